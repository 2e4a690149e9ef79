"""The infographic: a row for each indicator, with its figures on their scale, the years before as a small line, and what changed."""

from typing import Any

import altair as alt

from wres.charts.glance_layout import LAYOUT, SLIDE, Layout
from wres.charts.glance_look import EMPHASIS, FIGURE, QUIET
from wres.charts.style import COMPARISON, GREY, NAVY, PALE, RATIO, REFERENCE, WHOLE

TRIANGLE = "M0,-0.9L0.9,0.7L-0.9,0.7Z M0,-0.4L-0.45,0.4L0.45,0.4Z"  # hollow
BAR = "M-0.2,-1L0.2,-1L0.2,1L-0.2,1Z"
ROLES = ["reference", "comparison", "whole", "ratio", "benchmark", "range"]
SHAPES = ["circle", "square", BAR, "diamond", TRIANGLE, "square"]
COLOURS, SIZES = [REFERENCE, COMPARISON, WHOLE, RATIO, GREY, NAVY], [150, 120, 400, 150, 110, 200]
TOP = alt.Y("y:Q", scale=None, axis=None)


def indicators_at_a_glance(layout: Layout = LAYOUT) -> alt.LayerChart:
    """Rows for a wide screen, for paper or a slide.

    Everything has its place `y` in pixels; along a row figures have their value on one of three scales, text its place `x`.

    Data `texts`: x, y, text, size, weight, colour; `key`: x, y, role, text; `rows`: y, y2, emphasis. Of the scales `percent` and `ratio`,
    each: `_range`: y, y2, from, to; `_ticks`: value, y, y2, text, line, strong; `_bars`: y, from, to, width, colour, opacity,
    dashed; `_marks`: y, value, role; `_benchmarks` and `_labels`: y, value, text, align, dx, the labels also quiet. `years`:
    year, y, role, series.
    Parameters `height`; `top` of percentages; `low`, `high` of ratios; `first`, `last` year.
    """
    left, right = layout.plot
    percent = alt.Scale(domain=[0, alt.ExprRef("top")], range=[left, right], nice=False, zero=True)
    ratio = alt.Scale(type="log", domain=[alt.ExprRef("low"), alt.ExprRef("high")], range=[left, right], nice=False)
    scales = alt.layer(_figures("percent", percent), _figures("ratio", ratio), _years(layout)).resolve_scale(x="independent")
    numbers = {"height": 100, "top": 100, "low": 0.5, "high": 2, "first": 2000, "last": 2001}
    params = [alt.param(name, value=value) for name, value in numbers.items()]
    chart = alt.layer(*_rows(layout), scales, _texts(), *_key())
    sized: Any = chart.properties(width=layout.width, height=1, autosize="none", padding=0).add_params(*params)
    return sized  # type: ignore[no-any-return]


def column_of_a_slide() -> alt.LayerChart:
    """The same rows in a column of a slide, each with its names above its figures; data and parameters as above."""
    return indicators_at_a_glance(SLIDE)


def _rows(layout: Layout) -> list[alt.Chart]:
    rows, whole = alt.Chart(alt.NamedData("rows")), {"x": alt.value(0), "x2": alt.value(layout.width)}
    first = rows.mark_rect(color=EMPHASIS, opacity=alt.ExprRef("datum.emphasis ? 1 : 0")).encode(y=TOP, y2="y2", **whole)
    return [first, rows.mark_rule(color=PALE, strokeWidth=1).encode(y=TOP, **whole)]


