"""Confidence intervals, all by statsmodels, on whole columns at once; what cannot be computed is NaN.

statsmodels is imported inside the functions because the import takes over a second and most commands need none of it.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Bounds = tuple[NDArray[np.float64], NDArray[np.float64]]


def wilson(count: ArrayLike, total: ArrayLike, level: float = 0.95) -> Bounds:
    """Lower and upper bounds of shares, in percent: Wilson's score interval, without continuity correction.

    Wilson (1927), as recommended by Newcombe (1998), Statistics in Medicine 17, 857-872. NaN where the total is 0.
    """
    from statsmodels.stats.proportion import proportion_confint

    count, total = _columns(count, total)
    usable = (total > 0) & (count >= 0) & (count <= total)
    if not usable.any():
        return _all_nan(usable)
    low, high = proportion_confint(count[usable], total[usable], alpha=1 - level, method="wilson")
    lower, upper = _fill(usable, 100 * low, 100 * high)
    # Of nobody the lower bound is 0, of everybody the upper one 100, without what floats leave over.
    return np.where(usable & (count == 0), 0.0, lower), np.where(usable & (count == total), 100.0, upper)


def katz(first: ArrayLike, first_total: ArrayLike, second: ArrayLike, second_total: ArrayLike, level: float = 0.95) -> Bounds:
    """Lower and upper bounds of (first / first_total) / (second / second_total): Katz's log interval.

    Katz, Baptista, Azen and Pike (1978), Biometrics 34, 469-474. NaN where either count or total is 0, and where a count is
    its total: there the formula knows no uncertainty, so the interval would pretend to more than is known.
    """
    from statsmodels.stats.proportion import confint_proportions_2indep

    columns = _columns(first, first_total, second, second_total)
    usable = (columns[0] > 0) & (columns[2] > 0) & (columns[0] < columns[1]) & (columns[2] < columns[3])
    if not usable.any():
        return _all_nan(usable)
    low, high = confint_proportions_2indep(*(c[usable] for c in columns), method="log", compare="ratio", alpha=1 - level)
    return _fill(usable, low, high)


def newcombe(first: ArrayLike, first_total: ArrayLike, second: ArrayLike, second_total: ArrayLike, level: float = 0.95) -> Bounds:
    """Lower and upper bounds of first / first_total - second / second_total, in percentage points.

    Newcombe's hybrid score interval, method 10 of Newcombe (1998), Statistics in Medicine 17, 873-890: unlike Wald's it
    stays within -100 and 100 and holds for small groups. NaN where a total is 0.
    """
    from statsmodels.stats.proportion import confint_proportions_2indep

    columns = _columns(first, first_total, second, second_total)
    usable = (columns[1] > 0) & (columns[3] > 0) & (columns[0] <= columns[1]) & (columns[2] <= columns[3])
    if not usable.any():
        return _all_nan(usable)
    low, high = confint_proportions_2indep(*(c[usable] for c in columns), method="newcomb", compare="diff", alpha=1 - level)
    return _fill(usable, 100 * low, 100 * high)


def _columns(*values: ArrayLike) -> list[NDArray[np.float64]]:
    return [np.atleast_1d(np.asarray(value, dtype=float)) for value in values]


def _all_nan(usable: NDArray[np.bool_]) -> Bounds:
    return np.full(len(usable), np.nan), np.full(len(usable), np.nan)


def _fill(usable: NDArray[np.bool_], low: NDArray[np.float64], high: NDArray[np.float64]) -> Bounds:
    lower, upper = _all_nan(usable)
    lower[usable], upper[usable] = low, high
    return lower, upper
