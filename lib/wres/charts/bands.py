"""Indicator 1: the comparison group's share of each pay band, against its share of the whole workforce."""

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import GREY, NAVY, ORANGE, WIDTH, as_specification


def representation_by_band(
    shares: pd.DataFrame, overall: float, name: str, title: str, description: str, caption: str, axis: str, reference: str
) -> Figure:
    """Bars of a share for each band, one panel for each staff group, with a rule at the overall share.

    shares: columns staff_group, band (labels), place (order), value (percent; missing when hidden), shown (the label beside
    the bar). overall: percent; reference: the words beside the rule.
    """
    order = alt.EncodingSortField(field="place", order="ascending")
    height = alt.Y("band", type="nominal", sort=order, title=None)
    top = max(float(shares["value"].max(skipna=True) or 0), overall, 1) * 1.18
    width = alt.X("value", type="quantitative", title=axis, scale=alt.Scale(domain=[0, top]))
    base = alt.Chart(shares)
    bars = base.mark_bar(color=NAVY, height={"band": 0.72}).encode(x=width, y=height)
    labels = base.mark_text(align="left", dx=5, color="#212B32", fontSize=13).encode(
        x=alt.X("start", type="quantitative"), y=height, text=alt.Text("shown", type="nominal")
    )
    rule = base.mark_rule(color=ORANGE, strokeWidth=2.5, strokeDash=[6, 3]).encode(x=alt.X("overall", type="quantitative"))
    panels = (
        alt.layer(bars, rule, labels)
        .properties(width=WIDTH - 190, height={"step": 24})
        .facet(row=alt.Row("staff_group", type="nominal", sort=alt.EncodingSortField(field="group_place"), title=None,
                           header=alt.Header(labelAngle=0, labelAlign="left", labelOrient="top", labelPadding=4)))
        .resolve_scale(y="independent")
    )  # fmt: skip
    titled = panels.properties(title={"text": f"- - {reference}", "anchor": "start", "fontSize": 14, "color": GREY, "fontWeight": "normal"})
    return Figure(name, as_specification(titled), title, description, caption)
