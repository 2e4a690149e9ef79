"""An infographic for a narrow screen: scales, rows with their small lines, and key as strips of the drawing, their words in HTML."""

from collections.abc import Iterator, Mapping, Sequence

from wres.charts.chart import Row
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_layout import Layout
from wres.charts.glance_look import QUIET
from wres.charts.glance_ticks import EQUAL
from wres.charts.strips import Box, Strip

KEY = (-10, -11, 21, 22)  # a mark of the key, from its middle
ABOVE = QUIET + 5  # pixels of the texts of ticks above a row
LINE = 1  # pixels of the line above a row
HALF_A_POINT = 5  # pixels of the point of this year


def glance_strips(glances: Sequence[Glance], words: GlanceWords, data: Mapping[str, Sequence[Row]], layout: Layout) -> Iterator[Strip]:
    """data: the rows of the drawing, where its key and the rows of `glances` have their places."""
    left, right = layout.figures[0], layout.years[0]  # a long figure may reach into the space between columns
    for mark in data["key"]:
        x, y, width, height = KEY
        yield Strip("key", (_number(mark, "x") + x, _number(mark, "y") + y, width, height), str(mark["text"]))
    for place, (glance, row) in enumerate(zip(glances, data["rows"], strict=True)):
        top, bottom = _number(row, "y"), _number(row, "y2")
        if place == 0 or glances[place - 1].scale != glance.scale:
            above = ABOVE + (EQUAL if glance.scale == "ratio" else 0)
            since = f"{words.lines} {words.change}".strip() if place == 0 else ""
            yield Strip("scale", (left, top - above, right - left, above), change=since)
        box = (left, top + LINE, right - left, bottom - top - LINE)
        line = _line(top, bottom, layout) if any(top < _number(point, "y") < bottom for point in data["years"]) else ()
        yield Strip("row", box, glance.title, glance.subtitle, glance.change, glance.change_is, glance.emphasis, line)


def _line(top: float, bottom: float, layout: Layout) -> Box:
    """The box of the small line of a row."""
    (left, right), half = layout.years, layout.line_half + HALF_A_POINT
    return left, (top + bottom) / 2 + 1 - half, right - left, 2 * half


def _number(row: Row, name: str) -> float:
    return float(str(row[name]))
