"""The scale of a ratio over the years: its ticks, and what lies behind its rows, clear of words."""

from collections.abc import Sequence
from math import log

from wres.charts.chart import Row
from wres.charts.letters import width_of
from wres.charts.rows import CLEAR, LINE, NOTE
from wres.charts.style import SMALL

TICKS = (1, 0.8, 1.25, 0.5, 2, 4, 0.25, 8, 16, 32, 0.1, 1.5, 3, 6, 12, 24)  # the first are marked first
CROWDED = 34  # pixels from tick to tick, at least


def ticks_of(low: float, high: float, width: float) -> list[float]:
    """The ticks that fit, 1 and the ends of the usual range before others; width: of the scale in pixels."""
    a_pixel = log(high / low) / width
    ticks: list[float] = []
    for tick in TICKS:
        if low <= tick <= high and all(abs(log(tick / other)) >= CROWDED * a_pixel for other in ticks):
            ticks.append(tick)
    return sorted(ticks)


def parts_clear_of_words(rows: Sequence[Row], value: float, ends: tuple[float, float], width: float, height: float) -> list[Row]:
    """What goes from top to bottom and begins at a value, but where words in the place of marks would reach it: y and until, in pixels.

    rows: each with its middle `y` and its words `note`; ends: of the scale, width its pixels; height: of all rows.
    """
    low, high = ends
    place = width * log(value / low) / log(high / low)
    start = 0.0
    parts: list[Row] = []
    for row in rows:
        note, middle = str(row["note"] or ""), float(str(row["y"]))
        if note and NOTE + width_of(note, SMALL) + CLEAR > place:
            parts.append({"y": start, "until": middle - LINE / 2})
            start = middle + LINE / 2
    return [*parts, {"y": start, "until": height}]
