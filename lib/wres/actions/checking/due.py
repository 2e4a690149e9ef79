"""Dates: impossible, before the plan or its own trigger, after its end, of the wrong kind, or no date at all."""

import datetime as dt
import re
from collections.abc import Iterator

from wres.actions.calendar_words import find_dates
from wres.actions.cells import day, moved_words
from wres.actions.checking.telling import Check, Finding, begun, shortened
from wres.actions.plan import ActionPlan
from wres.actions.plan_period import named_period
from wres.actions.recurrence import find_recurrence

IMPOSSIBLE = Check("impossible date", "warning", "There is no such day, so nobody can hold to it.", "Write the day that was meant.")
ODD = Check("date written oddly", "note", "It can be read, but it looks unchecked.", "Correct the writing.")
NONE = Check(
    "no due date", "warning", "Work without a date is not followed up.", "Give a date, a rhythm, or the reason why there is none yet."
)
UNKNOWN = Check("date not yet known", "warning", "It can stay open for ever.", "Say when the date will be set, and by whom.")
UNREAD = Check(
    "date not understood",
    "warning",
    "Whoever follows the plan up cannot sort by it.",
    "Write a month and year, a rhythm, or 'to be confirmed'.",
)
ONGOING = Check("ongoing without a review", "note", "Nobody will know when to ask about it.", "Add the next review date.")
NO_END = Check("start without an end", "note", "It says when work begins, not when it is to be done.", "Add the date by which it is done.")
WRONG_KIND = Check("not a date", "warning", "The date of the commitment is not known.", "Move it to its own field and give the date.")
MOVED = Check("due date moved", "note", "A date that has moved may move again.", "Say in the progress why it moved.")
REPORTING = Check(
    "how often, not by when",
    "note",
    "It says how often to report, not when the work is done.",
    "Keep the rhythm, and add the date by which it is done.",
)
BEFORE_TRIGGER = Check(
    "due before its own trigger", "warning", "The work cannot have been due before what it answers to.", "Correct one of the two dates."
)
BEFORE_PLAN = Check("due before the plan begins", "warning", "It was due before it was planned.", "Correct the date, or report it as late.")
AFTER_PLAN = Check(
    "due after the plan ends",
    "warning",
    "The plan will be closed before it is due.",
    "Set an earlier date or stage, or say that it runs on into the next plan.",
)
LONG_FIRST = Check(
    "longer term due first", "note", "The words and the dates contradict each other.", "Correct the dates, or call the part something else."
)
NOTHING_LATE = Check(
    "nothing due in the plan's last years",
    "note",
    "The plan promises more years than it fills.",
    "Add what is to be done then, or end it earlier.",
)
LATE_TARGET = Check("target after the plan's end", "note", "This plan cannot be held to it.", "Say which later plan holds it.")
OLD_MILESTONE = Check(
    "milestone before the plan",
    "note",
    "What was done before the plan is progress, not a milestone.",
    "Move it to progress, or give the next step.",
)
OTHER_DATES = Check("dates differ from the action's text", "note", "A reader cannot know which of them holds.", "Make the two the same.")

_TRIGGER = re.compile(
    r"\b(?:in (?:the )?light of|following|in response to|as a result of|because of|after)\b(?P<event>.{0,60})", re.IGNORECASE | re.DOTALL
)
_LONGER = re.compile(r"\blong(?:er)?[ -]term\b", re.IGNORECASE)


