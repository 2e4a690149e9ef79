"""Plans made up for a test, in the formats people send."""

import csv

import docx
import openpyxl
import pytest

from wres.inputs.plans import import_plan
from wres.parameters import Workspace


@pytest.fixture(scope="session")
def synonyms():
    """The labels that tables of actions use."""
    return Workspace.at().column_synonyms.plan


@pytest.fixture
def csv_plan(tmp_path, synonyms):
    """Rows as a CSV file, imported."""

    def read(*rows):
        with (tmp_path / "plan.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return import_plan(tmp_path / "plan.csv", {}, synonyms)

    return read


@pytest.fixture
def text_plan(tmp_path, synonyms):
    """Lines with tabs, imported."""

    def read(*lines):
        (tmp_path / "plan.txt").write_text("\n".join(lines), encoding="utf-8")
        return import_plan(tmp_path / "plan.txt", {}, synonyms)

    return read


@pytest.fixture
def word_plan(tmp_path, synonyms):
    """Tables (lists of rows) and paragraphs (texts, or style and text) of a Word document, imported.

    merged: row and column of the first and the last cell, of the first table.
    """

    def read(*parts, merged=()):
        document = docx.Document()
        for part in parts:
            if isinstance(part, str):
                document.add_paragraph(part)
            elif isinstance(part, tuple):
                document.add_paragraph(part[1], style=part[0])
            else:
                table = document.add_table(rows=len(part), cols=len(part[0]))
                for row, texts in zip(table.rows, part, strict=True):
                    for cell, text in zip(row.cells, texts, strict=True):
                        cell.text = text
        for top, left, bottom, right in merged:
            cells = document.tables[0]
            text = cells.cell(top, left).text
            cells.cell(top, left).merge(cells.cell(bottom, right)).text = text
        document.save(tmp_path / "plan.docx")
        return import_plan(tmp_path / "plan.docx", {}, synonyms)

    return read


@pytest.fixture
def sheet_plan(tmp_path, synonyms):
    """Sheets by name, each a list of rows, imported. merged: ranges of the first sheet."""

    def read(sheets, merged=()):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        for area in merged:
            book.worksheets[0].merge_cells(area)
        book.save(tmp_path / "plan.xlsx")
        return import_plan(tmp_path / "plan.xlsx", {}, synonyms)

    return read


@pytest.fixture
def column():
    """A column of what was imported."""
    return lambda imported, name: [row.get(name, "") for row in imported.rows]


@pytest.fixture
def asked():
    """The reasons of the entries to be reviewed, with the rows they are about."""
    return lambda imported: [(entry["why"], entry.get("row", "")) for entry in imported.review]
