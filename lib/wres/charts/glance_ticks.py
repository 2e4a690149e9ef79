"""The scales of an infographic: a line at each round value, from row to row, with its text above."""

from collections.abc import Iterator, Sequence

from wres.charts.chart import Row
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_layout import Axis, Box, Place
from wres.charts.glance_look import QUIET
from wres.charts.letters import width_of

EQUAL = 16  # pixels from the text of 1 to the word above it
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 2, 4, 8, 16, 32)
CLEAR = 4  # pixels between the texts of two ticks
FREE, NEAR, SHORTEST = 2, 6, 7  # pixels from the end of a line to a text, from a line to a text beside it, and of what is left of a line


def blocks(glances: Sequence[Glance], places: Sequence[float], ends: Sequence[float]) -> Iterator[tuple[str, float, float]]:
    """From where to where ticks run: through all rows of a scale that follow one another."""
    for place, glance in enumerate(glances):
        if place == 0 or glances[place - 1].scale != glance.scale:
            end = next((number for number in range(place, len(glances)) if glances[number].scale != glance.scale), len(glances))
            yield glance.scale, places[place], ends[end - 1]


def without(start: float, end: float, clear: Sequence[Place]) -> list[Place]:
    """What is left from start to end when rows of words are kept clear of lines; the first part begins at the start, and may be empty."""
    parts = [(start, start)]
    for top, bottom in clear:
        if start <= top < end:
            parts[-1:] = [(parts[-1][0], top), (bottom, bottom)]
    parts[-1] = (parts[-1][0], end)
    return [part for place, part in enumerate(parts) if place == 0 or part[0] < part[1]]


def tick_rows(scale: str, axis: Axis, parts: Sequence[Place], words: GlanceWords, texts: Sequence[Box] = ()) -> Iterator[Row]:
    """Lines at each round value that end before a text and go on after it, each with its own text above the first.

    The ends of the range have no line but their own. texts: what no line may cross.
    """
    start = parts[0][0]
    for value, text in sorted(_tick_texts(scale, axis, words).items()):
        is_one, line = scale == "ratio" and value == 1, scale == "percent" or value not in words.ends
        if is_one:
            yield {"value": value, "y": start - EQUAL, "y2": start - EQUAL, "text": words.equal, "strong": True, "line": True}
        yield {"value": value, "y": start, "y2": start, "text": text, "strong": False, "line": False}
        crossed = [(box.top - FREE, box.bottom + FREE) for box in texts if box.left - NEAR < axis.place(value) < box.right + NEAR]
        for top, bottom in _left_of(parts, crossed) if line else ():
            yield {"value": value, "y": top, "y2": bottom, "text": "", "strong": is_one or value == 0, "line": True}


def _left_of(parts: Sequence[Place], crossed: Sequence[Place]) -> Iterator[Place]:
    """What is left of lines without the places of texts; no stub of a line."""
    for top, bottom in parts:
        start = top
        for first, last in [*sorted(crossed), (bottom, bottom)]:
            end = min(first, bottom)
            if end - start >= SHORTEST:
                yield start, end
            start = max(start, last)


def _tick_texts(scale: str, axis: Axis, words: GlanceWords) -> dict[float, str]:
    """Round values with their texts; of a ratio 1 first, then the ends of the range, then others, as far as there is room for them."""
    if scale == "percent":
        return {
            percent: f"{percent}%" for percent in range(0, int(axis.high) + 1, 10 if axis.high <= 40 else 20 if axis.high <= 80 else 25)
        }
    others = [tick for tick in TICKS if axis.low <= tick <= axis.high and not words.low < tick < words.high]
    texts: dict[float, str] = {}
    for value in [1.0, words.low, words.high, *sorted(others, reverse=True)]:
        text = words.ends.get(value, f"{value:g}")
        near = (
            abs(axis.place(value) - axis.place(other)) - (width_of(text, QUIET) + width_of(written, QUIET)) / 2
            for other, written in texts.items()
        )
        if min(near, default=CLEAR) >= CLEAR:
            texts[value] = text
    return texts
