"""Indicators 2 to 4: a ratio over the years, against 1 and the range that is not called adverse."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.margin import benchmark_marks
from wres.charts.periods import PERIOD, absences, joined, new_series, years_axis
from wres.charts.style import GREY, MARGIN, NAVY, SMALL, filling, known, layer, placed, plain, rows_of

Row = dict[str, Any]

PLOT, LABELS = 230, 66  # pixels: the height of the plot, and the labels of its axis
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32)
SPARED = (0.8, 1.25, 1.5, 3, 6, 12, 24)  # where ticks would be crowded
NARROWEST = (0.6, 1.6)  # so that an ordinary year does not look dramatic
NO_BREAKS: Mapping[str, str] = {}
_RATIO = alt.Y(field="value", type="quantitative", title=None)
_FIGURE: Row = {"align": "left", "dx": 11, "fontSize": 15, "fontWeight": "bold"}


def ratio_over_years(
    history: pd.DataFrame, low: float, high: float, name: str, title: str, description: str, caption: str, axis: str, range_words: str,
    benchmarks: pd.DataFrame | None = None, breaks: Mapping[str, str] = NO_BREAKS,
) -> Figure | None:  # fmt: skip
    """A ratio for each year with its interval, the line at 1 and the range that is not called adverse; None without a value.

    history: columns period (text, in order), value, lower, upper (missing where not known), shown (the label; where there
    is no value, why). A ratio of 0 has no place on this scale and stands as words. benchmarks: columns name, value, shown.
    breaks: the periods that begin a new series, with the reason in a word or two.
    """
    rows = [row | {end: _above_zero(row[end]) for end in ("value", "lower")} for row in rows_of(history)]
    if not known(rows, "value"):
        return None
    beside = rows_of(benchmarks) if benchmarks is not None else []
    periods = [row["period"] for row in rows]
    ends = [low, high, *known(rows, "value", "lower", "upper"), *known(beside, "value")]
    domain = [min(NARROWEST[0], min(ends) / 1.15), max(NARROWEST[1], max(ends) * 1.1)]
    scale = plain(alt.Scale(type="log", domain=domain, nice=False))
    years = years_axis(periods)
    layers = [
        *_range(low, high, range_words, scale, rows),
        *_values(joined(rows, breaks), years, scale, domain),
        *new_series(breaks, periods),
    ]
    layers += [absences([row for row in rows if row["value"] is None], years, domain[0] * 1.04, scale)]
    if beside:
        layers += benchmark_marks(beside, scale, domain, PLOT, log=True)
    chart = {"layer": layers, "title": axis}
    return Figure(name, filling(chart, PLOT, LABELS, MARGIN if beside else 50), title, description, caption)


def _above_zero(value: float | None) -> float | None:
    return value if value is not None and value > 0 else None


def _range(low: float, high: float, words: str, scale: Row, rows: Sequence[Row]) -> list[Row]:
    extent = [{"low": low, "high": high, "one": 1.0, "words": words}]
    above = all(value < 1 for value in known(rows, "value"))  # the words keep to the side where no point is
    said = _range_words("high", "bottom", -5) if above else _range_words("low", "top", 6)
    return [placed(made, extent, y={"scale": scale}) for made in (_band(), _parity(), said)]


@layer
def _band() -> alt.Chart:
    across = {"x": alt.XValue(0), "x2": alt.X2Value("width")}
    return alt.Chart().mark_rect(color=NAVY, opacity=0.13).encode(y=_place("low"), y2=alt.Y2(field="high"), **across)


@layer
def _parity() -> alt.Chart:
    return alt.Chart().mark_rule(color=GREY, strokeDash=[4, 3]).encode(y=_place("one"))


@layer
def _range_words(edge: str, baseline: Literal["top", "bottom"], dy: int) -> alt.Chart:
    mark = alt.Chart().mark_text(align="left", dx=4, fontSize=SMALL, color=GREY, baseline=baseline, dy=dy)
    return mark.encode(y=_place(edge), x=alt.XValue(0), text=alt.Text(field="words", type="nominal"))


def _values(rows: Sequence[Row], years: Row, scale: Row, domain: Sequence[float]) -> list[Row]:
    ratio = {"scale": scale, "axis": _axis(domain)}
    whole = [row for row in rows if row["lower"] is not None and row["upper"] is not None]
    line, clear, points, figures = (placed(made, rows, x=years, y=ratio) for made in (_line(), _clear(), _point(), _figures()))
    interval = [placed(made, whole, x=years, y={"scale": scale}) for made in (_whisker(), _cap("lower"), _cap("upper"))]
    return [line, clear, *interval, points, figures]


def _axis(domain: Sequence[float]) -> Row:
    crowded = domain[1] / domain[0] > 12
    ticks = [tick for tick in TICKS if domain[0] <= tick <= domain[1] and not (crowded and tick in SPARED)]
    return plain(alt.Axis(values=ticks, grid=False, labelExpr="datum.value == 1 ? 'equal 1' : format(datum.value, '~g')"))


@layer
def _line() -> alt.Chart:
    mark = alt.Chart().mark_line(color=NAVY, strokeWidth=1.5, opacity=0.55)
    return mark.encode(x=PERIOD, y=_RATIO, detail=alt.Detail(field="run", type="nominal"))


@layer
def _whisker() -> alt.Chart:
    return alt.Chart().mark_rule(color=NAVY, strokeWidth=2).encode(x=PERIOD, y=_place("lower"), y2=alt.Y2(field="upper"))


@layer
def _cap(end: str) -> alt.Chart:
    return alt.Chart().mark_tick(color=NAVY, thickness=2, size=12, orient="horizontal").encode(x=PERIOD, y=_place(end))


@layer
def _point() -> alt.Chart:
    return alt.Chart().mark_point(filled=True, size=120, color=NAVY, opacity=1).encode(x=PERIOD, y=_RATIO)


@layer
def _figures() -> alt.Chart:
    return alt.Chart().mark_text(**_FIGURE).encode(x=PERIOD, y=_RATIO, text=alt.Text(field="shown", type="nominal"))


@layer
def _clear() -> alt.Chart:
    """Space around the figures, where the line passes."""
    mark = alt.Chart().mark_text(**_FIGURE, stroke="#FFFFFF", strokeWidth=4, strokeJoin="round")
    return mark.encode(x=PERIOD, y=_RATIO, text=alt.Text(field="shown", type="nominal"))


def _place(column: str) -> alt.Y:
    return alt.Y(field=column, type="quantitative")
