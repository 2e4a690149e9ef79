"""The rule for where to look first in words: the ways to meet it, and what does not count."""

from collections.abc import Sequence
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.range_words import beyond_chance, ratio_indicators
from wres.overview.tally import is_reason_enough
from wres.parameters.measures import measure_of
from wres.text.lists import quantity, runs


def ways_to_meet_the_rule(data: OverviewData, funnels: Sequence[Funnel]) -> tuple[str, ...]:
    """The rule; where there are two ways to meet it, how it begins and then each way. funnels: those that judge."""
    several = data.rules.overview.several_unequal
    likelihoods = f"relative likelihoods ({_indicators(data, list(ratio_indicators(data)))}) {beyond_chance(data)}"
    if not funnels:
        return (f"{likelihoods} on {quantity(several, 'indicator')} or more.",)
    side = f"on the side that is worse for {data.standard.groups[data.standard.comparison_group]} staff"
    outside = f"outside the {levels(funnels[0])[1]} limits"
    if is_reason_enough(funnels):
        return "", f"{outside} of an indicator, {side}, or", f"{likelihoods} on at least {several} of these."
    return f"on {quantity(several, 'indicator')} or more,", f"{likelihoods}, or", f"{outside}, {side}."


def what_does_not_count(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """That few cases do not count, nor gaps of a survey by their own intervals. funnels: those that judge."""
    figures = (figure for report in data.reports for figure in report.headlines.values())
    surveyed = {figure.indicator for figure in figures if figure and measure_of(figure.measure).surveyed}
    if not surveyed:
        return "Figures that rest on few cases do not count."
    gaps = f"Survey gaps ({runs(list(surveyed), list(data.standard.main_indicators))})"
    few = "figures that rest on few cases do not count."
    return f"{gaps} count only by the limits; {few}" if funnels else f"{gaps} and {few}"


def rule_html(ways: Sequence[str]) -> str:
    """Two ways to meet the rule as a list; nothing of a rule that is one sentence."""
    items = "".join(f"<li>{escape(way)}</li>" for way in ways)
    return f'<ul class="rule">{items}</ul>' if items else ""


def _indicators(data: OverviewData, codes: Sequence[str]) -> str:
    return f"indicator{'' if len(codes) == 1 else 's'} {runs(codes, list(data.standard.main_indicators))}"
