"""Organisations around the middle of all of them: each figure with its error, the limits, and who lies outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, isnan, log, sqrt

import numpy as np

from wres.comparison import Benchmark
from wres.comparison.ratio_counts import RatioCounts, ratio_counts
from wres.indicators.figures import Figure
from wres.overview.control_limits import Overdispersion, control_limits
from wres.overview.organisations import PublishedReport
from wres.parameters.measures import measure_of

SPREAD_OF_GAP = 0.25  # the variance of one answer at 50%: over the variance of a gap it is its effective number of answers
ADDED = 0.5  # to each count of an organisation in which nobody or everybody of a group has the event, as Spiegelhalter (2005) does


@dataclass(frozen=True, slots=True)
class Estimate:
    """An organisation's figure on the scale of the limits: the logarithm of a ratio, a share from 0 to 1, or a gap of two shares.

    error: its standard error; size: what the precision comes from, answers of a survey, the inverse of the variance of a logarithm, or
    a quarter of that of a gap;
    few: whether it rests on few cases; added: whether something was added to its counts.
    """

    report: PublishedReport
    figure: Figure
    value: float
    error: float
    size: float
    few: bool = False
    added: bool = False


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
    around: of how many organisations the middle and the overdispersion are, more than these where the overview is of a choice.
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
    around: int

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

    @cached_property
    def points(self) -> tuple[FunnelPoint, ...]:
        """Where each organisation lies; beyond no limits where these judge nobody."""
        errors, values = [estimate.error for estimate in self.estimates], np.array([estimate.value for estimate in self.estimates])
        beyond = np.zeros(len(errors), dtype=int)
        for level in self.levels if self.is_judged else ():
            lower, upper = control_limits(self.middle, errors, self.overdispersion.variance, level)
            beyond += (values < lower) | (values > upper)
        rows = zip(self.estimates, beyond.tolist(), strict=True)
        return tuple(FunnelPoint(estimate, outside, estimate.value > self.middle) for estimate, outside in rows)

    def is_worse(self, point: FunnelPoint) -> bool:
        """Whether a point lies on the side that is worse for the comparison group."""
        return point.above == self.more_is_worse

    def natural(self, value: float) -> float:
        """A value of the scale as readers know it: a ratio, a percentage or points."""
        return exp(value) if self.unit == "ratio" else 100 * value

    def errors_at(self, sizes: Sequence[float]) -> list[float]:
        """The standard errors of figures of these sizes."""
        spread = {"ratio": 1.0, "points": SPREAD_OF_GAP}.get(self.unit, self.middle * (1 - self.middle))
        return [sqrt(spread / size) for size in sizes]


def estimate_of_ratio(report: PublishedReport, figure: Figure, few: int) -> Estimate | None:
    """A ratio of likelihoods with the standard error of its logarithm (Katz and others 1978); None without published counts."""
    counts = ratio_counts(figure, report.figures)
    if counts is None or not (counts.at_risk > 0 and counts.other_at_risk > 0 and counts.events + counts.other_events > 0):
        return None
    added = min(counts.events, counts.other_events) == 0 or counts.events == counts.at_risk or counts.other_events == counts.other_at_risk
    used = (
        RatioCounts(counts.events + ADDED, counts.at_risk + 2 * ADDED, counts.other_events + ADDED, counts.other_at_risk + 2 * ADDED)
        if added
        else counts
    )
    variance = 1 / used.events - 1 / used.at_risk + 1 / used.other_events - 1 / used.other_at_risk
    is_few = min(counts.events, counts.other_events) < few
    return Estimate(report, figure, log(used.ratio), sqrt(variance), 1 / variance, is_few, added)


def estimate_of_share(report: PublishedReport, figure: Figure, few: int) -> Estimate | None:
    """A survey's percentage by the number of answers; its error depends on the middle and is given later. None without answers."""
    if figure.status != "ok" or isnan(figure.denominator) or figure.denominator <= 0 or not 0 <= figure.value <= 100:
        return None
    share, answers = figure.value / 100, figure.denominator
    return Estimate(report, figure, share, 0.0, answers, answers * min(share, 1 - share) < few)


def has_limits(figure: Figure) -> bool:
    """Whether figures of a measure can have limits: ratios of likelihoods, percentages of a survey and their gaps."""
    measure = measure_of(figure.measure)
    return measure.surveyed or (figure.unit == "ratio" and bool(measure.parts)) or (measure.signed and measure_of(measure.parts).surveyed)
