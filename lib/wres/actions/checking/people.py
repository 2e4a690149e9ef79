"""Names of people: a published plan names roles, so a likely name is held back until it is accepted or changed."""

from collections.abc import Iterator

from wres.actions.checking.telling import Check, Finding, shortened
from wres.actions.names import masked, names_in
from wres.actions.plan import NAMES_CHECK, ActionPlan

NAME = Check(
    NAMES_CHECK, "warning", "The public edition names roles, not people; this field is held back from it.",
    "Write the role instead. If it is no person's name, accept this finding with the reason.",
)  # fmt: skip


def people_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about likely names; the names themselves are given by their initials."""
    rows = [NAME.on_row(plan, row, column, f"{masked(name)} may be a person.") for row, column, name in plan.likely_names]
    return [*rows, *_around(plan)]


def _around(plan: ActionPlan) -> Iterator[Finding]:
    paper = plan.organisation.papers.get(plan.year) or plan.organisation.paper
    no_people = (plan.organisation.name, *plan.organisation.glossary.values())
    texts = {"organisation file, plan, sponsor": plan.plan.sponsor or ""}
    for number, text in enumerate(plan.plan.introduction, start=1):
        texts[f"organisation file, plan, introduction, {number}"] = text
    for name, value in (paper.fields if paper else {}).items():
        texts[f"organisation file, paper, {shortened(name.strip(' :'), 60)}"] = value if isinstance(value, str) else ""
    for place, text in texts.items():
        for name in names_in(text, place.endswith("sponsor"), no_people):
            yield NAME.about(place, f"{masked(name)} may be a person.")
