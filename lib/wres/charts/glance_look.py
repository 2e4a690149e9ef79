"""How the parts of an infographic look: sizes of text, bars, colours of a change."""

from wres.charts.style import GREY, INK, NAVY, ORANGE, PALE

EMPHASIS = "#FDEEE4"  # behind a row that is to be seen first
BARS = {  # width, colour, opacity
    "hidden": (20, PALE, 1), "missing": (1, GREY, 1), "rounded": (14, ORANGE, 0.35), "stem": (3, GREY, 1), "interval": (2, INK, 1),
}  # fmt: skip
LOOKS = {  # size and weight of text
    "title": (22, "bold"), "headline": (15, "normal"), "name": (15, "bold"), "quiet": (12, "normal"), "change": (14, "bold"),
    "flag": (12, "bold"),
}  # fmt: skip
CHANGE_COLOURS = {"better": "#0B5A52", "worse": "#801650", "changed": NAVY, "same": INK, "unsettled": INK, "none": GREY}
