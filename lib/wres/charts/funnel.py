"""A funnel plot: organisations by the precision of their figure, around a middle, with the limits that chance would keep to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import altair as alt

from wres.charts.chart import Chart, Row
from wres.charts.funnel_scale import HEIGHT, FunnelMark, place_names, size_ticks, value_ticks
from wres.charts.rows import WIDTH, fit
from wres.charts.style import GREY, INK, NAVY, ORANGE, SMALL

LEFT, RIGHT, BELOW = 48, 12, 46  # pixels around the plot
MOST_NAMES = 24  # in the plot; the table has them all


@dataclass(frozen=True, slots=True)
class LimitPoint:
    """The limits at one precision, the inner ones inside the outer ones."""

    size: float
    inner: tuple[float, float]
    outer: tuple[float, float]


def funnel_of_organisations() -> alt.LayerChart:
    """Points around a middle, with two pairs of limits; who lies outside is named.

    Data `points`: size, value, beyond (0, 1 or 2); `limits`: size, low, high, outer_low, outer_high; `names`: x, y (pixels), align,
    name; `lines`: value, line (middle, nation or equal). Parameters `low`, `high`, `least`, `most`: ends of both scales; `ticks`,
    `sizes`; `ratio`: whether values are logarithms of ratios; `suffix`: behind other values; `precision`: title of the scale below.
    """
    value = alt.Y(
        "value:Q", title=None, scale=alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False, zero=False),
        axis=alt.Axis(
            values=alt.ExprRef("ticks"), grid=False, labelOverlap=False,
            labelExpr="ratio ? format(exp(datum.value), '.3~g') : format(100 * datum.value, '.3~g') + suffix",
        ),
    )  # fmt: skip
    size = alt.X(
        "size:Q", title=None, scale=alt.Scale(type="log", domain=[alt.ExprRef("least"), alt.ExprRef("most")], nice=False),
        axis=alt.Axis(values=alt.ExprRef("sizes"), grid=False, format="~s", labelOverlap=False),
    )  # fmt: skip
    limits, points = alt.Chart(alt.NamedData("limits")).encode(x=size), alt.Chart(alt.NamedData("points")).encode(x=size, y=value)
    lines, names = alt.Chart(alt.NamedData("lines")), alt.Chart(alt.NamedData("names"))
    layers = [
        limits.mark_area(color=NAVY, opacity=0.08, clip=True).encode(y=alt.Y("outer_low:Q", title=None), y2="outer_high"),
        limits.mark_area(color=NAVY, opacity=0.10, clip=True).encode(y=alt.Y("low:Q", title=None), y2="high"),
        *(
            limits.mark_line(color=NAVY, strokeWidth=1.2, strokeDash=dash, clip=True).encode(y=alt.Y(f"{field}:Q", title=None))
            for field, dash in (("low", [5, 3]), ("high", [5, 3]), ("outer_low", [1, 0]), ("outer_high", [1, 0]))
        ),
        *(
            lines.transform_filter(f"datum.line == '{line}'").mark_rule(color=colour, strokeWidth=width, strokeDash=dash).encode(y=value)
            for line, colour, width, dash in (("middle", INK, 2, [1, 0]), ("nation", ORANGE, 2, [7, 3]), ("equal", GREY, 1, [2, 3]))
        ),
        points.transform_filter("datum.beyond == 0").mark_point(size=28, filled=True, color=NAVY, opacity=0.7),
        points.transform_filter("datum.beyond == 1").mark_point(
            size=50, shape="square", color=NAVY, fill="#FFFFFF", strokeWidth=1.5, opacity=1
        ),
        points.transform_filter("datum.beyond == 2").mark_point(size=90, shape="diamond", filled=True, color=ORANGE, stroke=INK, opacity=1),
        *(
            names.transform_filter(f"datum.align == '{align}'")
            .mark_text(align=align, fontSize=SMALL, fontWeight="bold")
            .encode(x=alt.X("x:Q", scale=None), y=alt.Y("y:Q", scale=None), text="name:N")
            for align in ("left", "right")
        ),
        lines.transform_filter("datum.line == 'middle'")
        .mark_text(align="right", fontSize=SMALL, color=GREY, text=alt.ExprRef("precision"), dy=38)
        .encode(x=alt.value("width"), y=alt.value("height")),
    ]  # fmt: skip
    params = {
        "low": -1, "high": 1, "least": 1, "most": 100, "ticks": [0], "sizes": [1], "ratio": True, "suffix": "", "precision": "",
    }  # fmt: skip
    return fit(layers, BELOW, LEFT).add_params(*(alt.param(name, value=value) for name, value in params.items()))


def funnel_chart(
    marks: Sequence[FunnelMark], limits: Sequence[LimitPoint], lines: Mapping[str, float], unit: str, precision: str, key: str,
    *, name: str, title: str, description: str, caption: str,
) -> Chart:  # fmt: skip
    """What fills `funnel_of_organisations`.

    limits: from the least to the greatest precision of the plot; lines: the middle, and where they are known the nation's value and the
    one that is equal, by these; unit: ratio, percent or points, drawn as logarithms or shares; precision: what the scale below shows.
    """
    least, most = limits[0].size, limits[-1].size
    from_middle = [end for at in limits[len(limits) // 2 :] for end in at.outer]  # further left they may lie beyond all that can be
    values = [*(mark.value for mark in marks), *lines.values(), *from_middle]
    spare = 0.06 * (max(values) - min(values) or 1)
    low, high = min(values) - spare, max(values) + spare
    is_ratio = unit == "ratio"
    if unit == "percent":
        low, high = max(0.0, low), min(1.0, high)
    plot = WIDTH - LEFT - RIGHT
    across = {mark: plot * log(mark.size / least) / log(most / least) for mark in marks}
    down = {mark: HEIGHT * (high - mark.value) / (high - low) for mark in marks}
    outside = sorted((mark for mark in marks if mark.beyond == 2), key=lambda mark: -abs(mark.value - lines["middle"]))[:MOST_NAMES]
    points: list[Row] = [{"size": mark.size, "value": mark.value, "beyond": mark.beyond} for mark in marks]
    return Chart(
        name=name, drawing="funnel_of_organisations", title=title, description=description, caption=caption, key=key,
        data={
            "points": points,
            "limits": [
                {"size": at.size, "low": at.inner[0], "high": at.inner[1], "outer_low": at.outer[0], "outer_high": at.outer[1]}
                for at in limits
            ],
            "names": place_names(outside, across, down, plot),
            "lines": [{"line": line, "value": value} for line, value in lines.items()],
        },
        params={
            "low": low, "high": high, "least": least, "most": most, "ticks": value_ticks(low, high, is_ratio),
            "sizes": size_ticks(least, most), "ratio": is_ratio,
            "suffix": "%" if unit == "percent" else "", "precision": precision, "right": RIGHT, "height": HEIGHT,
        },
    )  # fmt: skip
