"""Where to look first: organisations outside the limits on the worse side, and those for whom an indicator worsened."""

from collections.abc import Sequence
from html import escape

from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.funnel import Funnel
from wres.overview.funnel_words import levels
from wres.overview.order import Placing, in_order, placings
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import unequal_indicators
from wres.overview.plans_together import PlanCounts, PlansTogether
from wres.overview.sections.outside import names_outside, outside_words, too_few_words, whose_limits
from wres.overview.sections.unequal import rule_in_words, unequal_sentences
from wres.overview.year_before import is_judged
from wres.parameters import period
from wres.report.many_tests_words import expected_words
from wres.report.section import Section
from wres.text.lists import quantity

MOST = 20  # organisations in sight; more are folded
GAP = "A number with the word gap: the gap between the groups is outside the limits. The number alone: the figure of the indicator."
NO_CHANGE = "It is not known who got worse, because no change since {before} can be judged. "


def where_to_look_first(data: OverviewData, every: Sequence[Funnel], together: PlansTogether) -> Section:
    """The section. every: all funnels, those that judge nobody too."""
    funnels = [funnel for funnel in every if funnel.is_judged]
    table = first_table(data, funnels, together)
    first, *others = (f"<p>{escape(sentence)}</p>" for sentence in _sentences(data, funnels, table, too_few_words(data, every)))
    listed = names_outside(data, funnels, f"the table of {quantity(len(table), 'organisation')} below")
    return Section(
        [first, listed, *others, table.html() if len(table) <= MOST else table.fold(f"The {len(table)} organisations", on_paper=True)]
    )


def first_table(data: OverviewData, funnels: Sequence[Funnel], together: PlansTogether) -> DataTable:
    """Who lies outside limits on the worse side or worsened, with the indicators; the order is that of the table of organisations."""
    placed = placings(data.reports, funnels)
    worsened = {report.code: [code for code, rows in together.worsened.items() if report in rows] for report in data.reports}
    unequal = {report.code: unequal_indicators(data, report) for report in data.reports}
    rows = [
        report
        for report in in_order(data.reports, placed)
        if _is_marked(placed[report.code]) or worsened[report.code] or unequal[report.code]
    ]
    inner, outer = levels(funnels[0]) if funnels else ("inner", "outer")
    counts = together.counts
    return DataTable(
        "Look first", "Where to look first, by the numbers of the indicators",
        [
            *organisation_columns(rows, data.edition),
            DataColumn("Unequal by its own interval", [", ".join(unequal[report.code]) for report in rows]),
            DataColumn(f"Outside the {outer} limits, worse side", [_codes(funnels, placed[report.code], 2) for report in rows]),
            DataColumn(f"Outside the {inner} limits only, worse side", [_codes(funnels, placed[report.code], 1) for report in rows]),
            DataColumn("Worsened since the year before", [_worse_codes(report, worsened[report.code]) for report in rows]),
            DataColumn("Of these without an action", [_without_action(together, report, worsened[report.code]) for report in rows]),
            DataColumn("Overdue actions", [_overdue(counts.get(report.code)) for report in rows]),
        ],
        [rule_in_words(data), *([GAP] if any(funnel.is_gap for funnel in funnels) else [])],
    )  # fmt: skip


def _sentences(data: OverviewData, funnels: Sequence[Funnel], table: DataTable, too_few: Sequence[str]) -> list[str]:
    unequal = list(unequal_sentences(data))
    if not funnels:
        return [*unequal, *too_few]
    placed = placings(data.reports, funnels).values()
    inner, outer = levels(funnels[0])
    far, near = sum(placing.outer > 0 for placing in placed), sum(placing.outer == 0 < placing.inner for placing in placed)
    figures = sum(len(funnel.points) for funnel in funnels)
    expected = figures * (1 - funnels[0].levels[0]) / 2
    judged = any(is_judged(report.changes.values()) for report in data.reports)
    return [
        f"{outside_words(far, near, (inner, outer), data.standard.groups[data.standard.comparison_group])} By chance alone "
        f"{expected_words(expected)} of the {quantity(figures, 'figure')} would be outside the {inner} limits on that side"
        f"{', so a single one says little' if expected >= 1 and (far or near) else ''}.",
        *whose_limits(data),
        *too_few,
        *unequal,
        f"{_in_the_table(len(table))} {'' if judged else NO_CHANGE.format(before=period(data.year - 1))}Who is not "
        f"{'in it' if len(table) else 'named'} can still be unequal: a small organisation has a wide interval.",
    ]


def _in_the_table(count: int) -> str:
    if not count:
        return "No organisation is outside limits on the worse side, unequal by its own interval, or worse than the year before."
    several = quantity(count, "organisation is", "organisations are")
    return (
        f"{several} in the table: outside limits, unequal by {'its' if count == 1 else 'their'} own interval, or worse than the year "
        "before by more than chance."
    )


def _is_marked(placing: Placing) -> bool:
    return bool(placing.outer or placing.inner)


def _codes(funnels: Sequence[Funnel], placing: Placing, beyond: int) -> str:
    points = ((funnel, placing.places.get(funnel.label)) for funnel in funnels)
    return ", ".join(funnel.label for funnel, point in points if point and point.beyond == beyond and funnel.is_worse(point))


def _worse_codes(report: PublishedReport, codes: Sequence[str]) -> str:
    return ", ".join(codes) if is_judged(report.changes.values()) else "not known"


def _without_action(together: PlansTogether, report: PublishedReport, worsened: Sequence[str]) -> str:
    return ", ".join(code for code in worsened if report in together.without_action(code))


def _overdue(counts: PlanCounts | None) -> str:
    if counts is None:
        return "no plan"
    return f"{counts.overdue}{f', {counts.past_due} not known' if counts.past_due else ''}"
