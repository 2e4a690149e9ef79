"""When a commitment is due: what its timescale says as a whole, understood beside the text as written."""

import datetime as dt
import re
import unicodedata
from dataclasses import replace
from functools import lru_cache

from wres.plans.calendar_words import find_dates
from wres.plans.due import NOTHING_READ, Due, not_understood
from wres.plans.timescale_sentences import sentence_of
from wres.plans.timescale_words import Token, tokens_of

_BLANK = re.compile(r"[\s\-–—.?/]*|n/?a|none|nil", re.IGNORECASE)
_ONGOING = re.compile(r"\b(?:on-?\s?going|continu(?:ous(?:ly)?|ing|al)|business as usual|BAU)\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:tb[cad]|t\.b\.[cad]\.?|to be (?:confirmed|agreed|determined|decided|announced|advised)|no (?:clear |firm |set "
    r"|fixed )?(?:timescale|date|timeframe)"
    r"|not (?:yet )?(?:known|agreed|set|confirmed)|dependent on|depends on|subject to|unknown|pending|awaiting"
    r"|(?:currently )?in development)\b", re.IGNORECASE,
)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:post|after|following|once|when|until|subject to|depend(?:ent|s) on|pending|awaiting)\b.+", re.IGNORECASE | re.DOTALL
)
_RELATIVE = re.compile(
    r"\b(?:(?:with)?in (?:the )?(?:next )?)?(?:\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen)[ -](?:day|week|month|year)s?\b",
    re.IGNORECASE,
)
_VALUES = re.compile(r"\d(?:\.\d+)?\s?%")
_LONGEST = 200  # letters; what is longer is no timescale
_MOST = 40  # words and signs


@lru_cache(maxsize=4096)
def understand_due(text: str) -> Due:
    """What a timescale says, in one of the thirteen forms of plans.

    Never guesses: a date is taken only from a text that is understood as a whole. Text that is not is `unknown` with a
    problem that says why.
    """
    written = "\n".join(" ".join(line.split()) for line in _plain(text).strip().splitlines())
    if _BLANK.fullmatch(written):
        return Due("blank", problem="" if not written else f"{written} is no date")
    if len(written) > _LONGEST:
        return not_understood("it is too long for a date")
    tokens = tokens_of(written)
    if len(tokens) > _MOST:
        return not_understood("it is too long for a date")
    impossible = [token.date for token in tokens if token.kind == "I" and token.date]
    if impossible:
        return Due("invalid", precision="day", problem="; ".join(f"{date.text}: {date.problem}" for date in impossible))
    targets = _targets(written)
    if targets:
        return targets
    due = sentence_of(tokens)
    if due is None:
        return _not_understood(written, tokens)
    return replace(due, form="invalid") if due.problem and due.end and due.form in ("date", "qualified") else due


def _plain(text: str) -> str:
    """A text in plain letters, digits, blanks and hyphens: Word and the web have many of each."""
    return re.sub(r"[\u2010\u2011\u2212\u00ad]", "-", unicodedata.normalize("NFKC", text))


def _targets(text: str) -> Due | None:
    dates = find_dates(text) if _VALUES.search(text) else []
    if not dates or any(date.precision != "year" for date in dates):
        return None
    ends = tuple(date.end for date in dates if date.end)
    return Due("not a date", dates=ends, precision="year", condition="targets", problem="there are target values in place of a date")


def _not_understood(text: str, tokens: list[Token]) -> Due:
    """Why nothing is taken from a text: what it waits for, that it is ongoing, or the words that are not understood."""
    kinds = {token.kind for token in tokens}
    waits = _CONDITION.search(text)
    condition = waits[0] if waits else ""
    if kinds & {"D", "Y", "P", "R"}:
        if kinds & {"u"}:
            return Due("unknown", condition=condition)
        return not_understood(_why(tokens))
    if _UNKNOWN.search(text):
        return Due("unknown", condition=condition)
    if _ONGOING.search(text) and not kinds & {"c"}:
        return Due("ongoing", condition=condition)
    relative = _RELATIVE.search(text)
    if relative:
        return Due("unknown", condition=relative[0], problem=f"{relative[0]}: from when is not said")
    return Due("unknown", condition=condition, problem=NOTHING_READ)


def _why(tokens: list[Token]) -> str:
    doubts = [token.date.doubt for token in tokens if token.kind == "Y" and token.date]
    if doubts:
        return doubts[0]
    strange = [token.text for token in tokens if token.kind in ("x", "#", "!", "W", "V")]
    if strange:
        return f'"{" ".join(strange)}" is not understood'
    kinds = {token.kind for token in tokens}
    if {"c", "y"} <= kinds:
        return "it could be done by then, or due by then"
    if kinds & {"w", "m", "n"}:
        return "which date holds now is not certain"
    without_year = [token.text for token in tokens if token.kind == "P"]
    return f"the year of {without_year[0]} is not given" if without_year else "how its words belong together is not understood"


def due_from(text: str, as_of: dt.date | None = None, begins: dt.date | None = None) -> Due:
    """What a timescale says, with the next date of recurring work.

    as_of: the day from which the next date is counted; begins: the day recurring work counts from when it names no date, by
    default `as_of`. Without `as_of` there is no next date.
    """
    due = understand_due(text)
    following = _next(due, as_of, begins)
    return replace(due, next=following) if following else due


def _next(due: Due, as_of: dt.date | None, begins: dt.date | None) -> dt.date | None:
    """The next time recurring work comes round, counted from its own first date; none after the day until which it is done."""
    if not due.recurrence or not as_of or (due.qualifier == "reviewed" and due.end):
        return None
    if due.qualifier == "until":
        following = due.recurrence.after(begins or as_of, as_of)
        return following if due.end and following <= due.end else None
    return due.recurrence.after(due.end or due.start or begins or as_of, as_of)
