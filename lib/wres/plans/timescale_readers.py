"""What each sentence of a timescale says: its days, its rhythm, and what of it is to be asked."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from wres.plans.calendar_patterns import MONTHS
from wres.plans.calendar_words import QUARTERS
from wres.plans.due import NOT_GIVEN, Due, asked
from wres.plans.recurrence import Recurrence
from wres.plans.timescale_words import Token
from wres.plans.timescale_years import certain

_PLANNED = ("due", "target", "deadline", "expected", "planned", "scheduled", "anticipated")


def _dated(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    place = named["end"]
    date, start, end = certain(tokens[place])
    before = tokens[:place]
    kinds = {token.kind for token in before}
    if "k" in kinds and date.precision != "month" and not _late(before):
        return asked(f"which months of {date.text} is not said")
    if date.precision == "year" and any(token.kind == "y" and "year" in token.text.lower() for token in tokens):
        return asked(f"{date.text} could be a calendar year or a financial year")
    if "q" in kinds and date.precision != "day" and "e" not in kinds:
        end = start - dt.timedelta(days=1)
    if date.precision == "week":
        return Due("range", start, end, (end,), date.precision, problem=date.problem)
    words = " ".join(token.text.lower() for token in tokens if token.kind in "byqektgvVso")
    return Due("qualified" if words else "date", None, end, (), date.precision, words, problem=date.problem)


def _late(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "k" and token.text.lower() == "late" for token in tokens)


def _moved(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    new, old = named["new"], named.get("old", -1)
    first = old + 1 if old < new else 0
    due = _dated(tokens[first : new + 1], {"end": new - first})
    if due.end is None:
        return due
    return replace(due, form="qualified", qualifier="moved", moved_from=tokens[old].text if old >= 0 else NOT_GIVEN)


def _complete(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    place = named.get("old", 0)
    only_due = any(token.text.lower().startswith(_PLANNED) for token in tokens[:place])  # Completed (due March 2026): the day is not said
    when = tokens[place].text if "old" in named and not only_due else ""
    return Due("not a date", condition="status", problem="a status stands in the place of a date", status="complete", completed=when)


def _status(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return Due("not a date", condition="status", problem="a status stands in the place of a date")


def _both(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return asked("it says both complete and ongoing")


def _start(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    date, start, _ = certain(tokens[named["start"]])
    return Due("start", start, None, (), date.precision, "from", problem=date.problem)


def _range(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    if tokens[named["start"]].date is None:
        return asked("its first date cannot be placed")
    (first, start, first_end), (last, _, end) = certain(tokens[named["start"]]), certain(tokens[named["end"]])
    if start > end:
        return asked("it ends before it begins")
    problem = "; ".join(date.problem for date in (first, last) if date.problem)
    return Due("range", start, end, (first_end, end), last.precision, problem=problem)


def _slash(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """September/October 2020 is a span; June/December 2020 are two dates."""
    first, last = tokens[named["start"]].date, tokens[named["end"]].date
    adjoining = first and last and first.end and last.start and first.end + dt.timedelta(days=1) == last.start
    if adjoining or tokens[named["start"]].kind == "P":
        return _range(tokens, named) if adjoining else _list(tokens, named)
    return asked("which of its dates holds is not certain")


def _same(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """One date given twice, the second time in brackets, as in "Q2 2025/26 (September 2025)"."""
    first, second = _dated(tokens[: named["start"] + 1], {"end": named["start"]}), _dated([tokens[named["end"]]], {"end": 0})
    return first if first.end == second.end else asked("its dates are not the same")


def _named_quarter(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Months and, in brackets, the quarter that they are: Q4 (January to March 2026), September 2025 (Q2)."""
    last, first = certain(tokens[named["end"]]), tokens[named.get("start", named["end"])].date
    quarter = QUARTERS.get(int(re.sub(r"\D", "", tokens[named["quarter"]].text) or 0))
    if first is None or first.start is None or quarter is None:
        return asked("which quarter is meant is not certain")
    months = {first.start.month, last[2].month}
    within = months == set(quarter) if "start" in named else last[2].month in range(quarter[0], quarter[1] + 1)
    if not within:
        return asked(f"{tokens[named['quarter']].text} of a financial year is other months")
    return Due("date", None, last[2], (), "quarter" if "start" in named else last[0].precision)


def _list(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    dates = [token.date for token in tokens if token.kind in "DP"]
    ends = tuple(date.end for date in dates if date and date.end)
    if len(ends) < len(dates):
        return asked("one of its dates cannot be placed")
    last = dates[-1]
    problem = "; ".join(date.problem for date in dates if date and date.problem)
    return Due("list", None, max(ends), ends, last.precision if last else "", problem=problem)


def _event(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    due = _dated(tokens, named)
    words = [token.text for token in tokens if token.kind not in "Dbyel.-"]
    return replace(due, form="event", condition=" ".join(words)) if due.end else due


def _reviewed(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """A day by which it is due, looked at again and again until then."""
    return replace(_dated(tokens[: named["end"] + 1], named), form="qualified", recurrence=_rhythm(tokens), qualifier="reviewed")


def _mixed(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    due = _dated(tokens, named)
    return replace(due, form="mixed", recurrence=_rhythm(tokens)) if due.end else due


def _mixed_range(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    due = _range(tokens, named)
    return replace(due, form="mixed", recurrence=_rhythm(tokens)) if due.end else due


def _mixed_start(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    return replace(_start(tokens, named), form="mixed", recurrence=_rhythm(tokens))


def _until(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Ongoing or recurring until a day."""
    due = _dated(tokens, named)
    return replace(due, form="qualified", qualifier="until", recurrence=_rhythm(tokens)) if due.end else due


def _recurring(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    words = [token.text.lower() for token in tokens if token.kind in "gG"]
    to_whom = next((re.sub(r"^to the ", "to ", token.text) for token in tokens if token.kind == "h"), "")
    return Due("recurring", recurrence=_rhythm(tokens), qualifier=words[0] if words else "", condition=to_whom)


def _each_month(tokens: Sequence[Token], named: dict[str, int]) -> Due:
    """Yearly work with its month: annually in March."""
    rhythm = _rhythm(tokens)
    month = MONTHS.get(next(token.text for token in tokens if token.kind == "P").strip(". ").lower())
    if rhythm is None or rhythm.months != 12 or month is None:
        return asked("how its rhythm and its date belong together is not understood")
    return Due("recurring", recurrence=Recurrence(rhythm.text, month=month))


def _rhythm(tokens: Sequence[Token]) -> Recurrence | None:
    return next((token.rhythm for token in tokens if token.rhythm), None)


READERS: dict[str, Callable[[Sequence[Token], dict[str, int]], Due]] = {
    "moved": _moved, "complete": _complete, "both": _both, "status": _status, "start": _start, "range": _range, "slash": _slash,
    "same": _same, "named quarter": _named_quarter, "list": _list, "reviewed": _reviewed, "mixed": _mixed, "mixed range": _mixed_range,
    "mixed start": _mixed_start, "until": _until, "dated": _dated, "event": _event, "recurring": _recurring, "each month": _each_month,
}  # fmt: skip
