"""Could a change between two years be chance? One test for ratios, one for percentages, one for gaps; whole columns at once.

Counts are events and people, the compared group's first: (events, people, events, people). The two years are taken to be
independent, and so are people and cases.
"""

from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

from wres.indicators.intervals import Bounds, miettinen_nurminen, newcombe

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Counts = Sequence[ArrayLike] | NDArray[np.float64]  # four columns


def ratio_changed(before: Counts, after: Counts, level: float = 0.95) -> Flags:
    """Whether a ratio of two likelihoods changed by more than chance would readily explain.

    The difference of the logarithms against its standard error, whose square is the sum of 1/x - 1/n over the four cells
    (Katz and others 1978). Where nobody or everybody of a group has the event in either year, that sum knows too
    little: then only where the intervals of the two years lie apart.
    """
    (x0, n0, y0, m0), (x1, n1, y1, m1) = (_columns(year) for year in (before, after))
    events, people = np.array([x0, y0, x1, y1]), np.array([n0, m0, n1, m1])
    inside = ((events > 0) & (events < people)).all(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.abs(np.log(x1 / n1 * m1 / y1) - np.log(x0 / n0 * m0 / y0))
        beyond = change > _z(level) * np.sqrt((1 / events - 1 / people).sum(axis=0))
    edge = ~inside
    if edge.any():
        beyond[edge] = _apart(
            miettinen_nurminen(x0[edge], n0[edge], y0[edge], m0[edge], level),
            miettinen_nurminen(x1[edge], n1[edge], y1[edge], m1[edge], level),
        )
    return np.asarray(beyond)


def percentage_changed(before: tuple[ArrayLike, ArrayLike], after: tuple[ArrayLike, ArrayLike], level: float = 0.95) -> Flags:
    """Whether a percentage changed by more than chance would: Newcombe's interval (method 10) of the change excludes 0.

    before, after: a percentage and the people who answered; the interval is of the nearest whole number of people.
    """
    (p0, n0), (p1, n1) = (_columns(year) for year in (before, after))
    lower, upper = newcombe(np.round(p1 * n1 / 100), n1, np.round(p0 * n0 / 100), n0, level)
    return np.asarray((lower > 0) | (upper < 0))


def gap_changed(before: Counts, after: Counts, level: float = 0.95) -> Flags:
    """Whether the gap between two percentages changed by more than chance would.

    before, after: percentage and people who answered, of each group. The change against its standard error, whose square is
    the sum of p(1 - p)/n over the four. Where a percentage is 0 or 100 that sum knows too little: then only where
    the intervals of the two gaps lie apart.
    """
    (p0, n0, q0, m0), (p1, n1, q1, m1) = (_columns(year) for year in (before, after))
    share, people = np.array([p0, q0, p1, q1]) / 100, np.array([n0, m0, n1, m1])
    inside = ((share > 0) & (share < 1)).all(axis=0)
    beyond = np.abs((p1 - q1) - (p0 - q0)) > 100 * _z(level) * np.sqrt((share * (1 - share) / people).sum(axis=0))
    edge = ~inside
    if edge.any():
        years = ([column[edge] for column in year] for year in ((p0, n0, q0, m0), (p1, n1, q1, m1)))
        beyond[edge] = _apart(*(newcombe(np.round(p * n / 100), n, np.round(q * m / 100), m, level) for p, n, q, m in years))
    return np.asarray(beyond)


def _apart(before: Bounds, after: Bounds) -> Flags:
    """Whether two intervals do not touch; one without an upper limit has NaN there."""
    (low, high), (lower, upper) = before, after
    return np.asarray((lower > high) | (upper < low))


def _z(level: float) -> float:
    return NormalDist().inv_cdf((1 + level) / 2)


def _columns(values: Counts) -> list[Numbers]:
    return [np.atleast_1d(np.asarray(value, dtype=float)) for value in values]
