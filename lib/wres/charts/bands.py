"""Indicator 1: the comparison group's share of each pay band, against its share of the whole workforce."""

from typing import Any

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import GREY, INK, NAVY, ORANGE, SMALL, WIDTH, as_specification, layered, stacked, unit

LABELS, VALUES, ROW = 194, 60, 24  # pixels: band names on the left, figures on the right, one row
PLOT = WIDTH - LABELS - VALUES - 10


def representation_by_band(
    shares: pd.DataFrame, overall: float, name: str, title: str, description: str, caption: str, axis: str, reference: str
) -> Figure | None:
    """Bars of a share for each band, one panel for each staff group, with a rule at the overall share; None without rows.

    shares: columns staff_group and group_place (its label and order), band and place (likewise), value (percent; missing
    when hidden), shown (the figure in words, set in a column beside the bars). overall: percent; reference: what the rule says.
    """
    if shares.empty:
        return None
    top = max(float(shares["value"].max(skipna=True) or 0), overall, 1) * 1.02
    groups = shares.sort_values("group_place").groupby("staff_group", sort=False)
    panels = [_panel(rows.assign(overall=overall), str(label), top) for label, rows in groups]
    key = _key(reference, axis)
    chart = stacked([key, *panels], spacing=14)
    return Figure(name, as_specification(chart), title, description, caption)


def _panel(rows: pd.DataFrame, label: str, top: float) -> dict[str, Any]:
    order = list(rows.sort_values("place")["band"])
    axis = alt.Axis(minExtent=LABELS, maxExtent=LABELS, labelLimit=LABELS - 12, domain=True, ticks=False, labelPadding=8)
    height = alt.Y(field="band", type="nominal", sort=order, title=None, axis=axis)
    width = alt.X(field="value", type="quantitative", title=None, axis=None, scale=alt.Scale(domain=[0, top], nice=False))
    base = unit(rows)
    bars = base.mark_bar(color=NAVY, height={"band": 0.7}).encode(x=width, y=height)
    rule = base.mark_rule(color=ORANGE, strokeWidth=2.5, strokeDash=[6, 3]).encode(x=alt.X(field="overall", type="quantitative"))
    labels = base.mark_text(align="right", dx=VALUES - 6, color=INK, fontSize=14).encode(
        x=alt.XValue("width"), y=height, text=alt.Text(field="shown", type="nominal")
    )
    title = {"text": label, "anchor": "start", "frame": "bounds", "fontSize": 15, "fontWeight": "bold", "color": INK, "offset": 6}
    return layered([bars, rule, labels], width=PLOT, height={"step": ROW}, title=title)


def _key(reference: str, axis: str) -> dict[str, Any]:
    """What bars and rule stand for, in a line each, drawn as they are drawn below."""
    rows = pd.DataFrame([{"y": 0, "words": axis}, {"y": 1, "words": reference}])
    place = alt.Y(field="y", type="ordinal", axis=None)
    start, end = alt.XValue(-LABELS), alt.X2Value(26 - LABELS)
    bar = unit(rows[:1]).mark_rule(color=NAVY, strokeWidth=12).encode(x=start, x2=end, y=place)
    rule = unit(rows[1:]).mark_rule(color=ORANGE, strokeWidth=2.5, strokeDash=[6, 3]).encode(x=start, x2=end, y=place)
    words = unit(rows).mark_text(align="left", dx=34, color=GREY, fontSize=SMALL).encode(
        x=start, y=place, text=alt.Text(field="words", type="nominal")
    )  # fmt: skip
    return layered([bar, rule, words], width=PLOT, height={"step": 20})
