"""Where the parts of an infographic stand, and how numbers become places."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from wres.charts.glance import Scale

LETTER = 7.7  # pixels of a bold letter of 14, in a font wider than Arial
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels: places within a row are from its top.

    width, row: of the whole and of one indicator; ticks: above the first row of a scale; line: from one line of text to the next.
    names: the middle of title and subtitle, with how many letters a line of each has. plot: the ends of the scale; level: of the
    marks; figures_end: beyond it there is no room for figures. years: the ends of the small line, its top and bottom. change: of its
    words, with their letters.
    """

    width: float
    row: float
    ticks: float
    names: Place
    title_letters: int
    subtitle_letters: int
    plot: Place
    level: float
    figures_end: float
    years: Place
    years_level: Place
    change: Place
    change_letters: int
    headline_letters: int


LAYOUT = Layout(
    width=860, row=57, ticks=34, names=(4, 29.5), title_letters=20, subtitle_letters=28,
    plot=(265, 485), level=32, figures_end=606, years=(614, 672), years_level=(13, 46), change=(692, 29.5),
    change_letters=18, headline_letters=112,
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
    """Pixels that a text takes at most, in a font wider than Arial."""
    return len(text) * LETTER * size / 14


def tops(scales: Sequence[Scale], layout: Layout, above: float) -> list[float]:
    """The top of each row, beneath each other, with room for ticks where a scale begins. above: what lies above the first."""
    places: list[float] = []
    top = above
    for place, scale in enumerate(scales):
        top += layout.ticks if place == 0 or scale != scales[place - 1] else 0
        places.append(top)
        top += layout.row
    return places
