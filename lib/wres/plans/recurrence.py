"""Work that returns: how often a text says so, and when it falls next."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from wres.plans.named_dates import month_end

_NUMBERS = {"once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}
_NUMBER = r"(?P<number>\d+|" + "|".join(_NUMBERS) + ")"
_UNITS = {"day": (0, 1), "week": (0, 7), "fortnight": (0, 14), "month": (1, 0), "quarter": (3, 0), "year": (12, 0)}
_UNIT = "(?P<unit>" + "|".join(_UNITS) + ")s?"
_ADVERBS = {
    "daily": (0, 1), "weekly": (0, 7), "fortnightly": (0, 14), "monthly": (1, 0), "bi-monthly": (2, 0), "bimonthly": (2, 0),
    "quarterly": (3, 0), "half-yearly": (6, 0), "six-monthly": (6, 0), "bi-annually": (6, 0), "biannually": (6, 0), "biannual": (6, 0),
    "bi-annual": (6, 0), "termly": (4, 0), "yearly": (12, 0), "annually": (12, 0), "annual": (12, 0), "biennially": (24, 0),
    "biennial": (24, 0),
}  # fmt: skip
_MOST = 1000
_MONTHS = "|".join([*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"])
_EACH_MONTH = re.compile(
    rf"\b(?:(?P<month>{_MONTHS})\s+(?:each|every|of each|of every)\s+year|(?:each|every)\s+(?P<named>{_MONTHS}))\b", re.IGNORECASE
)
_EVERY = re.compile(rf"\b(?:every|each|once (?:a|per|every))\s+(?:{_NUMBER}\s+)?{_UNIT}\b", re.IGNORECASE)
_TIMES = re.compile(rf"\b(?:{_NUMBER}\s+times|once|twice)\s+(?:a|per|each|every|in a)\s+{_UNIT}\b", re.IGNORECASE)
_HYPHENATED = re.compile(rf"\b{_NUMBER}[\s-]+(?P<unit>day|week|month|year)ly\b", re.IGNORECASE)
_ADVERB = re.compile(r"\b(?:" + "|".join(sorted(_ADVERBS, key=len, reverse=True)) + r")\b", re.IGNORECASE)


@dataclass(frozen=True)
class Recurrence:
    """How often: every so many months or days; or in one month of each year. `text` is what says so."""

    text: str
    months: int = 0
    days: int = 0
    month: int = 0

    @property
    def words(self) -> str:
        """The rhythm in words."""
        if self.month:
            return f"each {calendar.month_name[self.month]}"
        names = {
            1: "monthly", 2: "every 2 months", 3: "quarterly", 4: "every 4 months", 6: "twice a year", 12: "yearly", 24: "every 2 years",
        }  # fmt: skip
        if self.months:
            return names.get(self.months, f"every {self.months} months")
        weeks, rest = divmod(self.days, 7)
        return "daily" if self.days == 1 else f"every {self.days} days" if rest else "weekly" if weeks == 1 else f"every {weeks} weeks"

    def after(self, start: dt.date, day: dt.date) -> dt.date:
        """The first occurrence later than `day`, counted from `start`; a month of each year means its last day."""
        if self.month:
            this = month_end(day.year, self.month)
            return this if this > day else month_end(day.year + 1, self.month)
        if day < start:
            return start
        if self.months:
            passed = (day.year - start.year) * 12 + day.month - start.month
            steps = passed // self.months
            while add_months(start, steps * self.months) <= day:
                steps += 1
            return add_months(start, steps * self.months)
        return start + dt.timedelta(days=((day - start).days // self.days + 1) * self.days)


def find_recurrence(text: str, at_start: bool = False) -> Recurrence | None:
    """The rhythm a text names, if any: every 6 weeks, twice a year, quarterly, September each year.

    at_start: only a rhythm with which the text begins.
    """

    def match_of(pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(text) if at_start else pattern.search(text)

    match = match_of(_EACH_MONTH)
    if match:
        month = ["", *[name.lower() for name in calendar.month_abbr[1:]]].index((match["month"] or match["named"])[:3].lower())
        return Recurrence(match[0], month=month)
    match = match_of(_TIMES)
    if match and match["unit"].lower() in ("year", "month", "quarter"):
        return _so_often(match)
    match = match_of(_EVERY) or match_of(_HYPHENATED)
    if match:
        months, days = _UNITS[match["unit"].lower()]
        number = max(1, _count(match["number"] or "1"))
        if number > _MOST:
            return None
        return Recurrence(match[0], months=months * number, days=days * number)
    match = match_of(_ADVERB)
    if match:
        months, days = _ADVERBS[match[0].lower()]
        return Recurrence(match[0], months=months, days=days)
    return None


def _so_often(match: re.Match[str]) -> Recurrence:
    times = _count(match["number"] or match[0].split()[0])
    months = _UNITS[match["unit"].lower()][0]
    if times and months % times == 0:
        return Recurrence(match[0], months=months // times)
    return Recurrence(match[0], days=max(1, round(months * 365.25 / 12 / max(times, 1))))


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _count(text: str) -> int:
    return _NUMBERS.get(text.lower(), 0) or (int(text) if text.isdigit() else 0)
