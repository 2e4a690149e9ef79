"""Who is outside the inner limits alone, whose limits they are, and of what nobody is called outside."""

from collections.abc import Sequence
from html import escape

from wres.overview.averages import among_all
from wres.overview.cells import name_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import in_order, placings
from wres.overview.own_interval import interval_name
from wres.overview.sections.above_range import above_range
from wres.overview.sections.order_words import to_check_first
from wres.overview.sections.plain_figure import indicator_name, plain_figure
from wres.overview.tally import is_reason_enough
from wres.parameters import period
from wres.text.lists import listing

NAMED = 10  # organisations; of more nobody is named, because their order would be that of names


def names_between(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """A few who are between the limits on the worse side, each with its figures that are not named already; few cases name nobody.

    Those outside the outer limits are named too where that is no reason by itself to look at them first. Of whose file much cannot be
    used is said apart.
    """
    placed = placings(data, funnels)
    named = {(report.code, code) for report in above_range(data, placed) for code in placed[report.code].soundly_unequal}
    between, where = ((1,), "between") if is_reason_enough(funnels) else ((1, 2), "outside")
    points = [
        (funnel, point)
        for funnel in funnels
        for point in funnel.points
        if point.beyond in between and funnel.is_worse(point) and not point.estimate.few and (point.report.code, funnel.label) not in named
    ]
    every = {point.report.code for _, point in points}
    codes = {code for code in every if not placed[code].doubtful}
    to_check = [report for report in data.reports if report.code in every - codes]
    sentences = to_check_first(data, to_check, (f"is {where} the limits but not named", f"are {where} the limits but not named"))
    left_out = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    if not 0 < len(codes) <= NAMED:
        return left_out
    items, (inner, outer) = [], levels(funnels[0])
    for report in (row for row in in_order(data.reports, placed) if row.code in codes):
        figures = [
            f"{indicator_name(data, funnel.code)}: {plain_figure(data, point.estimate.figure)}"
            f"{f', outside the {outer} limits' if point.beyond == 2 else ''}"
            for funnel, point in points
            if point.report is report
        ]
        code = report.label.removeprefix(report.name)
        items.append(f"<li>{name_html(report, data.edition)}{escape(code)} \N{EN DASH} {escape('; '.join(figures))}</li>")
    place = f"Outside the {inner} limits" if 2 in between else f"Between the {inner} and the {outer} limits"
    intro = f"{place}, with the {interval_name(data.rules)} in brackets:"
    return f"<p>{intro}</p><ul>{''.join(items)}</ul>{left_out}"


def whose_limits(data: OverviewData) -> list[str]:
    """Whose figures the limits of an overview of a choice come from."""
    every = [report for report in (*data.reports, *data.others) if report.has_figures]
    if not data.others:
        return []
    alone = "this one" if len(data.reports) == 1 else f"these {len(data.reports)}"
    return [f"The limits are from {among_all(data, len(every))} with figures of {period(data.year)}, not from {alone} alone."]


def too_few_words(data: OverviewData, funnels: Sequence[Funnel]) -> list[str]:
    """Of which indicators nobody is called outside limits, and why."""
    least = data.rules.overview.least_organisations
    not_known = f"too few organisations have published counts (fewer than {least}) to know how much organisations differ besides chance"
    unjudged = [funnel.label for funnel in funnels if not funnel.is_judged]
    if len(data.reports) + len(data.others) == 1:
        return []
    if len(unjudged) == len(funnels):
        return [f"Nobody is named as outside limits, because {not_known}."]
    of_what = f"{'indicator' if len(unjudged) == 1 else 'indicators'} {listing(unjudged)}"
    return [f"Nobody is named as outside the limits of {of_what}, because {not_known}."] if unjudged else []
