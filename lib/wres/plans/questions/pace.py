"""Targets against the figures: whether they are met, and whether the pace so far reaches them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from wres.comparison import TargetProgress
from wres.parameters import period
from wres.plans.calendar_words import find_dates
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, place_of_target
from wres.text.lists import quantity
from wres.text.numbers import plain_number

PACE = Check(
    "pace not reachable", "warning", "At the pace so far the target will be missed.",
    "Strengthen the actions behind it, or set another date.",
)  # fmt: skip
MET = Check(
    "target met but not marked", "note", "The plan may look further behind than it is.",
    "If the figure covers all that the target asks for, mark it as reached. If not, say what is missing.",
)  # fmt: skip
_DAYS = 365.25
_POINTS = ("percentage point", "percentage points")
_UNITS = {"percent": _POINTS, "%": _POINTS, "ratio": ("in the relative likelihood", "in the relative likelihood")}  # of 1, of several
_MARKED = re.compile(r"\b(?:achieved|met|exceeded|reached)\b", re.IGNORECASE)


def pace_findings(plan: ActionPlan, progress: Sequence[TargetProgress] = ()) -> list[PlanQuestion]:
    """Findings about targets that are met or out of reach. progress: as `comparison.target_progress` gives it."""
    return [*_met_rows(plan), *_pace(plan, progress)]


def _pace(plan: ActionPlan, progress: Sequence[TargetProgress]) -> Iterator[PlanQuestion]:
    seen: set[tuple[str, float]] = set()
    for number, row in enumerate(progress, start=1):
        target, value, unit = row.target, row.value, row.unit
        if (target, value) in seen:
            continue
        seen.add((target, value))
        place = place_of_target(target, number)
        needed, achieved = row.pace_needed, row.pace_achieved
        if row.met == "yes" and row.comparator == "maintain":
            continue  # a level to keep is never reached once and for all
        singular, plural = _UNITS.get(unit, (unit, unit))
        if row.met == "yes" and not _MARKED.search(f"{row.note} {row.by}"):
            reached = f"{plain_number(value)}{'%' if unit == 'percent' else f' {unit}' if unit != 'ratio' else ''}"
            yield MET.about(place, f"{target}: the figures reach the target of {reached}.")
        elif row.met == "no" and (abs(needed) > abs(achieved) or needed * achieved < 0):  # neither holds while one is unknown
            if _newer_pace_reaches(plan, row):
                continue
            older = f" The last known figure is of {period(row.actual_year)}." if row.actual_year not in (None, plan.year) else ""
            yield PACE.about(
                place,
                f"{target}: to reach {plain_number(value)} it must change by {quantity(abs(needed), singular, plural)} a year; "
                f"it has changed by {plain_number(achieved, 2)} a year on average since {period(row.first_year or 0)}.{older}",
            )


def _newer_pace_reaches(plan: ActionPlan, row: TargetProgress) -> bool:
    """Whether the plan itself reports a newer figure of the same measure that keeps the pace needed from there on."""
    goal = row.date
    if goal is None or not row.pace_needed:
        return False
    snapshot = goal - dt.timedelta(days=row.to_go / row.pace_needed * _DAYS)
    then = snapshot - dt.timedelta(days=(plan.year - (row.actual_year or plan.year)) * _DAYS)  # of the latest figure
    for figure in plan.about.measurements:
        dates = [date.end for date in find_dates(figure.as_of or "") if date.end]
        same = figure.measure.casefold() == row.target.casefold() and figure.unit == row.unit
        if same and dates and then < max(dates) < goal:
            days_passed, days_left = (max(dates) - then).days, (goal - max(dates)).days
            recent, needed = (figure.value - row.actual) / days_passed, (row.value - figure.value) / days_left
            if needed * recent >= 0 and abs(recent) >= abs(needed):
                return True
    return False


def _met_rows(plan: ActionPlan) -> list[PlanQuestion]:
    rows = [commitment for commitment in plan.commitments if commitment.computed.target_met and not commitment.status.is_complete]
    return [
        MET.on_row(plan, commitment, "status", "The update gives a figure that reaches the number of the target; no status says so.")
        for commitment in rows
    ]
