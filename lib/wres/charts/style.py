"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes."""

from typing import Any

import altair as alt

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


def as_specification(chart: alt.TopLevelMixin) -> dict[str, Any]:
    """A chart as a plain Vega-Lite specification in the shared style, its data inline."""
    specification = chart.to_dict(validate=False)
    specification["config"] = CONFIG
    specification.setdefault("autosize", {"type": "pad", "contains": "padding"})
    return specification


def filling(chart: Any, height: int, left: int, right: int, above: int = 0) -> dict[str, Any]:
    """The specification of one plot that fills the shared width.

    height: of the plot; left, right: pixels beside it for the labels of its axis, and for names and figures; above: for a
    key between title and plot. Vega cannot
    tell how much room labels outside a plot need, so the sizes are said and not guessed.
    """
    padding = {"left": left, "top": TITLE + above, "bottom": AXIS, "right": right}
    sized = as_specification(chart.properties(width=WIDTH - left - right, height=height))
    return sized | {"autosize": {"type": "none"}, "padding": padding}
