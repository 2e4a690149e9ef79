"""The machine's copies of an overview: every published row, the tables of the page, and what to check."""

import csv
from collections.abc import Sequence
from pathlib import Path

from wres.comparison.published_row import COLUMNS
from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.facts import FACTS
from wres.overview.organisation_rows import organisation_rows
from wres.overview.sections.about import reading
from wres.overview.sections.heading import INTERNAL, title
from wres.report.book import write_book
from wres.text.files import cell_text, escape_formula, file_name, write_findings

AS_NUMBERS = "Every published figure with its counts and its interval, as numbers: {file}, beside this file."


def save_overview(folder: Path, data: OverviewData, tables: Sequence[DataTable]) -> None:
    """Write `organisations.csv` and `tables.xlsx`, and the findings into the review. tables: those without rows are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_organisations(folder / file_name("organisations.csv", data.edition), data)
    mark = "Internal: " if data.internal else ""
    about = [*([INTERNAL] if data.internal else []), reading(data), AS_NUMBERS.format(file=file_name("organisations.csv", data.edition))]
    sheets = [table.as_sheet(mark) for table in tables if len(table)]
    write_book(folder / file_name("tables.xlsx", data.edition), mark + title(data), {"Introductory information": about}, sheets)
    write_findings(data.findings, folder / "review" / file_name("findings.csv", data.edition))


def _write_organisations(path: Path, data: OverviewData) -> None:
    """Every row as it was published, then whose it is; a column that a file lacks is blank, and what a file has besides comes last."""
    besides = dict.fromkeys(name for report in data.reports for name in report.table.columns if name not in COLUMNS)
    columns = (*COLUMNS, *besides)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*map(escape_formula, columns), *FACTS))
        for report in data.reports:
            facts = tuple(escape_formula(cell_text(fact)) for fact in report.facts.cells)
            writer.writerows((*row, *facts) for row in organisation_rows(report, columns, data.year, data.rules.overview))
