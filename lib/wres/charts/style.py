"""The look that every chart shares: the Analysis Function's colours, Arial, quiet axes."""

from pathlib import Path

import altair as alt

NAVY, ORANGE, GREY, INK, PALE, SHADE = "#12436D", "#F46A25", "#505A5F", "#212B32", "#D8DDE0", "#E7EEF4"
COMPARISON, REFERENCE, WHOLE, RATIO = ORANGE, NAVY, INK, INK  # in every chart: both groups, all staff, and what compares both groups
FONT = "Liberation Sans"  # as wide as Arial and part of vl-convert: text is measured in it, and shown in Arial
SIGNS = Path(__file__).parent / "templates" / "signs"  # a font of signs that it lacks
SMALL, LARGE = 13, 15  # sizes of text; the rest is 14

CONFIG = alt.Config(
    font=FONT,
    background="transparent",
    aria=False,  # the whole chart is one image with one description, so its parts need not describe themselves
    view=alt.ViewConfig(stroke=None),
    axis=alt.AxisConfig(
        labelFontSize=14, titleFontSize=14, labelColor=INK, titleColor=INK, titleFontWeight="normal", domainColor=GREY,
        tickColor=GREY, gridColor=PALE, labelLimit=300,
    ),
    text=alt.MarkConfig(fontSize=14, color=INK),
)  # fmt: skip
