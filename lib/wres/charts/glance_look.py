"""How the parts of an infographic look: sizes of text, bars, colours of a change."""

from wres.charts.style import GREY, INK, NAVY, ORANGE, PALE

EMPHASIS = "#FDEEE4"  # behind a row that is to be seen first
BARS = {  # width, colour, opacity
    "hidden": (24, PALE, 1), "missing": (1, GREY, 1), "rounded": (14, ORANGE, 0.35), "stem": (3, GREY, 1), "interval": (2, INK, 1),
}  # fmt: skip
FIGURE, QUIET = 16, 15  # sizes of text: figures and names, and all else; at half the width of A4 no letter is under 5 points
LOOKS = {  # size and weight of text
    "title": (22, "bold"), "headline": (16, "normal"), "name": (FIGURE, "bold"), "quiet": (QUIET, "normal"), "change": (QUIET, "bold"),
    "flag": (QUIET, "normal"),
}  # fmt: skip
CHANGE_COLOURS = {"better": "#0B5A52", "worse": "#801650", "changed": NAVY, "same": INK, "unsettled": INK, "none": GREY}
