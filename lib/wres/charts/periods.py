"""Years along the bottom of a chart: their places, what is missing, and where a new series begins."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import altair as alt

from wres.charts.chart import Row
from wres.charts.style import GREY, SMALL

LEVEL = 6  # so many years still stand side by side
YEARS = alt.NamedData("years")
BELOW = "turned ? 66 : 50"  # pixels for the labels of years
BREAKS = alt.NamedData("breaks")


@dataclass(frozen=True, slots=True)
class YearPoint:
    """One group's figure in one year; `text` is its label or, where there is no value, why; lower, upper: its interval."""

    period: str
    value: float | None
    text: str
    group: str = ""
    lower: float | None = None
    upper: float | None = None


def period(band_position: float = 0.5) -> alt.X:
    """The place of a year; at band position 0 its left end. Parameters as in `with_years`."""
    axis = alt.Axis(
        labelAngle=alt.ExprRef("turned ? -50 : 0"), labelAlign=alt.ExprRef("turned ? 'right' : 'center'"), labelBaseline="top",
        labelExpr="beneath[datum.value] ? [datum.value, beneath[datum.value]] : datum.value", labelPadding=6, labelLineHeight=19,
    )  # fmt: skip
    scale = alt.Scale(type="band", domain=alt.ExprRef("periods"), padding=0)
    return alt.X("period:O", title=None, axis=axis, scale=scale, bandPosition=band_position)


def absences() -> alt.Chart:
    """Words at the bottom of a year without a value. Data `years`: period, absent."""
    words = alt.Chart(YEARS).transform_filter("datum.absent").mark_text(color=GREY, fontSize=SMALL, baseline="bottom", dy=-4)
    chart: alt.Chart = words.encode(x=period(), y=alt.value("height"), text="absent:N")
    return chart


def new_series() -> alt.LayerChart:
    """A line before each year that begins a new series, with the words that say why. Data `breaks`: period, words."""
    begins = alt.Chart(BREAKS)
    line = begins.mark_rule(color=GREY, strokeDash=[2, 3]).encode(x=period(0))
    words = begins.mark_text(align="left", baseline="top", dx=5, fontSize=SMALL, color=GREY)
    return alt.LayerChart(layer=[line, words.encode(x=period(0), y=alt.value(0), text="words:N")])


def with_years(chart: alt.LayerChart) -> alt.LayerChart:
    """A chart with `periods`, oldest first; `turned`: whether their labels are; `beneath`: words under a year, by the year."""
    return chart.add_params(alt.param("periods", value=[]), alt.param("turned", value=False), alt.param("beneath", value={}))


def series(points: Sequence[YearPoint], breaks: Collection[str]) -> list[int]:
    """For each point of one group, oldest first, the number of its series: a line joins points of one series alone."""
    return list(accumulate(int(point.period in breaks) for point in points))


def break_rows(breaks: Mapping[str, str], periods: Sequence[str]) -> list[Row]:
    """Rows of `breaks`: the years after the first that begin a new series, and why."""
    return [{"period": year, "words": words} for year, words in breaks.items() if year in periods[1:]]


def has_turned_labels(periods: Sequence[str]) -> bool:
    """Whether there are too many years for their labels to stand side by side."""
    return len(periods) > LEVEL
