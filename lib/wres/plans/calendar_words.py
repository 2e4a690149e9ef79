"""Dates as people write them in a plan: found in a text, each with its first and last day, its precision and its place."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from wres.plans.calendar_patterns import ANYWHERE, BARE_MONTH, DAYS, MONTHS, ORDINALS, STANDING_ALONE

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}  # of the financial year, April to March
HALVES = {1: (4, 9), 2: (10, 3)}
CENTURY = 2000
_TWO_NUMBERS = re.compile(r"\d\d[/–-]\d\d")  # a financial year only when the second follows the first


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


def find_dates(text: str) -> list[NamedDate]:
    """Every date in a text, in the order written, each place read once; months without a year take that of the next date.

    A month stands for its days from first to last, a year for the calendar year, 2020/21 for the financial year. Days come
    before months, as in British writing. A two-digit year is of this century. What could mean different days is left out.
    """
    if not any(letter.isdigit() for letter in text):
        return []
    taken: list[NamedDate] = []
    for precision, pattern in ANYWHERE:
        for match in pattern.finditer(text):
            if not _overlaps(match.span(), taken) and not _is_verb(match):
                taken.append(_read(precision, match))
    taken = sorted((date for date in taken if not date.doubt), key=lambda date: date.place)
    return sorted([*taken, *_months_before(text, taken)], key=lambda date: date.place)


def date_at_start(text: str) -> NamedDate | None:
    """The date with which a text begins, also in writing that is certain only in a field for dates (25/26); None without one."""
    for precision, pattern in STANDING_ALONE:
        match = pattern.match(text)
        date = _read(precision, match) if match else None
        if date and not (date.doubt and _TWO_NUMBERS.fullmatch(date.text)):
            return date
    return None


def month_span(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """The days of some months of a year from first to last, across the new year when the last is before the first."""
    return dt.date(year, first, 1), month_end(year + (last < first), last)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _overlaps(place: tuple[int, int], taken: list[NamedDate]) -> bool:
    return any(place[0] < other.place[1] and other.place[0] < place[1] for other in taken)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "may" with a number is the verb, not the month: "this may 20 times"."""
    return match[0].startswith("may") and not re.search(r"(?:19|20)\d\d", match[0])


def _read(precision: str, match: re.Match[str]) -> NamedDate:
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


def _months_before(text: str, taken: list[NamedDate]) -> Iterator[NamedDate]:
    """Months that share the year of a later date: the January of "January, May, July 2020", the September of "September/ October 2020"."""
    for match in BARE_MONTH.finditer(text):
        if _overlaps(match.span(), taken) or match[0][:1].islower():
            continue
        later = next((date for date in taken if date.place[0] >= match.end()), None)
        if later is None or later.start is None or later.precision != "month":
            continue
        between = text[match.end() : later.place[0]]
        if not re.fullmatch(r"(?:[\s,/&–-]|and|to|or|until|" + "|".join(MONTHS) + ")*", between, re.IGNORECASE):
            continue
        month = MONTHS[match["month"].lower()]
        start, end = month_span(later.start.year - (month > later.start.month), month, month)
        yield NamedDate(start, end, "month", match.span(), match[0])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else ORDINALS[text.lower()]


def _year(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)


def _ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
