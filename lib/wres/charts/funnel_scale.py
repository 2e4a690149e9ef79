"""The scales of a funnel plot: its round values, its sizes, and where the names of organisations stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log

from wres.charts.chart import Row

HEIGHT = 300  # pixels of the plot
APART, BESIDE = 13, 8  # pixels between two names, and between a name and its mark
LETTER = 7.2  # pixels of a letter of a name
RATIOS = (0.1, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5, 8, 10, 16, 32)
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100)  # from tick to tick, of percentages and points
MOST_SIZES = 6  # in the scale below
BETWEEN = 30  # pixels from tick to tick, at least


@dataclass(frozen=True, slots=True)
class FunnelMark:
    """An organisation: its precision, its value on the plot's scale, beyond how many of the limits it lies, and its short name."""

    size: float
    value: float
    beyond: int
    name: str


def place_names(
    marks: Sequence[FunnelMark], across: Mapping[FunnelMark, float], down: Mapping[FunnelMark, float], plot: float
) -> list[Row]:
    """The names beside their marks, on the side where there is room, each moved down until it meets no other."""
    placed: list[tuple[float, float, float]] = []
    rows: list[Row] = []
    for mark in sorted(marks, key=lambda mark: down[mark]):
        width = LETTER * len(mark.name)
        to_right = across[mark] + BESIDE + width <= plot
        x = across[mark] + (BESIDE if to_right else -BESIDE)
        begin, y = (x if to_right else x - width), down[mark]
        while any(begin < end and begin + width > start and abs(y - other) < APART for start, end, other in placed):
            y += 1
        placed.append((begin, begin + width, y))
        rows.append({"x": x, "y": y, "align": "left" if to_right else "right", "name": mark.name})
    return rows


def value_ticks(low: float, high: float, is_ratio: bool) -> list[float]:
    """Round values of the scale on the left: of logarithms of ratios, or of shares from 0 to 1."""
    if is_ratio:
        return tick_values(low, high, True, HEIGHT, BETWEEN)
    return [tick / 100 for tick in tick_values(100 * low, 100 * high, False, HEIGHT, BETWEEN)]


def tick_values(low: float, high: float, is_ratio: bool, pixels: float, between: float) -> list[float]:
    """Round values that fit so many pixels, with room between them: of ratios 1 and the ends of the usual range before others.

    Others are multiples of one round number, so that each step is as long and as large as the next.
    """
    least_step = between * (high - low) / pixels
    if not is_ratio:
        step = next((step for step in STEPS if step >= least_step), STEPS[-1])
        return [round(step * count, 1) for count in range(ceil(low / step), floor(high / step) + 1)]
    ticks: list[float] = []
    for tick in map(log, (1.0, 0.8, 1.25, *RATIOS)):
        if low <= tick <= high and all(abs(tick - other) >= least_step for other in ticks):
            ticks.append(tick)
    return sorted(ticks)


def size_ticks(least: float, most: float) -> list[float]:
    """Round sizes from the least to the most: tenfold ones, and between them where these are few."""
    tenfold = [10.0**power for power in range(-2, 8)]
    sizes = sorted(factor * power for power in tenfold for factor in (1, 2, 5))
    fitting = [size for size in sizes if least <= size <= most]
    return fitting if len(fitting) <= MOST_SIZES else [size for size in fitting if size in tenfold]
