"""Indicators 2 to 4: a ratio over the years, against 1 and the range that is not called adverse."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.margin import benchmark_marks
from wres.charts.periods import absences, joined, new_series, years_axis
from wres.charts.style import GREY, MARGIN, NAVY, SMALL, filling, layered, unit

PLOT, LABELS = 230, 66  # pixels: the height of the plot, and the labels of its axis
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32)
NARROWEST = (0.6, 1.6)  # so that an ordinary year does not look dramatic
NO_BREAKS: Mapping[str, str] = {}


def ratio_over_years(
    history: pd.DataFrame, low: float, high: float, name: str, title: str, description: str, caption: str, axis: str, range_words: str,
    benchmarks: pd.DataFrame | None = None, breaks: Mapping[str, str] = NO_BREAKS,
) -> Figure | None:  # fmt: skip
    """A ratio for each year with its interval, the line at 1 and the range that is not called adverse; None without a value.

    history: columns period (text, in order), value, lower, upper (missing where not known), shown (the label; where there
    is no value, why). A ratio of 0 has no place on this scale and stands as words. benchmarks: columns name, value, shown.
    breaks: the periods that begin a new series, with the reason in a word or two.
    """
    rows = history.assign(value=history["value"].where(history["value"] > 0), lower=history["lower"].where(history["lower"] > 0))
    if rows["value"].isna().all():
        return None
    beside = benchmarks if benchmarks is not None and len(benchmarks) else None
    domain = _domain(rows, beside, low, high)
    scale = alt.Scale(type="log", domain=domain, nice=False)
    years = years_axis(list(history["period"]))
    layers = [*_range(low, high, range_words, scale, rows), *_values(rows, years, scale, domain, breaks)]
    layers += new_series(breaks, list(history["period"]))
    layers += [absences(rows[rows["value"].isna()], years, domain[0] * 1.04, scale)]
    if beside is not None:
        layers += benchmark_marks(beside, scale, domain, PLOT, log=True)
    chart = layered(layers, title=axis)
    return Figure(name, filling(chart, PLOT, LABELS, MARGIN if beside is not None else 50), title, description, caption)


def _domain(rows: pd.DataFrame, benchmarks: pd.DataFrame | None, low: float, high: float) -> list[float]:
    shown = [rows[column].dropna() for column in ("value", "lower", "upper")]
    ends = pd.concat([*shown, pd.Series([low, high]), benchmarks["value"] if benchmarks is not None else pd.Series(dtype=float)])
    return [min(NARROWEST[0], float(ends.min()) / 1.15), max(NARROWEST[1], float(ends.max()) * 1.1)]


def _range(low: float, high: float, words: str, scale: alt.Scale, rows: pd.DataFrame) -> list[alt.Chart]:
    extent = pd.DataFrame([{"low": low, "high": high, "one": 1.0, "words": words}])
    base = unit(extent)
    band = base.mark_rect(color=NAVY, opacity=0.13).encode(
        y=alt.Y(field="low", type="quantitative", scale=scale), y2=alt.Y2(field="high"), x=alt.XValue(0), x2=alt.X2Value("width")
    )
    parity = base.mark_rule(color=GREY, strokeDash=[4, 3]).encode(y=alt.Y(field="one", type="quantitative", scale=scale))
    above = bool((rows["value"].dropna() < 1).all())  # the words keep to the side where no point is
    edge, side = ("high", {"baseline": "bottom", "dy": -5}) if above else ("low", {"baseline": "top", "dy": 6})
    style: dict[str, Any] = {"align": "left", "dx": 4, "fontSize": SMALL, "color": GREY, **side}
    said = base.mark_text(**style).encode(
        y=alt.Y(field=edge, type="quantitative", scale=scale), x=alt.XValue(0), text=alt.Text(field="words", type="nominal")
    )  # fmt: skip
    return [band, parity, said]


def _values(rows: pd.DataFrame, years: alt.X, scale: alt.Scale, domain: list[float], breaks: Mapping[str, str]) -> list[alt.Chart]:
    ticks = [tick for tick in TICKS if domain[0] <= tick <= domain[1]]
    crowded = domain[1] / domain[0] > 12
    ticks = [tick for tick in ticks if not crowded or tick not in (0.8, 1.25, 1.5, 3, 6, 12, 24)]
    axis = alt.Axis(values=ticks, grid=False, labelExpr="datum.value == 1 ? 'equal 1' : format(datum.value, '~g')")
    ratio = alt.Y(field="value", type="quantitative", title=None, scale=scale, axis=axis)
    known = joined(rows, breaks)
    base = unit(known)
    run = alt.Detail(field="run", type="nominal")
    line = base.mark_line(color=NAVY, strokeWidth=1.5, opacity=0.55).encode(x=years, y=ratio, detail=run)
    whole = unit(known[known["lower"].notna() & known["upper"].notna()])
    ends = [alt.Y(field=column, type="quantitative", scale=scale) for column in ("lower", "upper")]
    whiskers = whole.mark_rule(color=NAVY, strokeWidth=2).encode(x=years, y=ends[0], y2=alt.Y2(field="upper"))
    caps = [whole.mark_tick(color=NAVY, thickness=2, size=12, orient="horizontal").encode(x=years, y=end) for end in ends]
    points = base.mark_point(filled=True, size=120, color=NAVY, opacity=1).encode(x=years, y=ratio)
    figures = {"x": years, "y": ratio, "text": alt.Text(field="shown", type="nominal")}
    style: dict[str, Any] = {"align": "left", "dx": 11, "fontSize": 15, "fontWeight": "bold"}
    clear = base.mark_text(**style, stroke="#FFFFFF", strokeWidth=4, strokeJoin="round").encode(**figures)  # where the line passes
    return [line, clear, whiskers, *caps, points, base.mark_text(**style).encode(**figures)]
