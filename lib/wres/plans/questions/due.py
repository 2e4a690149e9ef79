"""Dates as written: impossible, of the wrong kind, not yet known, or no date at all."""

from collections.abc import Iterator
from dataclasses import replace

from wres.findings import Finding
from wres.plans.calendar_words import find_dates
from wres.plans.cells import moved_words
from wres.plans.plan import ActionPlan
from wres.plans.questions.telling import Check, begun, shortened
from wres.plans.recurrence import find_recurrence

IMPOSSIBLE = Check("impossible date", "warning", "There is no such day, so nobody can keep to it.", "Write the day that was meant.")
NO_SUCH_DAY = replace(IMPOSSIBLE, severity="note", why="There is no such day, so readers cannot know which day was meant.")  # of a figure
ODD = Check("date written oddly", "note", "The date can be read, but it may not be the one that was meant.", "Correct the writing.")
NONE = Check(
    "no due date",
    "warning",
    "Without a date, nobody knows when to follow this up.",
    "Add a due date, how often it happens, or why there is none.",
    "no due date",
)
UNKNOWN = Check(
    "date not yet known", "warning", "Without a date, nobody knows when to follow this up.", "Say when the date will be set, and by whom."
)
FAR = replace(UNKNOWN, severity="note")  # while most of the plan is still ahead, or the field says why there is no date
UNREAD = Check(
    "date not understood",
    "warning",
    "The action cannot be sorted or followed up by date.",
    "Write a month and year, how often it happens, or 'to be confirmed'.",
)
ONGOING = Check(
    "ongoing without a review",
    "note",
    "It can go on without anybody asking whether it still helps.",
    "Add the next review date, or say which meeting reviews it.",
    "no review date",
)
NO_END = Check(
    "start without an end", "warning", "It says when work begins, not when it is to be complete.", "Add the date by which it is complete."
)
NOT_BEGUN = replace(NO_END, severity="note")
WRONG_KIND = Check("not a date", "note", "The due date is not known.", "Move it to its own field and give the date.")
MISPLACED = replace(WRONG_KIND, why="The field does not hold what its heading says.", how_to_fix="Move it to its own field.")
MOVED = Check("due date moved", "note", "A date that has moved may move again.", "Say in the progress why it moved.")
REPORTING = Check(
    "how often, not by when",
    "note",
    "It does not say by when the work is in place.",
    "Say by when it is in place. If it already is, close it, or say what is new.",
)
_BARE = 4  # words of "to be confirmed"; more of them say why there is no date


def due_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about how dates are written, and what they are."""
    return [*_written(plan), *_forms(plan)]


def _written(plan: ActionPlan) -> Iterator[Finding]:
    told: set[str] = set()
    for row in plan.rows:
        here: set[str] = set()
        for column in ("due_text", "progress", "updated", "milestones", "requirement", "outcome"):
            for one in find_dates(plan.written[column][row]):
                if one.problem and one.text not in here:
                    here.add(one.text)
                    impossible = IMPOSSIBLE if column == "due_text" else NO_SUCH_DAY
                    yield (ODD if one.start else impossible).on_row(plan, int(row), column, f"{one.text}: {one.problem}.")
        told |= here
    for name, text, problem in plan.period.problems:
        exists = any(date.start for date in find_dates(text))
        yield (ODD if exists else IMPOSSIBLE).about(f"organisation file, plan, {name}", f"{text}: {problem}.")
    for number, measured in enumerate(plan.plan.measurements, start=1):
        for one in find_dates(measured.as_of or ""):
            if one.start is None and one.text not in told:
                told.add(one.text)
                yield NO_SUCH_DAY.about(
                    f"organisation file, plan, measurements, {number} ({shortened(measured.measure, 40)})", f"{one.text}: {one.problem}."
                )


def _forms(plan: ActionPlan) -> Iterator[Finding]:
    known, written = plan.known, plan.written["due_text"]

    def still_open(form: str) -> list[int]:
        return [row for row in plan.open_rows if known["due_form"][row] == form and (row, "due_text") not in plan.in_doubt]

    yield from NONE.apart_or_together(
        plan,
        still_open("blank"),
        "due_text",
        lambda row: "No due date is given.",
        "{count} of {total} actions have no due date: {actions}.",
    )
    yield from ONGOING.apart_or_together(
        plan, [row for row in still_open("ongoing") if not _looked_at_again(plan, row)], "due_text",
        lambda row: f'"{shortened(written[row])}", and no date of its next review.',
        "{count} of {total} actions are ongoing, without the date of their next review: {actions}.",
    )  # fmt: skip
    far = bool(plan.as_of and plan.period.end and (plan.period.end - plan.as_of).days > plan.rules.horizon_days)
    for row in still_open("unknown"):
        problem, waits = known["due_problem"][row], known["due_condition"][row]
        text = shortened(written[row])
        if problem:
            yield UNREAD.on_row(plan, int(row), "due_text", f'"{text}": {problem}.')
        else:
            reasoned = len(text.split()) > _BARE
            check, gap = FAR if far or reasoned else UNKNOWN, f'no due date yet ("{text}")'
            said = f'"{text}" is not a date yet' + (f", and does not say until when it waits ({waits})." if waits else ".")
            yield check.on_row(plan, int(row), "due_text", said, gap)
    for row in (row for row in plan.rows if known["due_form"][row] == "not a date"):
        check = MISPLACED if known["status_common"][row] == "complete" else WRONG_KIND
        yield check.on_row(plan, row, "due_text", f'"{shortened(written[row])}": {known["due_problem"][row]}.')
    for row in (row for row in plan.open_rows if known["due_moved_from"][row]):
        words = moved_words(known["due_moved_from"][row], known["due_end"][row])
        yield MOVED.on_row(plan, row, "due_text", f"{begun(words)}.")
    for row in still_open("start"):
        if not _ends_elsewhere(plan, row):
            begun_already = plan.as_of is not None and known["due_start"][row] <= plan.as_of.isoformat()
            check = NO_END if begun_already else NOT_BEGUN
            yield check.on_row(plan, row, "due_text", f'"{written[row]}" gives a start and no end.')
    for row in still_open("recurring"):
        if known["due_qualifier"][row].startswith(("update", "report")):
            yield REPORTING.on_row(plan, row, "due_text", f'"{written[row]}" says how often it is reported.')


def _looked_at_again(plan: ActionPlan, row: int) -> bool:
    """Whether the action itself says how often it happens or is reported."""
    return any(find_recurrence(plan.written[column][row]) for column in ("action", "requirement", "milestones"))


def _ends_elsewhere(plan: ActionPlan, row: int) -> bool:
    """Whether another commitment of the same action gives its end."""
    number, objective = plan.written["action_no"][row], plan.written["objective_no"][row]
    same = [
        other
        for other in plan.rows
        if number and (plan.written["action_no"][other], plan.written["objective_no"][other]) == (number, objective)
    ]
    start = plan.known["due_start"][row]
    return any(plan.known["due_end"][other] > start for other in same if other != row and plan.known["due_end"][other])
