"""Dates as written: impossible, of the wrong kind, not yet known, or no date at all."""

from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.due import moved_words
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.recurrence import find_recurrence
from wres.text.lists import sentence_case, shorten

IMPOSSIBLE = Check("impossible date", "warning", "There is no such day, so nobody can keep to it.", "Write the day that was meant.")
NO_SUCH_DAY = replace(IMPOSSIBLE, severity="note", why="There is no such day, so readers cannot know which day was meant.")  # of a figure
ODD = Check("date written oddly", "note", "The date can be read, but it may not be the one that was meant.", "Correct the writing.")
NONE = Check(
    "no due date", "warning", "Without a date, nobody knows when to follow this up.",
    "Add a due date, how often it happens, or why there is none.", "no due date",
)  # fmt: skip
UNKNOWN = Check(
    "date not yet known", "warning", "Without a date, nobody knows when to follow this up.", "Say when the date will be set, and by whom."
)
FAR = replace(UNKNOWN, severity="note")  # while most of the plan is still ahead, or the field says why there is no date
UNREAD = Check(
    "date not understood", "warning", "The action cannot be sorted or followed up by date.",
    "Write a month and year, how often it happens, or 'to be confirmed'.",
)  # fmt: skip
ONGOING = Check(
    "ongoing without a review", "note", "It can go on without anybody asking whether it still helps.",
    "Add the next review date, or say which meeting reviews it.", "no review date",
)  # fmt: skip
NO_END = Check(
    "start without an end", "warning", "It says when work begins, not when it is to be complete.", "Add the date by which it is complete."
)
NOT_BEGUN = replace(NO_END, severity="note")
WRONG_KIND = Check("not a date", "note", "The due date is not known.", "Move it to its own field and give the date.")
MISPLACED = replace(WRONG_KIND, why="The field does not hold what its heading says.", how_to_fix="Move it to its own field.")
MOVED = Check("due date moved", "note", "A date that has moved may move again.", "Say in the progress why it moved.")
REPORTING = Check(
    "how often, not by when", "note", "It does not say by when the work is in place.",
    "Say by when it is in place. If it already is, close it, or say what is new.",
)  # fmt: skip
_BARE = 4  # words of "to be confirmed"; more of them say why there is no date


def due_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about how dates are written, and what they are."""
    return [*_dates_as_written(plan), *_forms(plan)]


def _dates_as_written(plan: ActionPlan) -> Iterator[PlanQuestion]:
    asked_about: set[str] = set()
    for commitment in plan.commitments:
        questioned: set[str] = set()
        for column in ("due_text", "progress", "updated", "milestones", "requirement", "outcome"):
            for date in find_dates(commitment.written[column]):
                if date.problem and date.text not in questioned:
                    questioned.add(date.text)
                    impossible = IMPOSSIBLE if column == "due_text" else NO_SUCH_DAY
                    yield (ODD if date.start else impossible).on_row(plan, commitment, column, f"{date.text}: {date.problem}.")
        asked_about |= questioned
    for name, text, problem in plan.period.problems:
        exists = any(date.start for date in find_dates(text))
        yield (ODD if exists else IMPOSSIBLE).about(f"organisation file, plan, {name}", f"{text}: {problem}.")
    for number, measured in enumerate(plan.about.measurements, start=1):
        for date in find_dates(measured.as_of or ""):
            if date.start is None and date.text not in asked_about:
                asked_about.add(date.text)
                yield NO_SUCH_DAY.about(
                    f"organisation file, plan, measurements, {number} ({shorten(measured.measure, 40)})", f"{date.text}: {date.problem}."
                )


def _forms(plan: ActionPlan) -> Iterator[PlanQuestion]:
    def still_open(form: str) -> list[Commitment]:
        return [
            commitment for commitment in plan.still_open if commitment.due.form == form and not plan.is_in_doubt(commitment, "due_text")
        ]

    yield from NONE.apart_or_together(
        plan,
        still_open("blank"),
        "due_text",
        lambda commitment: "No due date is given.",
        "{count} of {total} actions have no due date: {actions}.",
    )
    yield from ONGOING.apart_or_together(
        plan, [commitment for commitment in still_open("ongoing") if not _looked_at_again(plan, commitment)], "due_text",
        lambda commitment: f'"{shorten(commitment.written.due_text)}", and no date of its next review.',
        "{count} of {total} actions are ongoing, without the date of their next review: {actions}.",
    )  # fmt: skip
    far = bool(plan.as_of and plan.period.end and (plan.period.end - plan.as_of).days > plan.rules.horizon_days)
    for commitment in still_open("unknown"):
        problem, waits = commitment.due.problem, commitment.due.condition
        text = shorten(commitment.written.due_text)
        if problem:
            yield UNREAD.on_row(plan, commitment, "due_text", f'"{text}": {problem}.')
        else:
            reasoned = len(text.split()) > _BARE
            check, gap = FAR if far or reasoned else UNKNOWN, f'no due date yet ("{text}")'
            sentence = f'"{text}" is not a date yet' + (f", and does not say until when it waits ({waits})." if waits else ".")
            yield check.on_row(plan, commitment, "due_text", sentence, gap)
    for commitment in (commitment for commitment in plan.commitments if commitment.due.form == "not a date"):
        check = MISPLACED if commitment.status.is_complete else WRONG_KIND
        yield check.on_row(plan, commitment, "due_text", f'"{shorten(commitment.written.due_text)}": {commitment.due.problem}.')
    for commitment in (commitment for commitment in plan.still_open if commitment.due.moved_from):
        yield MOVED.on_row(plan, commitment, "due_text", f"{sentence_case(moved_words(commitment.due))}.")
    for commitment in still_open("start"):
        if not _ends_elsewhere(plan, commitment):
            start = commitment.due.start
            check = NO_END if start and plan.as_of and start <= plan.as_of else NOT_BEGUN
            yield check.on_row(plan, commitment, "due_text", f'"{commitment.written.due_text}" gives a start and no end.')
    for commitment in still_open("recurring"):
        if commitment.due.qualifier.startswith(("update", "report")):
            yield REPORTING.on_row(plan, commitment, "due_text", f'"{commitment.written.due_text}" says how often it is reported.')


def _looked_at_again(plan: ActionPlan, commitment: Commitment) -> bool:
    """Whether the action itself says how often it happens or is reported."""
    return any(find_recurrence(commitment.written[column]) for column in ("action", "requirement", "milestones"))


def _ends_elsewhere(plan: ActionPlan, commitment: Commitment) -> bool:
    """Whether another commitment of the same action gives its end."""
    number, objective = commitment.written.action_no, commitment.written.objective_no
    same = [other for other in plan.commitments if number and (other.written.action_no, other.written.objective_no) == (number, objective)]
    start = commitment.due.start
    return any(start and other.due.end and other.due.end > start for other in same if other is not commitment)
