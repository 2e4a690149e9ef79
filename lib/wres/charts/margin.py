"""Labels beside a plot: benchmarks as quiet marks, each named where it stands and kept clear of its neighbours."""

import math
import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import altair as alt

from wres.charts.style import GREY, SMALL, layer, placed

LINE = 16  # pixels from one line of small text to the next
LETTERS = 20  # of a line that fits beside the plot
_BESIDE, _VALUE = alt.XValue("width"), alt.Y(field="value", type="quantitative")


def apart(places: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The places, moved as little as their order allows so that labels of these heights do not touch, between low and high."""
    order = sorted(range(len(places)), key=lambda one: places[one])
    moved = list(places)
    floor = low
    for one in order:
        moved[one] = max(moved[one], floor + heights[one] / 2)
        floor = moved[one] + heights[one] / 2
    ceiling = high
    for one in reversed(order):
        moved[one] = min(moved[one], ceiling - heights[one] / 2)
        ceiling = moved[one] - heights[one] / 2
    return moved


def benchmark_marks(
    benchmarks: Sequence[Mapping[str, Any]], scale: Mapping[str, Any], domain: Sequence[float], height: int, log: bool = False
) -> list[dict[str, Any]]:
    """A hollow diamond at each value, right of the plot, and beside it the name and the figure.

    benchmarks: columns name, value, shown. domain: of the y scale; height: of the plot, in pixels.
    """
    forth: Callable[[float], float] = math.log if log else float
    back: Callable[[float], float] = math.exp if log else float
    low, high = (forth(end) for end in domain)
    names: dict[tuple[float, str], list[str]] = {}
    for one in benchmarks:
        names.setdefault((one["value"], one["shown"]), []).append(one["name"])
    texts = [[*textwrap.wrap(" and ".join(same), LETTERS), shown] for (_, shown), same in names.items()]
    a_pixel = (high - low) / height
    heights = [(len(text) * LINE + 4) * a_pixel for text in texts]
    places = apart([forth(value) for value, _ in names], heights, low, high)
    rows = [{"value": value, "text": text, "place": back(place)} for (value, _), text, place in zip(names, texts, places, strict=True)]
    return [placed(made, rows, y={"scale": scale}) for made in (_diamond(), _lead(), _words())]


@layer
def _diamond() -> alt.Chart:
    mark = alt.Chart().mark_point(shape="diamond", size=80, color=GREY, strokeWidth=2, filled=False, opacity=1, xOffset=12)
    return mark.encode(x=_BESIDE, y=_VALUE)


@layer
def _lead() -> alt.Chart:
    mark = alt.Chart().mark_rule(color=GREY, strokeWidth=1, xOffset=19, x2Offset=25)
    return mark.encode(x=_BESIDE, x2=alt.X2Value("width"), y=_VALUE, y2=alt.Y2(field="place"))


@layer
def _words() -> alt.Chart:
    mark = alt.Chart().mark_text(align="left", baseline="middle", color=GREY, fontSize=SMALL, lineHeight=LINE, dx=29)
    return mark.encode(x=_BESIDE, y=alt.Y(field="place", type="quantitative"), text=alt.Text(field="text", type="nominal"))
