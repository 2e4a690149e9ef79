"""A figure as cells, tiles, charts and sentences show it."""

from collections.abc import Collection

from wres.indicators.figures import ROUNDED, ROUNDED_TO_5, Figure
from wres.text import at_least, number, short_reason
from wres.text.numbers import DECIMALS

MARKS = {ROUNDED: "(rounded)", ROUNDED_TO_5: "(to nearest 5)"}  # behind a figure that is published rounded, by its reason


def figure_text(figure: Figure, bounds: Collection[float] = (), word: bool = True) -> str:
    """The value with its unit; "at least 6.42" where only a lower bound is known; else the shorthand of a value that is not shown.

    bounds: what a ratio is said to be within or beyond, and so is never shown as unless it is that very number. word: whether a
    difference says "points".
    """
    limits = bounds if figure.unit == "ratio" else ()
    if figure.has_bound_alone:
        return at_least(figure.lower, figure.unit, limits)
    return number(figure.value, figure.unit, figure.status, figure.reason, figure.is_from_print, limits, word, figure.decimals)


def marked_text(figure: Figure, bounds: Collection[float] = (), word: bool = True) -> str:
    """The same as a cell of a table says it: with a mark where the figure is published rounded, whose meaning stands beneath the table."""
    text = figure_text(figure, bounds, word)
    return f"{text} {mark_of(figure.reason)}" if figure.is_rounded else text


def figure_cell(figure: Figure | None) -> str:
    """The same where a reason is said in place of a figure that is not there; blank where there is no such figure at all."""
    if figure is None:
        return ""
    return short_reason(figure.reason) if figure.status == "missing" and not figure.has_bound_alone else marked_text(figure)


def mark_of(reason: str) -> str:
    """The mark behind a figure that is published rounded."""
    return MARKS.get(reason, MARKS[ROUNDED])


def points_decimals(difference: Figure) -> int | None:
    """With how many decimals the size of a gap or difference is said in words; None: with those it was printed with."""
    if difference.is_rounded:
        return difference.decimals
    return None if difference.is_from_print else DECIMALS["points"]
