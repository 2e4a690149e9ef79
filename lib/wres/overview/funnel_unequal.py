"""How many organisations of a funnel are unequal, each by its own interval, whatever the limits say."""

from collections.abc import Callable, Mapping

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.own_interval import is_unequal
from wres.text.numbers import number


def _beyond_the_range(data: OverviewData, funnel: Funnel) -> str:
    """How many are unequal beyond the range that is not adverse, each by its own interval."""
    low, high = data.rules.non_adverse.ends
    figures = [point.estimate.figure for point in funnel.points]
    beyond = sum(is_unequal(figure, data.standard.indicators[funnel.code], data.rules) for figure in figures)
    bound = number(high if funnel.more_is_worse else low, funnel.unit)
    return (
        f"Each by itself, {beyond} of {len(figures)} have a 95% confidence interval wholly {'above' if funnel.more_is_worse else 'below'} "
        f"{bound}, the end of the non-adverse range."
    )


def _unequal_gaps(data: OverviewData, funnel: Funnel) -> str:
    """How many gaps are wholly on the worse side of 0, each by its own interval."""
    figures = [point.estimate.figure for point in funnel.points]
    count = sum(figure.lower > 0 if funnel.more_is_worse else figure.upper < 0 for figure in figures)
    return (
        f"Each by itself, {count} of {len(figures)} have a 95% confidence interval wholly {'above' if funnel.more_is_worse else 'below'} "
        "0, which is no gap."
    )


UNEQUAL: Mapping[str, Callable[[OverviewData, Funnel], str]] = {"ratio": _beyond_the_range, "points": _unequal_gaps}
