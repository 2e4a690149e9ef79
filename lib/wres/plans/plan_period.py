"""When a plan runs, and by which day its work is judged."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from wres.parameters import Organisation, Plan, Year
from wres.plans.calendar_words import find_dates
from wres.plans.written import WrittenRow


@dataclass(frozen=True)
class PlanPeriod:
    """First and last day of a plan, as far as they are stated and can be; `problems` says what is wrong with their writing."""

    start: dt.date | None = None
    end: dt.date | None = None
    problems: tuple[tuple[str, str, str], ...] = ()


def plan_period(plan: Plan) -> PlanPeriod:
    """The period of a plan: the first day of what its start says, the last day of what its end says."""
    days: dict[str, dt.date | None] = {"start": None, "end": None}
    problems = []
    for name, text in (("start", plan.start), ("end", plan.end)):
        dates = find_dates(text or "")
        if not dates:
            continue
        days[name] = dates[0].start if name == "start" else dates[-1].end
        problems += [(name, date.text, date.problem) for date in dates if date.problem]
    return PlanPeriod(days["start"], days["end"], tuple(problems))


def plan_date(rows: Iterable[WrittenRow], organisation: Organisation, period: PlanPeriod, year: int, rules: Year | None) -> dt.date | None:
    """The day a plan speaks of: that of its paper, else of its latest update, else its start or the snapshot, the later one."""
    paper = organisation.papers.get(year) or organisation.paper
    stated = last_day(paper.date or "") if paper else None
    updates = [day for day in (last_day(text) for text in dict.fromkeys(row.updated for row in rows)) if day]
    begun = [day for day in (period.start, rules.snapshot.of(year) if rules else None) if day]
    return stated or (max(updates) if updates else None) or (max(begun) if begun else None)


@dataclass(frozen=True)
class NamedPeriod:
    """A period that a text gives twice: its length in years, and its first and last day."""

    years: int
    start: dt.date
    end: dt.date
    text: str

    @property
    def months(self) -> int:
        """How many months the days make."""
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1


_NAMED = re.compile(r"\b(?:over|for|in|within) (?:a |the )?(?P<years>\d{1,2})[ -]years?\b[^.;]{0,30}?\((?P<period>[^)]*)\)", re.IGNORECASE)


def named_period(text: str) -> NamedPeriod | None:
    """The period of "over 5 years (January 2020 to December 2024)"; None when a text names none in this way."""
    for match in _NAMED.finditer(text):
        days = [(date.start, date.end) for date in find_dates(match["period"]) if date.start and date.end]
        if len(days) == 2:
            (start, _), (_, end) = days
            return NamedPeriod(int(match["years"]), start, end, match["period"].strip())
    return None


def last_day(text: str) -> dt.date | None:
    """The last day a text names; None when it names none that can be."""
    ends = [date.end for date in find_dates(text) if date.end]
    return max(ends) if ends else None
