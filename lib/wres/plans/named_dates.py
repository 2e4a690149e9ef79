"""A date as it is written, read: its first and last day, its precision, and what is odd or in doubt about it."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from wres.plans.calendar_patterns import DAYS, MONTHS, ORDINALS

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}  # of the financial year, April to March
HALVES = {1: (4, 9), 2: (10, 3)}
CENTURY = 2000


@dataclass(frozen=True)
class NamedDate:
    """A date in a text. `problem` says why it cannot be (start and end are then None), or what is odd about its writing.

    doubt: why it is not certain which days are meant; start and end are then None. offhand: a month and two digits with
    only a blank between them, which could be a day in other company.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str
    place: tuple[int, int]
    text: str
    problem: str = ""
    doubt: str = ""
    offhand: bool = False


def month_span(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """The days of some months of a year from first to last, across the new year when the last is before the first."""
    return dt.date(year, first, 1), month_end(year + (last < first), last)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def read_date(precision: str, match: re.Match[str]) -> NamedDate:
    """The date that a pattern of `calendar_patterns` found."""
    parts = {name: text for name, text in match.groupdict().items() if text}
    if precision == "day":
        return _day(match, parts)
    year = _year(parts["year"])
    span, doubt = _days_of(precision, parts, year)
    start, end = (None, None) if doubt else span
    blank = parts.get("month", "") and re.fullmatch(r"[A-Za-z]+\.?\s+\d\d", match[0])
    if blank and year < CENTURY + 10:
        return NamedDate(None, None, precision, match.span(), match[0], doubt=f"{parts['year']} could be a day or a year")
    return NamedDate(start, end, precision, match.span(), match[0], doubt=doubt, offhand=bool(blank))


def _days_of(precision: str, parts: dict[str, str], year: int) -> tuple[tuple[dt.date, dt.date], str]:
    """First and last day of anything longer than a day, and why they are not certain; empty when they are."""
    either = f"{parts['year']} could be a calendar year or a financial year"
    next_year = "end" in parts and int(parts["end"]) % 100 == (year + 1) % 100
    if precision in ("quarter", "half"):
        months = (QUARTERS if precision == "quarter" else HALVES)[_number(parts["number"])]
        doubt = "" if next_year else _not_a_year(parts) if "end" in parts else either
        return month_span(year + (months[0] == 1), *months), doubt
    if precision == "season":
        doubt = "" if "end" not in parts or (next_year and parts["season"].lower() == "winter") else _not_a_year(parts)
        return month_span(year, *SEASONS[parts["season"].lower()]), doubt
    if precision == "month":
        month = MONTHS[parts["month"].lower()] if "month" in parts else int(parts["number"])
        return month_span(year, month, month), ""
    if precision == "financial year":
        last = (year + 1) % 100
        either = f"it could be the financial year {year - 1}/{year % 100:02} or {year}/{last:02}"
        return (dt.date(year, 4, 1), dt.date(year + 1, 3, 31)), "" if next_year else _not_a_year(parts, last) if "end" in parts else either
    return (dt.date(year, 1, 1), dt.date(year, 12, 31)), ""


def _not_a_year(parts: dict[str, str], last: int | None = None) -> str:
    return f"{parts['year']} to {parts['end']} is not one financial year" + (f" ({parts['year']}/{last:02})" if last is not None else "")


def _day(match: re.Match[str], parts: dict[str, str]) -> NamedDate:
    year, day = _year(parts["year"]), int(parts["day"])
    month = MONTHS[parts["month"].lower()] if "month" in parts else int(parts["number"])
    try:
        date = dt.date(year, month, day)
    except ValueError:
        name = calendar.month_name[month] if 1 <= month <= 12 else ""
        why = f"{name} {year} has no day {day}" if name else f"there is no month {month}"
        return NamedDate(None, None, "day", match.span(), match[0], why)
    weekday = parts.get("weekday", "").lower()[:3]
    if weekday and weekday != DAYS[date.weekday()]:
        return NamedDate(None, None, "day", match.span(), match[0], f"{day} {date:%B %Y} is a {date:%A}")
    ordinal, right = parts.get("ordinal", "").lower(), _ordinal(day)
    odd = f"{day}{ordinal} should be {day}{right}" if ordinal and ordinal != right else ""
    return NamedDate(date, date, "day", match.span(), match[0], odd)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else ORDINALS[text.lower()]


def _year(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)


def _ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
