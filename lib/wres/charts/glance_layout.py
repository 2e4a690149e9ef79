"""Where the parts of an infographic stand, and how numbers become places."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wres.charts.glance import Scale

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels: places within a row are from its top.

    width: of the whole; ticks: above the first row of a scale; again: the same of percentages further down. above, named, below: from the
    top of a row to its marks, the same where what lies between two marks stands above their names, and from the marks to the end of
    the row; a row with many lines is higher. names, figures, years, change: the ends of these columns, between which their words
    stand. plot: the ends of the scale; line: of the small line, with half its height. over: of a line of names above the figures, where
    names have no column.
    """

    width: float
    ticks: float
    again: float
    above: float
    named: float
    below: float
    names: Place
    figures: Place
    plot: Place
    years: Place
    line: Place
    line_half: float
    change: Place
    over: float = 0.0


LAYOUT = Layout(
    width=780, ticks=37, again=25, above=29, named=46, below=28, names=(4, 144), figures=(147, 562), plot=(266, 418), years=(568, 624),
    line=(573, 617), line_half=18, change=(636, 778),
)  # fmt: skip
SLIDE_WIDTH, SLIDE_HEIGHT = 1160.0, 652.5  # pixels, 16 by 9
SLIDE = Layout(  # a column of two
    width=570, ticks=37, again=25, above=29, named=46, below=28, names=(4, 566), figures=(4, 372), plot=(112, 264), years=(376, 432),
    line=(382, 424), line_half=18, change=(436, 568), over=22,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """Where a text stands: its edges in pixels."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from low to high over some pixels."""

    low: float
    high: float
    ends: Place
    log: bool = False

    def place(self, value: float) -> float:
        """Where a value stands; one beyond an end stands at it."""
        low, high, at = (math.log(max(number, 1e-9)) if self.log else number for number in (self.low, self.high, value))
        first, last = self.ends
        return first + (last - first) * min(1.0, max(0.0, (at - low) / (high - low)))

    def beyond(self, value: float, pixels: float) -> float:
        """The value so many pixels right of another."""
        part = pixels / (self.ends[1] - self.ends[0])
        return value * (self.high / self.low) ** part if self.log else value + (self.high - self.low) * part


def tops(scales: Sequence[Scale], heights: Sequence[float], layout: Layout, above: float) -> list[float]:
    """The top of each row, beneath each other, with room for ticks where a scale begins. above: what lies above the first."""
    places: list[float] = []
    top = above
    for place, (scale, height) in enumerate(zip(scales, heights, strict=True)):
        if place == 0 or scale != scales[place - 1]:
            top += layout.again if place and scale == "percent" else layout.ticks
        places.append(top)
        top += height
    return places
