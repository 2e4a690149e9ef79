"""Percentages over the years: two groups with the gap between them, or one group beside its benchmarks."""

from collections.abc import Mapping, Sequence

import altair as alt

from wres.charts.chart import Chart, Row, numbers
from wres.charts.margin import BenchmarkMark, benchmark_marks, benchmark_rows
from wres.charts.periods import BELOW, YEARS, YearPoint, absences, break_rows, has_turned_labels, new_series, period, series, with_years
from wres.charts.style import GREY, LARGE, MARGIN, NAVY, ORANGE, fit_width

PLOT, LABELS, KEY = 235, 48, 36  # pixels: the height of the plot, the labels of its axis, the names of groups
COLOURS, SHAPES, SIZES = [NAVY, ORANGE], ["circle", "square"], [190, 90]  # where both are equal, both are still seen


def percentages_over_years() -> alt.LayerChart:
    """Each group's percentage in each year, labelled directly, a stem where there are two, benchmarks beside the plot.

    Data `years`: period, group, value, text, side (of its point: above or below), series, absent; `benchmarks`; `breaks`.
    Parameters `top`: end of the scale; `groups`: their names in order.
    """
    scale = alt.Scale(domain=[0, alt.ExprRef("top")], nice=False)
    percent = alt.Y("value:Q", title=None, axis=alt.Axis(tickCount=5, labelExpr="datum.label + '%'"), scale=scale)
    groups = alt.ExprRef("groups")
    key = alt.Legend(orient="top", labelFontSize=LARGE, labelFontWeight="bold", symbolOpacity=1, title=None)
    colour = alt.Color("group:N", scale=alt.Scale(domain=groups, range=COLOURS), legend=key)
    shape = alt.Shape("group:N", scale=alt.Scale(domain=groups, range=SHAPES), legend=key)
    size = alt.Size("group:N", scale=alt.Scale(domain=groups, range=SIZES), legend=None)
    years = alt.Chart(YEARS).encode(x=period())
    stem = years.mark_rule(color=GREY, strokeWidth=2).encode(y="min(value):Q", y2="max(value):Q")
    line = years.mark_line(strokeWidth=1.5, opacity=0.55).encode(y=percent, color=colour, detail="series:N")
    point = years.mark_point(filled=True, opacity=1).encode(y=percent, color=colour, shape=shape, size=size)
    figures = years.encode(y=percent, text="text:N")
    above = figures.transform_filter("datum.side == 'above'").mark_text(fontSize=LARGE, fontWeight="bold", baseline="bottom", dy=-9)
    below = figures.transform_filter("datum.side == 'below'").mark_text(fontSize=LARGE, fontWeight="bold", baseline="top", dy=10)
    layers = [stem, line, point, above, below, new_series(), absences(), benchmark_marks()]
    chart = fit_width(alt.LayerChart(layer=layers), LABELS, PLOT, above=KEY, below=BELOW)
    return with_years(chart).add_params(alt.param("top", value=100), alt.param("groups", value=[]))


def percentages_chart(
    points: Sequence[YearPoint], gaps: Mapping[str, str], axis: str, benchmarks: Sequence[BenchmarkMark], breaks: Mapping[str, str],
    *, name: str, title: str, description: str, caption: str,
) -> Chart | None:  # fmt: skip
    """What fills `percentages_over_years`; None without a value.

    points: a year's for each of at most two groups, oldest first, group by group. gaps: in words, by their period. breaks:
    the periods that begin a new series, with the reason in a word or two: no line is drawn into them.
    """
    groups = list(dict.fromkeys(point.group for point in points))
    values = numbers(point.value for point in points)
    if not values:
        return None
    periods = list(dict.fromkeys(point.period for point in points))
    top = min(100.0, max(10.0, max([*values, *(mark.value for mark in benchmarks)]) * 1.2))
    return Chart(
        name=name, drawing="percentages_over_years", title=title, description=description, caption=caption,
        data={
            "years": [row for group in groups for row in _rows(group, points, breaks)],
            "benchmarks": benchmark_rows(benchmarks, 0, top, PLOT),
            "breaks": break_rows(breaks, periods),
        },
        params={
            "axis": axis, "top": top, "groups": groups, "periods": periods, "turned": has_turned_labels(periods),
            "beneath": {} if has_turned_labels(periods) else dict(gaps), "right": MARGIN if benchmarks else 30,
        },
    )  # fmt: skip


def _rows(group: str, points: Sequence[YearPoint], breaks: Mapping[str, str]) -> list[Row]:
    of_group = [point for point in points if point.group == group]
    return [_row(point, points, number) for point, number in zip(of_group, series(of_group, breaks), strict=True)]


def _row(point: YearPoint, points: Sequence[YearPoint], number: int) -> Row:
    """A point as it is drawn: the higher of two in a year has its label above it; one year has one note of what is absent."""
    of_year = [other for other in points if other.period == point.period]
    values = numbers(other.value for other in of_year)
    missing = [other for other in of_year if other.value is None]
    upper = bool(values) and point.value == max(values) and (point.value > min(values) or point.group == points[0].group)
    absent = None
    if missing and point is missing[0]:
        absent = f"{point.group} {point.text}" if values else point.text
    return {
        "period": point.period, "group": point.group, "value": point.value, "text": point.text, "side": "above" if upper else "below",
        "series": number, "absent": absent,
    }  # fmt: skip
