"""Who is outside the limits on the worse side: how many, in sentences, and the first of them by name, each with its figures."""

from collections.abc import Sequence
from html import escape

from wres.overview.cells import figure_text, name_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_words import name_of
from wres.overview.order import in_order, placings
from wres.overview.organisations import PublishedReport
from wres.parameters import period
from wres.text.lists import listing, quantity

NAMED = 10  # organisations of the list; the table has them all


def names_outside(data: OverviewData, funnels: Sequence[Funnel], table: str) -> str:
    """Those outside the outer limits, each with the figures that are, in the order of the table; without any, a few outside the inner.

    table: where the others are. Of many who are outside the inner limits alone nobody is named: their order would be that of names.
    """
    placed = placings(data.reports, funnels)
    ordered = in_order(data.reports, placed)
    far = [report for report in ordered if placed[report.code].outer]
    near = [report for report in ordered if placed[report.code].inner]
    beyond, reports = (2, far) if far else (1, near if len(near) <= NAMED else [])
    items = [f"<li>{name_html(row, data.edition)}{_code(row)}: {_figures(data, funnels, row, beyond)}</li>" for row in reports]
    more = f"<p>{len(items) - NAMED} more are in {escape(table)}.</p>" if len(items) > NAMED + 1 else ""
    in_sight = items[:NAMED] if more else items
    return f"<ul>{''.join(in_sight)}</ul>{more}" if in_sight else ""


def outside_words(far: int, near: int, limits: tuple[str, str], group: str) -> str:
    """How many organisations are outside the outer limits, and how many others outside the inner ones; limits: inner and outer."""
    inner, outer = limits
    side = f"of an indicator on the side that is worse for {group} staff"
    if not far:
        outside = quantity(near, "organisation is", "organisations are") if near else "No organisation is"
        further = f" {'It' if near == 1 else 'None of them'} is {'not ' if near == 1 else ''}outside the {outer} limits." if near else ""
        return f"{outside} outside the {inner} limits {side}.{further}"
    others = f"{near} more {'is' if near == 1 else 'are'}" if near else "No other is"
    outside = quantity(far, "organisation is", "organisations are")
    return f"{outside} outside the {outer} limits {side}. {others} outside the {inner} limits."


def whose_limits(data: OverviewData) -> list[str]:
    """Whose figures the limits of an overview of a choice come from."""
    every = [report for report in (*data.reports, *data.others) if report.has_figures]
    if not data.others:
        return []
    return [
        f"The limits are from all {len(every)} organisations here with figures of {period(data.year)}, "
        f"not from these {len(data.reports)} alone."
    ]


def too_few_words(data: OverviewData, funnels: Sequence[Funnel]) -> list[str]:
    """Of which indicators nobody is called outside limits, and why."""
    least = data.rules.overview.least_organisations
    not_known = f"too few organisations have published counts (fewer than {least}) to know how much organisations differ besides chance"
    unjudged = [funnel.label for funnel in funnels if not funnel.is_judged]
    if len(unjudged) == len(funnels):
        return [f"Nobody is named as outside limits, because {not_known}."]
    return [f"Nobody is named as outside the limits of {listing(unjudged)}, because {not_known}."] if unjudged else []


def _code(report: PublishedReport) -> str:
    """The code behind a name, where that is another."""
    return escape(report.label.removeprefix(report.name))


def _figures(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, beyond: int) -> str:
    """The figures of an organisation that are so far outside on the worse side, each with its indicator."""
    points = ((funnel, point) for funnel in funnels for point in funnel.points if point.report is report)
    outside = [
        f"{funnel.code}. {name_of(data, funnel)}: {figure_text(point.estimate.figure)}"
        for funnel, point in points
        if point.beyond == beyond and funnel.is_worse(point)
    ]
    return escape("; ".join(outside))
