"""Indicator 1: the comparison group's share of each pay band, against its share of the whole workforce."""

from itertools import groupby
from operator import itemgetter
from typing import Any

import altair as alt
import pandas as pd

from wres.charts.figure import Figure
from wres.charts.style import GREY, INK, NAVY, ORANGE, SMALL, WIDTH, as_specification, known, layer, placed, plain, rows_of

LABELS, VALUES, ROW = 194, 60, 24  # pixels: band names on the left, figures on the right, one row
PLOT = WIDTH - LABELS - VALUES - 10
_NAMES = alt.Axis(minExtent=LABELS, maxExtent=LABELS, labelLimit=LABELS - 12, domain=True, ticks=False, labelPadding=8)
_BAND = alt.Y(field="band", type="nominal", title=None, axis=_NAMES)
_RULE: dict[str, Any] = {"color": ORANGE, "strokeWidth": 2.5, "strokeDash": [6, 3]}
_START, _END, _LINE = alt.XValue(-LABELS), alt.X2Value(26 - LABELS), alt.Y(field="y", type="ordinal", axis=None)


def representation_by_band(
    shares: pd.DataFrame, overall: float, name: str, title: str, description: str, caption: str, axis: str, reference: str
) -> Figure | None:
    """Bars of a share for each band, one panel for each staff group, with a rule at the overall share; None without rows.

    shares: columns staff_group and group_place (its label and order), band and place (likewise), value (percent; missing
    when hidden), shown (the figure in words, set in a column beside the bars). overall: percent; reference: what the rule says.
    """
    if shares.empty:
        return None
    rows = [row | {"overall": overall} for row in sorted(rows_of(shares), key=itemgetter("group_place"))]
    top = max(*known(rows, "value"), 0.0, overall, 1) * 1.02
    panels = [
        _panel([row | {"overall": overall} for row in of_one], label, top) for label, of_one in groupby(rows, itemgetter("staff_group"))
    ]
    chart = {"vconcat": [_key(reference, axis), *panels], "spacing": 14}
    return Figure(name, as_specification(chart), title, description, caption)


def _panel(rows: list[dict[str, Any]], label: str, top: float) -> dict[str, Any]:
    height = {"sort": [row["band"] for row in sorted(rows, key=itemgetter("place"))]}
    width = {"scale": plain(alt.Scale(domain=[0, top], nice=False))}
    layers = [placed(_bars(), rows, x=width, y=height), placed(_overall(), rows), placed(_figures(), rows, y=height)]
    title = {"text": label, "anchor": "start", "frame": "bounds", "fontSize": 15, "fontWeight": "bold", "color": INK, "offset": 6}
    return {"layer": layers, "width": PLOT, "height": {"step": ROW}, "title": title}


@layer
def _bars() -> alt.Chart:
    width = alt.X(field="value", type="quantitative", title=None, axis=None)
    return alt.Chart().mark_bar(color=NAVY, height={"band": 0.7}).encode(x=width, y=_BAND)


@layer
def _overall() -> alt.Chart:
    return alt.Chart().mark_rule(**_RULE).encode(x=alt.X(field="overall", type="quantitative"))


@layer
def _figures() -> alt.Chart:
    mark = alt.Chart().mark_text(align="right", dx=VALUES - 6, color=INK, fontSize=14)
    return mark.encode(x=alt.XValue("width"), y=_BAND, text=alt.Text(field="shown", type="nominal"))


def _key(reference: str, axis: str) -> dict[str, Any]:
    """What bars and rule stand for, in a line each, drawn as they are drawn below."""
    bar, rule = {"y": 0, "words": axis}, {"y": 1, "words": reference}
    layers = [placed(_key_bar(), [bar]), placed(_key_rule(), [rule]), placed(_key_words(), [bar, rule])]
    return {"layer": layers, "width": PLOT, "height": {"step": 20}}


@layer
def _key_bar() -> alt.Chart:
    return alt.Chart().mark_rule(color=NAVY, strokeWidth=12).encode(x=_START, x2=_END, y=_LINE)


@layer
def _key_rule() -> alt.Chart:
    return alt.Chart().mark_rule(**_RULE).encode(x=_START, x2=_END, y=_LINE)


@layer
def _key_words() -> alt.Chart:
    mark = alt.Chart().mark_text(align="left", dx=34, color=GREY, fontSize=SMALL)
    return mark.encode(x=_START, y=_LINE, text=alt.Text(field="words", type="nominal"))
