"""Confidence intervals, on whole columns at once; what cannot be computed is NaN.

statsmodels is imported inside the functions because the import takes over a second and most commands need none of it.
"""

from math import nan, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Bounds = tuple[Floats, Floats]

NEAR, EXACT = 1e-7, 1e-15  # on the scale from 0 to 1 on which the bounds of a ratio are looked for


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
    z = NormalDist().inv_cdf(0.5 + level / 2)
    bounds = [_ratios_with_score(z, *counts) for counts in zip(*(column[usable].tolist() for column in columns), strict=True)]
    low, high = np.array(bounds).T
    return _fill(usable, low, high)


def _ratios_with_score(z: float, a: float, n: float, b: float, m: float) -> tuple[float, float]:
    """The ratios below and above that of a/n to b/m which are z standard errors from it, found by Brent's method.

    They are looked for on the scale of ratio / (1 + ratio), on which swapping mirrors, beside the observed ratio and not at it, where
    without any error (everybody in both groups has the event) a third would be found.
    """
    from scipy.optimize import brentq

    def beyond(place: float, errors: float) -> float:
        rest = 1 - place
        return rest * a / n - place * b / m - errors * _standard_error(place, rest, a, n, b, m)

    observed = a * m / (a * m + b * n)
    low = brentq(beyond, NEAR**2, observed * (1 - NEAR), args=(z,), xtol=EXACT) if a else 0.0
    high = brentq(beyond, observed + (1 - observed) * NEAR, 1 - NEAR**2, args=(-z,), xtol=EXACT) if b else nan
    return low / (1 - low), high / (1 - high)


def _standard_error(place: float, rest: float, a: float, n: float, b: float, m: float) -> float:
    """Of rest x a/n - place x b/m, by the likelihoods that fit the counts best among those with the ratio place / rest."""
    linear = place * (n + b) + rest * (a + m)
    fit = 2 * (a + b) / (linear + sqrt(max(linear**2 - 4 * (n + m) * place * rest * (a + b), 0)))
    first, second = min(fit * place, 1), min(fit * rest, 1)
    return sqrt((rest**2 * first * (1 - first) / n + place**2 * second * (1 - second) / m) * (n + m) / (n + m - 1))


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
