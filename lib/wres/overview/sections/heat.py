"""Organisations against the indicators: each figure that stands for one, where it lies, and what may be said of its change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape

from wres.overview.cells import NOT_GIVEN, organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing, in_order, placings
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name
from wres.overview.range_words import beyond_chance, beyond_range, ratio_indicators
from wres.overview.sections.heat_cell import heat_cell
from wres.overview.year_before import change_mark
from wres.parameters import period
from wres.report.kinds.tables import OF_MARKS, SHORTHAND
from wres.report.section import Section
from wres.text.lists import listing, quantity

REASON = {"[x]": ", with the reason"}  # in the cells
CHANGES = "After a figure, its change since {before} by the rules printed in each report: {marks}"
FEW = "few: fewer than {cases} in a group, or so few answers of one kind, so the figure says little either way"
BY_NAME = "All others are in order of name, because differences between them may be chance."
SCROLLS = 30  # rows with which the style sheet lets a table scroll within a part of the screen
OF_UNEQUAL = "{words}: so is the whole {interval} of the figure, not the figure alone"


def heat(data: OverviewData, funnels: Sequence[Funnel]) -> Section:
    """The section: how to read the table, and the table."""
    judged = [funnel for funnel in funnels if funnel.is_judged]
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in _how_to_read(data, judged))
    table = heat_table(data, funnels)
    notes = "".join(f"<li>{escape(note)}</li>" for note in table.notes)
    signs = f'<ul class="note">{notes}</ul>' if notes else ""  # before so long a table, on paper many sheets before its end
    scrolls = f'<p class="on-screen">Scroll inside the table to see all {len(table)} organisations.</p>' if len(table) >= SCROLLS else ""
    return Section([sentences, signs, scrolls, replace(table, notes=()).html()])


def heat_table(data: OverviewData, funnels: Sequence[Funnel]) -> DataTable:
    """The table, a row for each organisation; the page can sort it by any column."""
    placed, of_code = placings(data, funnels), {funnel.label: funnel for funnel in funnels}
    reports = in_order(data.reports, placed)
    count = quantity(len(reports), "organisation")
    judged = [funnel for funnel in funnels if funnel.is_judged]
    has_few = any(placing.on_few for placing in placed.values())
    few = [FEW.format(cases=quantity(data.rules.overview.few_cases, "case"))] if has_few else []
    columns = [_column(data, reports, code, of_code, placed) for code in data.standard.main_indicators]
    return DataTable(
        "Headline figures", f"Headline figures of {count}, {period(data.year)}",
        [
            *organisation_columns(reports, data.edition),
            DataColumn("Type and region", [_place(report) for report in reports]), *columns,
        ],
        [f"{line}." for line in (*_signs(judged), *_own(data, placed), *few, *_legend(columns), *_marks(data), *_changes(data))],
        "overview sortable figures", wide=True,
    )  # fmt: skip


def _column(
    data: OverviewData, reports: Sequence[PublishedReport], code: str, funnels: Mapping[str, Funnel], placed: Mapping[str, Placing]
) -> DataColumn:
    beyond = beyond_range(data.standard.indicators[code], data.rules)
    cells = [heat_cell(report, code, funnels, placed[report.code], beyond) for report in reports]
    return DataColumn(f"{code}. {data.standard.indicators[code].short}", cells, "numbers")


def _legend(columns: Iterable[DataColumn]) -> list[str]:
    """What the shorthand and the marks in the cells mean: one line, or none."""
    cells = [str(cell.page) for column in columns for cell in column.cells if isinstance(cell, DualCell)]
    meanings = {mark: f"{words}{REASON.get(mark, '')}" for mark, words in SHORTHAND.items()}
    meanings |= {mark: f"{mark} {words}" for mark, words in OF_MARKS.items()}
    needed = [words for mark, words in meanings.items() if any(mark in cell for cell in cells)]
    return ["; ".join(needed)] if needed else []


def _how_to_read(data: OverviewData, funnels: Sequence[Funnel]) -> list[str]:
    """The order in a few words, which the section of who to look at first has in full; and what has no limits."""
    without = [code for code in data.standard.main_indicators if code not in {funnel.code for funnel in funnels}]
    has = "s {} have" if len(without) > 1 else " {} has"
    rest = f" Indicator{has.format(listing(without))} no limits here." if funnels and without else ""
    if len(data.reports) == 1:
        return [rest.strip()] if rest else []
    if not any(placing.is_marked for placing in placings(data, funnels).values()):
        return [f"Organisations are in order of name.{rest}"]
    outside = ", or outside limits on the worse side," if funnels else ""
    return [
        f"Organisations with a relative likelihood {beyond_chance(data)}{outside} come first, as in Where to look first. {BY_NAME}{rest}"
    ]


def _signs(funnels: Sequence[Funnel]) -> list[str]:
    if not funnels:
        return []
    inner, outer = levels(funnels[0])
    gap = "; gap: of the gap between the groups" if any(funnel.is_gap for funnel in funnels) else ""
    return [f"worse or better, with {inner} or {outer}: outside these limits of the indicator, on that side{gap}"]


def _own(data: OverviewData, placed: Mapping[str, Placing]) -> list[str]:
    marks = dict.fromkeys(beyond_range(indicator, data.rules) for indicator in ratio_indicators(data).values())
    words = OF_UNEQUAL.format(words=" or ".join(marks), interval=interval_name(data.rules))
    return [words] if any(placing.unequal for placing in placed.values()) else []


def _marks(data: OverviewData) -> list[str]:
    """What is meant by the marks of figures that something speaks against, as far as there are any."""
    return list(dict.fromkeys(mark.means for report in data.reports for mark in report.marks.values()))


def _changes(data: OverviewData) -> list[str]:
    """What the symbols of changes mean, as far as there are any."""
    marks = dict.fromkeys(mark for report in data.reports for moved in report.changes.values() if (mark := change_mark(moved)))
    return [CHANGES.format(before=period(data.year - 1), marks=", ".join(sorted(marks)))] if marks else []


def _place(report: PublishedReport) -> DualCell:
    """Type and region on the page, the system too in the spreadsheet."""
    facts = report.facts
    return DualCell(*(", ".join(filter(None, places)) or NOT_GIVEN for places in ((facts.type, facts.region), facts.cells[1:])))
