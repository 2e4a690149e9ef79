"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
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


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as a specification holds them: plain values, None where there is none."""
    names = [str(column) for column in frame.columns]
    return [dict(zip(names, map(_plain, row), strict=True)) for row in frame.itertuples(index=False, name=None)]


def known(rows: Sequence[Mapping[str, Any]], *columns: str) -> list[float]:
    """The values of these columns that are there."""
    return [row[column] for column in columns for row in rows if row[column] is not None]


def layer(make: Callable[..., alt.Chart]) -> Callable[..., dict[str, Any]]:
    """A layer that Altair makes once in a process for each set of arguments: its mark and channels, without rows."""

    @cache
    def made(*arguments: Any) -> dict[str, Any]:
        return {name: part for name, part in plain(make(*arguments)).items() if name in ("mark", "encoding")}

    return made


def placed(made: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], **channels: Mapping[str, Any]) -> dict[str, Any]:
    """A layer of one chart: one that was made, its rows, and what its channels have in this chart alone, such as scales."""
    encoding = made["encoding"] | {name: made["encoding"][name] | more for name, more in channels.items()}
    return {"data": {"values": rows}, "mark": made["mark"], "encoding": encoding}


def plain(part: alt.SchemaBase) -> dict[str, Any]:
    """A part that Altair made, as Vega-Lite."""
    return part.to_dict(validate=False)


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


def _plain(value: Any) -> Any:
    return None if value is None or value != value or value is pd.NA else value.item() if hasattr(value, "item") else value
