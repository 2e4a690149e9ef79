"""The machine's copies of an overview: every figure of every organisation, and the table as a spreadsheet."""

import csv
from collections.abc import Sequence
from pathlib import Path

from wres.overview.headline_table import LEGEND, HeadlineTable, spreadsheet_cell
from wres.overview.organisations import FACTS, PublishedReport
from wres.report.book import TableSheet, write_book
from wres.text.files import cell_text, escape_formula, file_name

INTERNAL = "INTERNAL. Small numbers are not hidden: do not publish or pass on."


def save_overview(folder: Path, table: HeadlineTable, reports: Sequence[PublishedReport], columns: Sequence[str], edition: str) -> None:
    """Write `organisations.csv` and `tables.xlsx`. columns: of the rows of each report, as its `indicators.csv` has them."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / file_name("organisations.csv", edition)).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, *FACTS))
        for report in reports:
            facts = tuple(escape_formula(cell_text(getattr(report, name))) for name in FACTS)
            writer.writerows((*row, *facts) for row in report.rows)
    mark, about = ("INTERNAL. ", [INTERNAL, table.reading]) if edition == "internal" else ("", [table.reading])
    headings = ("Code", "Name", "Type", "Region", "System", *table.headings)
    rows = [
        (report.code, *(getattr(report, name) for name in FACTS), *map(spreadsheet_cell, report.headlines.values())) for report in reports
    ]
    sheet = TableSheet("Headline figures", "headline_figures", mark + table.caption, LEGEND, headings, rows)
    write_book(folder / file_name("tables.xlsx", edition), mark + table.title, {"Introductory information": about}, [sheet])
