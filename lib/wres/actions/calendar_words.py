"""Dates as people write them in a plan: found in a text, each with its first and last day, its precision and its place."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}  # of the financial year, April to March
CENTURY = 2000

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d)\b(?!\s?%)"
_END = r"(?:/|–|-|\s?/\s?)(?P<end>\d{4}|\d{2})\b"
_PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("day", r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?:[ T]\d\d:\d\d(?::\d\d)?)?\b"),
        ("day", r"\b(?P<day>\d{1,2})\s?[/.]\s?(?P<number>\d{1,2})\s?[/.]\s?(?P<year>(?:19|20)\d\d|\d\d)\b"),
        ("day", r"\b(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?(?:\s+of)?[\s-]+" + _MONTH + r",?[\s-]+(?P<year>(?:19|20)\d\d|['’]?\d\d)\b"),
        (
            "day",
            _MONTH.replace("(?P<month>", r"\b(?P<month>") + r"\s+(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
        ),
        ("quarter", r"\b(?:Q|quarter\s)(?P<number>[1-4])\b,?\s*(?:of\s+)?(?:FY\s*)?(?P<year>(?:19|20)\d\d)(?:" + _END + ")?"),
        ("season", r"\b(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\b"),
        ("month", r"\b" + _MONTH + r"(?:\s*-\s*|\s+(?:of\s+)?|,\s*|/)(?P<year>(?:19|20)\d\d|['’]?\d\d)\b(?!\s?%)"),
        ("month", r"(?<![\d/.])(?P<number>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)\b"),
        ("financial year", r"(?<![\d/.])\b(?P<year>(?:19|20)\d\d)" + _END + r"(?![/.\d])"),
        ("year", r"(?<![\d/.£-])\b" + _YEAR),
    )
)
_BARE_MONTH = re.compile(r"\b" + _MONTH, re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """A date in a text. `problem` says why it cannot be (start and end are then None), or what is odd about its writing."""

    start: dt.date | None
    end: dt.date | None
    precision: str
    place: tuple[int, int]
    text: str
    problem: str = ""


def find_dates(text: str) -> list[Found]:
    """Every date in a text, in the order written, each place read once; months without a year take that of the next date.

    A month stands for its days from first to last, a year for the calendar year, 2020/21 for the financial year. Days come
    before months, as in British writing. A two-digit year is of this century.
    """
    taken: list[Found] = []
    for precision, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _overlaps(match.span(), taken):
                found = _read(precision, match)
                if found:
                    taken.append(found)
    taken.sort(key=lambda one: one.place)
    return sorted([*taken, *_months_before(text, taken)], key=lambda one: one.place)


def _overlaps(place: tuple[int, int], taken: list[Found]) -> bool:
    return any(place[0] < other.place[1] and other.place[0] < place[1] for other in taken)


def _read(precision: str, match: re.Match[str]) -> Found | None:
    parts = match.groupdict()
    year = _year(parts["year"])
    month = MONTHS[parts["month"].lower()] if parts.get("month") else int(parts.get("number") or 0)
    if precision == "day":
        return _day(match, year, month, int(parts["day"]), parts.get("ordinal"))
    if precision == "month":
        if parts.get("month", "").lower() == "may" and match[0][:1] == "m":
            return None  # the verb, not the month
        return Found(dt.date(year, month, 1), _last(year, month), precision, match.span(), match[0])
    if precision == "quarter":
        first, last = QUARTERS[month]
        year += 1 if parts.get("end") and first == 1 else 0
        return Found(dt.date(year, first, 1), _last(year, last), precision, match.span(), match[0])
    if precision == "season":
        first, last = SEASONS[parts["season"].lower()]
        return Found(dt.date(year, first, 1), _last(year + (last < first), last), precision, match.span(), match[0])
    if precision == "financial year":
        if int(parts["end"]) % 100 != (year + 1) % 100:
            return None
        return Found(dt.date(year, 4, 1), dt.date(year + 1, 3, 31), precision, match.span(), match[0])
    return Found(dt.date(year, 1, 1), dt.date(year, 12, 31), precision, match.span(), match[0])


def _day(match: re.Match[str], year: int, month: int, day: int, ordinal: str | None) -> Found:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        name = calendar.month_name[month] if 1 <= month <= 12 else ""
        why = f"{name} {year} has no day {day}" if name else f"there is no month {month}"
        return Found(None, None, "day", match.span(), match[0], why)
    right = _ordinal(day)
    odd = f"{day}{ordinal} should be {day}{right}" if ordinal and ordinal.lower() != right else ""
    return Found(date, date, "day", match.span(), match[0], odd)


def _months_before(text: str, taken: list[Found]) -> Iterator[Found]:
    """Months that share the year of a later date: the January of "January, May, July 2020", the September of "September/ October 2020"."""
    for match in _BARE_MONTH.finditer(text):
        if _overlaps(match.span(), taken) or match[0][:1].islower():
            continue
        later = next((one for one in taken if one.place[0] >= match.end()), None)
        if later is None or later.start is None or later.precision != "month":
            continue
        between = text[match.end() : later.place[0]]
        if not re.fullmatch(r"(?:[\s,/&–-]|and|to|or|until|" + "|".join(MONTHS) + ")*", between, re.IGNORECASE):
            continue
        month = MONTHS[match["month"].lower()]
        year = later.start.year - (month > later.start.month)
        yield Found(dt.date(year, month, 1), _last(year, month), "month", match.span(), match[0])


def _year(text: str) -> int:
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
