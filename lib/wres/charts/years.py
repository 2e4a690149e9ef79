"""A measure over the years: ratios against the non-adverse range, and paired percentages with their gap."""

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import GREY, NAVY, ORANGE, WIDTH, as_specification

HEIGHT = 230
COLOURS = [NAVY, ORANGE]
SHAPES = ["circle", "square"]


def ratio_over_years(
    history: pd.DataFrame, low: float, high: float, name: str, title: str, description: str, caption: str, axis: str, range_words: str
) -> Figure:
    """A ratio for each year with its interval, the line at 1 and the range that is not called adverse.

    history: columns period (text, in order), value, lower, upper (missing where not known), shown (the label); years
    without a value keep their place with a note in `shown`.
    """
    known = history["value"].dropna()
    ends = pd.concat([known, history["lower"].dropna(), history["upper"].dropna()])
    domain = [min(0.5, float(ends.min()) * 0.92), max(2.0, float(ends.max()) * 1.1)]
    years = alt.X("period", type="ordinal", sort=list(history["period"]), title=None, axis=alt.Axis(labelAngle=0))
    scale = alt.Scale(type="log", domain=domain, nice=False)
    ticks = [tick for tick in (0.25, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8) if domain[0] <= tick <= domain[1]]
    ratio = alt.Y("value", type="quantitative", title=axis, scale=scale, axis=alt.Axis(values=ticks, format="~g", grid=False))
    extent = pd.DataFrame([{"low": low, "high": high, "one": 1.0, "words": range_words}])
    band = alt.Chart(extent).mark_rect(color=NAVY, opacity=0.12).encode(
        y=alt.Y("low", type="quantitative", scale=scale), y2=alt.Y2("high"), x=alt.value(0), x2=alt.value("width")
    )  # fmt: skip
    parity = alt.Chart(extent).mark_rule(color=GREY, strokeDash=[4, 3]).encode(y=alt.Y("one", type="quantitative", scale=scale))
    words = alt.Chart(extent).mark_text(align="left", dx=6, dy=-8, fontSize=13, color=GREY).encode(
        y=alt.Y("low", type="quantitative", scale=scale), x=alt.value(0), text=alt.Text("words", type="nominal")
    )  # fmt: skip
    drawn = alt.Chart(history[history["value"].notna()])
    whiskers = drawn.transform_filter("isValid(datum.lower)").mark_rule(color=NAVY, strokeWidth=2).encode(
        x=years, y=alt.Y("lower", type="quantitative", scale=scale), y2=alt.Y2("upper")
    )  # fmt: skip
    points = drawn.mark_point(filled=True, size=110, color=NAVY, opacity=1).encode(x=years, y=ratio)
    labels = drawn.mark_text(align="left", dx=10, fontSize=15, fontWeight="bold").encode(
        x=years, y=ratio, text=alt.Text("shown", type="nominal")
    )
    empty = history[history["value"].isna()].assign(place=domain[0] * 1.12)
    notes = alt.Chart(empty).mark_text(color=GREY, fontSize=13).encode(
        x=years, y=alt.Y("place", type="quantitative", scale=scale), text=alt.Text("shown", type="nominal")
    )  # fmt: skip
    chart = alt.layer(band, parity, words, whiskers, points, labels, notes).properties(width=WIDTH - 40, height=HEIGHT)
    return Figure(name, as_specification(chart), title, description, caption)


def percentages_over_years(
    history: pd.DataFrame, groups: list[str], name: str, title: str, description: str, caption: str, axis: str
) -> Figure:
    """Two groups' percentages for each year, joined by the gap between them, labelled directly.

    history: columns period, group (label), value (percent, missing where not known), shown; gap: the gap in words, on the
    rows of the first group.
    """
    periods = list(dict.fromkeys(history["period"]))
    years = alt.X("period", type="ordinal", sort=periods, title=None, axis=alt.Axis(labelAngle=0))
    top = min(100.0, max(10.0, float(history["value"].max() or 0) * 1.25))
    scale = alt.Scale(domain=[0, top], nice=False)
    percent = alt.Y("value", type="quantitative", title=axis, scale=scale, axis=alt.Axis(tickCount=5))
    known = history[history["value"].notna()].copy()
    mean = known.groupby("period")["value"].transform("mean")
    upper = (known["value"] > mean) | ((known["value"] == mean) & (known["group"] == groups[0]))
    known["label_place"] = known["value"] + upper.map({True: 1, False: -1}) * top * 0.055
    pairs = known.pivot_table(index="period", columns="group", values="value").dropna()
    pairs = pairs.reset_index().rename(columns=dict(zip(groups, ("first", "second"), strict=True)))
    stems = alt.Chart(pairs).mark_rule(color=GREY, strokeWidth=2).encode(
        x=years, y=alt.Y("first", type="quantitative", scale=scale), y2=alt.Y2("second")
    ) if {"first", "second"} <= set(pairs) else None  # fmt: skip
    colour = alt.Color("group", type="nominal", scale=alt.Scale(domain=groups, range=COLOURS), legend=None)
    shape = alt.Shape("group", type="nominal", scale=alt.Scale(domain=groups, range=SHAPES), legend=None)
    points = alt.Chart(known).mark_point(filled=True, size=130, opacity=1).encode(x=years, y=percent, color=colour, shape=shape)
    labels = alt.Chart(known).mark_text(fontSize=14).encode(
        x=years, y=alt.Y("label_place", type="quantitative", scale=scale), text=alt.Text("shown", type="nominal")
    )  # fmt: skip
    absent = history[history.groupby("period")["value"].transform(lambda values: values.isna().all())].drop_duplicates("period")
    notes = alt.Chart(absent.assign(place=top / 2)).mark_text(color=GREY, fontSize=13).encode(
        x=years, y=alt.Y("place", type="quantitative", scale=scale), text=alt.Text("shown", type="nominal")
    )  # fmt: skip
    layers = [layer for layer in (stems, points, labels, notes) if layer is not None]
    chart = alt.layer(*layers).properties(width=WIDTH - 40, height=HEIGHT)
    return Figure(name, as_specification(chart), title, description, caption)
