"""Organisations around the middle of all of them: the limits, and who lies outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, sqrt

import numpy as np

from wres.comparison import Benchmark
from wres.indicators.figures import Figure
from wres.overview.control_limits import Overdispersion, control_limits
from wres.overview.estimates import SPREAD_OF_GAP, Estimate
from wres.overview.organisations import PublishedReport


@dataclass(frozen=True, slots=True)
class FunnelPoint:
    """An organisation and where it lies: beyond 0, 1 (the inner) or 2 of the limits, above or below them."""

    estimate: Estimate
    beyond: int
    above: bool

    @property
    def report(self) -> PublishedReport:
        """The organisation's report."""
        return self.estimate.report


@dataclass(frozen=True)
class Funnel:
    """The figures of an indicator around a middle, on the scale of the limits.

    year: of the figures. benchmark: the nation's figure, where there is one; is_around_nation: whether that is the middle.
    unplaced: organisations without published counts, or without a figure. levels: of the limits, the inner one first.
    others: those outside the choice, whose figures are in the middle and the overdispersion too.
    hidden: how many have a ratio whose counts are hidden, those outside the choice too; they are not in the middle.
    """

    code: str
    year: int
    unit: str
    more_is_worse: bool
    middle: float
    benchmark: Benchmark | None
    is_around_nation: bool
    estimates: tuple[Estimate, ...]
    unplaced: tuple[tuple[PublishedReport, Figure | None], ...]
    overdispersion: Overdispersion
    levels: tuple[float, float]
    others: tuple[Estimate, ...] = ()
    hidden: int = 0

    @property
    def is_judged(self) -> bool:
        """Whether it says who lies outside: only where it is known how much organisations differ besides chance."""
        return self.overdispersion.measured

    @property
    def is_gap(self) -> bool:
        """Whether it is of the gap between two groups, not of the figure that stands for the indicator."""
        return self.unit == "points"

    @property
    def label(self) -> str:
        """What tells it from the other funnels: the indicator, and that it is of the gap."""
        return f"{self.code} gap" if self.is_gap else self.code

    @property
    def around(self) -> int:
        """Of how many organisations the middle and the overdispersion are."""
        return len(self.estimates) + len(self.others)

    @cached_property
    def points(self) -> tuple[FunnelPoint, ...]:
        """Where each organisation lies; beyond no limits where these judge nobody."""
        return self._points_of(self.estimates)

    @cached_property
    def far_outside(self) -> int:
        """How many of all that the limits are of lie outside the outer ones, those outside the choice too."""
        return sum(point.beyond == 2 for point in (*self.points, *self._points_of(self.others)))

    def _points_of(self, estimates: Sequence[Estimate]) -> tuple[FunnelPoint, ...]:
        errors, values = [estimate.error for estimate in estimates], np.array([estimate.value for estimate in estimates])
        beyond = np.zeros(len(errors), dtype=int)
        for level in self.levels if self.is_judged else ():
            lower, upper = control_limits(self.middle, errors, self.overdispersion.variance, level)
            beyond += (values < lower) | (values > upper)
        rows = zip(estimates, beyond.tolist(), strict=True)
        return tuple(FunnelPoint(estimate, outside, estimate.value > self.middle) for estimate, outside in rows)

    def is_worse(self, point: FunnelPoint) -> bool:
        """Whether a point lies on the side that is worse for the comparison group."""
        return point.above == self.more_is_worse

    def distance(self, point: FunnelPoint) -> float:
        """How far a point is from the middle, in the standard errors that its limits are drawn by."""
        return abs(point.estimate.value - self.middle) / sqrt(point.estimate.error**2 + self.overdispersion.variance)

    def natural(self, value: float) -> float:
        """A value of the scale as readers know it: a ratio, a percentage or points."""
        return exp(value) if self.unit == "ratio" else 100 * value

    def limits_at(self, errors: Sequence[float], level: float) -> list[tuple[float, float]]:
        """Lower and upper limits of figures with these standard errors, on the scale of the limits."""
        lower, upper = control_limits(self.middle, errors, self.overdispersion.variance, level)
        return list(zip(lower.tolist(), upper.tolist(), strict=True))

    def errors_at(self, sizes: Sequence[float]) -> list[float]:
        """The standard errors of figures of these sizes."""
        spread = {"ratio": 1.0, "points": SPREAD_OF_GAP}.get(self.unit, self.middle * (1 - self.middle))
        return [sqrt(spread / size) for size in sizes]
