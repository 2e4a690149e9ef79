"""Control limits of a funnel plot, and how they allow for overdispersion.

Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185-1202; for overdispersion
Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14, 347-351: the additive model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

ENOUGH = 1e-6  # of a variance, how near it is to be found


@dataclass(frozen=True, slots=True)
class Overdispersion:
    """How much more the organisations differ than chance alone would have it.

    ratio: the mean square of their distances from the middle in standard errors, the ends drawn in; 1 where chance explains all of it.
    variance: between organisations, on the scale of the estimates, that limits allow for; 0 where the ratio is 1 at most, or where there
    are too few organisations to tell (`measured` is then false).
    beyond_chance: whether the ratio is larger than chance alone readily makes it.
    """

    ratio: float
    variance: float
    measured: bool
    beyond_chance: bool = False

    @property
    def is_there(self) -> bool:
        """Whether the limits allow for some."""
        return self.variance > 0


def overdispersion(estimates: ArrayLike, errors: ArrayLike, middle: float, winsorised: float, least: int) -> Overdispersion:
    """The overdispersion of estimates around a middle; errors: their standard errors.

    The share `winsorised` of the distances at each end is drawn in to the next, so that a few outliers do not widen the limits that are to
    show them. Of a normal distribution that alone would make the mean square smaller, so it is divided by what it would be there. The
    variance is the one with which that mean square becomes 1, wherever it is larger (Paule and Mandel 1982, Journal of Research of the
    National Bureau of Standards 87, 377-385). It is beyond chance where it is larger by twice its standard deviation, the square root of
    2 / organisations; were only such variances allowed for, limits of 20 to 60 organisations would accuse three times as many as they say.
    """
    values, errors = np.asarray(estimates, dtype=float), np.asarray(errors, dtype=float)
    count = len(values)
    if count < least:
        return Overdispersion(1.0, 0.0, measured=False)

    def mean_square(variance: float) -> float:
        distances = (values - middle) / np.sqrt(errors**2 + variance)
        low, high = np.quantile(distances, [winsorised, 1 - winsorised])
        return float(np.mean(np.clip(distances, low, high) ** 2)) / _mean_square_drawn_in(winsorised)

    ratio = mean_square(0.0)
    if ratio <= 1:
        return Overdispersion(ratio, 0.0, measured=True)
    low, high = 0.0, 2 * float(np.max((values - middle) ** 2))  # with the highest the mean square is below 1
    while high - low > ENOUGH * high:
        variance = (low + high) / 2
        low, high = (variance, high) if mean_square(variance) > 1 else (low, variance)
    return Overdispersion(ratio, high, measured=True, beyond_chance=ratio > 1 + 2 * sqrt(2 / count))


def control_limits(middle: float, errors: ArrayLike, variance: float, level: float) -> tuple[Floats, Floats]:
    """Lower and upper limits around a middle for estimates with these standard errors; variance: between organisations."""
    reach = NormalDist().inv_cdf(0.5 + level / 2) * np.sqrt(np.asarray(errors, dtype=float) ** 2 + variance)
    return middle - reach, middle + reach


def middle_of(estimates: Sequence[float], errors: Sequence[float]) -> float:
    """The mean of estimates, each with the weight that its own error and the spread between them give it (DerSimonian and Laird 1986).

    Organisations that differ by more than chance then count more alike, so that the largest does not decide alone.
    """
    values, weights = np.asarray(estimates, dtype=float), 1 / np.asarray(errors, dtype=float) ** 2
    fixed = float(weights @ values / weights.sum())
    if len(values) < 2:
        return fixed
    spread = float(weights.sum() - (weights**2).sum() / weights.sum())
    between = max(0.0, (float(weights @ (values - fixed) ** 2) - (len(values) - 1)) / spread)
    weights = 1 / (1 / weights + between)
    return float(weights @ values / weights.sum())


def _mean_square_drawn_in(winsorised: float) -> float:
    """The mean square of a standard normal variable whose ends are drawn in so: 0.679 for a tenth at each end."""
    if not winsorised:
        return 1.0
    normal = NormalDist()
    bound = normal.inv_cdf(1 - winsorised)
    return 1 - 2 * winsorised - 2 * bound * normal.pdf(bound) + 2 * winsorised * bound**2
