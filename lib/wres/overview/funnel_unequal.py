"""How many organisations of a funnel are unequal, each by its own interval, whatever the limits say."""

from math import isnan

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.own_interval import interval_name, is_unequal
from wres.text.lists import quantity
from wres.text.numbers import number


def unequal_of(data: OverviewData, funnel: Funnel) -> tuple[int, int]:
    """How many of a funnel of ratios or gaps are unequal by their own interval on the worse side, and how many have an interval."""
    figures = [figure for point in funnel.points if not isnan((figure := point.estimate.figure).lower)]
    if funnel.unit == "ratio":
        return sum(is_unequal(figure, data.standard.indicators[funnel.code], data.rules) for figure in figures), len(figures)
    return sum(figure.lower > 0 if funnel.more_is_worse else figure.upper < 0 for figure in figures), len(figures)


def unequal_words(data: OverviewData, funnel: Funnel) -> list[str]:
    """How many are unequal, in a sentence; nothing for a share, which is equal to nothing."""
    if funnel.unit not in UNEQUAL_FROM:
        return []
    count, with_interval = unequal_of(data, funnel)
    if not with_interval:
        return [f"None of these {len(funnel.points)} has a {interval_name(data.rules)}, so it is not known how many are unequal."]
    low, high = data.rules.non_adverse.ends
    bound = number(high if funnel.more_is_worse else low, "ratio") if funnel.unit == "ratio" else "0"
    of_whom = f"these {with_interval}" if with_interval == len(funnel.points) else f"the {with_interval} with an interval"
    which = quantity(count, "organisation has", "organisations have") if count else "none has"
    place = "above" if funnel.more_is_worse else "below"
    return [f"Of {of_whom}, {which} a {interval_name(data.rules)} that lies wholly {place} {bound}, {UNEQUAL_FROM[funnel.unit]}."]


UNEQUAL_FROM = {"ratio": "the end of the non-adverse range", "points": "which is no gap"}
