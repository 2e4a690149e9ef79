"""What a sentence of a timescale says of days: one, several, a span, one that was moved, or some that share a later year."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from wres.plans.calendar_words import date_at_start
from wres.plans.due import NOT_GIVEN, Due, not_understood
from wres.plans.named_dates import QUARTERS, NamedDate
from wres.plans.timescale_words import Token


def with_years(tokens: Sequence[Token]) -> list[Token]:
    """The same, where dates without a year have that of the next date: the January of "January, May, July 2020"."""
    result: list[Token] = []
    later: Token | None = None
    for token in reversed(tokens):
        if token.kind == "P" and later is not None:
            token = _with_year(token, later)
        if token.date is not None and token.date.start is not None:
            later = token
        result.insert(0, token)
    return result


def _with_year(token: Token, later: Token) -> Token:
    """A date without its year as the last of its name that is not after a later one; unchanged when there is none."""
    latest = certain(later)[2]
    year, month = latest.year, f" {calendar.month_name[latest.month]}" if token.text.rstrip("stndrh").isdigit() else ""
    calendar_years = [f"{token.text}{month} {past}" for past in (year, year - 1)]
    financial_years = [f"{token.text} {begun}/{(begun + 1) % 100:02}" for begun in (year, year - 1)]
    for text in (*calendar_years, *financial_years):
        date = date_at_start(text)
        if date and date.start and date.end and date.end <= latest and len(date.text) == len(text):
            return replace(token, date=date)
    return token


def certain(token: Token) -> tuple[NamedDate, dt.date, dt.date]:
    """A date with its first and last day; only for tokens that have both."""
    assert token.date is not None
    assert token.date.start is not None
    assert token.date.end is not None
    return token.date, token.date.start, token.date.end


def read_dated(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """A day by which it is due."""
    place = named["end"]
    date, start, end = certain(tokens[place])
    before = tokens[:place]
    kinds = {token.kind for token in before}
    if "k" in kinds and date.precision != "month" and not _late(before):
        return not_understood(f"which months of {date.text} is not said")
    if date.precision == "year" and any(token.kind == "y" and "year" in token.text.lower() for token in tokens):
        return not_understood(f"{date.text} could be a calendar year or a financial year")
    if "q" in kinds and date.precision != "day" and "e" not in kinds:
        end = start - dt.timedelta(days=1)
    if date.precision == "week":
        return Due("range", start, end, (end,), date.precision, problem=date.problem)
    words = " ".join(token.text.lower() for token in tokens if token.kind in "byqektgvVso")
    return Due("qualified" if words else "date", None, end, (), date.precision, words, problem=date.problem)


def _late(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "k" and token.text.lower() == "late" for token in tokens)


def read_moved(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """A date that took the place of another."""
    new, old = named["new"], named.get("old", -1)
    first = old + 1 if old < new else 0
    due = read_dated(tokens[first : new + 1], {"end": new - first})
    if due.end is None:
        return due
    return replace(due, form="qualified", qualifier="moved", moved_from=tokens[old].text if old >= 0 else NOT_GIVEN)


def read_start(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """A day on which work begins."""
    date, start, _ = certain(tokens[named["start"]])
    return Due("start", start, None, (), date.precision, "from", problem=date.problem)


def read_range(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """From one date to another."""
    if tokens[named["start"]].date is None:
        return not_understood("its first date cannot be placed")
    (first, start, first_end), (last, _, end) = certain(tokens[named["start"]]), certain(tokens[named["end"]])
    if start > end:
        return not_understood("it ends before it begins")
    problem = "; ".join(date.problem for date in (first, last) if date.problem)
    return Due("range", start, end, (first_end, end), last.precision, problem=problem)


def read_slash(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """September/October 2020 is a span; June/December 2020 are two dates."""
    first, last = tokens[named["start"]].date, tokens[named["end"]].date
    adjoining = first and last and first.end and last.start and first.end + dt.timedelta(days=1) == last.start
    if adjoining or tokens[named["start"]].kind == "P":
        return read_range(tokens, named) if adjoining else read_list(tokens, named)
    return not_understood("which of its dates holds is not certain")


def read_same(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """One date given twice, the second time in brackets, as in "Q2 2025/26 (September 2025)"."""
    first, second = read_dated(tokens[: named["start"] + 1], {"end": named["start"]}), read_dated([tokens[named["end"]]], {"end": 0})
    return first if first.end == second.end else not_understood("its dates are not the same")


def read_named_quarter(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Months and, in brackets, the quarter that they are: Q4 (January to March 2026), September 2025 (Q2)."""
    last, first = certain(tokens[named["end"]]), tokens[named.get("start", named["end"])].date
    quarter = QUARTERS.get(int(re.sub(r"\D", "", tokens[named["quarter"]].text) or 0))
    if first is None or first.start is None or quarter is None:
        return not_understood("which quarter is meant is not certain")
    months = {first.start.month, last[2].month}
    within = months == set(quarter) if "start" in named else last[2].month in range(quarter[0], quarter[1] + 1)
    if not within:
        return not_understood(f"{tokens[named['quarter']].text} of a financial year is other months")
    return Due("date", None, last[2], (), "quarter" if "start" in named else last[0].precision)


def read_list(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Several dates."""
    dates = [token.date for token in tokens if token.kind in "DP"]
    ends = tuple(date.end for date in dates if date and date.end)
    if len(ends) < len(dates):
        return not_understood("one of its dates cannot be placed")
    last = dates[-1]
    problem = "; ".join(date.problem for date in dates if date and date.problem)
    return Due("list", None, max(ends), ends, last.precision if last else "", problem=problem)


def read_event(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """An event that comes with its date."""
    due = read_dated(tokens, named)
    words = [token.text for token in tokens if token.kind not in "Dbyel.-"]
    return replace(due, form="event", condition=" ".join(words)) if due.end else due
