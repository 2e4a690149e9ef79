"""One ratio of likelihoods over several strata, each compared within itself."""

from collections.abc import Sequence
from math import exp, nan, sqrt
from statistics import NormalDist

import numpy as np

from wres.comparison.ratio_counts import RatioCounts

Estimate = tuple[float, float, float]  # value, lower and upper bound


def mantel_haenszel(strata: Sequence[RatioCounts], level: float = 0.95) -> Estimate:
    """The ratio of likelihoods that the strata have in common, with its interval.

    Mantel and Haenszel's estimate with the variance of Greenland and Robins (1985), Biometrics 41, 55-68, which holds for few large
    strata and for many small ones. A stratum in which one group has nobody adds nothing. All NaN where one of the groups
    has no events in any stratum that compares, the bounds alone where
    everybody has the event, because the variance is then 0 and knows nothing; swapped groups have the reciprocal.
    """
    events, at_risk, other_events, other_at_risk = np.array([counts.columns for counts in strata], dtype=float).reshape(-1, 4).T
    everyone = at_risk + other_at_risk
    weights = np.divide(1, everyone, out=np.zeros_like(everyone), where=(at_risk > 0) & (other_at_risk > 0))
    upper_sum, lower_sum = float(weights @ (events * other_at_risk)), float(weights @ (other_events * at_risk))
    if upper_sum == 0 or lower_sum == 0:
        return nan, nan, nan
    cells = weights**2 * (events + other_events) * at_risk * other_at_risk - weights * events * other_events
    value = upper_sum / lower_sum
    if all(events + other_events == everyone):
        return value, nan, nan
    error = sqrt(max(float(cells.sum()), 0) / (upper_sum * lower_sum))
    z = NormalDist().inv_cdf(0.5 + level / 2)
    return value, value * exp(-z * error), value * exp(z * error)
