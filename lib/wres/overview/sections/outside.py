"""Whose figures limits are from, and of what nobody is called outside."""

from collections.abc import Sequence

from wres.overview.averages import among_all
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.parameters import period
from wres.text.lists import listing


def whose_limits(data: OverviewData) -> list[str]:
    """Whose figures the limits of an overview of a choice come from."""
    every = [report for report in (*data.reports, *data.others) if report.has_figures]
    if not data.others:
        return []
    alone = "this one" if len(data.reports) == 1 else f"these {len(data.reports)}"
    return [f"The limits are from {among_all(data, len(every))} with figures of {period(data.year)}, not from {alone} alone."]


def too_few_words(data: OverviewData, funnels: Sequence[Funnel]) -> list[str]:
    """Of which indicators nobody is called outside limits, and why."""
    least = data.rules.overview.least_organisations
    not_known = f"too few organisations have published counts (fewer than {least}) to know how much organisations differ besides chance"
    unjudged = [funnel.label for funnel in funnels if not funnel.is_judged]
    if len(data.reports) + len(data.others) == 1:
        return []
    if len(unjudged) == len(funnels):
        return [f"Nobody is named as outside limits, because {not_known}."]
    of_what = f"{'indicator' if len(unjudged) == 1 else 'indicators'} {listing(unjudged)}"
    return [f"Nobody is named as outside the limits of {of_what}, because {not_known}."] if unjudged else []
