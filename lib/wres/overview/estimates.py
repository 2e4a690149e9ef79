"""An organisation's figure as an estimate with its error, by the kind of figure: a ratio, or a share of answers."""

from dataclasses import dataclass
from math import isnan, log, sqrt

from wres.comparison.ratio_counts import RatioCounts, ratio_counts
from wres.indicators.figures import Figure
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
