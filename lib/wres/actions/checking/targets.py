"""Arithmetic and targets: what a target leaves unsaid, targets that contradict one another, periods that do not add up."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from wres.actions.calendar_words import find_dates
from wres.actions.checking.telling import Check, Finding, listing, shortened
from wres.actions.plan import ActionPlan
from wres.actions.plan_period import named_period
from wres.actions.recurrence import find_recurrence
from wres.parameters import Target

INCOMPLETE = Check(
    "incomplete target", "warning", "Nobody can say later whether the target was reached.",
    "Add what is missing to the plan and to the target in the organisation's file.",
)  # fmt: skip
CONFLICT = Check("targets in conflict", "warning", "Readers cannot know which of them holds.", "Agree on one, or say how they differ.")
DATES = Check("target with several dates", "warning", "Readers cannot know by when it is to be reached.", "Give one date everywhere.")
PACE = Check(
    "pace not reachable", "warning", "At the pace so far the target will be missed.", "Strengthen the actions behind it, or set another date.",
)  # fmt: skip
MET = Check("target met but not marked", "note", "Good news is lost, and the work looks open.", "Mark it as met, or set the next target.")
PERIOD = Check(
    "period does not add up", "warning", "The length and the dates given contradict each other.", "Correct the length or the dates."
)
CHANGE = Check(
    "change in percent without a base", "warning", "A fall by 3% from 40% is to 37% or to 38.8%, depending on what is meant.",
    "Say whether points or a share are meant, from which figure and by when.",
)  # fmt: skip
UNIT = Check("number without its unit", "note", "Beside other percentages the number can be taken for something else.", "Add the unit.")

_UNITS = {"percent": "percentage points", "%": "percentage points", "ratio": "in the ratio"}
_MARKED = re.compile(r"\b(?:achieved|met|exceeded|reached)\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:cut|reduc\w+|decreas\w+|increas\w+|rais\w+|lower\w*|improv\w+|grow\w*|fall|rise)\b[^.;]*?\bby (?:at least |up to |a |an |minimum (?:of )?)*"
    r"(?P<value>\d+(?:\.\d+)?)\s?%(?!\s*(?:percentage |\(?)?points?)", re.IGNORECASE,
)  # fmt: skip
_VALUE_BY = re.compile(r"(?<![\d.])(?P<value>\d{1,3}(?:\.\d+)?)(?P<unit>\s?%)? by (?=[A-Z\d])")


def target_findings(plan: ActionPlan, progress: pd.DataFrame | None = None) -> list[Finding]:
    """Findings about the organisation's targets and about quantities in the plan's text.

    progress: how far the targets are, as `comparison.target_progress` gives it; without it, pace is not looked at.
    """
    found = [*_incomplete(plan), *_conflicts(plan), *_text(plan), *_met_rows(plan)]
    return found if progress is None or progress.empty else [*found, *_pace(progress)]


def _place(number: int, target: Target) -> str:
    return f"organisation file, targets, {number} ({shortened(target.measure, 50)})"


def _incomplete(plan: ActionPlan) -> Iterator[Finding]:
    for number, target in enumerate(plan.organisation.targets, start=1):
        lacking = _lacking(target)
        if lacking:
            value = f"{target.value:g}" if target.value is not None else ""
            printed = f" {value} {'%' if target.unit == 'percent' else target.unit or ''}".rstrip() if value else ""
            place = f", stated in {target.stated_in}," if target.stated_in else ""
            yield INCOMPLETE.about(
                _place(number, target), f'The target "{target.measure}{printed}"{place} does not say {listing(lacking)}.'
            )


def _lacking(target: Target) -> list[str]:
    """What a target does not say; a number of people needs no base, and a rhythm (a year, each review) is a date."""
    when = target.by or ""
    lasting = bool(find_recurrence(f"{when} {target.unit or ''}")) or "per year" in (target.unit or "")
    lacking = []
    if target.value is None and not target.rule and not (target.base or "").lower().startswith("all "):
        lacking.append("which figure is aimed at")
    if target.rule and target.value is None:
        lacking.append(f"the figure behind its rule ({target.rule})")
    if target.value is not None and not target.unit:
        lacking.append("its unit")
    relative = target.comparator == "reduce by"
    if relative and target.baseline is None:
        lacking.append("from which figure")
    if (target.unit in ("percent", "%") or relative) and not target.base:
        lacking.append("of whom")
    if target.date is None and not lasting and not any(one.end for one in find_dates(when)):
        lacking.append(f'a date that can be read ("{when}")' if when else "by when")
    return lacking


def _conflicts(plan: ActionPlan) -> Iterator[Finding]:
    """Targets for one measure: other values for one time, or one value for several times."""
    same: dict[tuple[str, str, str], list[tuple[int, Target]]] = defaultdict(list)
    for number, target in enumerate(plan.organisation.targets, start=1):
        same[(target.measure.casefold().strip(), target.staff_group, target.band)].append((number, target))
    for members in same.values():
        places = f"organisation file, targets, {', '.join(str(number) for number, _ in members)} ({shortened(members[0][1].measure, 50)})"
        by_time: dict[str, list[Target]] = defaultdict(list)
        for _, target in members:
            if target.value is not None:
                undated = target.date is None and not find_dates(target.by or "")
                by_time["" if undated else str(target.date or target.by)].append(target)
        for together in by_time.values():
            values = list(dict.fromkeys(f"{target.value:g} {target.unit or ''}".strip() for target in together))
            if len({target.value for target in together}) > 1:
                yield CONFLICT.about(places, f"{members[0][1].measure}: {listing(values)} are both given.")
        for value in dict.fromkeys(target.value for _, target in members if target.value is not None):
            times = list(dict.fromkeys(target.by for _, target in members if target.value == value and target.by))
            if len(times) > 1:
                words = listing([f'"{time}"' for time in times])
                yield DATES.about(
                    places, f"{members[0][1].measure}, {value:g} {members[0][1].unit or ''}".strip() + f": its date is given as {words}."
                )


def _pace(progress: pd.DataFrame) -> Iterator[Finding]:
    told: set[tuple[str, float]] = set()
    for number, row in enumerate(progress.to_dict("records"), start=1):
        target, value, unit = str(row["target"]), float(row["value"]), str(row["unit"])
        if (target, value) in told:
            continue
        told.add((target, value))
        place = f"organisation file, targets, {number} ({shortened(target, 50)})"
        needed, achieved = float(row["pace_needed"]), float(row["pace_achieved"])
        if row["met"] == "yes" and not _MARKED.search(f"{row['note']} {row['by']}"):
            yield MET.about(place, f"{target}: the figures reach the target of {value:g} {unit}.")
        elif row["met"] == "no" and (abs(needed) > abs(achieved) or needed * achieved < 0):  # neither holds while one is unknown
            unit = _UNITS.get(unit, unit)
            yield PACE.about(
                place, f"{target}: to reach {value:g} it must move by {abs(needed):.2g} {unit} a year; so far it moved by {achieved:.2g}."
            )


def _text(plan: ActionPlan) -> Iterator[Finding]:
    named = " ".join(f"{target.stated_in or ''}" for target in plan.organisation.targets)
    seen: set[str] = set()
    for row, column, text in _texts(plan):
        if text in seen:
            continue
        seen.add(text)
        yield from _periods(plan, row, column, text)
        change = _BY.search(text)
        number = str(plan.written["objective_no"][row])
        if change and not (number and re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", named)):
            yield CHANGE.on_row(
                plan, row, column, f'"by {change["value"]}%" does not say whether percentage points or a share of the figure are meant.'
            )
    for name, part in plan.plan.sections.items():
        values = list(_VALUE_BY.finditer(f"{part.about or ''}"))
        bare = [match["value"] for match in values if not match["unit"]]
        if bare and len(bare) < len(values):
            yield UNIT.about(
                f"organisation file, plan, sections ({shortened(name, 50)})",
                f"{listing(bare)} stands without %, beside values that have it.",
            )


def _texts(plan: ActionPlan) -> Iterator[tuple[int, str, str]]:
    for column in ("objective", "action", "requirement", "outcome", "due_text"):
        for row, text in plan.written[column].items():
            if text:
                yield int(row), column, text


def _periods(plan: ActionPlan, row: int, column: str, text: str) -> Iterator[Finding]:
    period = named_period(text)
    if period and period.months != period.years * 12:
        yield PERIOD.on_row(plan, row, column, f"Said to be {period.years} years, but {period.text} is {period.months / 12:.3g} years.")


def _met_rows(plan: ActionPlan) -> list[Finding]:
    rows = [int(row) for row in plan.rows if plan.known["target_met"][row] and plan.known["status_common"][row] != "complete"]
    return [
        MET.on_row(plan, row, "status", "The update says that the target is met, or gives figures that reach it; no status says so.")
        for row in rows
    ]
