"""Objectives against the targets that they name: actions due only after the target's date, targets that are already past."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from wres.parameters import Target
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.targets import printed_value, stated_in
from wres.text import day
from wres.text.lists import listing, within_sentence

TOO_LATE = Check(
    "actions due after their target", "warning", "Work that is complete only after the target's date cannot help to reach it.",
    "Bring the actions forward, or set a later date for the target.",
)  # fmt: skip
IN_TIME = replace(
    TOO_LATE,
    severity="note",
    why="Readers cannot tell which of the two targets they are meant to reach.",
    how_to_fix="Say which target they are for, and how the earlier one is to be reached.",
)
PAST = Check(
    "objective with a past target", "note", "Readers may think that the target is still open.",
    "Take it out of the objective, or say there that it was reached.",
)  # fmt: skip
_REACHED = re.compile(r"\bachieved\b|\breached\b", re.IGNORECASE)
_LEAST = 3  # dated actions, before their dates say something about the objective


def aim_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about targets in percent whose value stands in the words of objectives."""
    seen: set[tuple[float, dt.date]] = set()
    for target in plan.organisation.targets:
        rows = _rows_naming(plan, target)
        if not rows or target.date is None or target.value is None or (target.value, target.date) in seen:
            continue
        seen.add((target.value, target.date))
        numbers = list(dict.fromkeys(commitment.written.objective_no for commitment in rows if commitment.written.objective_no))
        named = f"Objective{'s' if len(numbers) > 1 else ''} {listing(numbers)}" if numbers else "The objective"
        verb = "name" if len(numbers) > 1 else "names"
        if plan.period.start and target.date < plan.period.start:
            marked = " It is marked as reached elsewhere." if _REACHED.search(target.note or "") else ""
            sentence = f"{named} {verb} {printed_value(target)}, a target for {day(target.date)}, before the plan begins.{marked}"
            yield PAST.on_rows(plan, rows, "objective", sentence)
            continue
        first = {commitment: due for commitment in rows if (due := _first_day(commitment))}
        late = [commitment for commitment, due in first.items() if due > target.date]
        if len(late) >= _LEAST and 2 * len(late) > len(first):
            goal = f"{target.measure}: {printed_value(target)} is to be reached by {day(target.date)}{stated_in(target)}."
            count = f"{len(late)} of the {len(first)} actions with a due date"
            sentence = f"{goal} {count} under {within_sentence(named)}, which {verb} it, are due only later: {actions(late)}."
            following = _next_target(plan, target, late, max(first[commitment] for commitment in late))
            if following is None or following.date is None:
                yield TOO_LATE.on_rows(plan, late, "due_text", sentence)
                continue
            then = f"{printed_value(following)} ({day(following.date)}), which the same objectives name"
            yield IN_TIME.on_rows(plan, late, "due_text", f"{sentence} They are in time for the {then}.")


def _next_target(plan: ActionPlan, target: Target, rows: list[Commitment], due: dt.date) -> Target | None:
    """Another target that the same objectives name, for which actions due by a day are in time."""
    for other in plan.organisation.targets:
        later = other.date is not None and other.value != target.value and other.date >= due
        if later and other.measure == target.measure and set(rows) <= set(_rows_naming(plan, other)):
            return other
    return None


def _first_day(commitment: Commitment) -> dt.date | None:
    """The first day by which something is due: a list of months counts from its first."""
    return commitment.due.dates[0] if commitment.due.dates else commitment.due.end


def _rows_naming(plan: ActionPlan, target: Target) -> list[Commitment]:
    """Rows whose objective has the target's value, as 17.5% or 17.5 per cent."""
    if target.value is None or target.unit not in ("percent", "%"):
        return []
    value = re.compile(rf"(?<![\d.]){re.escape(f'{target.value:g}')}\s?(?:%|per ?cent)", re.IGNORECASE)
    return [commitment for commitment in plan.commitments if value.search(commitment.written.objective)]
