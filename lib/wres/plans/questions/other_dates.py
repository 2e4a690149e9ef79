"""Dates other than those of the action's own words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.order import ends_of
from wres.plans.recurrence import find_recurrence

OTHER_DATES = Check("dates differ from the action's text", "note", "Readers cannot know which of them is right.", "Make the two the same.")
RUNS_ON = replace(
    OTHER_DATES, why="The date may be the start, a review or the end.", how_to_fix="Say which it is, and when the work is complete."
)
_NEXT_MONTHS = re.compile(r"\b(?:in|over) the next (?P<number>\d{1,2}) months\b", re.IGNORECASE)
_MONTHS_APART = 3


def other_date_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about timescales that differ from the action's text."""
    return [*_other_dates(plan), *_next_months(plan)]


def _next_months(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions that run "in the next 12 months" of a plan whose start is known, with a date that is far from them."""
    start = plan.period.start
    for commitment, end in ends_of(plan) if start else ():
        match = _NEXT_MONTHS.search(commitment.written.action)
        if match and start:
            after = (end.year - start.year) * 12 + end.month - start.month + 1
            if int(match["number"]) - after >= _MONTHS_APART:
                sentence = (
                    f'The action runs "{match[0].lower()}"; its due date, {commitment.written.due_text}, is {after} months into the plan.'
                )
                yield RUNS_ON.on_row(plan, commitment, "due_text", sentence)


def _other_dates(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Months in the action that are not those of the timescale; more or fewer of them than "twice a year"."""
    for commitment in plan.commitments:
        if not commitment.due.dates or commitment.due.form != "list":
            continue
        due_dates = set(commitment.due.dates)
        text = commitment.written.action
        named = {date.end for date in find_dates(text) if date.end and date.precision == "month"}
        if len(named) > 1 and named != due_dates and named & due_dates:
            yield OTHER_DATES.on_row(
                plan, commitment, "due_text", f'The action names {len(named)} months; the due date says "{commitment.written.due_text}".'
            )
        rhythm = find_recurrence(text)
        if rhythm and rhythm.months and len({date.year for date in due_dates}) == 1 and 12 // rhythm.months != len(due_dates):
            yield OTHER_DATES.on_row(
                plan,
                commitment,
                "due_text",
                f'The action says "{rhythm.text.lower()}"; the due date lists {len(due_dates)} months: "{commitment.written.due_text}".',
            )
