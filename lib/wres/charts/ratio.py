"""A ratio over the years, against 1 and the range that is not called adverse."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

import altair as alt

from wres.charts.chart import Chart, Row, numbers
from wres.charts.margin import BenchmarkMark, benchmark_marks, benchmark_rows
from wres.charts.periods import BELOW, YEARS, YearPoint, absences, break_rows, has_turned_labels, new_series, period, series, with_years
from wres.charts.style import GREY, LARGE, MARGIN, NAVY, SMALL, fit_width

PLOT, LABELS = 230, 66  # pixels: the height of the plot, and the labels of its axis
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32)
SPARED = (0.8, 1.25, 1.5, 3, 6, 12, 24)  # where ticks would be crowded
NARROWEST = (0.6, 1.6)  # so that an ordinary year does not look dramatic
ROOM = 1.5  # times that an open interval is drawn beyond its known end, at least
End = tuple[float | None, Literal["up", "down"] | None]  # of an interval, and to where it has no other


def ratio_over_years() -> alt.LayerChart:
    """A ratio for each year with its interval, the line at 1 and the range that is not called adverse, benchmarks beside it.

    Data `years`: period, value, lower, upper, text, series, absent, end and goes (the known end of an interval that is open `up` or
    `down`); `range`: from, to, words, place (of the words); `benchmarks`; `breaks`. Parameters
    `low`, `high`: ends of the log scale; `ticks`; `above`: the words stand above their place.
    """
    axis = alt.Axis(values=alt.ExprRef("ticks"), grid=False, labelExpr="datum.value == 1 ? 'equal 1' : format(datum.value, '~g')")
    scale = alt.Scale(type="log", domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False)
    ratio = alt.Y("value:Q", title=None, axis=axis, scale=scale)
    years = alt.Chart(YEARS).encode(x=period())
    line = years.mark_line(color=NAVY, strokeWidth=1.5, opacity=0.55).encode(y=ratio, detail="series:N")
    around = years.mark_text(  # keeps the figures clear of the line
        align="left", dx=11, fontSize=LARGE, fontWeight="bold", stroke="#FFFFFF", strokeWidth=4, strokeJoin="round"
    )
    interval = years.mark_errorbar(color=NAVY, thickness=2, ticks={"size": 12}).encode(y=alt.Y("lower:Q", title=None), y2="upper:Q")
    point = years.mark_point(filled=True, size=120, color=NAVY, opacity=1).encode(y=ratio)
    figures = years.mark_text(align="left", dx=11, fontSize=LARGE, fontWeight="bold").encode(y=ratio, text="text:N")
    layers = [
        *_range(), line, around.encode(y=ratio, text="text:N"), interval, point, figures, *_open_intervals(), new_series(), absences(),
        benchmark_marks(),
    ]  # fmt: skip
    ends = (alt.param("low", value=NARROWEST[0]), alt.param("high", value=NARROWEST[1]), alt.param("ticks", value=[1]))
    return with_years(fit_width(alt.LayerChart(layer=layers), LABELS, PLOT, below=BELOW)).add_params(*ends, alt.param("above", value=False))


def _open_intervals() -> list[alt.Chart]:
    """An interval without a limit on one side: from its known end to the edge of the plot, with an arrow and the words.

    Upwards the words stand beside the known end, which they say; downwards beside the arrow, because 0 lies beyond it.
    """
    years, end = alt.Chart(YEARS).encode(x=period()), alt.Y("end:Q", title=None)
    layers = [years.mark_point(shape="stroke", size=200, strokeWidth=2, color=NAVY, opacity=1).encode(y=end)]
    for goes, edge, arrow, words in (("up", alt.value(0), 5, end), ("down", alt.value("height"), PLOT - 5, alt.value(PLOT - 12))):
        open_there = years.transform_filter(f"datum.goes == '{goes}'")
        head = open_there.mark_point(shape=f"triangle-{goes}", filled=True, size=120, color=NAVY, opacity=1)
        text = open_there.mark_text(align="left", dx=11, fontSize=LARGE, fontWeight="bold")
        layers.append(open_there.mark_rule(color=NAVY, strokeWidth=2).encode(y=end, y2=edge))
        layers += [head.encode(y=alt.value(arrow)), text.encode(y=words, text="text:N")]
    return layers


def _range() -> list[alt.Chart]:
    extent = alt.Chart(alt.NamedData("range"))
    words = extent.mark_text(
        align="left", dx=4, fontSize=SMALL, color=GREY,
        baseline=alt.ExprRef("above ? 'bottom' : 'top'"), dy=alt.ExprRef("above ? -5 : 6"),
    )  # fmt: skip
    return [
        extent.mark_rect(color=NAVY, opacity=0.13).encode(y="from:Q", y2="to:Q", x=alt.value(0), x2=alt.value("width")),
        alt.Chart(alt.NamedData("range")).mark_rule(color=GREY, strokeDash=[4, 3]).encode(y=alt.datum(1)),
        words.encode(y="place:Q", x=alt.value(0), text="words:N"),
    ]


def ratio_chart(
    points: Sequence[YearPoint], low: float, high: float, range_words: str, axis: str, benchmarks: Sequence[BenchmarkMark],
    breaks: Mapping[str, str], *, name: str, title: str, description: str, caption: str,
) -> Chart | None:  # fmt: skip
    """What fills `ratio_over_years`; None without a value.

    points: one a year, oldest first. A ratio of 0 has no place on this scale: it stands as words, and its interval is open downwards.
    One that has a lower bound alone is open upwards. low, high: the range
    that is not called adverse. breaks: the periods that begin a new series, with the reason in a word or two.
    """
    ends_known = [_known_end(point) for point in points]
    points = [_on_log_scale(point) for point in points]
    values = [*numbers(point.value for point in points), *(end for end, _ in ends_known if end is not None)]
    if not values:
        return None
    ends = [
        low,
        high,
        *values,
        *numbers(end for point in points for end in (point.lower, point.upper)),
        *(mark.value for mark in benchmarks),
        *(end * ROOM if goes == "up" else min(end, low) / ROOM for end, goes in ends_known if end is not None),
    ]
    bottom, top = min(NARROWEST[0], min(ends) / 1.15), max(NARROWEST[1], max(ends) * 1.1)
    above = max(values) < 1  # the words keep to the side where no point is
    periods = [point.period for point in points]
    return Chart(
        name=name, drawing="ratio_over_years", title=title, description=description, caption=caption,
        data={
            "years": [_row(*of_year) for of_year in zip(points, series(points, breaks), ends_known, strict=True)],
            "range": [{"from": low, "to": high, "words": range_words, "place": high if above else low}],
            "benchmarks": benchmark_rows(benchmarks, bottom, top, PLOT, log=True),
            "breaks": break_rows(breaks, periods),
        },
        params={
            "axis": axis, "low": bottom, "high": top, "ticks": _ticks(bottom, top), "above": above,
            "right": MARGIN if benchmarks else 50, "periods": periods, "turned": has_turned_labels(periods),
        },
    )  # fmt: skip


def _on_log_scale(point: YearPoint) -> YearPoint:
    """The point without what has no place on a log scale, and with both ends of its interval or none."""
    value, lower, upper = (number if number is not None and number > 0 else None for number in (point.value, point.lower, point.upper))
    whole = lower is not None and upper is not None
    return replace(point, value=value, lower=lower if whole else None, upper=upper if whole else None)


def _known_end(point: YearPoint) -> End:
    """The end of an interval that is open on the other side, and to where it is open."""
    if point.value is None and point.lower and point.upper is None:
        return point.lower, "up"
    return (point.upper, "down") if point.value == 0 and point.upper else (None, None)


def _row(point: YearPoint, number: int, known_end: End) -> Row:
    end, goes = known_end
    absent = point.text if point.value is None and end is None else None
    values: Row = {"value": point.value, "lower": point.lower, "upper": point.upper, "end": end, "goes": goes}
    return {"period": point.period, **values, "text": point.text, "absent": absent, "series": number}


def _ticks(low: float, high: float) -> list[float]:
    crowded = high / low > 12
    return [tick for tick in TICKS if low <= tick <= high and not (crowded and tick in SPARED)]
