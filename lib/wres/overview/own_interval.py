"""Who is beyond equal, or beyond the non-adverse range, whatever the others are: by the own interval of a relative likelihood."""

from math import inf, isnan

from wres.indicators.figures import Figure
from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.parameters import Indicator, Year
from wres.text.numbers import percentage


def is_unequal(figure: Figure | None, indicator: Indicator, rules: Year) -> bool:
    """Whether the confidence interval of a ratio lies wholly beyond the range, on the side that is worse for the comparison group.

    A ratio that would be divided by 0 has a lower bound alone, and that is enough. False without an interval, and for what is no ratio.
    """
    if figure is None or figure.unit != "ratio":
        return False
    low, high = rules.non_adverse.ends
    return figure.lower > high if indicator.harm == "above" else figure.upper < low


def is_worse_than_equal(figure: Figure | None, indicator: Indicator) -> bool:
    """Whether the confidence interval of a ratio lies wholly on the side of 1 that is worse for the comparison group."""
    if figure is None or figure.unit != "ratio":
        return False
    return figure.lower > 1 if indicator.harm == "above" else figure.upper < 1


def is_beyond_range(figure: Figure, indicator: Indicator, rules: Year) -> bool:
    """Whether a ratio itself lies beyond the range on the worse side, whatever its interval; False for what is no ratio."""
    low, high = rules.non_adverse.ends
    return figure.unit == "ratio" and (figure.value > high if indicator.harm == "above" else figure.value < low)


def has_own_interval(figure: Figure | None) -> bool:
    """Whether a figure is a ratio with an interval, or the lower bound of one, by which it can be judged."""
    return figure is not None and figure.unit == "ratio" and not isnan(figure.lower)


def excess(figure: Figure | None, indicator: Indicator, rules: Year) -> float:
    """The nearer end of an interval beyond the range by the range's end: 2.4 for one from 3.0 on and a range to 1.25; else 0.

    Below the range the other way round, so that it is above 1 on either side; without an end, where nothing happened, infinite.
    """
    if figure is None or not is_unequal(figure, indicator, rules):
        return 0.0
    low, high = rules.non_adverse.ends
    return figure.lower / high if indicator.harm == "above" else low / figure.upper if figure.upper else inf


def is_without_events(figure: Figure | None) -> bool:
    """Whether a ratio shows by itself that a group had no event: it is 0, or would be divided by 0. Then it rests on few cases."""
    return figure is not None and figure.unit == "ratio" and (figure.has_bound_alone or (figure.value == 0 and not figure.is_rounded))


def unequal_indicators(data: OverviewData, report: PublishedReport) -> list[str]:
    """The indicators of an organisation that are so, in the standard's order."""
    return [code for code, indicator in data.standard.main_indicators.items() if is_unequal(report.comparable[code], indicator, data.rules)]


def interval_name(rules: Year) -> str:
    """What intervals are called, by the confidence of the year: 95% confidence interval."""
    return f"{percentage(rules.confidence)} confidence interval"
