"""When a commitment is due: the thirteen forms in which plans say so, understood beside the text as written."""

import datetime as dt
import re
from dataclasses import dataclass

import pandas as pd

from wres.actions.calendar_words import Found, find_dates
from wres.actions.recurrence import Recurrence, find_recurrence

FORMS = (
    "date", "qualified", "start", "range", "list", "recurring", "mixed", "ongoing", "unknown", "event", "not a date", "invalid", "blank",
)  # fmt: skip
COLUMNS = [
    "due_form", "due_start", "due_end", "due_all", "due_precision", "due_qualifier", "due_recurrence", "due_next", "due_condition", "due_problem",
]  # fmt: skip
_BLANK = re.compile(r"[\s\-–—.?/]*|n/?a|none|nil", re.IGNORECASE)
_ONGOING = re.compile(r"\b(?:on-?going|continu(?:ous(?:ly)?|ing|al)|business as usual|BAU)\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:tb[cad]|t\.b\.[cad]\.?|to be (?:confirmed|agreed|determined|decided|announced|advised)|no (?:clear |firm |set |fixed )?(?:timescale|date|timeframe)"
    r"|not (?:yet )?(?:known|agreed|set|confirmed)|dependent on|depends on|subject to|unknown|pending|awaiting)\b", re.IGNORECASE,
)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:post|after|following|once|when|until|subject to|depend(?:ent|s) on|pending|awaiting)\b.+", re.IGNORECASE | re.DOTALL
)
_RELATIVE = re.compile(
    r"\b(?:within|in) (?:the )?(?:next )?(?:\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:day|week|month|year)s?\b",
    re.IGNORECASE,
)
_DEVELOPING = re.compile(r"\b(?:currently )?in development\b", re.IGNORECASE)
_STATUS = re.compile(
    r"(?:[a-z0-9]{1,3}[).]\s*)?(?:completed?|done|achieved|closed|implemented|delivered|in progress|not started|overdue|n/a)\W*",
    re.IGNORECASE,
)
_VALUES = re.compile(r"\d(?:\.\d+)?\s?%")
_START = re.compile(
    r"\b(?:from|starting|commenc(?:e|es|ing)|beginning|start(?:s|ing)?|launch(?:ed)? (?:in|from))\b|\bto (?:start|commence|begin)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:to|–|-|until|till|through(?: to)?|/|and)\s*", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|and|&|;|, and)\s*", re.IGNORECASE)
