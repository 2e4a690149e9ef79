"""A ratio over the years, against 1 and the range that is not adverse."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

import altair as alt

from wres.charts.chart import Chart, Row, numbers
from wres.charts.points import BenchmarkMark, YearPoint, rows_of_benchmarks
from wres.charts.ratio_scale import parts_clear_of_words, ticks_of
from wres.charts.rows import LABELS, ROWS, WIDTH, ChartRow, at_row, figures, fit, lay_out, names, new_series, notes, width_of
from wres.charts.style import GREY, NAVY, RATIO

BELOW = 42  # pixels, for the scale and the word below 1
NARROWEST = (0.6, 1.6)  # so that an ordinary year does not look dramatic
ROOM = 1.5  # times that an open interval is drawn beyond its known end, at least
End = tuple[float | None, Literal["up", "down"] | None]  # of an interval, and to where it has no other


def ratio_over_years() -> alt.LayerChart:
    """A ratio for each year with its interval, the line at 1 and the range that is not adverse; benchmarks in rows below.

    Data `rows`: y, label, kind, value, lower, upper, text, note, end and goes (the known end of an interval that is open `up` or
    `down`); `range`: from, to, y, until, and `equal`: y, until, the parts of the range and of the line at 1; `breaks`. Parameters
    `low`, `high`: ends of the log scale; `ticks`.
    """
    axis = alt.Axis(
        values=alt.ExprRef("ticks"), grid=False, labelExpr="datum.value == 1 ? ['1', 'equal'] : format(datum.value, '~g')",
        labelFlush=False, labelOverlap=False,
    )  # fmt: skip
    scale = alt.Scale(type="log", domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False)
    ratio = alt.X("value:Q", title=None, axis=axis, scale=scale)
    extent, equal, rows = alt.Chart(alt.NamedData("range")), alt.Chart(alt.NamedData("equal")), alt.Chart(ROWS).encode(y=at_row())
    of_years = rows.transform_filter("datum.kind != 'benchmark'")
    layers = [
        extent.mark_rect(color=NAVY, opacity=0.13).encode(x="from:Q", x2="to:Q", y=at_row(), y2="until"),
        equal.mark_rule(color=GREY, strokeDash=[4, 3]).encode(x=alt.datum(1), y=at_row(), y2="until"),
        rows.mark_rule(color=RATIO, strokeWidth=2).encode(x=alt.X("lower:Q", title=None), x2="upper:Q"),
        of_years.mark_point(shape="diamond", filled=True, size=130, color=RATIO, opacity=1).encode(x=ratio),
        rows.transform_filter("datum.kind == 'benchmark'")
        .mark_point(shape="diamond", size=90, color=GREY, fill="#FFFFFF", strokeWidth=2, opacity=1)
        .encode(x=ratio),
        *_open_intervals(),
        names(), figures(), notes(), new_series(),
    ]  # fmt: skip
    ends = (alt.param("low", value=NARROWEST[0]), alt.param("high", value=NARROWEST[1]), alt.param("ticks", value=[1]))
    return fit(layers, BELOW).add_params(*ends)


def _open_intervals() -> list[alt.Chart]:
    """An interval without a limit on one side: from its known end to the edge of the plot, with an arrow."""
    end = alt.X("end:Q", title=None)
    rows = alt.Chart(ROWS).encode(y=at_row())
    layers = [rows.mark_point(shape="stroke", angle=90, size=200, strokeWidth=2, color=RATIO, opacity=1).encode(x=end)]
    for goes, edge, towards, inside in (("up", alt.value("width"), "right", -5), ("down", alt.value(0), "left", 5)):
        open_there = rows.transform_filter(f"datum.goes == '{goes}'")
        head = open_there.mark_point(shape=f"triangle-{towards}", filled=True, size=120, color=RATIO, opacity=1, xOffset=inside)
        layers += [open_there.mark_rule(color=RATIO, strokeWidth=2).encode(x=end, x2=edge), head.encode(x=edge)]
    return layers


def ratio_chart(
    points: Sequence[YearPoint], low: float, high: float, key: str, benchmarks: Sequence[BenchmarkMark], breaks: Mapping[str, str],
    *, name: str, title: str, description: str, caption: str,
) -> Chart | None:  # fmt: skip
    """What fills `ratio_over_years`; None without a value.

    points: one a year, oldest first. A ratio of 0 has no place on this scale: it stands as words, and its interval is open downwards.
    One that has a lower bound alone is open upwards. low, high: the range that is not adverse. key: what is shown and shaded. breaks: the
    periods that begin a new series, with the reason in a word or two.
    """
    known_ends = [_known_end(point) for point in points]
    points = [_on_log_scale(point) for point in points]
    values = [*numbers(point.value for point in points), *(end for end, _ in known_ends if end is not None)]
    if not values:
        return None
    others, left_out = rows_of_benchmarks(benchmarks)
    marks = [next(mark for mark in benchmarks if mark.row == row) for row in others]
    ends = [
        low, high, *values, *numbers(end for point in points for end in (point.lower, point.upper)), *(mark.value for mark in marks),
        *(end * ROOM if goes == "up" else min(end, low) / ROOM for end, goes in known_ends if end is not None),
    ]  # fmt: skip
    bottom, top = min(NARROWEST[0], min(ends) / 1.15), max(NARROWEST[1], max(ends) * 1.1)
    right = width_of([point.text for point, (end, _) in zip(points, known_ends, strict=True) if point.value is not None or end is not None])
    data, height = lay_out([
        *(_row(point, end, breaks, point is points[-1]) for point, end in zip(points, known_ends, strict=True)),
        *(ChartRow(mark.name, "benchmark", {"value": mark.value, "text": mark.text}, mark.period) for mark in marks),
    ])  # fmt: skip
    width, scale = WIDTH - LABELS - right, (bottom, top)
    extent = [{"from": low, "to": high, **part} for part in parts_clear_of_words(data["rows"], low, scale, width, height)]
    return Chart(
        name=name, drawing="ratio_over_years", title=title, description=description, caption=caption,
        key=f"{key} {left_out}".strip(),
        data=data | {"range": extent, "equal": parts_clear_of_words(data["rows"], 1, scale, width, height)},
        params={
            "low": bottom, "high": top, "ticks": ticks_of(bottom, top, width), "right": right, "height": height,
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


def _row(point: YearPoint, known_end: End, breaks: Mapping[str, str], is_last: bool) -> ChartRow:
    end, goes = known_end
    is_drawn = point.value is not None or end is not None
    marks: Row = {
        "value": point.value, "lower": point.lower, "upper": point.upper, "end": end, "goes": goes, "text": point.text if is_drawn else "",
    }  # fmt: skip
    note = "" if is_drawn else point.text
    return ChartRow(point.period, "now" if is_last else "before", marks, note=note, begins=breaks.get(point.period, ""))
