"""A figure as cells, tiles, charts and sentences show it."""

from collections.abc import Collection

from wres.indicators.figures import Figure
from wres.text import at_least, number


def figure_text(figure: Figure, bounds: Collection[float] = (), word: bool = True) -> str:
    """The value with its unit; "at least 6.42" where only a lower bound is known; else the shorthand of a value that is not shown.

    bounds: what a ratio is said to be within or beyond, and so is never shown as unless it is that very number. word: whether a
    difference says "points".
    """
    limits = bounds if figure.unit == "ratio" else ()
    if figure.has_bound_alone:
        return at_least(figure.lower, figure.unit, limits)
    return number(figure.value, figure.unit, figure.status, figure.reason, figure.is_from_print, limits, word)
