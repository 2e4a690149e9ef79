"""Percentages over the years: two groups with the gap between them, or one group, and benchmarks in rows below."""

from collections.abc import Mapping, Sequence

import altair as alt

from wres.charts.chart import Chart, Row, numbers
from wres.charts.points import BenchmarkMark, YearPoint, rows_of_benchmarks
from wres.charts.rows import LABELS, WIDTH, Align, ChartRow, Kind, at_row, figures, fit, lay_out, names, new_series, notes, width_of
from wres.charts.style import COMPARISON, GREY, INK, REFERENCE

COLOURS, SHAPES, SIZES = [REFERENCE, COMPARISON], ["circle", "square"], [170, 110]  # where both are equal, both are still seen
KEY = 19  # pixels: a line of the key
ALONE, APART = 10, 8  # pixels: left of the only figures, and between a figure and what is next to it
STEPS, CROWDED = (5, 10, 20, 25, 50, 100), 44  # percentage points from tick to tick, and pixels, at least
NARROWEST = 20.0  # percentage points that the scale shows, at least, so that an ordinary gap does not look dramatic


def percentages_over_years() -> alt.LayerChart:
    """Each group's percentage in each year with its figure on the outer side, a stem where there are two; benchmarks in rows below.

    Data `rows`: y, label, kind, points, note; `marks`: y, kind, group, value, text, side (of its mark: left or right); `key`: y, group;
    `breaks`. Parameters `low`, `high`: ends of the scale; `ticks`; `groups`: their two names; `inside`, `outside`: pixels of the plot
    left and right of the scale.
    """
    inside = {"rangeMin": alt.ExprRef("inside"), "rangeMax": alt.ExprRef("width - outside")}
    scale = alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False, zero=False, **inside)
    axis = alt.Axis(values=alt.ExprRef("ticks"), labelExpr="datum.label + '%'", grid=False, labelFlush=False, labelOverlap=False)
    percent = alt.X("value:Q", title=None, axis=axis, scale=scale)
    groups = alt.ExprRef("groups")
    colour = alt.Color("group:N", scale=alt.Scale(domain=groups, range=COLOURS), legend=None)
    shape = alt.Shape("group:N", scale=alt.Scale(domain=groups, range=SHAPES), legend=None)
    size = alt.Size("group:N", scale=alt.Scale(domain=groups, range=SIZES), legend=None)
    marks, key = alt.Chart(alt.NamedData("marks")).encode(y=at_row()), alt.Chart(alt.NamedData("key")).encode(y=at_row())
    of_years, of_others = (marks.transform_filter(f"datum.kind {sign} 'benchmark'") for sign in ("!=", "=="))
    weight = alt.ExprRef("datum.kind == 'now' ? 'bold' : 'normal'")
    text_colour = alt.ExprRef(f"datum.kind == 'benchmark' ? '{GREY}' : '{INK}'")
    sides: tuple[tuple[str, Align, int], ...] = (("left", "right", -10), ("right", "left", 10))
    layers = [
        marks.mark_rule(color=GREY, strokeWidth=2).encode(x=alt.X("min(value):Q", title=None), x2="max(value):Q"),
        of_years.mark_point(filled=True, opacity=1).encode(x=percent, color=colour, shape=shape, size=size),
        of_others.mark_point(strokeWidth=2, fill="#FFFFFF", color=GREY, opacity=1).encode(x=percent, shape=shape, size=alt.value(80)),
        *(
            marks.transform_filter(f"datum.side == '{side}'")
            .mark_text(align=align, dx=dx, fontWeight=weight, color=text_colour)
            .encode(x=percent, text="text:N")
            for side, align, dx in sides
        ),
        key.mark_point(filled=True, opacity=1, xOffset=6).encode(x=alt.value(-LABELS), color=colour, shape=shape, size=size),
        key.mark_text(align="left", fontWeight="bold", dx=18).encode(x=alt.value(-LABELS), text="group:N"),
        names(), figures("points"), notes(), new_series(),
    ]  # fmt: skip
    ends = (
        alt.param("low", value=0),
        alt.param("high", value=100),
        alt.param("ticks", value=[0]),
        alt.param("groups", value=[]),
        alt.param("inside", value=50),
        alt.param("outside", value=50),
    )
    return fit(layers).add_params(*ends)


