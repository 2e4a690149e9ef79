"""The machine's copies of an overview: every published row, the tables of the page, and what to check."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from wres.comparison.published_row import COLUMNS
from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.facts import FACTS
from wres.overview.organisations import PublishedReport
from wres.overview.sections.about import reading
from wres.overview.sections.heading import INTERNAL, title
from wres.report.book import write_book
from wres.text.files import cell_text, escape_formula, file_name, write_findings


def save_overview(folder: Path, data: OverviewData, tables: Sequence[DataTable]) -> None:
    """Write `organisations.csv` and `tables.xlsx`, and the findings into the review. tables: those without rows are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_organisations(folder / file_name("organisations.csv", data.edition), data)
    mark = "Internal: " if data.internal else ""
    about = [*([INTERNAL] if data.internal else []), reading(data)]
    sheets = [table.as_sheet(mark) for table in tables if len(table)]
    write_book(folder / file_name("tables.xlsx", data.edition), mark + title(data), {"Introductory information": about}, sheets)
    write_findings(data.findings, folder / "review" / file_name("findings.csv", data.edition))


def _write_organisations(path: Path, data: OverviewData) -> None:
    """Every row as it was published, then whose it is; a column that a file lacks is blank, and what a file has besides comes last.

    A row that does not say its organisation or year is of those of its file.
    """
    besides = dict.fromkeys(name for report in data.reports for name in report.table.columns if name not in COLUMNS)
    columns = (*COLUMNS, *besides)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, *FACTS))
        for report in data.reports:
            facts = tuple(escape_formula(cell_text(fact)) for fact in report.facts.cells)
            writer.writerows((*row, *facts) for row in _rows(report, columns, str(data.year)))


def _rows(report: PublishedReport, columns: Sequence[str], year: str) -> Iterator[Sequence[str]]:
    """The rows of a report in the order of the columns."""
    assumed, table = {"organisation": report.code, "year": year}, report.table
    at = {name: place for place, name in enumerate(table.columns)}
    places = [(at.get(name), assumed.get(name, "")) for name in columns]
    whole = [place for place, _ in places] == list(range(len(columns)))
    for row in table.rows:
        if whole and all(row[at[name]] for name in assumed):
            yield row
        else:
            yield [instead if place is None else row[place] or instead for place, instead in places]
