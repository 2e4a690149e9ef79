"""Who is above the non-adverse range beyond chance where nobody is so on as many indicators as the rule asks for."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.cells import name_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing, in_order
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name
from wres.overview.range_words import beyond_chance
from wres.overview.sections.order_words import to_check_first
from wres.overview.sections.plain_figure import indicator_name, plain_figure
from wres.text.lists import quantity, sentence_case

NAMED = 10  # organisations; the table has them all


def names_above_range(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], table: str) -> str:
    """The list, in the order of the table; empty where one has figures. funnels: those that judge; table: where the others are.

    Of whose file much cannot be used is said apart.
    """
    reports, beyond = above_range(data, placed), beyond_chance(data)
    to_check = [report for report in _any_above_range(data, placed) if report not in reports]
    left_out = to_check_first(data, to_check, (f"is {beyond} but not named", f"are {beyond} but not named"))
    named = reports if len(reports) <= NAMED + 1 else reports[:NAMED]
    items = "".join(f"<li>{_item(data, funnels, report, placed[report.code])}</li>" for report in named)
    fewer = data.rules.overview.several_unequal - 1
    what = f"{sentence_case(beyond)} on {quantity(fewer, 'indicator')}{' or fewer' if fewer > 1 else ''}"
    intro = f"<p>{escape(f'{what}, with the {interval_name(data.rules)} in brackets:')}</p>"
    more = quantity(len(reports) - len(named), "more organisation is", "more organisations are")
    others = f"<p>{more}: see the {table}.</p>" if len(reports) > len(named) else ""
    return "".join([f"{intro}<ul>{items}</ul>{others}" if named else "", *(f"<p>{escape(sentence)}</p>" for sentence in left_out)])


def above_range(data: OverviewData, placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """Those who are, in their order; few cases, unchecked intervals and files to be checked name nobody."""
    return [report for report in _any_above_range(data, placed) if not placed[report.code].doubtful]


def _any_above_range(data: OverviewData, placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """The same with those whose files are to be checked; nobody where one has figures, because all of these are said."""
    if sum(report.has_figures for report in data.reports) == 1:
        return []
    return [report for report in in_order(data.reports, placed) if placed[report.code].soundly_unequal]


def _item(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, placing: Placing) -> str:
    """An organisation with its figures above the range, and the limits that these are outside of too."""
    figures = [
        f"{indicator_name(data, code)}: {plain_figure(data, figure)}{_limits(funnels, code, placing)}"
        for code in placing.soundly_unequal
        if (figure := report.headlines[code])
    ]
    name = f"{name_html(report, data.edition)}{escape(report.label.removeprefix(report.name))}"
    return f"{name} \N{EN DASH} {escape('; '.join(figures))}"


def _limits(funnels: Sequence[Funnel], code: str, placing: Placing) -> str:
    """The limits that a figure is outside of on the worse side, after a comma."""
    for funnel in funnels:
        if funnel.label == code and (point := placing.places.get(code)) and point.beyond and funnel.is_worse(point):
            return f", outside the {levels(funnel)[point.beyond - 1]} limits"
    return ""
