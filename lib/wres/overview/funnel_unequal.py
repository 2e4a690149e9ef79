"""How many organisations of a funnel are worse than equal, or beyond the range, each by its own interval, whatever the limits say."""

from math import isnan

from wres.indicators.figures import Figure
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.own_interval import interval_name, is_unequal, is_worse_than_equal
from wres.overview.range_words import beyond_equal, beyond_range
from wres.text.lists import quantity


def unequal_of(data: OverviewData, funnel: Funnel) -> tuple[int, int]:
    """How many of a funnel of ratios or gaps are worse than equal by their own interval, and how many have an interval."""
    figures = _with_interval(funnel)
    if funnel.unit == "ratio":
        return sum(is_worse_than_equal(figure, data.standard.indicators[funnel.code]) for figure in figures), len(figures)
    return sum(figure.lower > 0 if funnel.more_is_worse else figure.upper < 0 for figure in figures), len(figures)


def beyond_range_of(data: OverviewData, funnel: Funnel) -> int:
    """How many of a funnel of ratios have an interval of their own that lies wholly beyond the range, on the worse side."""
    return sum(is_unequal(figure, data.standard.indicators[funnel.code], data.rules) for figure in _with_interval(funnel))


def _with_interval(funnel: Funnel) -> list[Figure]:
    return [figure for point in funnel.points if not isnan((figure := point.estimate.figure).lower)]


def unequal_words(data: OverviewData, funnel: Funnel) -> list[str]:
    """How many are worse than equal, of ratios also beyond the range, in a sentence; nothing for a share, which is equal to nothing."""
    if funnel.unit not in UNEQUAL_FROM:
        return []
    count, with_interval = unequal_of(data, funnel)
    if not with_interval:
        none = f"None of these {len(funnel.points)} has a {interval_name(data.rules)}"
        return [f"{none}, so it is not known how many differ from equal beyond chance."]
    of_whom = f"these {with_interval}" if with_interval == len(funnel.points) else f"the {with_interval} with an interval"
    which = quantity(count, "organisation has", "organisations have") if count else "none has"
    if funnel.unit == "points":
        place = "above" if funnel.more_is_worse else "below"
        return [f"Of {of_whom}, {which} a {interval_name(data.rules)} that lies wholly {place} 0, which is no gap."]
    indicator = data.standard.indicators[funnel.code]
    far = f"{beyond_range_of(data, funnel) or 'none'} wholly {beyond_range(indicator, data.rules)}, the end of the non-adverse range"
    return [f"Of {of_whom}, {which} a {interval_name(data.rules)} that lies wholly {beyond_equal(indicator)}; {far}."]


UNEQUAL_FROM = ("ratio", "points")  # units that have a value for equal
