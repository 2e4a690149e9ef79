"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd
from altair.utils import schemapi

alt.data_transformers.consolidate_datasets = False
schemapi.disable_debug_mode()  # the tests hold every chart against the schema; a run need not check each part of each chart
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name, never fetched

NAVY, ORANGE, GREY, INK, PALE = "#12436D", "#F46A25", "#505A5F", "#212B32", "#D8DDE0"
FONT = "Arial"
WIDTH = 520  # of a whole chart: on a phone its 14 px text is still read as 12 px
MARGIN = 165  # kept free on the right for labels that stand beside a plot
SMALL = 13
TITLE, AXIS = 34, 50  # pixels above a plot for its title, and below it for the years

CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": "transparent",
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 14, "titleFontSize": 14, "labelColor": INK, "titleColor": INK, "titleFontWeight": "normal",
        "domainColor": GREY, "tickColor": GREY, "gridColor": PALE, "labelLimit": 260,
    },
    "title": {"fontSize": 14, "fontWeight": "normal", "color": GREY, "anchor": "start", "frame": "bounds", "offset": 12},
    "text": {"fontSize": 14, "color": INK},
}  # fmt: skip


def unit(rows: pd.DataFrame) -> alt.Chart:
    """A layer's beginning: the rows as they are, inline. Altair's own way with frames takes ten times as long."""
    names = [str(column) for column in rows.columns]
    values = [dict(zip(names, map(_plain, row), strict=True)) for row in rows.itertuples(index=False, name=None)]
    return alt.Chart(alt.InlineData(values=values))


def layered(layers: Sequence[alt.Chart], **about: Any) -> dict[str, Any]:
    """Layers of one plot as Vega-Lite: put together here, because `alt.layer` copies every layer several times."""
    return {"layer": [_bare(layer) for layer in layers], **about}


def stacked(plots: Sequence[dict[str, Any]], spacing: int) -> dict[str, Any]:
    """Plots one below another."""
    return {"vconcat": list(plots), "spacing": spacing}


def as_specification(plot: dict[str, Any]) -> dict[str, Any]:
    """A plot as a whole specification in the shared style."""
    return {"$schema": SCHEMA, "config": CONFIG, "autosize": {"type": "pad", "contains": "padding"}} | plot


def filling(plot: dict[str, Any], height: int, left: int, right: int, above: int = 0) -> dict[str, Any]:
    """The specification of one plot that fills the shared width.

    height: of the plot; left, right: pixels beside it for the labels of its axis, and for names and figures; above: for a
    key between title and plot. Vega cannot tell how much room labels outside a plot need, so the sizes are said and not
    guessed.
    """
    padding = {"left": left, "top": TITLE + above, "bottom": AXIS, "right": right}
    sized = {"width": WIDTH - left - right, "height": height, "autosize": {"type": "none"}, "padding": padding}
    return as_specification(plot | sized)


def _bare(layer: alt.Chart) -> dict[str, Any]:
    whole = layer.to_dict(validate=False)
    return {name: part for name, part in whole.items() if name not in ("$schema", "config")}


def _plain(value: Any) -> Any:
    return None if value is None or value != value or value is pd.NA else value.item() if hasattr(value, "item") else value
