"""Names of people: a published plan names roles, so a likely name is held back until it is accepted or changed."""

from wres.plans.masking import mask_name
from wres.plans.plan import ActionPlan
from wres.plans.publishing import NAMES_CHECK
from wres.plans.questions.asking import Check, PlanQuestion

NAME = Check(
    NAMES_CHECK, "warning", "The public edition names roles, not people; this field is held back from it.",
    "Write the role instead. If it is no person's name, accept this finding with the reason.",
)  # fmt: skip


def people_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about likely names in the rows; the names themselves are told by their initials."""
    return [
        NAME.on_row(plan, commitment, likely.column, f"{mask_name(likely.name)} may be a person.")
        for likely in plan.likely_names
        for commitment in plan.commitments
        if commitment.row == likely.row
    ]