def _figures(name: str, scale: alt.Scale) -> Any:
    """Marks and their figures on one scale."""

    def data(part: str) -> alt.Chart:
        return alt.Chart(alt.NamedData(f"{name}_{part}"))

    value = alt.X("value:Q", scale=scale, axis=None)
    bar = {"x": alt.X("from:Q", scale=scale, axis=None), "x2": "to", "y": TOP}
    size = alt.Size("role:N", scale=alt.Scale(domain=ROLES, range=SIZES), legend=None)
    thick = alt.ExprRef("datum.strong ? 1.5 : datum.line ? 1 : 0")
    light = alt.ExprRef(f"datum.strong ? '{GREY}' : '{PALE}'")  # not dark and thin: on paper thin lines are as dark as others
    label: dict[str, Any] = {"align": alt.ExprRef("datum.align"), "dx": alt.ExprRef("datum.dx"), "baseline": "middle"}
    layers = [
        data("range").mark_rect(color=NAVY, opacity=0.13).encode(**bar, y2="y2"),
        data("ticks").mark_rule(color=light, strokeWidth=thick).encode(x=value, y=TOP, y2="y2"),
        data("ticks").transform_filter("datum.text").mark_text(baseline="bottom", dy=-3, fontSize=QUIET, color=GREY)
        .encode(x=value, y=TOP, text="text:N"),
        data("bars").mark_rule(
            opacity=alt.ExprRef("datum.opacity"), strokeWidth=alt.ExprRef("datum.width"),
            strokeDash=alt.ExprRef("datum.dashed ? [3, 3] : []"),
        ).encode(**bar, color=alt.Color("colour:N", scale=None)),
        data("marks").mark_point(filled=True, opacity=1).encode(x=value, y=TOP, shape=_shape(), color=_colour(), size=size),
        data("benchmarks").mark_point(shape=TRIANGLE, filled=True, size=110, color=GREY, opacity=1).encode(x=value, y=TOP),
        data("benchmarks").mark_text(fontSize=QUIET, color=GREY, **label).encode(x=value, y=TOP, text="text:N"),
        data("labels").mark_text(
            fontSize=alt.ExprRef(f"datum.quiet ? {QUIET} : {FIGURE}"),
            fontWeight=alt.ExprRef("datum.quiet ? 'normal' : 'bold'"), **label,
        ).encode(x=value, y=TOP, text="text:N"),
    ]  # fmt: skip
    return alt.layer(*layers)


def _years(layout: Layout) -> Any:
    """The years before as a small line, ending in a point for this year."""
    first, last = layout.line
    domain = [alt.ExprRef("first"), alt.ExprRef("last")]
    year = alt.X("year:Q", scale=alt.Scale(domain=domain, range=[first, last], nice=False, zero=False), axis=None)
    points = alt.Chart(alt.NamedData("years")).encode(x=year, y=TOP, color=_colour())
    now = points.transform_filter("datum.year == last")
    return alt.layer(
        points.mark_line(strokeWidth=1.5).encode(detail="series:N"),
        points.mark_point(filled=True, size=10, opacity=1),
        now.mark_point(filled=True, size=55, opacity=1).encode(shape=_shape()),
    )


def _texts() -> alt.Chart:
    texts = alt.Chart(alt.NamedData("texts")).mark_text(
        align="left", baseline="middle", fontSize=alt.ExprRef("datum.size"), fontWeight=alt.ExprRef("datum.weight")
    )
    place = alt.X("x:Q", scale=None, axis=None)
    chart: alt.Chart = texts.encode(x=place, y=TOP, text="text:N", color=alt.Color("colour:N", scale=None))
    return chart


def _key() -> list[alt.Chart]:
    key = alt.Chart(alt.NamedData("key")).encode(x=alt.X("x:Q", scale=None, axis=None), y=TOP)
    words = key.mark_text(align="left", baseline="middle", dx=12, fontSize=QUIET).encode(text="text:N")
    size = alt.Size("role:N", scale=alt.Scale(domain=ROLES, range=SIZES), legend=None)
    opacity = alt.ExprRef("datum.role == 'range' ? 0.2 : 1")
    return [key.mark_point(filled=True, opacity=opacity).encode(shape=_shape(), color=_colour(), size=size), words]


def _shape() -> alt.Shape:
    return alt.Shape("role:N", scale=alt.Scale(domain=ROLES, range=SHAPES), legend=None)


def _colour() -> alt.Color:
    return alt.Color("role:N", scale=alt.Scale(domain=ROLES, range=COLOURS), legend=None)
