"""The estimate of a published figure by its kind, and whether the figure rests on few cases, with a funnel or without."""

from math import isnan

from wres.comparison.ratio_counts import is_hidden
from wres.comparison.uncounted_zero import is_uncounted_zero
from wres.comparison.unusable_values import is_unusable
from wres.indicators.figures import Figure
from wres.overview.estimates import Estimate, estimate_of_ratio, estimate_of_share, has_limits
from wres.overview.funnel_gap import estimate_of_gap
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import is_without_events


def estimate_of(report: PublishedReport, figure: Figure | None, few: int) -> Estimate | None:
    """The estimate of a figure that can have limits; None where its counts are not published, or its value cannot be used.

    few: with fewer cases in a group it rests on few.
    """
    if figure is None or is_unusable(figure):
        return None
    makers = {"ratio": estimate_of_ratio, "points": estimate_of_gap}
    return makers.get(figure.unit, estimate_of_share)(report, figure, few)


def rests_on_few(report: PublishedReport, figure: Figure | None, few: int) -> bool:
    """Whether a figure rests on few cases by its own counts, however many organisations there are.

    A ratio of nothing does, unless nothing else is given of it, and so does one that is published with its interval while a count
    behind it is hidden.
    """
    if is_uncounted_zero(figure, report.figures):
        return False
    if is_without_events(figure):
        return True
    if figure is None or not has_limits(figure):
        return False
    estimate = estimate_of(report, figure, few)
    if estimate is not None:
        return estimate.few
    return figure.unit == "ratio" and not isnan(figure.lower) and is_hidden(figure, report.figures)
