"""Indicator 9: the comparison group's share of the board beside its share of the workforce."""

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import INK, NAVY, ORANGE, filling, known, layer, placed, plain, rows_of

ROW, LABELS = 44, 150  # pixels: one bar with its space, and the names on the left
_VALUE = alt.X(field="value", type="quantitative", axis=None)
_LABEL = alt.Y(field="label", type="nominal", title=None, axis=alt.Axis(ticks=False, labelPadding=8, domain=False))


def board_against_workforce(shares: pd.DataFrame, name: str, title: str, description: str, caption: str, axis: str) -> Figure | None:
    """Bars of one group's share of the board (total, voting, executive) and of the workforce; None without rows.

    shares: columns label, value (percent), shown (the words beside the bar), kind (board or workforce), in the order to
    draw. The share of the workforce runs on as a dashed line, so that the distance from it can be seen.
    """
    rows = [row for row in rows_of(shares) if row["value"] is not None]
    if not rows:
        return None
    scale = alt.Scale(domain=[0, max(5.0, *known(rows, "value"))], nice=False)
    width, height = {"scale": plain(scale)}, {"sort": [row["label"] for row in rows]}
    line = placed(_line(), [row for row in rows if row["kind"] == "workforce"], x=width)
    layers = [line, *(placed(made, rows, x=width, y=height) for made in (_bars(), _labels()))]
    longest = max(len(row["shown"]) for row in rows)
    chart = {"layer": layers, "title": axis}
    return Figure(name, filling(chart, len(rows) * ROW, LABELS, 24 + 8 * longest), title, description, caption)


@layer
def _line() -> alt.Chart:
    return alt.Chart().mark_rule(color=ORANGE, strokeWidth=2, strokeDash=[6, 3]).encode(x=_VALUE)


@layer
def _bars() -> alt.Chart:
    colour = alt.Color(field="kind", type="nominal", scale=alt.Scale(domain=["board", "workforce"], range=[NAVY, ORANGE]), legend=None)
    return alt.Chart().mark_bar(height={"band": 0.62}).encode(x=_VALUE, y=_LABEL, color=colour)


@layer
def _labels() -> alt.Chart:
    mark = alt.Chart().mark_text(align="left", dx=8, fontSize=15, fontWeight="bold", color=INK)
    return mark.encode(x=_VALUE, y=_LABEL, text=alt.Text(field="shown", type="nominal"))
