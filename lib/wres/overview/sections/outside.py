"""Who is outside the limits on the worse side by name, each with its figures, and of what nobody is named."""

from collections.abc import Sequence
from html import escape

from wres.overview.cells import name_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Estimate, Funnel, FunnelPoint
from wres.overview.funnel_words import name_of
from wres.overview.order import in_order, placings
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name
from wres.parameters import period
from wres.report.figure_text import marked_text
from wres.text.lists import listing
from wres.text.numbers import interval

NAMED = 10  # organisations of the list; the table has them all


def names_outside(data: OverviewData, funnels: Sequence[Funnel], table: str) -> str:
    """Those outside the outer limits, each with the figures that are, in the order of the table; without any, a few outside the inner.

    table: where the others are. Of many who are outside the inner limits alone nobody is named: their order would be that of names.
    Whoever is there by few cases alone comes last, and is not named where nobody else is.
    """
    placed = placings(data, funnels)
    ordered = in_order(data.reports, placed)
    far, near = ([report for report in ordered if _is_outside(funnels, report, beyond)] for beyond in (2, 1))
    beyond, reports = (2, far) if far else (1, near if len(near) <= NAMED else [])
    reports = sorted(reports, key=lambda report: not _is_outside(funnels, report, beyond, sound=True))
    items = [f"<li>{name_html(row, data.edition)}{_code(row)}: {_figures(data, funnels, row, beyond)}</li>" for row in reports]
    if not any(_is_outside(funnels, report, beyond, sound=True) for report in reports):
        return ""
    more = f"<p>{len(items) - NAMED} more are in {escape(table)}.</p>" if len(items) > NAMED + 1 else ""
    in_sight = items[:NAMED] if more else items
    return f"<ul>{''.join(in_sight)}</ul>{more}" if in_sight else ""


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


def _is_outside(funnels: Sequence[Funnel], report: PublishedReport, beyond: int, *, sound: bool = False) -> bool:
    """Whether an organisation is so far outside on the worse side; sound: with a figure that does not rest on few cases."""
    points = (point for _, point in _worse_points(funnels, report))
    return any(point.beyond == beyond and not (sound and point.estimate.few) for point in points)


def _worse_points(funnels: Sequence[Funnel], report: PublishedReport) -> list[tuple[Funnel, FunnelPoint]]:
    """Where an organisation is outside limits on the worse side."""
    points = ((funnel, point) for funnel in funnels for point in funnel.points if point.report is report and point.beyond)
    return [(funnel, point) for funnel, point in points if funnel.is_worse(point)]


def _figures(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, beyond: int) -> str:
    """The figures of an organisation that are so far outside on the worse side, each with its indicator, its interval and its unit."""
    outside = [
        f"{funnel.code}. {name_of(data, funnel)}: {_with_interval(data, point.estimate)}"
        for funnel, point in sorted(_worse_points(funnels, report), key=lambda place: place[1].estimate.few)
        if point.beyond == beyond
    ]
    return escape("; ".join(outside))


def _with_interval(data: OverviewData, estimate: Estimate) -> str:
    figure = estimate.figure
    limits = interval(figure.lower, figure.upper, figure.unit).replace(" points", "")  # the figure says them
    besides = [*([f"{interval_name(data.rules)} {limits}"] if limits else []), *(["few cases"] if estimate.few else [])]
    return " ".join([marked_text(figure), *([f"({'; '.join(besides)})"] if besides else [])])
