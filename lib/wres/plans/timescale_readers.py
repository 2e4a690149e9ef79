"""What each sentence of a timescale says: its days, its rhythm, and what of it is to be asked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from wres.plans.calendar_patterns import MONTHS
from wres.plans.due import Due, not_understood
from wres.plans.recurrence import Recurrence
from wres.plans.timescale_days import (
    read_dated,
    read_event,
    read_list,
    read_moved,
    read_named_quarter,
    read_range,
    read_same,
    read_slash,
    read_start,
)
from wres.plans.timescale_words import Token

Reader = Callable[[Sequence[Token], dict[str, int]], Due]
_PLANNED = ("due", "target", "deadline", "expected", "planned", "scheduled", "anticipated")


def _complete(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    place = named.get("old", 0)
    only_due = any(token.text.lower().startswith(_PLANNED) for token in tokens[:place])  # Completed (due March 2026): the day is not said
    when = tokens[place].text if "old" in named and not only_due else ""
    return Due("not a date", condition="status", problem="there is a status in place of a date", status="complete", completed=when)


def _status(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return Due("not a date", condition="status", problem="there is a status in place of a date")


def _both(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return not_understood("it says both complete and ongoing")


def _read_reviewed(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """A day by which it is due, looked at again and again until then."""
    return replace(read_dated(tokens[: named["end"] + 1], named), form="qualified", recurrence=_rhythm(tokens), qualifier="reviewed")


def _with_rhythm(read: Reader, **words: Any) -> Reader:
    """Days that a reader finds, with the rhythm beside them. words: the form and qualifier of both together."""

    def read_both(tokens: Sequence[Token], named: dict[str, int]) -> Due:
        due = read(tokens, named)
        return replace(due, **words, recurrence=_rhythm(tokens)) if due.end else due

    return read_both


def _read_mixed_start(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return replace(read_start(tokens, named), form="mixed", recurrence=_rhythm(tokens))


def _read_recurring(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    words = [token.text.lower() for token in tokens if token.kind in "gG"]
    to_whom = next((re.sub(r"^to the ", "to ", token.text) for token in tokens if token.kind == "h"), "")
    return Due("recurring", recurrence=_rhythm(tokens), qualifier=words[0] if words else "", condition=to_whom)


def _each_month(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Yearly work with its month: annually in March."""
    rhythm = _rhythm(tokens)
    month = MONTHS.get(next(token.text for token in tokens if token.kind == "P").strip(". ").lower())
    if rhythm is None or rhythm.months != 12 or month is None:
        return not_understood("how its rhythm and its date belong together is not understood")
    return Due("recurring", recurrence=Recurrence(rhythm.text, month=month))


def _rhythm(tokens: Sequence[Token]) -> Recurrence | None:
    return next((token.rhythm for token in tokens if token.rhythm), None)


READERS: dict[str, Reader] = {
    "moved": read_moved, "complete": _complete, "both": _both, "status": _status, "start": read_start, "range": read_range,
    "slash": read_slash, "same": read_same, "named quarter": read_named_quarter, "list": read_list, "reviewed": _read_reviewed,
    "mixed": _with_rhythm(read_dated, form="mixed"), "mixed range": _with_rhythm(read_range, form="mixed"),
    "mixed start": _read_mixed_start, "until": _with_rhythm(read_dated, form="qualified", qualifier="until"), "dated": read_dated,
    "event": read_event, "recurring": _read_recurring, "each month": _each_month,
}  # fmt: skip
