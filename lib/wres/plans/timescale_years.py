"""Dates that share the year of a later one, as in "January, May, July 2020"."""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from wres.plans.calendar_words import date_at_start
from wres.plans.named_dates import NamedDate
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
