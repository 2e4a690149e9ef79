"""Dates against the plan's period, its targets and the event that an action responds to."""

import datetime as dt
import re
from collections.abc import Iterator

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions, place_of_target
from wres.text import day
from wres.text.lists import quantity, sentence_case

BEFORE_TRIGGER = Check(
    "due before its own trigger", "warning", "The action cannot be due before the event that it responds to.",
    "Correct the one that is wrong; the year may be a slip.",
)  # fmt: skip
BEFORE_PLAN = Check("due before the plan begins", "warning", "It was due before it was planned.", "Correct the date, or report it as late.")
AFTER_PLAN = Check(
    "due after the plan ends", "warning", "The plan will be closed before it is due.",
    "Set an earlier date or stage, or say that it continues in the next plan.",
)  # fmt: skip
LONG_FIRST = Check(
    "longer term, but due in the plan", "note", "The words and the dates do not agree.",
    "Correct the dates, or move them to the other actions.",
)  # fmt: skip
NOTHING_LATE = Check(
    "nothing due in the plan's last years", "warning", "The plan covers more years than its actions do.",
    "Add what is due then, or end the plan earlier.",
)  # fmt: skip
OVER = Check(
    "plan already over", "warning", "Readers look for the plan that follows.",
    "Report how each action ended, and name the plan that takes up what is left.",
)  # fmt: skip
LATE_TARGET = Check("target after the plan's end", "note", "The plan ends before its target is due.", "Say which later plan has it.")
OLD_MILESTONE = Check(
    "milestone before the plan", "note", "What was done before the plan is progress, not a milestone.",
    "Move it to progress, or give the next step.",
)  # fmt: skip

_TRIGGER = re.compile(
    r"\b(?:in (?:the )?light of|following|in response to|as a result of|because of|after)\b(?P<event>.{0,60})", re.IGNORECASE | re.DOTALL
)
_LONGER = re.compile(r"\blong(?:er)?[ -]term\b", re.IGNORECASE)


def order_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about dates against the plan's period, its targets and the actions' texts."""
    return [*_order(plan), *_horizon(plan)]


def _order(plan: ActionPlan) -> Iterator[PlanQuestion]:
    start, close = plan.period.start, plan.period.end
    longer = {
        commitment
        for commitment in plan.commitments
        if any(_LONGER.search(commitment.written[column]) for column in ("plan_part", "section"))
    }
    for commitment, end in ends_of(plan):
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
    early = [commitment for commitment, end in ends_of(plan) if commitment in longer and close and end <= close]
    if close and early and len(longer) < len(plan):
        are, they = ("is", "it is") if len(early) == 1 else ("are", "they are")
        sentence = f"{sentence_case(actions(early))} {are} called longer term, but {they} due before the plan ends on {day(close)}."
        yield LONG_FIRST.on_rows(plan, early, "due_text", sentence)


def trigger_of(commitment: Commitment) -> tuple[dt.date, str] | None:
    """The latest dated event to which an action responds, and its words."""
    text = f"{commitment.written.action} {commitment.written.requirement}"
    events = [(date.start, date.text) for match in _TRIGGER.finditer(text) for date in find_dates(match["event"])[:1] if date.start]
    return max(events) if events else None


def ends_of(plan: ActionPlan) -> Iterator[tuple[Commitment, dt.date]]:
    """The commitments that have a due date, with it."""
    for commitment in plan.commitments:
        if commitment.due.end:
            yield commitment, commitment.due.end


def _horizon(plan: ActionPlan) -> Iterator[PlanQuestion]:
    close = plan.period.end
    ends = [end for _, end in ends_of(plan)]
    margin = dt.timedelta(days=plan.rules.horizon_days)
    if close and ends and max(ends) + margin < close:
        lasting = [commitment for commitment in plan.still_open if commitment.due.form in ("ongoing", "recurring", "mixed")]
        more = f" Beyond that date there are only {len(lasting)} actions that recur or are ongoing." if len(lasting) > 1 else ""
        yield NOTHING_LATE.about(
            f"{plan.label}, due_text", f"The last due date is {day(max(ends))}; the plan runs to {plan.about.end or day(close)}.{more}"
        )
    if close and plan.as_of and close < plan.as_of and plan.still_open:
        are = "is" if len(plan.still_open) == 1 else "are"
        ended = f"The plan ended on {day(close)}, before {day(plan.as_of)}"
        yield OVER.about(f"{plan.label}, status", f"{ended}; {quantity(len(plan.still_open), 'action')} {are} not marked complete.")
    for number, target in enumerate(plan.organisation.targets, start=1):
        if target.date and close and target.date > close + margin:
            yield LATE_TARGET.about(
                place_of_target(target.measure, number),
                f"Its date, {day(target.date)}, is after the plan ends on {day(close)}.",
            )
    start = plan.period.start
    for commitment, _, text in plan.texts("milestones"):
        old = [date.text for date in find_dates(text) if start and date.end and date.end < start]
        if old:
            yield OLD_MILESTONE.on_row(plan, commitment, "milestones", f"{', '.join(old)} is before the plan begins.")
