"""The table of organisations against headline figures as page and spreadsheet show it, and the machine's copies of an overview."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.indicators.figures import Figure
from wres.overview.organisations import FACTS, PublishedReport
from wres.report.book import TableSheet, write_book
from wres.report.figure_text import MARKS, marked_text
from wres.report.kinds.tables import OF_MARKS
from wres.report.rounded_number import RoundedNumber
from wres.text import short_reason
from wres.text.files import cell_text, escape_formula, file_name

LEGEND = ("[c] hidden to protect people", "[x] not available, with the reason", "[z] not applicable")
INTERNAL = "Internal: small numbers are shown. Do not publish or share."


@dataclass(frozen=True, slots=True)
class HeadlineTable:
    """The words around the table; headings: one for each indicator. reading: what the figures are."""

    title: str
    caption: str
    reading: str
    headings: tuple[str, ...]


def legend(reports: Iterable[PublishedReport]) -> tuple[str, ...]:
    """What the marks mean: those of figures published rounded where there is one."""
    headlines = (figure for report in reports for figure in report.headlines.values())
    reasons = {figure.reason for figure in headlines if figure is not None and figure.is_rounded}
    return (*LEGEND, *(f"{mark} {OF_MARKS[mark]}" for reason, mark in MARKS.items() if reason in reasons))


def figure_text(figure: Figure | None) -> str:
    """A figure as a cell of the page: its value, or its mark and why."""
    if figure is None:
        return "[x] no data"
    text = marked_text(figure, word=False)
    return text if figure.status == "ok" or figure.has_bound_alone else f"{text} {short_reason(figure.reason)}"


def spreadsheet_cell(figure: Figure | None) -> str | float:
    """A figure as a cell of a spreadsheet: a number, or its mark and why."""
    if figure is not None and figure.decimals is not None:
        return RoundedNumber(figure.value, figure.decimals)
    return figure.value if figure and figure.status == "ok" else figure_text(figure)


def save_overview(folder: Path, table: HeadlineTable, reports: Sequence[PublishedReport], columns: Sequence[str], edition: str) -> None:
    """Write `organisations.csv` and `tables.xlsx`. columns: of the rows of each report, as its `indicators.csv` has them."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / file_name("organisations.csv", edition)).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, *FACTS))
        for report in reports:
            facts = tuple(escape_formula(cell_text(getattr(report, name))) for name in FACTS)
            writer.writerows((*row, *facts) for row in report.rows)
    mark, about = ("Internal: ", [INTERNAL, table.reading]) if edition == "internal" else ("", [table.reading])
    headings = ("Code", "Name", "Type", "Region", "System", *table.headings)
    rows = [
        (report.code, *(getattr(report, name) for name in FACTS), *map(spreadsheet_cell, report.headlines.values())) for report in reports
    ]
    sheet = TableSheet("Headline figures", "headline_figures", mark + table.caption, legend(reports), headings, rows)
    write_book(folder / file_name("tables.xlsx", edition), mark + table.title, {"Introductory information": about}, [sheet])
