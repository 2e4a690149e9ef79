"""Names of people: a published plan names roles, so a likely name is held back until it is accepted or changed."""

from wres.findings import Finding
from wres.plans.names import masked
from wres.plans.plan import NAMES_CHECK, ActionPlan
from wres.plans.questions.telling import Check

NAME = Check(
    NAMES_CHECK, "warning", "The public edition names roles, not people; this field is held back from it.",
    "Write the role instead. If it is no person's name, accept this finding with the reason.",
)  # fmt: skip


def people_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about likely names in the rows; the names themselves are told by their initials."""
    return [NAME.on_row(plan, row, column, f"{masked(name)} may be a person.") for row, column, name in plan.likely_names]
