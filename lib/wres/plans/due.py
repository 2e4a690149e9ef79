"""A timescale as understood: one of thirteen forms, its days, its rhythm, what is to be asked about it, and all that in words."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from wres.plans.recurrence import Recurrence
from wres.text import day

Form = Literal[
    "date", "qualified", "start", "range", "list", "recurring", "mixed", "ongoing", "unknown", "event", "not a date", "invalid", "blank",
]  # fmt: skip

NOT_GIVEN = "not given"  # from where a date was moved, when only the new one is said
NOTHING_READ = "no date, rhythm or reason could be read"
_NO_DATE = {
    "blank": "no date given",
    "ongoing": "ongoing: no date",
    "unknown": "no date",
    "not a date": "no date here",
    "invalid": "cannot be read as a date",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A timescale as understood. `end` is the day it is due; a start without an end, ongoing work and the unknown have none.

    dates: the last day of every date named. condition: what it waits for, whom it reports to, or the
    event that comes with the date. problem: why it was not understood, or not fully; empty when all is well. moved_from: the
    earlier date, as written, of one that was moved. status: "complete" where the text says so; completed: when, as written.
    next: the next time recurring work comes round, where the plan says from when to count.
    """

    form: Form
    start: dt.date | None = None
    end: dt.date | None = None
    dates: tuple[dt.date, ...] = ()
    precision: str = ""
    qualifier: str = ""
    recurrence: Recurrence | None = None
    condition: str = ""
    problem: str = ""
    moved_from: str = ""
    status: str = ""
    completed: str = ""
    next: dt.date | None = None

    @property
    def rhythm(self) -> str:
        """How often it comes round, in words; "ongoing" for work that goes on, also after a date."""
        if self.recurrence:
            return self.recurrence.words
        return "ongoing" if self.form in ("ongoing", "mixed") else ""


def not_understood(problem: str) -> Due:
    """A timescale that is not understood, and why: it is shown as written and asked about, and gives no date."""
    return Due("unknown", problem=problem)


def due_words(due: Due, written: str) -> str:
    """What was understood of a timescale; empty where a plain date says it all."""
    if due.form == "date" and due.end and " ".join(written.split()).casefold() == day(due.end).casefold():
        return ""
    if due.status:
        return completed_words(due)
    if due.form == "unknown" and due.problem:
        return "no date read" if due.problem == NOTHING_READ else f"no date read: {due.problem}"
    rhythm = "then ongoing" if due.rhythm == "ongoing" and due.form == "mixed" else due.rhythm.replace("ongoing", "")
    words = [
        _days(due),
        f"reviewed {rhythm}" if rhythm and due.qualifier == "reviewed" and due.end else rhythm,
        f"next {day(due.next)}" if due.next else "",
        due.problem if due.form != "blank" else "",
    ]
    return ", ".join(word for word in words if word)


def completed_words(due: Due) -> str:
    """That a timescale says the work is complete, and when: complete, March 2024."""
    return f"{due.status}, {due.completed}".strip(" ,")


def moved_words(due: Due) -> str:
    """From where and to where a date was moved."""
    to = day(due.end) if due.end else ""
    return f"moved to {to}; the earlier date is not given" if due.moved_from == NOT_GIVEN else f"moved from {due.moved_from} to {to}"


def _days(due: Due) -> str:
    """The days of a timescale."""
    if due.moved_from:
        return moved_words(due)
    if due.start and not due.end:
        return f"from {day(due.start)}, no end given"
    if due.form == "list":
        return "; ".join(day(date) for date in due.dates)
    if due.qualifier == "until" and due.end:
        return f"until {day(due.end)}"
    if due.end:
        return f"{day(due.start)} to {day(due.end)}" if due.start else day(due.end)
    return _NO_DATE.get(due.form, "")
