"""What is due when: dated work in time, recurring work by its next occurrences, undated work told to be so."""

import datetime as dt
from dataclasses import dataclass

from wres.plans.commitment import Commitment
from wres.plans.due import Due, completed_words
from wres.plans.plan import ActionPlan
from wres.plans.recurrence import add_months
from wres.text import day

WORDS = {
    "due": "due",
    "overdue": "overdue",
    "past": "past its due date, completion not known",
    "starts": "starts, no end given",
    "recurs": "recurs",
}
_NOT_DATED = {
    "ongoing": "ongoing, no date",
    "blank": "no date given",
    "unknown": "no date yet",
    "not a date": "no date given",
    "invalid": "date cannot be read",
}
_LETTERS = 38
_MOST_TIMES = 24  # occurrences of recurring work


@dataclass(frozen=True, slots=True)
class Point:
    """A day, and what falls on it: one of WORDS."""

    date: dt.date
    kind: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A commitment in time: what it is called, whole and short, its days, the span it runs through, and what its days do not say."""

    label: str
    short: str
    points: tuple[Point, ...]
    span: tuple[dt.date, dt.date] | None
    note: str
    words: str


def timeline_rows(plan: ActionPlan) -> list[TimelineRow]:
    """One row a commitment, in the order of the plan."""
    return [_row(plan, commitment, place) for place, commitment in enumerate(plan.commitments, start=1)]


def _row(plan: ActionPlan, commitment: Commitment, place: int) -> TimelineRow:
    due = commitment.due
    points = _points(commitment)
    dated = list(dict.fromkeys(f"{WORDS[point.kind]} {day(point.date)}" for point in points[:3]))
    points += [Point(date, "recurs") for date in _occurrences(plan, due)]
    note = due.rhythm if points else _not_dated(due)
    text = " ".join(commitment.written.action.split())
    short = text if len(text) <= _LETTERS else f"{text[: _LETTERS - 2].rstrip()} …"
    number = commitment.name or place
    span = (due.start, due.end) if due.form == "range" and due.start and due.end else None
    words = " and ".join([*dated, *([note] if note else [])])
    return TimelineRow(f"{number} {text}".strip(), f"{number} {short}".strip(), tuple(points), span, "" if points else note, words)


def _points(commitment: Commitment) -> list[Point]:
    due, computed = commitment.due, commitment.computed
    kind = "overdue" if computed.overdue else "past" if computed.past_due else "due"
    if due.start and not due.end:
        return [Point(due.start, "starts")]
    points = [Point(date, kind) for date in due.dates if due.form != "not a date"]
    if not points and due.end:
        points = [Point(due.end, kind)]
    return points[-1:] if due.form == "range" else points


def _not_dated(due: Due) -> str:
    """Why a commitment has no place on the chart."""
    if due.status:
        return completed_words(due)
    if due.form == "unknown" and due.problem:
        return "date not understood"
    return _NOT_DATED.get(due.form, "no date")


def _occurrences(plan: ActionPlan, due: Due) -> list[dt.date]:
    """The occurrences of recurring work while the plan runs, a year at least."""
    if due.recurrence is None or due.next is None:
        return []
    begins = due.next
    last = max(plan.period.end or begins, add_months(begins, 12))
    if due.qualifier == "until" and due.end:
        last = min(last, due.end)
    days: list[dt.date] = []
    while begins <= last and len(days) < _MOST_TIMES:
        days.append(begins)
        begins = due.recurrence.after(begins, begins)
    return days
