"""Percentages over the years: two groups with the gap between them, or one group beside its benchmarks."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.margin import benchmark_marks
from wres.charts.periods import PERIOD, absences, joined, new_series, years_axis
from wres.charts.style import GREY, MARGIN, NAVY, ORANGE, filling, known, layer, placed, plain, rows_of

Row = dict[str, Any]

PLOT, LABELS, ABOVE = 235, 48, 30  # pixels: the height of the plot, the labels of its axis, the names of groups
COLOURS, SHAPES, SIZES = [NAVY, ORANGE], ["circle", "square"], [190, 90]  # where both are equal, both are still seen
SIDES: dict[str, Row] = {"above": {"baseline": "bottom", "dy": -9}, "below": {"baseline": "top", "dy": 10}}
NO_BREAKS: Mapping[str, str] = {}
_PERCENT = alt.Y(field="value", type="quantitative", title=None, axis=alt.Axis(tickCount=5, labelExpr="datum.label + '%'"))
_ABOVE = alt.YValue(-17)


def percentages_over_years(
    history: pd.DataFrame, groups: list[str], name: str, title: str, description: str, caption: str, axis: str,
    benchmarks: pd.DataFrame | None = None, breaks: Mapping[str, str] = NO_BREAKS,
) -> Figure | None:  # fmt: skip
    """Each group's percentage in each year, labelled directly, a stem where there are two; None without a value.

    history: columns period, group (label), value (percent, missing where not known), shown (the label; where there is no
    value, why), and perhaps gap (in words, under its year). groups: labels, at most two; "" is none. benchmarks: columns
    name, value, shown. breaks: the periods that begin a new series, with the reason in a word or two: no line is
    drawn into them.
    """
    groups = [one for one in groups if one]
    rows = _labelled(rows_of(history), groups)
    values = known(rows, "value")
    if not values:
        return None
    periods = list(dict.fromkeys(row["period"] for row in rows))
    beside = rows_of(benchmarks) if benchmarks is not None else []
    domain = [0.0, min(100.0, max(10.0, max([*values, *known(beside, "value")]) * 1.2))]
    scale = plain(alt.Scale(domain=domain, nice=False))
    years = years_axis(periods, _beneath(rows, periods))
    runs = {group: joined([row for row in rows if row["group"] == group], breaks) for group in dict.fromkeys(row["group"] for row in rows)}
    layers = [*new_series(breaks, periods), *_stems(runs, groups, years, scale), *_points(runs, groups, years, scale)]
    layers += [absences(_absent(rows), years, domain[1] * 0.02, scale)]
    if len(groups) > 1:
        layers += _key(groups)
    if beside:
        layers += benchmark_marks(beside, scale, domain, PLOT)
    right, above = MARGIN if beside else 30, ABOVE if len(groups) > 1 else 0
    return Figure(name, filling({"layer": layers, "title": axis}, PLOT, LABELS, right, above), title, description, caption)


def _labelled(rows: list[Row], groups: list[str]) -> list[Row]:
    """The names of the groups stand beside the plot, so a label holds the figure alone; side: above or below its point."""
    by_period: dict[str, list[float]] = {}
    for row in rows:
        by_period.setdefault(row["period"], []).extend(known([row], "value"))
    means = {period: sum(values) / len(values) for period, values in by_period.items() if values}
    return [row | {"shown": str(row["shown"]).removeprefix(f"{row['group']} "), "side": _side(row, means, groups)} for row in rows]


def _side(row: Row, means: Mapping[str, float], groups: list[str]) -> str:
    value, mean = row["value"], means.get(row["period"])
    upper = value is not None and mean is not None and (value > mean or (value == mean and row["group"] == groups[0]))
    return "above" if upper else "below"


def _beneath(rows: list[Row], periods: list[str]) -> list[str]:
    gaps = {row["period"]: str(row["gap"]) for row in reversed(rows) if row.get("gap")}
    return [gaps.get(period, "") for period in periods] if gaps else []


def _stems(runs: Mapping[str, list[Row]], groups: list[str], years: Row, scale: Row) -> list[Row]:
    if len(groups) < 2:
        return []
    first, second = ({row["period"]: row["value"] for row in runs.get(group, [])} for group in groups)
    ends = [{"period": period, "first": first[period], "second": second[period]} for period in sorted(first) if period in second]
    return [placed(_stem(), ends, x=years, y={"scale": scale})] if ends else []


@layer
def _stem() -> alt.Chart:
    ends = {"y": alt.Y(field="first", type="quantitative"), "y2": alt.Y2(field="second")}
    return alt.Chart().mark_rule(color=GREY, strokeWidth=2).encode(x=PERIOD, **ends)


def _points(runs: Mapping[str, list[Row]], groups: list[str], years: Row, scale: Row) -> list[Row]:
    percent, layers = {"scale": scale}, []
    for group, colour, shape, size in zip(groups, COLOURS, SHAPES, SIZES, strict=False):
        of_one = runs.get(group, [])
        layers += [placed(made, of_one, x=years, y=percent) for made in (_line(colour), _point(colour, shape, size))]
    for side in SIDES:
        words = [row for of_one in runs.values() for row in of_one if row["side"] == side]
        layers.append(placed(_figures(side), words, x=years, y=percent))
    return layers


@layer
def _line(colour: str) -> alt.Chart:
    mark = alt.Chart().mark_line(color=colour, strokeWidth=1.5, opacity=0.55)
    return mark.encode(x=PERIOD, y=_PERCENT, detail=alt.Detail(field="run", type="nominal"))


@layer
def _point(colour: str, shape: str, size: int) -> alt.Chart:
    return alt.Chart().mark_point(color=colour, shape=shape, size=size, filled=True, opacity=1).encode(x=PERIOD, y=_PERCENT)


@layer
def _figures(side: str) -> alt.Chart:
    mark = alt.Chart().mark_text(fontSize=15, fontWeight="bold", **SIDES[side])
    return mark.encode(x=PERIOD, y=_PERCENT, text=alt.Text(field="shown", type="nominal"))


def _key(groups: list[str]) -> list[Row]:
    """The mark and the name of each group, above the plot."""
    layers, left = [], 6
    for group, colour, shape in zip(groups, COLOURS, SHAPES, strict=False):
        layers += [placed(made, [{"group": group}]) for made in (_key_mark(colour, shape, left), _key_word(left))]
        left += 36 + 9 * len(group)
    return layers


@layer
def _key_mark(colour: str, shape: str, left: int) -> alt.Chart:
    mark = alt.Chart().mark_point(color=colour, shape=shape, size=80, filled=True, opacity=1)
    return mark.encode(x=alt.XValue(left), y=_ABOVE)


@layer
def _key_word(left: int) -> alt.Chart:
    mark = alt.Chart().mark_text(align="left", dx=10, fontSize=15, fontWeight="bold", baseline="middle")
    return mark.encode(x=alt.XValue(left), y=_ABOVE, text=alt.Text(field="group", type="nominal"))


def _absent(rows: list[Row]) -> list[Row]:
    """A note for each year without a figure, and for a group without one."""
    somebody = {row["period"] for row in rows if row["value"] is not None}
    notes: dict[str, Row] = {}
    for row in rows:
        if row["value"] is None:
            said = f"{row['group']} {row['shown']}" if row["period"] in somebody else row["shown"]
            notes.setdefault(row["period"], {"period": row["period"], "shown": said})
    return list(notes.values())
