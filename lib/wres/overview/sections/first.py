"""Where to look first: organisations outside the limits on the worse side, and those for whom an indicator worsened."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from wres.comparison.figure_marks import AS_PUBLISHED
from wres.overview.cells import NONE, organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.figure_words import FEW, with_interval
from wres.overview.funnel import Funnel
from wres.overview.order import Placing, in_order, placings
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import has_own_interval
from wres.overview.plans_together import PlansTogether
from wres.overview.range_words import beyond_chance, meaning_of_beyond_chance
from wres.overview.sections.cautions import cautions
from wres.overview.sections.how_made import how_the_list_is_made
from wres.overview.sections.how_unequal import how_unequal_fold, most_widespread
from wres.overview.sections.nothing_found import nobody_words
from wres.overview.sections.order_words import last_words, order_words, unusable_words
from wres.overview.sections.outside_columns import outside_columns
from wres.overview.sections.own_figures import own_figures
from wres.overview.sections.plan_absences import absence_of, why_no_action_known
from wres.overview.sections.plan_links import NO_ACTION
from wres.overview.sections.rule_met import first_by_rule, who_meets_the_rule
from wres.overview.sections.short_of_rule import names_short_of_rule
from wres.overview.sections.worsening import worsened_without_action
from wres.overview.year_before import changed_for_worse, is_judged
from wres.parameters import period
from wres.plans.counts import NOT_KNOWN, PlanCounts
from wres.report.section import Section
from wres.text.lists import listing, quantity, sentence_case

MOST = 20  # organisations in sight; more are folded, and so are those of whom a list is in sight
PLACE = "look-first"  # of the table on the page
GAP = "A number with the word gap: the gap between the groups is outside the limits. The number alone: the figure of the indicator."
SIDES = " (changed sides)"
NUMBERS = "1, 2, 3 and so on are the numbers of the indicators. None: of those that can be judged. Not known: none can be judged."
NO_FIGURES = "There are no figures of {year} here, so it is not known where to look first."
NO_CHANGE = "It is not known who got worse, because no change since {before} can be judged."


def where_to_look_first(data: OverviewData, every: Sequence[Funnel], together: PlansTogether) -> Section:
    """The section. every: all funnels, those that judge nobody too."""
    if not any(report.has_figures for report in data.reports):
        return Section([f"<p>{escape(NO_FIGURES.format(year=period(data.year)))}</p>"])
    table, placed = first_table(data, every, together), placings(data, every)
    funnels = [funnel for funnel in every if funnel.is_judged]
    link = f'<a href="#{PLACE}">table of {quantity(len(table), "organisation")}</a>'
    names, left_out = ("", "") if first_by_rule(data, placed) else names_short_of_rule(data, funnels, placed, link)
    on_page = replace(table, notes=_notes(data, funnels))  # what more the sheet says is folded above
    in_sight = f'<div id="{PLACE}">{on_page.html()}</div>' if len(table) else f"<p>{nobody_words(data, funnels)}</p>"
    of_all = in_sight if len(table) <= MOST and not names else on_page.fold(table.caption, on_paper=True, place=PLACE)
    rule = who_meets_the_rule(data, funnels, placed, link)
    caution = cautions(data, funnels, placed, bool(first_by_rule(data, placed)))
    no_action = worsened_without_action(data, together)
    folds = (how_unequal_fold(data, every), how_the_list_is_made(data, every, placed))
    widespread = most_widespread(data, every)
    about = (*rule, own_figures(data, placed), names, left_out, no_action, caution)
    parts = (widespread, *about, *folds, of_all)  # on paper the table is many sheets
    return Section([part for part in parts if part])


def first_table(data: OverviewData, every: Sequence[Funnel], together: PlansTogether) -> DataTable:
    """Who lies outside limits on the worse side or worsened, with the indicators; the order is that of the table of organisations."""
    funnels, placed = [funnel for funnel in every if funnel.is_judged], placings(data, every)
    worsened = {report.code: [code for code, rows in together.worsened.items() if report in rows] for report in data.reports}
    rows = [report for report in in_order(data.reports, placed) if placed[report.code].is_marked or worsened[report.code]]
    counts = together.counts
    return DataTable(
        "Look first", _who(data, [placed[report.code] for report in rows], any(worsened.values())),
        [
            *organisation_columns(rows, data.edition),
            DataColumn(sentence_case(beyond_chance(data)), [_unequal(data, report, placed[report.code]) for report in rows]),
            *(outside_columns(funnels, [placed[report.code] for report in rows]) if funnels else []),
            DataColumn("Worsened since the year before", [_worse_codes(report, worsened[report.code]) for report in rows]),
            DataColumn(NO_ACTION, [_without_action(together, report, worsened[report.code]) for report in rows]),
            DataColumn("Overdue actions", [_overdue(report, counts.get(report.code)) for report in rows]),
            *([DataColumn("Values that cannot be used", [unusable_words(report) for report in rows])] if last_words(data, placed) else []),
        ],
        [*_notes(data, funnels), meaning_of_beyond_chance(data), order_words(data, funnels, placed)],
    )  # fmt: skip


def _notes(data: OverviewData, funnels: Sequence[Funnel]) -> list[str]:
    """What is needed to read the table."""
    return [NUMBERS, *([GAP] if any(funnel.is_gap for funnel in funnels) else []), *_no_change(data)]


def _who(data: OverviewData, rows: Sequence[Placing], any_worse: bool) -> str:
    """Who is in the table, as its caption: by the kinds that occur. any_worse: whether anybody worsened."""
    kinds = {
        "outside limits": any(placing.outer or placing.inner or placing.few for placing in rows),
        beyond_chance(data): any(placing.unequal for placing in rows),
        "worse than the year before by more than chance": any_worse,
    }
    return f"{quantity(len(rows), 'organisation')} {listing([kind for kind, is_there in kinds.items() if is_there], 'or')}"


def _no_change(data: OverviewData) -> list[str]:
    """That nothing is known of change, where so."""
    judged = any(is_judged(report.changes.values()) for report in data.reports)
    return [] if judged else [NO_CHANGE.format(before=period(data.year - 1))]


def _unequal(data: OverviewData, report: PublishedReport, placing: Placing) -> str:
    """The indicators of which it is beyond the range by its own interval, each with its figure and interval."""
    if not any(map(has_own_interval, report.comparable.values())):
        return NOT_KNOWN
    marks = dict.fromkeys(placing.unchecked, f" ({AS_PUBLISHED.words})") | dict.fromkeys(placing.on_few, FEW)
    return "; ".join(f"{code}: {with_interval(data, report.headlines[code])}{marks.get(code, '')}" for code in placing.unequal) or NONE


def _worse_codes(report: PublishedReport, codes: Sequence[str]) -> str:
    """The indicators that worsened; those that changed sides are marked."""
    if not is_judged(report.changes.values()):
        return NOT_KNOWN
    return ", ".join(f"{code}{SIDES if changed_for_worse(report.changes[code]) else ''}" for code in codes) or NONE


def _without_action(together: PlansTogether, report: PublishedReport, worsened: Sequence[str]) -> str:
    """Which of them its plan has no action for; no plan, or one that was not received, is no such list."""
    if not worsened:
        return NONE if is_judged(report.changes.values()) else NOT_KNOWN
    return why_no_action_known(report) or ", ".join(code for code in worsened if report in together.without_action(code)) or NONE


def _overdue(report: PublishedReport, counts: PlanCounts | None) -> str:
    if counts is None:
        return absence_of(report)
    overdue, unknown = counts.overdue_as_known, counts.overdue_unknown
    return f"{overdue}, {unknown} not known" if unknown and overdue != NOT_KNOWN else str(overdue)
