"""Quantities in the plan's text: periods that do not add up, changes without a base, numbers without their unit."""

import re
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.plan_period import named_period
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import listing, quantity, shorten

PERIOD = Check("period does not add up", "note", "The length and the dates do not agree.", "Correct the length or the dates.")
CHANGE = Check(
    "change in percent without a base", "warning", "A fall by 3% from 40% is to 37% or to 38.8%, depending on what is meant.",
    "Say whether percentage points or a share are meant, from which figure and by when.",
)  # fmt: skip
UNIT = Check("number without its unit", "note", "Beside other percentages the number can be taken for something else.", "Add the unit.")
_BY = re.compile(
    r"\b(?:cut|reduc\w+|decreas\w+|increas\w+|rais\w+|lower\w*|improv\w+|grow\w*|fall|rise)\b[^.;]*?\bby "
    r"(?:at least |up to |a |an |minimum (?:of )?)*"
    r"(?P<value>\d+(?:\.\d+)?)\s?%(?!\s*(?:percentage |\(?)?points?)", re.IGNORECASE,
)  # fmt: skip

_VALUE_BY = re.compile(r"(?<![\d.])(?P<value>\d{1,3}(?:\.\d+)?)(?P<unit>\s?%)? by (?=[A-Z\d])")


def quantity_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about quantities in the plan's text and on its sections."""
    named = " ".join(f"{target.stated_in or ''}" for target in plan.organisation.targets)
    seen: set[str] = set()
    for commitment, column, text in plan.texts("objective", "action", "requirement", "outcome", "due_text"):
        if text in seen:
            continue
        seen.add(text)
        yield from _periods(plan, commitment, column, text)
        change = _BY.search(text)
        number = str(commitment.written.objective_no)
        if change and not (number and re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", named)):
            yield CHANGE.on_row(
                plan,
                commitment,
                column,
                f'"by {change["value"]}%" does not say whether percentage points or a share of the figure are meant.',
            )
    for name, part in plan.about.sections.items():
        values = list(_VALUE_BY.finditer(f"{part.about or ''}"))
        bare = [match["value"] for match in values if not match["unit"]]
        if bare and len(bare) < len(values):
            yield UNIT.about(
                f"organisation file, plan, sections ({shorten(name, 50)})",
                f"{listing(bare)} {'has' if len(bare) == 1 else 'have'} no %, beside values that have it.",
            )


def _periods(plan: ActionPlan, commitment: Commitment, column: str, text: str) -> Iterator[PlanQuestion]:
    named = named_period(text)
    if named and named.months != named.years * 12:
        years = quantity(named.months / 12, "year")
        yield PERIOD.on_row(plan, commitment, column, f"It is called {quantity(named.years, 'year')}, but {named.text} is {years}.")
