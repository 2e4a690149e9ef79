"""Dates against one another: before the plan or their own trigger, after its end, other than the action's own words."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from wres.findings import Finding
from wres.plans.calendar_words import find_dates
from wres.plans.cells import day
from wres.plans.plan import ActionPlan
from wres.plans.questions.telling import Check, actions, begun, counted, shortened
from wres.plans.recurrence import find_recurrence

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


def order_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about dates against the plan's period, its targets and the actions' texts."""
    return [*_order(plan), *_horizon(plan), *_other_dates(plan), *_next_months(plan)]


def _order(plan: ActionPlan) -> Iterator[Finding]:
    start, close = plan.period.start, plan.period.end
    longer = {row for row in plan.rows if any(_LONGER.search(plan.written[column][row]) for column in ("plan_part", "section"))}
    for row, end in _ends(plan):
        trigger = trigger_of(plan, row)
        if trigger and end < trigger[0]:
            code = plan.written["status"][row]
            marked = f" It is marked {code}." if code else ""
            said = f"Due {day(end.isoformat())}, before {trigger[1]}, which the action responds to.{marked}"
            yield BEFORE_TRIGGER.on_row(plan, row, "due_text", said)
        elif start and end < start and plan.known["status_common"][row] != "complete":
            yield BEFORE_PLAN.on_row(plan, row, "due_text", f"Due {day(end.isoformat())}, and the plan begins on {day(start.isoformat())}.")
        if close and end > close and row not in longer:
            yield AFTER_PLAN.on_row(plan, row, "due_text", f"Due {day(end.isoformat())}, and the plan ends on {day(close.isoformat())}.")
    early = [row for row, end in _ends(plan) if row in longer and close and end <= close]
    if close and early and len(longer) < len(plan.rows):
        are, they = ("is", "it is") if len(early) == 1 else ("are", "they are")
        said = f"{begun(actions(plan, early))} {are} called longer term, but {they} due before the plan ends on {day(close.isoformat())}."
        yield LONG_FIRST.on_rows(plan, early, "due_text", said)


def trigger_of(plan: ActionPlan, row: int) -> tuple[dt.date, str] | None:
    """The latest dated event to which an action responds, and its words."""
    return _latest_trigger(f"{plan.written['action'][row]} {plan.written['requirement'][row]}")


def _latest_trigger(text: str) -> tuple[dt.date, str] | None:
    found = [(one.start, one.text) for match in _TRIGGER.finditer(text) for one in find_dates(match["event"])[:1] if one.start]
    return max(found) if found else None


def _ends(plan: ActionPlan) -> Iterator[tuple[int, dt.date]]:
    for row, end in plan.known["due_end"].items():
        if end:
            yield int(row), dt.date.fromisoformat(end)


def _horizon(plan: ActionPlan) -> Iterator[Finding]:
    close = plan.period.end
    ends = [end for _, end in _ends(plan)]
    margin = dt.timedelta(days=plan.rules.horizon_days)
    if close and ends and max(ends) + margin < close:
        lasting = [row for row in plan.open_rows if plan.known["due_form"][row] in ("ongoing", "recurring", "mixed")]
        more = (
            f" Beyond that date there {'is' if len(lasting) == 1 else 'are'} only {counted(len(lasting), 'action')} that recur or are ongoing."
            if len(lasting) > 1
            else ""
        )
        yield NOTHING_LATE.about(
            f"{plan.label}, due_text",
            f"The last due date is {day(max(ends).isoformat())}; the plan runs to {plan.plan.end or day(close.isoformat())}.{more}",
        )
    if close and plan.as_of and close < plan.as_of and plan.open_rows:
        are = "is" if len(plan.open_rows) == 1 else "are"
        ended = f"The plan ended on {day(close.isoformat())}, before {day(plan.as_of.isoformat())}"
        yield OVER.about(f"{plan.label}, status", f"{ended}; {counted(len(plan.open_rows), 'action')} {are} not marked complete.")
    for number, target in enumerate(plan.organisation.targets, start=1):
        if target.date and close and target.date > close + margin:
            yield LATE_TARGET.about(
                f"organisation file, targets, {number} ({shortened(target.measure, 50)})",
                f"Its date, {day(target.date.isoformat())}, is after the plan ends on {day(close.isoformat())}.",
            )
    start = plan.period.start
    for row, text in plan.written["milestones"].items():
        old = [one.text for one in find_dates(text) if start and one.end and one.end < start]
        if old:
            yield OLD_MILESTONE.on_row(plan, int(row), "milestones", f"{', '.join(old)} is before the plan begins.")


def _next_months(plan: ActionPlan) -> Iterator[Finding]:
    """Actions that run "in the next 12 months" of a plan whose start is known, with a date that is far from them."""
    start = plan.period.start
    for row, end in _ends(plan) if start else ():
        match = _NEXT_MONTHS.search(plan.written["action"][row])
        if match and start:
            after = (end.year - start.year) * 12 + end.month - start.month + 1
            if int(match["number"]) - after >= _MONTHS_APART:
                said = (
                    f'The action runs "{match[0].lower()}"; its due date, {plan.written["due_text"][row]}, is {after} months into the plan.'
                )
                yield RUNS_ON.on_row(plan, row, "due_text", said)


def _other_dates(plan: ActionPlan) -> Iterator[Finding]:
    """Months in the action that are not those of the timescale; more or fewer of them than "twice a year"."""
    for row, dates in plan.known["due_all"].items():
        if not dates or plan.known["due_form"][row] != "list":
            continue
        listed = {dt.date.fromisoformat(one) for one in dates.split(";")}
        text = plan.written["action"][row]
        named = {one.end for one in find_dates(text) if one.end and one.precision == "month"}
        if len(named) > 1 and named != listed and named & listed:
            yield OTHER_DATES.on_row(
                plan, int(row), "due_text", f'The action names {len(named)} months; the due date says "{plan.written["due_text"][row]}".'
            )
        rhythm = find_recurrence(text)
        if rhythm and rhythm.months and len({one.year for one in listed}) == 1 and 12 // rhythm.months != len(listed):
            yield OTHER_DATES.on_row(
                plan,
                int(row),
                "due_text",
                f'The action says "{rhythm.text.lower()}"; the due date lists {len(listed)} months: "{plan.written["due_text"][row]}".',
            )