_QUALIFIER = re.compile(
    r"\b(?P<word>(?:by )?(?:the )?end of(?: the)?(?: financial| calendar| school)?(?: year)?|by|before|no later than|review(?:ed)?|until|during|in|early|mid|late|end|from|starting|implement(?:ed)? by)[\s-]*$",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(r"\bto (?:the )?(?P<who>[A-Z].+)$")
_REPORTING = re.compile(r"\b(?:update|report|review)(?:s|d|ed|ing)?\b", re.IGNORECASE)
_AND_SO_ON = re.compile(r"\b(?:and|&)\s+(?:then\s+)?(?:ongoing|on-going)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Due:
    """A timescale as understood. `end` is the day it is due; a start without an end, ongoing work and the unknown have none.

    form: one of FORMS. dates: the last day of every date named. condition: what it waits for, whom it reports to, or the
    event that comes with the date. problem: why it was not understood, or not fully; empty when all is well.
    """

    form: str
    start: dt.date | None = None
    end: dt.date | None = None
    dates: tuple[dt.date, ...] = ()
    precision: str = ""
    qualifier: str = ""
    recurrence: Recurrence | None = None
    condition: str = ""
    problem: str = ""


def understand_due(text: str) -> Due:
    """What a timescale says, in one of the thirteen forms of plans.

    Never guesses: text that names no date, rhythm or known reason is `unknown` with a problem that says so.
    """
    written = " ".join(text.split())
    if _BLANK.fullmatch(written):
        return Due("blank", problem="" if not written else f"{written} is no date")
    if _STATUS.fullmatch(written):
        return Due("not a date", condition="status", problem="a status stands in the place of a date")
    found = find_dates(written)
    impossible = [one for one in found if one.start is None]
    if impossible:
        return Due("invalid", precision="day", problem="; ".join(f"{one.text}: {one.problem}" for one in impossible))
    if _VALUES.search(written) and found and all(one.precision == "year" for one in found):
        return Due(
            "not a date", dates=_ends(found), precision="year", condition="targets", problem="target values stand in the place of a date"
        )
    recurrence = find_recurrence(written)
    dated = [one for one in found if recurrence is None or one.text not in recurrence.text]
    if not dated:
        return _without_date(written, recurrence)
    due = _dated(written, dated)
    lasting = recurrence or (Recurrence("ongoing") if _AND_SO_ON.search(written) else None)
    if lasting is None:
        return due
    return Due("mixed", due.start, due.end, due.dates, due.precision, due.qualifier, recurrence, due.condition, due.problem)


def _without_date(text: str, recurrence: Recurrence | None) -> Due:
    if recurrence:
        who = _RECIPIENT.search(text)
        kind = _REPORTING.search(text)
        return Due(
            "recurring", recurrence=recurrence, qualifier=kind[0].lower() if kind else "", condition=f"to {who['who']}" if who else ""
        )
    waits = _CONDITION.search(text)
    condition = waits[0] if waits else ""
    if _UNKNOWN.search(text) or _DEVELOPING.search(text):
        return Due("unknown", condition=condition)
    if _ONGOING.search(text):
        return Due("ongoing", condition=condition)
    relative = _RELATIVE.search(text)
    if relative:
        return Due("unknown", condition=relative[0], problem=f"{relative[0]}: from when is not said")
    return Due("unknown", condition=condition, problem="no date, rhythm or reason could be read")


def _dated(text: str, found: list[Found]) -> Due:
    odd = "; ".join(one.problem for one in found if one.problem)
    precision = found[-1].precision
    before, after = text[: found[0].place[0]].strip(), text[found[-1].place[1] :].strip(" .;,")
    qualified = _QUALIFIER.search(text[: found[0].place[0]])
    qualifier = " ".join(qualified["word"].lower().split()) if qualified else ""
    if len(found) == 1 and _START.search(f"{before} {after}"):
        return Due("start", found[0].start, None, (), precision, "from", problem=odd)
    ends = _ends(found)
    if len(found) > 1:
        form = "range" if _is_range(text, found) else "list"
        return Due(form, found[0].start if form == "range" else None, ends[-1], ends, precision, qualifier, problem=odd)
    if _ONGOING.search(before) and qualifier:
        before = ""
    event = " ".join(
        part for part in (before[: qualified.start()].strip() if qualified and before else before, after) if re.search(r"[A-Za-z]{3}", part)
    )
    event = "" if _AND_SO_ON.search(event) or find_recurrence(event) else re.sub(r"^(?:[a-z]\)|[-–:])\s*|\s+(?:in|on|for)$", "", event)
    form = "invalid" if odd else "event" if event else "qualified" if qualifier else "date"
    return Due(form, None, ends[-1], (), precision, qualifier, condition=event, problem=odd)


def _is_range(text: str, found: list[Found]) -> bool:
    """Two dates with a word or sign for "to" between them; three or more, or a comma, make a list."""
    if len(found) != 2:
        return False
    between = text[found[0].place[1] : found[1].place[0]]
    return bool(_BETWEEN.fullmatch(between)) and not _LISTED.fullmatch(between)


def _ends(found: list[Found]) -> tuple[dt.date, ...]:
    return tuple(one.end for one in found if one.end is not None)


def due_columns(texts: pd.Series, as_of: dt.date | None = None, begins: dt.date | None = None) -> pd.DataFrame:
    """What each timescale says, one row each, all as text with ISO dates; the index stays.

    as_of: the day from which the next date of recurring work is counted; begins: the day recurring work counts from when it
    names no date, by default `as_of`. Without `as_of`, `due_next` is empty.
    """
    known = {text: understand_due(text) for text in texts.unique()}
    rows = [_row(known[text], as_of, begins) for text in texts]
    return pd.DataFrame(rows, index=texts.index, columns=COLUMNS, dtype=object)


def _row(due: Due, as_of: dt.date | None, begins: dt.date | None) -> tuple[str, ...]:
    following = ""
    if due.recurrence and as_of:
        following = due.recurrence.after(due.end or begins or as_of, as_of).isoformat()
    rhythm = due.recurrence.words if due.recurrence else "ongoing" if due.form in ("ongoing", "mixed") else ""
    return (
        due.form, due.start.isoformat() if due.start else "", due.end.isoformat() if due.end else "", ";".join(day.isoformat() for day in due.dates),
        due.precision, due.qualifier, rhythm, following, due.condition, due.problem,
    )  # fmt: skip
