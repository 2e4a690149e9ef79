"""A timescale as understood: one of thirteen forms, its days, its rhythm, and what is to be asked about it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from wres.plans.recurrence import Recurrence

Form = Literal[
    "date", "qualified", "start", "range", "list", "recurring", "mixed", "ongoing", "unknown", "event", "not a date", "invalid", "blank",
]  # fmt: skip

NOT_GIVEN = "not given"  # from where a date was moved, when only the new one is said
NOTHING_READ = "no date, rhythm or reason could be read"


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
