"""Indicator 9: the comparison group's share of the board beside its share of the workforce."""

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import NAVY, ORANGE, WIDTH, as_specification


def board_against_workforce(shares: pd.DataFrame, name: str, title: str, description: str, caption: str, axis: str) -> Figure:
    """Bars of one group's share of the board (total, voting, executive) and of the workforce.

    shares: columns label, value (percent), shown, kind (board or workforce), in the order to draw.
    """
    top = max(10.0, float(shares["value"].max() or 0) * 1.25)
    height = alt.Y("label", type="nominal", sort=list(shares["label"]), title=None)
    width = alt.X("value", type="quantitative", title=axis, scale=alt.Scale(domain=[0, top]))
    colour = alt.Color("kind", type="nominal", scale=alt.Scale(domain=["board", "workforce"], range=[NAVY, ORANGE]), legend=None)
    base = alt.Chart(shares)
    bars = base.mark_bar(height={"band": 0.66}).encode(x=width, y=height, color=colour)
    labels = base.mark_text(align="left", dx=6, fontSize=15).encode(x=width, y=height, text=alt.Text("shown", type="nominal"))
    chart = alt.layer(bars, labels).properties(width=WIDTH - 180, height={"step": 40})
    return Figure(name, as_specification(chart), title, description, caption)
