"""Dates against one another: before the plan or their own trigger, after its end, other than the action's own words."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.recurrence import find_recurrence
from wres.text import day
from wres.text.lists import counted, sentence_case, shortened

BEFORE_TRIGGER = Check(
    "due before its own trigger",
    "warning",
    "The action cannot be due before the event that it responds to.",
    "Correct the one that is wrong; the year may be a slip.",
)
BEFORE_PLAN = Check("due before the plan begins", "warning", "It was due before it was planned.", "Correct the date, or report it as late.")
AFTER_PLAN = Check(
    "due after the plan ends",
    "warning",
    "The plan will be closed before it is due.",
    "Set an earlier date or stage, or say that it continues in the next plan.",
)
LONG_FIRST = Check(
    "longer term, but due in the plan",
    "note",
    "The words and the dates do not agree.",
    "Correct the dates, or move them to the other actions.",
)
NOTHING_LATE = Check(
    "nothing due in the plan's last years",
    "warning",
    "The plan covers more years than its actions do.",
    "Add what is due then, or end the plan earlier.",
)
OVER = Check(
    "plan already over",
    "warning",
    "Readers look for the plan that follows.",
    "Report how each action ended, and name the plan that takes up what is left.",
)
LATE_TARGET = Check("target after the plan's end", "note", "The plan ends before its target is due.", "Say which later plan has it.")
OLD_MILESTONE = Check(
    "milestone before the plan",
    "note",
    "What was done before the plan is progress, not a milestone.",
    "Move it to progress, or give the next step.",
)
OTHER_DATES = Check("dates differ from the action's text", "note", "Readers cannot know which of them is right.", "Make the two the same.")
RUNS_ON = replace(
    OTHER_DATES, why="The date may be the start, a review or the end.", how_to_fix="Say which it is, and when the work is complete."
)

_TRIGGER = re.compile(
    r"\b(?:in (?:the )?light of|following|in response to|as a result of|because of|after)\b(?P<event>.{0,60})", re.IGNORECASE | re.DOTALL
)
_NEXT_MONTHS = re.compile(r"\b(?:in|over) the next (?P<number>\d{1,2}) months\b", re.IGNORECASE)
_MONTHS_APART = 3
_LONGER = re.compile(r"\blong(?:er)?[ -]term\b", re.IGNORECASE)


def order_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about dates against the plan's period, its targets and the actions' texts."""
    return [*_order(plan), *_horizon(plan), *_other_dates(plan), *_next_months(plan)]


def _order(plan: ActionPlan) -> Iterator[PlanQuestion]:
    start, close = plan.period.start, plan.period.end
    longer = {
        commitment
        for commitment in plan.commitments
        if any(_LONGER.search(commitment.written[column]) for column in ("plan_part", "section"))
    }
    for commitment, end in _ends(plan):
        trigger = trigger_of(commitment)
        if trigger and end < trigger[0]:
            code = commitment.written.status
            marked = f" It is marked {code}." if code else ""
            sentence = f"Due {day(end)}, before {trigger[1]}, which the action responds to.{marked}"
            yield BEFORE_TRIGGER.on_row(plan, commitment, "due_text", sentence)
        elif start and end < start and not commitment.status.is_complete:
            yield BEFORE_PLAN.on_row(plan, commitment, "due_text", f"Due {day(end)}, and the plan begins on {day(start)}.")
        if close and end > close and commitment not in longer:
            yield AFTER_PLAN.on_row(plan, commitment, "due_text", f"Due {day(end)}, and the plan ends on {day(close)}.")
    early = [commitment for commitment, end in _ends(plan) if commitment in longer and close and end <= close]
    if close and early and len(longer) < len(plan):
        are, they = ("is", "it is") if len(early) == 1 else ("are", "they are")
        sentence = f"{sentence_case(actions(early))} {are} called longer term, but {they} due before the plan ends on {day(close)}."
        yield LONG_FIRST.on_rows(plan, early, "due_text", sentence)


def trigger_of(commitment: Commitment) -> tuple[dt.date, str] | None:
    """The latest dated event to which an action responds, and its words."""
    text = f"{commitment.written.action} {commitment.written.requirement}"
    events = [(date.start, date.text) for match in _TRIGGER.finditer(text) for date in find_dates(match["event"])[:1] if date.start]
    return max(events) if events else None


def _ends(plan: ActionPlan) -> Iterator[tuple[Commitment, dt.date]]:
    for commitment in plan.commitments:
        if commitment.due.end:
            yield commitment, commitment.due.end


def _horizon(plan: ActionPlan) -> Iterator[PlanQuestion]:
    close = plan.period.end
    ends = [end for _, end in _ends(plan)]
    margin = dt.timedelta(days=plan.rules.horizon_days)
    if close and ends and max(ends) + margin < close:
        lasting = [commitment for commitment in plan.still_open if commitment.due.form in ("ongoing", "recurring", "mixed")]
        more = (
            f" Beyond that date there {'is' if len(lasting) == 1 else 'are'} only {counted(len(lasting), 'action')} that recur or are ongoing."
            if len(lasting) > 1
            else ""
        )
        yield NOTHING_LATE.about(
            f"{plan.label}, due_text",
            f"The last due date is {day(max(ends))}; the plan runs to {plan.about.end or day(close)}.{more}",
        )
    if close and plan.as_of and close < plan.as_of and plan.still_open:
        are = "is" if len(plan.still_open) == 1 else "are"
        ended = f"The plan ended on {day(close)}, before {day(plan.as_of)}"
        yield OVER.about(f"{plan.label}, status", f"{ended}; {counted(len(plan.still_open), 'action')} {are} not marked complete.")
    for number, target in enumerate(plan.organisation.targets, start=1):
        if target.date and close and target.date > close + margin:
            yield LATE_TARGET.about(
                f"organisation file, targets, {number} ({shortened(target.measure, 50)})",
                f"Its date, {day(target.date)}, is after the plan ends on {day(close)}.",
            )
    start = plan.period.start
    for commitment, _, text in plan.texts("milestones"):
        old = [date.text for date in find_dates(text) if start and date.end and date.end < start]
        if old:
            yield OLD_MILESTONE.on_row(plan, commitment, "milestones", f"{', '.join(old)} is before the plan begins.")


def _next_months(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions that run "in the next 12 months" of a plan whose start is known, with a date that is far from them."""
    start = plan.period.start
    for commitment, end in _ends(plan) if start else ():
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
        listed = set(commitment.due.dates)
        text = commitment.written.action
        named = {date.end for date in find_dates(text) if date.end and date.precision == "month"}
        if len(named) > 1 and named != listed and named & listed:
            yield OTHER_DATES.on_row(
                plan, commitment, "due_text", f'The action names {len(named)} months; the due date says "{commitment.written.due_text}".'
            )
        rhythm = find_recurrence(text)
        if rhythm and rhythm.months and len({date.year for date in listed}) == 1 and 12 // rhythm.months != len(listed):
            yield OTHER_DATES.on_row(
                plan,
                commitment,
                "due_text",
                f'The action says "{rhythm.text.lower()}"; the due date lists {len(listed)} months: "{commitment.written.due_text}".',
            )
