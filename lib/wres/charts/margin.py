"""Labels beside a plot: benchmarks as quiet marks, each named where it stands and kept clear of its neighbours."""

import math
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import altair as alt

from wres.charts.chart import Row
from wres.charts.style import GREY, SMALL

LINE = 16  # pixels from one line of small text to the next
LETTERS = 20  # of a line that fits beside the plot


@dataclass(frozen=True, slots=True)
class BenchmarkMark:
    """A benchmark as it is named and shown beside a plot."""

    name: str
    value: float
    text: str


def benchmark_marks() -> alt.LayerChart:
    """A hollow diamond at each value, right of the plot, and beside it the name and the figure.

    Data `benchmarks`: value, place (of the words, on the scale of the values), text.
    """
    marks = alt.Chart(alt.NamedData("benchmarks"))
    right = alt.value("width")
    diamond = marks.mark_point(shape="diamond", size=80, color=GREY, strokeWidth=2, filled=False, opacity=1, xOffset=12)
    lead = marks.mark_rule(color=GREY, strokeWidth=1, xOffset=19, x2Offset=25)
    words = marks.mark_text(align="left", baseline="middle", color=GREY, fontSize=SMALL, lineHeight=LINE, lineBreak="\n", dx=29)
    return alt.LayerChart(
        layer=[
            diamond.encode(x=right, y="value:Q"),
            lead.encode(x=right, x2=alt.value("width"), y="value:Q", y2="place:Q"),
            words.encode(x=right, y="place:Q", text="text:N"),
        ]
    )


def benchmark_rows(benchmarks: Sequence[BenchmarkMark], low: float, high: float, height: int, log: bool = False) -> list[Row]:
    """Rows of `benchmarks`; those of one value share a text. low, high: ends of the y scale; height: of the plot, in pixels."""
    forth: Callable[[float], float] = math.log if log else float
    back: Callable[[float], float] = math.exp if log else float
    names: dict[tuple[float, str], list[str]] = {}
    for mark in benchmarks:
        names.setdefault((mark.value, mark.text), []).append(mark.name)
    texts = [[*textwrap.wrap(" and ".join(same), LETTERS), text] for (_, text), same in names.items()]
    a_pixel = (forth(high) - forth(low)) / height
    heights = [(len(text) * LINE + 4) * a_pixel for text in texts]
    places = keep_clear([forth(value) for value, _ in names], heights, forth(low), forth(high))
    return [
        {"value": value, "place": back(place), "text": "\n".join(text)}
        for (value, _), text, place in zip(names, texts, places, strict=True)
    ]


def keep_clear(places: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The places, moved as little as their order allows so that labels of these heights do not touch, between low and high."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    moved = list(places)
    floor = low
    for number in order:
        moved[number] = max(moved[number], floor + heights[number] / 2)
        floor = moved[number] + heights[number] / 2
    ceiling = high
    for number in reversed(order):
        moved[number] = min(moved[number], ceiling - heights[number] / 2)
        ceiling = moved[number] - heights[number] / 2
    return moved
