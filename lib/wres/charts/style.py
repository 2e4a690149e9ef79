"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes, one width."""

from pathlib import Path

import altair as alt

NAVY, ORANGE, GREY, INK, PALE, SHADE = "#12436D", "#F46A25", "#505A5F", "#212B32", "#D8DDE0", "#E7EEF4"
COMPARISON, REFERENCE, WHOLE, RATIO = ORANGE, NAVY, INK, INK  # in every chart: both groups, all staff, and what compares both groups
FONT = "Liberation Sans"  # as wide as Arial and part of vl-convert: text is measured in it, and shown in Arial
SIGNS = Path(__file__).parent / "templates" / "signs"  # a font of signs that it lacks
WIDTH = 520  # of a whole chart: on a phone its 14 px text is still read as 12 px
MARGIN = 165  # kept free on the right for labels that stand beside a plot
SMALL, LARGE = 13, 15  # sizes of text; the rest is 14
TITLE = 34  # pixels above a plot

CONFIG = alt.Config(
    font=FONT,
    background="transparent",
    aria=False,  # the whole chart is one image with one description, so its parts need not describe themselves
    view=alt.ViewConfig(stroke=None),
    axis=alt.AxisConfig(
        labelFontSize=14, titleFontSize=14, labelColor=INK, titleColor=INK, titleFontWeight="normal", domainColor=GREY,
        tickColor=GREY, gridColor=PALE, labelLimit=300,
    ),
    legend=alt.LegendConfig(labelFontSize=14, labelColor=INK, symbolSize=120, labelLimit=300, title=None),
    title=alt.TitleConfig(fontSize=14, fontWeight="normal", color=GREY, anchor="start", frame="bounds", offset=12),
    text=alt.MarkConfig(fontSize=14, color=INK),
)  # fmt: skip


def fit_width(chart: alt.LayerChart, left: int, height: int | alt.Step, above: int = 0, below: str = "50") -> alt.LayerChart:
    """One plot that fills the shared width, its title by the parameter `axis`.

    left: pixels for the labels of the axis; height: of the plot; above: for a key between title and plot; below: an
    expression of the pixels there. Those to the right are the parameter `right`. Vega cannot tell how much room labels
    outside a plot need, so sizes are said.
    """
    padding = f"{{left: {left}, right: right, top: {TITLE + above}, bottom: {below}}}"
    return chart.properties(
        width=WIDTH, height=height, title=alt.Title(alt.ExprRef("axis")), autosize="none", padding=alt.ExprRef(padding)
    ).add_params(
        alt.param("axis", value=""), alt.param("right", value=MARGIN), alt.param("width", expr=f"{WIDTH - left} - right")
    )  # fmt: skip
