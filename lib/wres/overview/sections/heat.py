"""Organisations against the indicators: each figure that stands for one, with what may be said of its change."""

from collections.abc import Iterable

from wres.overview.cells import figure_on_sheet, figure_text, organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.organisations import PublishedReport
from wres.overview.year_before import change_mark
from wres.parameters import period
from wres.report.figure_text import MARKS
from wres.report.kinds.tables import OF_MARKS

LEGEND = ("[c] hidden to protect people", "[x] not available, with the reason", "[z] not applicable")
CHANGES = "Behind a figure: what may be said of its change since {before}, by the rules printed in each report"


def heat_table(data: OverviewData) -> DataTable:
    """The table, a row for each organisation."""
    reports = list(data.reports)
    names, codes = organisation_columns(reports, data.edition)
    places = [
        DataColumn(heading, [getattr(report.facts, fact) for report in reports])
        for heading, fact in (("Type", "type"), ("Region", "region"), ("System", "system"))
    ]
    figures = [
        DataColumn(f"{code}. {data.standard.indicators[code].short}", [_cell(report, code) for report in reports], "numbers")
        for code in data.standard.main_indicators
    ]
    count = f"{len(reports)} organisation{'' if len(reports) == 1 else 's'}"
    return DataTable(
        "Headline figures", f"Headline figures of {count}, {period(data.year)}", [names, codes, *places, *figures],
        [f"{line}." for line in (*legend(reports), *_changes(data))], "overview", wide=True,
    )  # fmt: skip


def legend(reports: Iterable[PublishedReport]) -> tuple[str, ...]:
    """What the marks mean: those of figures published rounded where there is one."""
    headlines = (figure for report in reports for figure in report.headlines.values())
    reasons = {figure.reason for figure in headlines if figure is not None and figure.is_rounded}
    return (*LEGEND, *(f"{mark} {OF_MARKS[mark]}" for reason, mark in MARKS.items() if reason in reasons))


def _changes(data: OverviewData) -> list[str]:
    return [CHANGES.format(before=period(data.year - 1))] if any(report.movement for report in data.reports) else []


def _cell(report: PublishedReport, code: str) -> DualCell:
    figure = report.headlines[code]
    words = "; ".join(part for part in (figure_text(figure), change_mark(report.changes.get(code))) if part)
    return DualCell(words, figure_on_sheet(figure))
