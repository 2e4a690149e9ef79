"""The machine's copies of an overview: every published row, the tables of the page, and what to check."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from wres.comparison.figure_marks import mark_of
from wres.comparison.published_row import COLUMNS
from wres.indicators.figures import Key
from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.facts import FACTS
from wres.overview.organisations import PublishedReport
from wres.overview.sections.about import reading
from wres.overview.sections.heading import INTERNAL, title
from wres.parameters.overview_rules import OverviewRules
from wres.report.book import write_book
from wres.text.files import cell_text, escape_formula, file_name, write_findings

KEY = ("indicator", "measure", "group", "staff_group", "band")


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

    A row that does not say its organisation or year is of those of its file. Where something speaks against a value that others sent, the
    reason of its row says it, because its status is ok.
    """
    besides = dict.fromkeys(name for report in data.reports for name in report.table.columns if name not in COLUMNS)
    columns = (*COLUMNS, *besides)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, *FACTS))
        for report in data.reports:
            facts = tuple(escape_formula(cell_text(fact)) for fact in report.facts.cells)
            remarks = {} if report.has_page else _remarks(report, data.rules.overview)
            writer.writerows((*row, *facts) for row in _with_remarks(_rows(report, columns, str(data.year)), columns, remarks))


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


def _remarks(report: PublishedReport, rules: OverviewRules) -> dict[Key, str]:
    """What speaks against figures so much that they are in no other figure."""
    marks = {key: mark_of(figure, report.figures, report.table.contradicted, rules) for key, figure in report.figures.items()}
    return {key: mark.words for key, mark in marks.items() if mark is not None and mark.stands_alone}


def _with_remarks(rows: Iterable[Sequence[str]], columns: Sequence[str], remarks: Mapping[Key, str]) -> Iterable[Sequence[str]]:
    """The rows with remarks as reasons where they have none."""
    if not remarks:
        return rows
    reason, (*labels, staff_group, band) = columns.index("reason"), [columns.index(name) for name in KEY]

    def with_remark(row: Sequence[str]) -> Sequence[str]:
        indicator, measure, group = (row[place] for place in labels)
        remark = remarks.get((indicator, measure, group, row[staff_group] or "all", row[band] or "all"), "")
        return row if row[reason] or not remark else [*row[:reason], remark, *row[reason + 1 :]]

    return map(with_remark, rows)
