"""Indicator 9: the comparison group's share of the board beside its share of the workforce."""

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import INK, NAVY, ORANGE, filling, layered, unit

ROW, LABELS = 44, 150  # pixels: one bar with its space, and the names on the left


def board_against_workforce(shares: pd.DataFrame, name: str, title: str, description: str, caption: str, axis: str) -> Figure | None:
    """Bars of one group's share of the board (total, voting, executive) and of the workforce; None without rows.

    shares: columns label, value (percent), shown (the words beside the bar), kind (board or workforce), in the order to
    draw. The share of the workforce runs on as a dashed line, so that the distance from it can be seen.
    """
    if shares["value"].isna().all():
        return None
    known = shares[shares["value"].notna()]
    top = max(5.0, float(known["value"].max()))
    longest = int(known["shown"].str.len().max())
    scale = alt.Scale(domain=[0, top], nice=False)
    bare = alt.Axis(ticks=False, labelPadding=8, domain=False)
    height = alt.Y(field="label", type="nominal", sort=list(known["label"]), title=None, axis=bare)
    width = alt.X(field="value", type="quantitative", axis=None, scale=scale)
    colour = alt.Color(field="kind", type="nominal", scale=alt.Scale(domain=["board", "workforce"], range=[NAVY, ORANGE]), legend=None)
    base = unit(known)
    bars = base.mark_bar(height={"band": 0.62}).encode(x=width, y=height, color=colour)
    labels = base.mark_text(align="left", dx=8, fontSize=15, fontWeight="bold", color=INK).encode(
        x=width, y=height, text=alt.Text(field="shown", type="nominal")
    )
    workforce = unit(known[known["kind"] == "workforce"])
    line = workforce.mark_rule(color=ORANGE, strokeWidth=2, strokeDash=[6, 3]).encode(x=width)
    chart = layered([line, bars, labels], title=axis)
    return Figure(name, filling(chart, len(known) * ROW, LABELS, 24 + 8 * longest), title, description, caption)