def due_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about timescales, and about dates in other fields."""
    return [*_written(plan), *_forms(plan), *_order(plan), *_horizon(plan), *_other_dates(plan)]


def _written(plan: ActionPlan) -> Iterator[Finding]:
    told: set[str] = set()
    for row in plan.rows:
        here: set[str] = set()
        for column in ("due_text", "progress", "updated", "milestones", "requirement", "outcome"):
            for one in find_dates(plan.written[column][row]):
                if one.problem and one.text not in here:
                    here.add(one.text)
                    yield (ODD if one.start else IMPOSSIBLE).on_row(plan, int(row), column, f"{one.text}: {one.problem}.")
        told |= here
    for name, text, problem in plan.period.problems:
        yield IMPOSSIBLE.about(f"organisation file, plan, {name}", f"{text}: {problem}.")
    for number, measured in enumerate(plan.plan.measurements, start=1):
        for one in find_dates(measured.as_of or ""):
            if one.start is None and one.text not in told:
                told.add(one.text)
                yield IMPOSSIBLE.about(
                    f"organisation file, plan, measurements, {number} ({shortened(measured.measure, 40)})", f"{one.text}: {one.problem}."
                )


def _forms(plan: ActionPlan) -> Iterator[Finding]:
    known, written = plan.known, plan.written["due_text"]

    def still_open(form: str) -> list[int]:
        return [row for row in plan.open_rows if known["due_form"][row] == form]

    blank = still_open("blank")
    yield from NONE.apart_or_together(
        plan, blank, "due_text", lambda row: "No date is given.", "{count} of {total} commitments have no date: {actions}."
    )
    ongoing = still_open("ongoing")
    yield from ONGOING.apart_or_together(
        plan, ongoing, "due_text", lambda row: "Ongoing, without a date on which it is looked at again.",
        "{count} of {total} commitments are ongoing, without a date on which they are looked at again: {actions}.",
    )  # fmt: skip
    for row in still_open("unknown"):
        problem, waits = known["due_problem"][row], known["due_condition"][row]
        text = shortened(written[row])
        if problem:
            yield UNREAD.on_row(plan, int(row), "due_text", f'"{text}": {problem}.')
        else:
            yield UNKNOWN.on_row(
                plan,
                int(row),
                "due_text",
                f'"{text}"' + (f": it waits ({waits}), and no date says until when." if waits else " is all that is said."),
            )
    for row in (row for row in plan.rows if known["due_form"][row] == "not a date"):
        yield WRONG_KIND.on_row(plan, row, "due_text", f'"{shortened(written[row])}": {known["due_problem"][row]}.')
    for row in (row for row in plan.open_rows if known["due_moved_from"][row]):
        words = moved_words(known["due_moved_from"][row], known["due_end"][row])
        yield MOVED.on_row(plan, row, "due_text", f"{begun(words)}.")
    for row in still_open("start"):
        yield NO_END.on_row(plan, row, "due_text", f'"{written[row]}" has a beginning and no end.')
    for row in still_open("recurring"):
        if known["due_qualifier"][row].startswith(("update", "report")):
            yield REPORTING.on_row(plan, row, "due_text", f'"{written[row]}" is how often it is reported.')


def _order(plan: ActionPlan) -> Iterator[Finding]:
    for row, end in _ends(plan):
        start = plan.period.start
        trigger = _latest_trigger(f"{plan.written['action'][row]} {plan.written['requirement'][row]}")
        if trigger and end < trigger[0]:
            yield BEFORE_TRIGGER.on_row(plan, row, "due_text", f"Due {day(end.isoformat())}, though the action answers to {trigger[1]}.")
        elif start and end < start and plan.known["status_common"][row] != "complete":
            yield BEFORE_PLAN.on_row(plan, row, "due_text", f"Due {day(end.isoformat())}, and the plan begins on {day(start.isoformat())}.")
        if plan.period.end and end > plan.period.end:
            yield AFTER_PLAN.on_row(
                plan, row, "due_text", f"Due {day(end.isoformat())}, and the plan ends on {day(plan.period.end.isoformat())}."
            )
    longer = {row for row in plan.rows if any(_LONGER.search(plan.written[column][row]) for column in ("plan_part", "section"))}
    if longer and len(longer) < len(plan.rows):
        ends = dict(_ends(plan))
        sooner = max((end for row, end in ends.items() if row not in longer), default=None)
        rows = [row for row, end in ends.items() if row in longer and sooner and end < sooner]
        if rows and sooner:
            yield LONG_FIRST.on_rows(
                plan, rows, "due_text", f"Called longer term, but due before the last of the others ({day(sooner.isoformat())})."
            )


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
        yield NOTHING_LATE.about(
            f"{plan.label}, due_text", f"The last date is {day(max(ends).isoformat())}; the plan runs to {day(close.isoformat())}."
        )
    for number, target in enumerate(plan.organisation.targets, start=1):
        last = _stated_end(plan, target.stated_in or "") or close
        if target.date and last and target.date > last + margin:
            yield LATE_TARGET.about(
                f"organisation file, targets, {number} ({shortened(target.measure, 50)})",
                f"Its date, {day(target.date.isoformat())}, is after {day(last.isoformat())}.",
            )
    start = plan.period.start
    for row, text in plan.written["milestones"].items():
        old = [one.text for one in find_dates(text) if start and one.end and one.end < start]
        if old:
            yield OLD_MILESTONE.on_row(plan, int(row), "milestones", f"{', '.join(old)} is before the plan begins.")


def _stated_end(plan: ActionPlan, place: str) -> dt.date | None:
    """The end of a period that the action itself names, where the target stands in that action's section."""
    for row, text in plan.written["action"].items():
        number = str(plan.written["objective_no"][row] or plan.written["action_no"][row])
        period = named_period(text)
        if period and number and re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.])", place):
            return period.end
    return None


def _other_dates(plan: ActionPlan) -> Iterator[Finding]:
    """Several months listed in the action that are not those of the timescale, or more or fewer than "twice a year"."""
    for row, dates in plan.known["due_all"].items():
        if not dates or plan.known["due_form"][row] != "list":
            continue
        listed = {dt.date.fromisoformat(one) for one in dates.split(";")}
        text = plan.written["action"][row]
        named = {one.end for one in find_dates(text) if one.end and one.precision == "month"}
        if len(named) > 1 and named != listed and named & listed:
            yield OTHER_DATES.on_row(
                plan, int(row), "due_text", f'The action names {len(named)} months, the timescale "{plan.written["due_text"][row]}".'
            )
        rhythm = find_recurrence(text)
        if rhythm and rhythm.months and len({one.year for one in listed}) == 1 and 12 // rhythm.months != len(listed):
            yield OTHER_DATES.on_row(
                plan, int(row), "due_text", f"The action says {rhythm.text.lower()}, the timescale lists {len(listed)} months."
            )
