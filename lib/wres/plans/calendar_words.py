"""Dates as people write them in a plan: found in a text, each with its first and last day, its precision and its place."""

import re
from collections.abc import Iterator

from wres.plans.calendar_patterns import ANYWHERE, BARE_MONTH, MONTHS, STANDING_ALONE
from wres.plans.named_dates import NamedDate, month_span, read_date

_TWO_NUMBERS = re.compile(r"\d\d[/–-]\d\d")  # a financial year only when the second follows the first


def find_dates(text: str) -> list[NamedDate]:
    """Every date in a text, in the order written, each place read once; months without a year take that of the next date.

    A month stands for its days from first to last, a year for the calendar year, 2020/21 for the financial year. Days come
    before months, as in British writing. A two-digit year is of this century. What could mean different days is left out.
    """
    if not any(letter.isdigit() for letter in text):
        return []
    dates: list[NamedDate] = []
    for precision, pattern in ANYWHERE:
        for match in pattern.finditer(text):
            if not _overlaps(match.span(), dates) and not _is_verb(match):
                dates.append(read_date(precision, match))
    dates = sorted((date for date in dates if not date.doubt), key=lambda date: date.place)
    return sorted([*dates, *_months_before(text, dates)], key=lambda date: date.place)


def date_at_start(text: str) -> NamedDate | None:
    """The date with which a text begins, also in writing that is certain only in a field for dates (25/26); None without one."""
    for precision, pattern in STANDING_ALONE:
        match = pattern.match(text)
        date = read_date(precision, match) if match else None
        if date and not (date.doubt and _TWO_NUMBERS.fullmatch(date.text)):
            return date
    return None


def _overlaps(place: tuple[int, int], dates: list[NamedDate]) -> bool:
    return any(place[0] < other.place[1] and other.place[0] < place[1] for other in dates)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "may" with a number is the verb, not the month: "this may 20 times"."""
    return match[0].startswith("may") and not re.search(r"(?:19|20)\d\d", match[0])


def _months_before(text: str, dates: list[NamedDate]) -> Iterator[NamedDate]:
    """Months that share the year of a later date: the January of "January, May, July 2020", the September of "September/ October 2020"."""
    for match in BARE_MONTH.finditer(text):
        if _overlaps(match.span(), dates) or match[0][:1].islower():
            continue
        later = next((date for date in dates if date.place[0] >= match.end()), None)
        if later is None or later.start is None or later.precision != "month":
            continue
        between = text[match.end() : later.place[0]]
        if not re.fullmatch(r"(?:[\s,/&–-]|and|to|or|until|" + "|".join(MONTHS) + ")*", between, re.IGNORECASE):
            continue
        month = MONTHS[match["month"].lower()]
        start, end = month_span(later.start.year - (month > later.start.month), month, month)
        yield NamedDate(start, end, "month", match.span(), match[0])
