"""Percentages of counts."""

from collections.abc import Iterable
from dataclasses import replace

from wres.indicators.figures import ZERO_DENOMINATOR, Figure
from wres.indicators.intervals import wilson


def shares(counted: Iterable[Figure], level: float, of_nobody: str = ZERO_DENOMINATOR) -> list[Figure]:
    """Percentages of counts, with Wilson intervals.

    counted: with `numerator` and `denominator`. A denominator of 0 gives status missing and the reason `of_nobody`.
    """
    cells = list(counted)
    bounds = wilson([cell.numerator for cell in cells], [cell.denominator for cell in cells], level)
    return [
        replace(share(cell, of_nobody), lower=lower, upper=upper) if cell.denominator > 0 else share(cell, of_nobody)
        for cell, lower, upper in zip(cells, *(bound.tolist() for bound in bounds), strict=True)
    ]


def share(cell: Figure, of_nobody: str = ZERO_DENOMINATOR) -> Figure:
    """The percentage of a count, without an interval; see `shares`."""
    part = replace(cell, unit="percent")
    return replace(part, value=100 * cell.numerator / cell.denominator) if cell.denominator > 0 else part.missing(of_nobody)