def percentages_chart(
    points: Sequence[YearPoint], gaps: Mapping[str, str], key: str, benchmarks: Sequence[BenchmarkMark], breaks: Mapping[str, str],
    *, name: str, title: str, description: str, caption: str,
) -> Chart | None:  # fmt: skip
    """What fills `percentages_over_years`; None without a value.

    points: a year's for the reference and the comparison group, or for the latter alone, oldest first, group by group. gaps: in words, by
    their period. breaks: the periods that begin a new series, with the reason in a word or two.
    """
    groups = list(dict.fromkeys(point.group for point in points))
    values = numbers(point.value for point in points)
    if not values:
        return None
    others, left_out = rows_of_benchmarks(benchmarks)
    periods = list(dict.fromkeys(point.period for point in points))
    of_row: dict[str, list[YearPoint | BenchmarkMark]] = {
        **{period: [point for point in points if point.period == period] for period in periods},
        **{row: [mark for mark in benchmarks if mark.row == row and mark.group in groups] for row in others},
    }
    kinds: dict[str, Kind] = {row: "benchmark" if row in others else "now" if row == periods[-1] else "before" for row in of_row}
    rows = [_row(row, kinds[row], marks, gaps.get(row, ""), breaks.get(row, "")) for row, marks in of_row.items()]
    data, height = lay_out(rows, KEY * len(groups))
    marks = [
        mark
        for place, (row, marks_of_row) in zip(data["rows"], of_row.items(), strict=True)
        for mark in _marks(marks_of_row, place["y"], kinds[row])
    ]
    outside = width_of([str(mark["text"]) for mark in marks]) + APART
    low, high = _ends([*values, *numbers(mark["value"] for mark in marks if isinstance(mark["value"], float))])
    before, right = outside if len(groups) > 1 else ALONE, width_of(list(gaps.values())) if gaps else 0
    return Chart(
        name=name, drawing="percentages_over_years", title=title, description=description, caption=caption,
        key=f"{key} {left_out}".strip(),
        data=data | {"marks": marks, "key": [{"y": KEY * place + KEY / 2, "group": group} for place, group in enumerate(groups)]},
        params={
            "low": low, "high": high, "ticks": _ticks(low, high, WIDTH - LABELS - before - outside - right), "groups": ["", *groups][-2:],
            "right": right, "height": height, "inside": before, "outside": outside,
        },
    )  # fmt: skip


def _row(name: str, kind: Kind, marks: Sequence[YearPoint | BenchmarkMark], gap: str, begins: str) -> ChartRow:
    """A row; what is not there of one group is said in its name, and in the place of the marks where there is none of either."""
    absent = [mark for mark in marks if mark.value is None]
    if len(absent) == len(marks):
        return ChartRow(name, kind, {"points": ""}, note=next((mark.text for mark in absent), ""), begins=begins)
    benchmark = next((mark for mark in marks if isinstance(mark, BenchmarkMark)), None)
    if benchmark is not None:
        return ChartRow(benchmark.name, kind, {"points": gap}, benchmark.period)
    return ChartRow(" ".join([name, *(f"{mark.group} {mark.text}" for mark in absent)]), kind, {"points": gap}, begins=begins)


def _marks(marks: Sequence[YearPoint | BenchmarkMark], y: str | float | None, kind: Kind) -> list[Row]:
    """The marks of a row; the lower of two has its figure on the left."""
    present = [mark for mark in marks if mark.value is not None]
    lowest = min(present, key=lambda mark: mark.value or 0, default=None)
    return [
        {
            "y": y, "kind": kind, "group": mark.group, "value": mark.value, "text": mark.text,
            "side": "left" if mark is lowest and len(present) > 1 else "right",
        }
        for mark in present
    ]  # fmt: skip


def _ends(values: Sequence[float]) -> tuple[float, float]:
    """The ends of a scale on which all values lie, in tens or fives, as far apart as `NARROWEST` at least."""
    low, high = min(values), max(values)
    spare = max(0.0, NARROWEST - (high - low)) / 2
    low = max(0.0, min(low - spare, 100 - NARROWEST))
    return low, min(100.0, max(high, low + NARROWEST))


def _ticks(low: float, high: float, width: float) -> list[float]:
    """The round percentages on a scale so many pixels wide, as many as leave room for their labels."""
    step = next((step for step in STEPS if width * step / (high - low) >= CROWDED), STEPS[-1])
    return [float(tick) for tick in range(0, 101, step) if low <= tick <= high]
