"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes."""

from typing import Any

import altair as alt

NAVY, ORANGE, GREY, PALE = "#12436D", "#F46A25", "#505A5F", "#E7EBEE"
FONT = "Arial"
WIDTH = 560

CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": "transparent",
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 14, "titleFontSize": 14, "labelColor": "#212B32", "titleColor": "#212B32", "titleFontWeight": "normal",
        "domainColor": GREY, "tickColor": GREY, "gridColor": "#D8DDE0", "labelLimit": 260,
    },
    "header": {"labelFontSize": 15, "labelFontWeight": "bold", "labelColor": "#212B32"},
    "text": {"fontSize": 14, "color": "#212B32", "font": FONT},
}  # fmt: skip


def as_specification(chart: alt.TopLevelMixin) -> dict[str, Any]:
    """A chart as a plain Vega-Lite specification in the shared style, its data inline."""
    specification = chart.to_dict(validate=False)
    specification["config"] = CONFIG
    specification["autosize"] = {"type": "pad", "contains": "padding"}
    return specification
