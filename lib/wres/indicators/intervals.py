"""Confidence intervals, on whole columns at once; what cannot be computed is NaN.

statsmodels is imported inside the functions because the import takes over a second and most commands need none of it.
"""

from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Bounds = tuple[Floats, Floats]

HALVINGS = 52  # as many binary digits as a float has


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


def miettinen_nurminen(first: ArrayLike, first_total: ArrayLike, second: ArrayLike, second_total: ArrayLike, level: float = 0.95) -> Bounds:
    """Lower and upper bounds of (first / first_total) / (second / second_total): the score interval.

    Miettinen and Nurminen (1985), Statistics in Medicine 4, 213-226; recommended by Fagerland, Lydersen and Laake (2015),
    Statistical Methods in Medical Research 24, 224-254. It holds where nobody or everybody of a group has the event: the lower bound
    is 0 when `first` is 0, and the upper one NaN, without a limit, when `second` is 0. Both are NaN where a total is 0 and where both
    counts are. Swapped groups have the reciprocal interval.

    The test is inverted here because statsmodels' own inversion (0.15, `confint_proportions_2indep`, score, ratio) gives 1.63 as
    the lower bound of 7 of 7 against 47 of 81, where its test gives z = 0.61.
    """
    columns = _columns(first, first_total, second, second_total)
    usable = (columns[1] > 0) & (columns[3] > 0) & (columns[0] <= columns[1]) & (columns[2] <= columns[3]) & (columns[0] + columns[2] > 0)
    if not usable.any():
        return _all_nan(usable)
    counts = [column[usable] for column in columns]
    z = NormalDist().inv_cdf(0.5 + level / 2)
    low, high = (_ratio_with_score(target, *counts) for target in (z, -z))
    return _fill(usable, np.where(counts[0] == 0, 0.0, low), np.where(counts[2] == 0, np.nan, high))


def _ratio_with_score(score: float, a: Floats, n: Floats, b: Floats, m: Floats) -> Floats:
    """The ratio at which a/n against b/m has a score, by halving, on the scale of ratio / (1 + ratio), on which swapping mirrors."""
    low, high = np.zeros(len(a)), np.ones(len(a))
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        ratio = middle / (1 - middle)
        difference, error = a / n - ratio * b / m, score * _standard_error(ratio, a, n, b, m)
        below = difference > error if score > 0 else difference >= error  # an error of 0: everybody in both groups has the event
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return middle / (1 - middle)


def _standard_error(ratio: Floats, a: Floats, n: Floats, b: Floats, m: Floats) -> Floats:
    """Of a/n - ratio x b/m, by the likelihoods that fit the counts best among those with that ratio."""
    everyone = n + m
    linear = ratio * n + a + m + ratio * b
    second = np.minimum(2 * (a + b) / (linear + np.sqrt(np.maximum(linear**2 - 4 * everyone * ratio * (a + b), 0))), 1)
    first = np.minimum(ratio * second, 1)
    error: Floats = np.sqrt((first * (1 - first) / n + ratio**2 * second * (1 - second) / m) * everyone / (everyone - 1))
    return error


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
