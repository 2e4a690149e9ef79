"""Years along the bottom of a chart: their places, what is missing, and which neighbours may be joined by a line."""

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import Any

import altair as alt

from wres.charts.style import GREY, SMALL, layer, placed, plain

LEVEL = 6  # so many years still stand side by side
PERIOD = alt.X(field="period", type="ordinal", sort=None, title=None)
_BEFORE = alt.X(field="period", type="ordinal", sort=None, bandPosition=0)


def years_axis(periods: Sequence[str], beneath: Sequence[str] = ()) -> dict[str, Any]:
    """What the channel PERIOD has in one chart, the years oldest first; `beneath` puts a word under each of them."""
    words = [*beneath] or [""] * len(periods)
    pairs = ", ".join(_list([one, word] if word else [one]) for one, word in zip(periods, words, strict=True))
    label = f"[{pairs}][indexof({_list(periods)}, datum.value)]"
    axis = alt.Axis(labelAngle=0 if len(periods) <= LEVEL else -50, labelExpr=label, labelPadding=6, labelLineHeight=19)
    return {"axis": plain(axis), "scale": _scale(periods)}


def joined(rows: Sequence[Mapping[str, Any]], breaks: Collection[str] = ()) -> list[dict[str, Any]]:
    """The rows with a value; `run` numbers the stretches without a gap or a break, which a line may join.

    rows: one a period, in order. breaks: periods that begin a new series.
    """
    runs = accumulate(int(row["value"] is None or row["period"] in breaks) for row in rows)
    return [{**row, "run": run} for row, run in zip(rows, runs, strict=True) if row["value"] is not None]


def absences(rows: Sequence[Mapping[str, Any]], years: Mapping[str, Any], place: float, scale: Mapping[str, Any]) -> dict[str, Any]:
    """Why there is no value, in its year, at the height `place`. rows: columns period, shown."""
    reasons = [{"period": row["period"], "shown": row["shown"], "place": place} for row in rows]
    return placed(_absence(), reasons, x=years, y={"scale": scale})


@layer
def _absence() -> alt.Chart:
    return alt.Chart().mark_text(color=GREY, fontSize=SMALL, baseline="bottom").encode(
        x=PERIOD, y=alt.Y(field="place", type="quantitative"), text=alt.Text(field="shown", type="nominal")
    )  # fmt: skip


def new_series(breaks: Mapping[str, str], periods: Sequence[str]) -> list[dict[str, Any]]:
    """A line before each of the periods that begins a new series, with the words that say why."""
    rows = [{"period": period, "words": words} for period, words in breaks.items() if period in periods[1:]]
    return [placed(made, rows, x={"scale": _scale(periods)}) for made in (_break_line(), _break_words())] if rows else []


@layer
def _break_line() -> alt.Chart:
    return alt.Chart().mark_rule(color=GREY, strokeDash=[2, 3]).encode(x=_BEFORE)


@layer
def _break_words() -> alt.Chart:
    words = alt.Chart().mark_text(align="left", baseline="top", dx=5, fontSize=SMALL, color=GREY)
    return words.encode(x=_BEFORE, y=alt.YValue(0), text=alt.Text(field="words", type="nominal"))


def _scale(periods: Sequence[str]) -> dict[str, Any]:
    return plain(alt.Scale(type="band", domain=list(periods), padding=0))


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(_quoted(one) for one in texts)}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
