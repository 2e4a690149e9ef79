"""Labels beside a plot: benchmarks as quiet marks, each named where it stands and kept clear of its neighbours."""

import textwrap
from collections.abc import Callable, Sequence

import altair as alt
import pandas as pd

from wres.charts.style import GREY, SMALL, unit

LINE = 16  # pixels from one line of small text to the next
LETTERS = 20  # of a line that fits beside the plot


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


def benchmark_marks(benchmarks: pd.DataFrame, scale: alt.Scale, domain: Sequence[float], height: int, log: bool = False) -> list[alt.Chart]:
    """A hollow diamond at each value, right of the plot, and beside it the name and the figure.

    benchmarks: columns name, value, shown. domain: of the y scale; height: of the plot, in pixels.
    """
    import math

    forth: Callable[[float], float] = math.log if log else float
    back: Callable[[float], float] = math.exp if log else float
    low, high = (forth(end) for end in domain)
    same = benchmarks.groupby(["value", "shown"], sort=False)["name"].agg(" and ".join).reset_index()
    same["text"] = [[*textwrap.wrap(name, LETTERS), shown] for name, shown in zip(same["name"], same["shown"], strict=True)]
    a_pixel = (high - low) / height
    heights = [(len(text) * LINE + 4) * a_pixel for text in same["text"]]
    same["place"] = [back(one) for one in apart([forth(value) for value in same["value"]], heights, low, high)]
    base = unit(same)
    beside = alt.XValue("width")
    y = alt.Y(field="value", type="quantitative", scale=scale)
    marks = base.mark_point(shape="diamond", size=80, color=GREY, strokeWidth=2, filled=False, opacity=1, xOffset=12).encode(x=beside, y=y)
    leads = base.mark_rule(color=GREY, strokeWidth=1, xOffset=19, x2Offset=25).encode(
        x=beside, x2=alt.X2Value("width"), y=y, y2=alt.Y2(field="place")
    )  # fmt: skip
    words = base.mark_text(align="left", baseline="middle", color=GREY, fontSize=SMALL, lineHeight=LINE, dx=29).encode(
        x=beside, y=alt.Y(field="place", type="quantitative", scale=scale), text=alt.Text(field="text", type="nominal")
    )  # fmt: skip
    return [marks, leads, words]
