"""Where to look first: organisations outside the limits on the worse side, and those for whom an indicator worsened."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.figure_marks import AS_PUBLISHED
from wres.overview.figure_words import FEW
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing, in_order, placings
from wres.overview.organisations import PublishedReport
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.order_words import last_words, order_words, unusable_words
from wres.overview.sections.outside import names_between, too_few_words, whose_limits
from wres.overview.sections.outside_words import outside_words
from wres.overview.sections.rule_met import who_meets_the_rule
from wres.overview.sections.unequal import rule_in_words, unequal_sentences
from wres.overview.tally import tally_of
from wres.overview.year_before import changed_for_worse, is_judged
from wres.parameters import period
from wres.plans.counts import NOT_KNOWN, PlanCounts
from wres.report.section import Section
from wres.text.lists import quantity

MOST = 20  # organisations in sight; more are folded
PLACE = "look-first"  # of the table on the page
GAP = "A number with the word gap: the gap between the groups is outside the limits. The number alone: the figure of the indicator."
SIDES = " (changed sides)"
NOT_NAMED = "Who is not {where} can still be unequal: a small organisation has a wide interval."
NO_FIGURES = "There are no figures of {year} here, so it is not known where to look first."
NO_CHANGE = "It is not known who got worse, because no change since {before} can be judged. "


def where_to_look_first(data: OverviewData, every: Sequence[Funnel], together: PlansTogether) -> Section:
    """The section. every: all funnels, those that judge nobody too."""
    table, placed = first_table(data, every, together), placings(data, every)
    funnels = [funnel for funnel in every if funnel.is_judged]
    link = f'<a href="#{PLACE}">table of {quantity(len(table), "organisation")}</a>'
    rule = who_meets_the_rule(data, funnels, placed, link) if any(report.has_figures for report in data.reports) else []
    near = "" if any(row.is_first(data.rules.overview.several_unequal) for row in placed.values()) else names_between(data, funnels)
    first, *others = [f"<p>{escape(sentence)}</p>" for sentence in _sentences(data, every, table, placed)] or [""]
    in_sight = f'<div id="{PLACE}">{table.html()}</div>' if len(table) else ""
    of_all = in_sight if len(table) <= MOST else table.fold(f"The {len(table)} organisations", on_paper=True, place=PLACE)
    return Section([*rule, first, near, *others, of_all])


def first_table(data: OverviewData, every: Sequence[Funnel], together: PlansTogether) -> DataTable:
    """Who lies outside limits on the worse side or worsened, with the indicators; the order is that of the table of organisations."""
    funnels, placed = [funnel for funnel in every if funnel.is_judged], placings(data, every)
    worsened = {report.code: [code for code, rows in together.worsened.items() if report in rows] for report in data.reports}
    rows = [report for report in in_order(data.reports, placed) if placed[report.code].is_marked or worsened[report.code]]
    counts = together.counts
    return DataTable(
        "Look first", "Where to look first, by the numbers of the indicators",
        [
            *organisation_columns(rows, data.edition),
            DataColumn("Unequal by its own interval", [_unequal(placed[report.code]) for report in rows]),
            *(_outside(funnels, [placed[report.code] for report in rows]) if funnels else []),
            DataColumn("Worsened since the year before", [_worse_codes(report, worsened[report.code]) for report in rows]),
            DataColumn("Of these without an action", [_without_action(together, report, worsened[report.code]) for report in rows]),
            DataColumn("Overdue actions", [_overdue(counts.get(report.code)) for report in rows]),
            *([DataColumn("Values that cannot be used", [unusable_words(report) for report in rows])] if last_words(data, placed) else []),
        ],
        [rule_in_words(data), *([GAP] if any(funnel.is_gap for funnel in funnels) else []), order_words(data, funnels, placed)],
    )  # fmt: skip


def _outside(funnels: Sequence[Funnel], placed: Sequence[Placing]) -> list[DataColumn]:
    inner, outer = levels(funnels[0])
    return [
        DataColumn(f"Outside the {outer} limits, worse side", [_codes(funnels, placing, 2) for placing in placed]),
        DataColumn(f"Outside the {inner} limits only, worse side", [_codes(funnels, placing, 1) for placing in placed]),
    ]


def _sentences(data: OverviewData, every: Sequence[Funnel], table: DataTable, placed: Mapping[str, Placing]) -> list[str]:
    funnels, too_few = [funnel for funnel in every if funnel.is_judged], too_few_words(data, every)
    unequal = list(unequal_sentences(data, placed))
    if not any(report.has_figures for report in data.reports):
        return [NO_FIGURES.format(year=period(data.year))]
    if not funnels:
        return [*unequal, *too_few, *([NOT_NAMED.format(where="named")] if len(data.reports) > 1 else [])]
    inner, outer = levels(funnels[0])
    figures = sum(len(funnel.points) for funnel in funnels)
    group = data.standard.groups[data.standard.comparison_group]
    judged = any(is_judged(report.changes.values()) for report in data.reports)
    return [
        " ".join(outside_words(tally_of(funnels, 2), tally_of(funnels, 1), figures, (inner, outer), group)),
        *whose_limits(data),
        *too_few,
        *unequal,
        f"{_in_the_table(len(table))} {'' if judged else NO_CHANGE.format(before=period(data.year - 1))}"
        f"{NOT_NAMED.format(where='in it' if len(table) else 'named')}",
    ]


def _in_the_table(count: int) -> str:
    if not count:
        return "No organisation is outside limits on the worse side, unequal by its own interval, or worse than the year before."
    several = quantity(count, "organisation is", "organisations are")
    return (
        f"{several} in the table: outside limits, unequal by {'its' if count == 1 else 'their'} own interval, or worse than the year "
        "before by more than chance."
    )


def _codes(funnels: Sequence[Funnel], placing: Placing, beyond: int) -> str:
    """The indicators of which a figure or a gap is so far outside, each once; few cases are marked."""
    outside: dict[str, list[Funnel]] = {}
    for funnel in funnels:
        point = placing.places.get(funnel.label)
        if point and point.beyond == beyond and funnel.is_worse(point):
            outside.setdefault(funnel.code, []).append(funnel)
    return ", ".join(_words(of_code, placing) for of_code in outside.values())


def _words(funnels: Sequence[Funnel], placing: Placing) -> str:
    both = len(funnels) > 1
    few = FEW if all(placing.places[funnel.label].estimate.few for funnel in funnels) else ""
    return f"{funnels[0].code} and its gap{few}" if both else f"{funnels[0].label}{few}"


def _unequal(placing: Placing) -> str:
    marks = dict.fromkeys(placing.unchecked, f" ({AS_PUBLISHED.words})") | dict.fromkeys(placing.on_few, FEW)
    return ", ".join(f"{code}{marks.get(code, '')}" for code in placing.unequal)


def _worse_codes(report: PublishedReport, codes: Sequence[str]) -> str:
    """The indicators that worsened; those that changed sides are marked."""
    if not is_judged(report.changes.values()):
        return "not known"
    return ", ".join(f"{code}{SIDES if changed_for_worse(report.changes[code]) else ''}" for code in codes)


def _without_action(together: PlansTogether, report: PublishedReport, worsened: Sequence[str]) -> str:
    return ", ".join(code for code in worsened if report in together.without_action(code))


def _overdue(counts: PlanCounts | None) -> str:
    if counts is None:
        return "no plan"
    overdue, unknown = counts.overdue_as_known, counts.overdue_unknown
    return f"{overdue}, {unknown} not known" if unknown and overdue != NOT_KNOWN else str(overdue)
