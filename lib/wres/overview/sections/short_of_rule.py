"""Who is above the non-adverse range beyond chance or outside limits where nobody meets the rule: an organisation a line."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.cells import label_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing, in_order
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name
from wres.overview.range_words import beyond_chance
from wres.overview.sections.order_words import to_check_first
from wres.overview.sections.plain_figure import indicator_name, plain_figure
from wres.overview.sections.worsening import plan_and_worsening
from wres.overview.tally import is_reason_enough
from wres.text.lists import listing, quantity, sentence_case

NAMED = 10  # organisations; the table has them all


def names_short_of_rule(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], table: str) -> tuple[str, str]:
    """The list, in the order of the table, and who is left out of it because of a file to be checked; each empty where nobody is.

    funnels: those that judge; table: where the others are. Few cases and intervals that cannot be checked name nobody.
    """
    several = data.rules.overview.several_unequal
    signs = [report for report in in_order(data.reports, placed) if _figures(data, funnels, report, placed[report.code])]
    reports = [report for report in signs if not placed[report.code].doubtful]
    to_check = [report for report in signs if placed[report.code].doubtful and not placed[report.code].meets_the_rule(several)]
    where = listing(_kinds(data, funnels, [placed[report.code] for report in to_check]), "or")
    left_out = to_check_first(data, to_check, (f"is {where} but not named", f"are {where} but not named"))
    return _list(data, funnels, reports, placed, table), "".join(f"<p>{escape(sentence)}</p>" for sentence in left_out)


def _list(
    data: OverviewData, funnels: Sequence[Funnel], reports: Sequence[PublishedReport], placed: Mapping[str, Placing], table: str
) -> str:
    """The list with what is in it, and how many more there are."""
    if not reports:
        return ""
    named = reports if len(reports) <= NAMED + 1 else reports[:NAMED]
    kinds = _kinds(data, funnels, [placed[report.code] for report in named])
    intro = f"{sentence_case(', or '.join(kinds))}, with the {interval_name(data.rules)} in brackets:"
    items = "".join(f"<li>{_item(data, funnels, report, placed[report.code])}</li>" for report in named)
    more = quantity(len(reports) - len(named), "more organisation is", "more organisations are")
    others = f"<p>{more}: see the {table}.</p>" if len(reports) > len(named) else ""
    return f"<p>{escape(intro)}</p><ul>{items}</ul>{others}"


def _item(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, placing: Placing) -> str:
    """An organisation with these figures, its plan and what worsened; of the only one with figures the latter stands elsewhere."""
    figures = " ".join(f"{figure}." for figure in _figures(data, funnels, report, placing))
    state = "" if _is_only_one(data) else f" {plan_and_worsening(data, report)}"
    return f"{label_html(report, data.edition)} \N{EN DASH} {escape(f'{figures}{state}')}"


def _figures(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, placing: Placing) -> list[str]:
    """First what is above the range, then what is outside limits alone."""
    outside = _outside(funnels, placing)
    above = {
        code: f"{indicator_name(data, code)}: {plain_figure(data, figure)}{outside.get(code, '')}"
        for code in _above_range(data, placing)
        if (figure := report.headlines[code])
    }
    alone = [
        f"{indicator_name(data, funnel.code)}: {plain_figure(data, placing.places[funnel.label].estimate.figure)}{outside[funnel.label]}"
        for funnel in funnels
        if funnel.label in outside and funnel.label not in above
    ]
    return [*above.values(), *alone]


def _above_range(data: OverviewData, placing: Placing) -> Sequence[str]:
    """The indicators; none where one organisation has figures, because all of these are said."""
    return () if _is_only_one(data) else placing.soundly_unequal


def _outside(funnels: Sequence[Funnel], placing: Placing) -> dict[str, str]:
    """The limits that it is outside of on the worse side, after a comma, by the funnel's label."""
    points = [(funnel, placing.places[funnel.label]) for funnel in funnels if funnel.label in placing.places]
    return {
        funnel.label: f", {_limits(funnels, funnel, point)}"
        for funnel, point in points
        if point.beyond and funnel.is_worse(point) and not point.estimate.few
    }


def _limits(funnels: Sequence[Funnel], funnel: Funnel, point: FunnelPoint) -> str:
    is_between = point.beyond == 1 and is_reason_enough(funnels)
    return "between the limits" if is_between else f"outside the {levels(funnel)[point.beyond - 1]} limits"


def _kinds(data: OverviewData, funnels: Sequence[Funnel], placed: Sequence[Placing]) -> list[str]:
    """What of the two there is of these organisations, in words."""
    fewer = data.rules.overview.several_unequal - 1
    above = f"{beyond_chance(data)} on {quantity(fewer, 'indicator')}{' or fewer' if fewer > 1 else ''}"
    kinds = [above] if any(_above_range(data, placing) for placing in placed) else []
    if not any(_outside(funnels, placing) for placing in placed):
        return kinds
    inner, outer = levels(funnels[0])
    return [*kinds, f"between the {inner} and the {outer} limits" if is_reason_enough(funnels) else f"outside the {inner} limits"]


def _is_only_one(data: OverviewData) -> bool:
    return sum(report.has_figures for report in data.reports) == 1
