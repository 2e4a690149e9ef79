"""The interval of several organisations taken together, made wider by how much organisations differ besides chance."""

from collections.abc import Sequence
from math import exp, log, sqrt
from statistics import NormalDist

Interval = tuple[float, float]


def wider_interval(value: float, interval: Interval, weights: Sequence[float], between: float, level: float) -> Interval:
    """The interval with a variance between organisations added to that of the counts, which it is worked out from, at each end.

    weights: how much each organisation counts in the value; between: the variance between organisations, on the scale of the value. The
    variance of a weighted mean of organisations that differ so is larger by `between` times the sum of the squares of their shares
    (DerSimonian and Laird 1986).
    """
    whole = sum(weights)
    reach = NormalDist().inv_cdf(0.5 + level / 2) ** 2 * between * sum((weight / whole) ** 2 for weight in weights)
    lower, upper = interval
    return value - sqrt((value - lower) ** 2 + reach), value + sqrt((upper - value) ** 2 + reach)


def wider_ratio(value: float, interval: Interval, weights: Sequence[float], between: float, level: float) -> Interval:
    """The same of a ratio, by logarithms."""
    lower, upper = wider_interval(log(value), (log(interval[0]), log(interval[1])), weights, between, level)
    return exp(lower), exp(upper)


def wider_percentage(value: float, interval: Interval, weights: Sequence[float], between: float, level: float) -> Interval:
    """The same of a percentage, never below 0 or above 100; between: of shares from 0 to 1."""
    lower, upper = wider_interval(value, interval, weights, between * 100**2, level)
    return max(0.0, lower), min(100.0, upper)
