"""Percentages over the years: two groups with the gap between them, or one group beside its benchmarks."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.margin import benchmark_marks
from wres.charts.periods import absences, joined, new_series, years_axis
from wres.charts.style import GREY, MARGIN, NAVY, ORANGE, filling, layered, unit

PLOT, LABELS, ABOVE = 235, 48, 30  # pixels: the height of the plot, the labels of its axis, the names of groups
COLOURS, SHAPES, SIZES = [NAVY, ORANGE], ["circle", "square"], [190, 90]  # where both are equal, both are still seen
NO_BREAKS: Mapping[str, str] = {}


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
    if history["value"].isna().all():
        return None
    periods = list(dict.fromkeys(history["period"]))
    beside = benchmarks if benchmarks is not None and len(benchmarks) else None
    highest = max(float(history["value"].max()), float(beside["value"].max()) if beside is not None else 0.0)
    domain = [0.0, min(100.0, max(10.0, highest * 1.2))]
    scale = alt.Scale(domain=domain, nice=False)
    years = years_axis(periods, _beneath(history, periods))
    rows = _labelled(history, groups)
    runs = pd.concat([joined(one, breaks) for _, one in rows.groupby("group", sort=False)])
    layers = [*new_series(breaks, periods), *_stems(runs, groups, years, scale), *_points(runs, groups, years, scale)]
    layers += [absences(_absent(rows), years, domain[1] * 0.02, scale)]
    if len(groups) > 1:
        layers += _key(groups)
    if beside is not None:
        layers += benchmark_marks(beside, scale, domain, PLOT)
    right, above = MARGIN if beside is not None else 30, ABOVE if len(groups) > 1 else 0
    return Figure(name, filling(layered(layers, title=axis), PLOT, LABELS, right, above), title, description, caption)


def _beneath(history: pd.DataFrame, periods: list[str]) -> list[str]:
    if "gap" not in history:
        return []
    known = history[history["gap"].fillna("") != ""].drop_duplicates("period").set_index("period")["gap"]
    return [str(known.get(period, "")) for period in periods]


def _labelled(history: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """The names of the groups stand beside the plot, so a label holds the figure alone; side: above or below its point."""
    bare = [str(shown).removeprefix(f"{group} ") for shown, group in zip(history["shown"], history["group"], strict=True)]
    mean = history.groupby("period")["value"].transform("mean")
    upper = (history["value"] > mean) | ((history["value"] == mean) & (history["group"] == groups[0]))
    return history.assign(shown=bare, side=upper.map({True: "above", False: "below"}))


def _stems(runs: pd.DataFrame, groups: list[str], years: alt.X, scale: alt.Scale) -> list[alt.Chart]:
    pairs = runs.pivot_table(index="period", columns="group", values="value").reindex(columns=groups).dropna().reset_index()
    if len(groups) < 2 or pairs.empty:
        return []
    ends = pairs.rename(columns=dict(zip(groups, ("first", "second"), strict=True)))
    stems = unit(ends).mark_rule(color=GREY, strokeWidth=2)
    return [stems.encode(x=years, y=alt.Y(field="first", type="quantitative", scale=scale), y2=alt.Y2(field="second"))]


def _points(runs: pd.DataFrame, groups: list[str], years: alt.X, scale: alt.Scale) -> list[alt.Chart]:
    percent = alt.Y(field="value", type="quantitative", title=None, scale=scale, axis=alt.Axis(tickCount=5, labelExpr="datum.label + '%'"))
    run = alt.Detail(field="run", type="nominal")
    layers = []
    for group, colour, shape, size in zip(groups, COLOURS, SHAPES, SIZES, strict=False):
        base = unit(runs[runs["group"] == group])
        layers.append(base.mark_line(color=colour, strokeWidth=1.5, opacity=0.55).encode(x=years, y=percent, detail=run))
        layers.append(base.mark_point(color=colour, shape=shape, size=size, filled=True, opacity=1).encode(x=years, y=percent))
    sides: dict[str, dict[str, Any]] = {"above": {"baseline": "bottom", "dy": -9}, "below": {"baseline": "top", "dy": 10}}
    for side, place in sides.items():
        words = unit(runs[runs["side"] == side]).mark_text(fontSize=15, fontWeight="bold", **place)
        layers.append(words.encode(x=years, y=percent, text=alt.Text(field="shown", type="nominal")))
    return layers


def _key(groups: list[str]) -> list[alt.Chart]:
    """The mark and the name of each group, above the plot."""
    layers, left = [], 6
    for group, colour, shape in zip(groups, COLOURS, SHAPES, strict=False):
        base = unit(pd.DataFrame({"group": [group]}))
        mark = base.mark_point(color=colour, shape=shape, size=80, filled=True, opacity=1)
        word = base.mark_text(align="left", dx=10, fontSize=15, fontWeight="bold", baseline="middle")
        place = {"x": alt.XValue(left), "y": alt.YValue(-17)}
        layers += [mark.encode(**place), word.encode(**place, text=alt.Text(field="group", type="nominal"))]
        left += 36 + 9 * len(group)
    return layers


def _absent(rows: pd.DataFrame) -> pd.DataFrame:
    """A note for each year without a figure, and for a group without one."""
    gone = rows[rows["value"].isna()]
    nobody = rows.groupby("period")["value"].transform(lambda values: values.isna().all()).loc[gone.index].astype(bool)
    said = gone["shown"].where(nobody, gone["group"] + " " + gone["shown"])
    return gone.assign(shown=said).drop_duplicates("period")
