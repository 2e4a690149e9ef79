"""Years along the bottom of a chart: their places, what is missing, and which neighbours may be joined by a line."""

from collections.abc import Collection, Mapping, Sequence

import altair as alt
import pandas as pd

from wres.charts.style import GREY, SMALL, unit

LEVEL = 6  # so many years still stand side by side


def years_axis(periods: Sequence[str], beneath: Sequence[str] = ()) -> alt.X:
    """The x channel of the years, oldest first; `beneath` puts a word under each of them."""
    words = [*beneath] or [""] * len(periods)
    pairs = (
        "["
        + ", ".join(f"[{_quoted(one)}, {_quoted(word)}]" if word else f"[{_quoted(one)}]" for one, word in zip(periods, words, strict=True))
        + "]"
    )
    label = f"{pairs}[indexof([{', '.join(_quoted(one) for one in periods)}], datum.value)]"
    axis = alt.Axis(labelAngle=0 if len(periods) <= LEVEL else -50, labelExpr=label, labelPadding=6, labelLineHeight=19)
    return alt.X(field="period", type="ordinal", sort=None, title=None, axis=axis, scale=_scale(periods))


def joined(rows: pd.DataFrame, breaks: Collection[str] = ()) -> pd.DataFrame:
    """The rows with a value; `run` numbers the stretches without a gap or a break, which a line may join.

    rows: one a period, in order. breaks: periods that begin a new series.
    """
    begins = rows["value"].isna() | rows["period"].isin(list(breaks))
    return rows.assign(run=begins.cumsum())[rows["value"].notna()]


def absences(rows: pd.DataFrame, years: alt.X, place: float, scale: alt.Scale) -> alt.Chart:
    """Why there is no value, in its year, at the height `place`. rows: columns period, shown."""
    return unit(rows[["period", "shown"]].assign(place=place)).mark_text(color=GREY, fontSize=SMALL, baseline="bottom").encode(
        x=years, y=alt.Y(field="place", type="quantitative", scale=scale), text=alt.Text(field="shown", type="nominal")
    )  # fmt: skip


def new_series(breaks: Mapping[str, str], periods: Sequence[str]) -> list[alt.Chart]:
    """A line before each of the periods that begins a new series, with the words that say why."""
    known = {period: words for period, words in breaks.items() if period in list(periods)[1:]}
    if not known:
        return []
    where = alt.X(field="period", type="ordinal", sort=None, scale=_scale(periods), bandPosition=0)
    base = unit(pd.DataFrame({"period": list(known), "words": list(known.values())}))
    words = base.mark_text(align="left", baseline="top", dx=5, fontSize=SMALL, color=GREY)
    return [
        base.mark_rule(color=GREY, strokeDash=[2, 3]).encode(x=where),
        words.encode(x=where, y=alt.YValue(0), text=alt.Text(field="words", type="nominal")),
    ]


def _scale(periods: Sequence[str]) -> alt.Scale:
    return alt.Scale(type="band", domain=list(periods), padding=0)


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(_quoted(one) for one in texts)}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
