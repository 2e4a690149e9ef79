"""Where the parts of an infographic stand, and how numbers become places."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from wres.charts.glance import Scale

LETTER = 8.3  # pixels of a bold letter of 14 in Arial; more than most have
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels: places within a row are from its top.

    width: of the whole; ticks: above the first row of a scale. above, named, below: from the top of a row to its marks, the same where
    what lies between two marks stands above their names, and from the marks to the end of the row; a row with many lines is higher.
    names, change: where these begin, with how many letters their lines have. plot: the ends of the scale; figures_start,
    figures_end: beyond these there is no room for figures. years: the ends of the small line, with half its height.
    """

    width: float
    ticks: float
    above: float
    named: float
    below: float
    names: float
    title_letters: int
    subtitle_letters: int
    plot: Place
    figures_start: float
    figures_end: float
    years: Place
    years_half: float
    change: float
    change_letters: int
    headline_letters: int


LAYOUT = Layout(
    width=860, ticks=34, above=32, named=46, below=25, names=4, title_letters=18, subtitle_letters=24, plot=(281, 487),
    figures_start=172, figures_end=612, years=(622, 668), years_half=16.5, change=684, change_letters=18, headline_letters=112,
)  # fmt: skip


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


def wrap(text: str, letters: int) -> list[str]:
    """Lines of at most so many letters; no line for no text."""
    return textwrap.wrap(text, letters, break_long_words=True)


def width_of(text: str, size: float = 14) -> float:
    """Pixels that a text takes, or a little more."""
    return len(text) * LETTER * size / 14


def tops(scales: Sequence[Scale], heights: Sequence[float], layout: Layout, above: float) -> list[float]:
    """The top of each row, beneath each other, with room for ticks where a scale begins. above: what lies above the first."""
    places: list[float] = []
    top = above
    for place, (scale, height) in enumerate(zip(scales, heights, strict=True)):
        top += layout.ticks if place == 0 or scale != scales[place - 1] else 0
        places.append(top)
        top += height
    return places
