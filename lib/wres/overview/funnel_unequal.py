"""How many organisations of a funnel are unequal, each by its own interval, whatever the limits say."""

from collections.abc import Callable, Mapping

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.own_interval import interval_name, is_unequal
from wres.text.lists import quantity
from wres.text.numbers import number


def _beyond_the_range(data: OverviewData, funnel: Funnel) -> str:
    """How many are unequal beyond the range that is not adverse, each by its own interval."""
    low, high = data.rules.non_adverse.ends
    figures = [point.estimate.figure for point in funnel.points]
    beyond = sum(is_unequal(figure, data.standard.indicators[funnel.code], data.rules) for figure in figures)
    bound = number(high if funnel.more_is_worse else low, funnel.unit)
    return f"{_wholly_beyond(data, funnel, beyond)} {bound}, the end of the non-adverse range."


def _unequal_gaps(data: OverviewData, funnel: Funnel) -> str:
    """How many gaps are wholly on the worse side of 0, each by its own interval."""
    figures = [point.estimate.figure for point in funnel.points]
    count = sum(figure.lower > 0 if funnel.more_is_worse else figure.upper < 0 for figure in figures)
    return f"{_wholly_beyond(data, funnel, count)} 0, which is no gap."


def _wholly_beyond(data: OverviewData, funnel: Funnel, count: int) -> str:
    place = "above" if funnel.more_is_worse else "below"
    which = quantity(count, "organisation has", "organisations have") if count else "none has"
    return f"Of these {len(funnel.points)}, {which} a {interval_name(data.rules)} that lies wholly {place}"


UNEQUAL: Mapping[str, Callable[[OverviewData, Funnel], str]] = {"ratio": _beyond_the_range, "points": _unequal_gaps}
