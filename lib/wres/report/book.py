"""An accessible spreadsheet as the Government Analysis Function asks for it: a cover, its contents, and one table a sheet.

Laid out and written as the Function's own library, gptables, does it, byte for byte, but in a fifth of the time; a test holds the one
against the other. How such a spreadsheet should be: https://analysisfunction.civilservice.gov.uk (Releasing statistics in spreadsheets).
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import cell_autofit_width
from xlsxwriter.worksheet import Worksheet

from wres.report.rounded_number import RoundedNumber
from wres.report.sheet_names import sheet_names
from wres.text.files import MOST_LETTERS, cell_text

Cell = str | int | float | None  # a float may be a `RoundedNumber`
Look = dict[str, str | int | bool]  # the properties of a format

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}  # text of a plan stays text; no files beside
FIXED_TIME = dt.datetime(2000, 1, 1)  # so that the same tables give the same bytes
MARK = re.compile(r"\[[\w\s]+\]")  # such as [c], in place of a figure
CUT = " [cut: a cell holds no more; the CSV file has the whole text]"

LINE: Look = {"font_size": 12, "font_name": "Arial", "font_color": "automatic"}
TITLE = LINE | {"font_size": 16, "bold": True}
CELL = LINE | {"text_wrap": True}
HEADING = CELL | {"bold": True, "bottom": 1, "valign": "top"}
COVER_TITLE, COVER_HEADING = CELL | {"font_size": 16, "bold": True}, CELL | {"font_size": 14, "bold": True}
LINK: Look = {"underline": True, "font_color": "blue"}
COVER_WIDTH = 85  # letters
COVER, CONTENTS = "Cover", "Contents"  # sheets


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A table and the sheet it is alone on.

    sheet, name: what the sheet (as far as it may) and table are called; `name` is letters, digits and underscores. lines: between
    the title and the table, a line a row. rows: as many cells each as there are headings; blank text counts as no text. widths:
    of the columns in letters, for text that is to be read in lines; without them a column is as wide as its widest cell.
    """

    sheet: str
    name: str
    title: str
    lines: tuple[str, ...]
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: tuple[int, ...] = ()


class _Book(xlsxwriter.Workbook):  # type: ignore[misc]
    """A spreadsheet with one format for each look: XlsxWriter makes one at each call, and then looks for its like at each cell."""

    def add_format(self, properties: Look | None = None) -> Format:
        """The format of a look."""
        formats = self.__dict__.setdefault("formats_by_look", {})  # XlsxWriter adds formats before any other is asked for
        look = tuple((properties or {}).items())
        if look not in formats:
            formats[look] = super().add_format(properties)
        return formats[look]


def write_book(path: Path, title: str, cover: dict[str, Sequence[str]], tables: Sequence[TableSheet]) -> None:
    """Write a spreadsheet. cover: the headings of its cover, each with the lines under it."""
    with _Book(str(path), OPTIONS) as book:
        book.set_properties({"title": title, "created": FIXED_TIME})
        lines = [(title, COVER_TITLE)]
        for heading, under in cover.items():
            lines += [(heading, COVER_HEADING), *((line, CELL) for line in under)]
        _add_sheet(book, COVER, lines).set_column(0, 0, COVER_WIDTH)
        names = sheet_names((table.sheet for table in tables), (COVER, CONTENTS))
        sheets = [(name, table.title) for name, table in zip(names, tables, strict=True)]
        note, headings = ("This worksheet contains one table.",), ("Sheet name", "Table description")
        _add_table(book, TableSheet(CONTENTS, "contents_table", "Table of contents", note, headings, sheets), first_column=LINK)
        for name, table in zip(names, tables, strict=True):
            _add_table(book, replace(table, sheet=name))


def _add_sheet(book: xlsxwriter.Workbook, name: str, lines: Iterable[tuple[str, Look]]) -> Worksheet:
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    for row, (line, look) in enumerate(lines):
        sheet.write_string(row, 0, _cell(line) or "", book.add_format(look))
    return sheet


def _add_table(book: xlsxwriter.Workbook, table: TableSheet, first_column: Look | None = None) -> None:
    """Write a table on its sheet. first_column: its look when it holds the names of sheets, as links to them."""
    sheet = _add_sheet(book, table.sheet, [(table.title, TITLE), *((line, LINE) for line in table.lines)])
    top = len(table.lines) + 1
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    columns = [[row[column] for row in rows] for column in range(len(table.headings))]
    sides: list[Look] = [{"align": "right" if place and _are_figures(cells) else "left"} for place, cells in enumerate(columns)]
    looks = [CELL | side for side in sides]
    if first_column:
        looks[0] |= first_column
    formats, heads = [book.add_format(look) for look in looks], [book.add_format(HEADING | side) for side in sides]
    writers = {str: sheet.write_string, int: sheet.write_number, float: sheet.write_number, type(None): sheet.write_blank}
    for column, (heading, head) in enumerate(zip(table.headings, heads, strict=True)):
        sheet.write_string(top, column, heading, head)
    for line, cells in enumerate(rows, start=top + 1):
        for column, cell in enumerate(cells):
            if first_column and not column:
                sheet.write_url(line, column, "internal:'{}'!A1".format(str(cell).replace("'", "''")), formats[column], cell)
            elif isinstance(cell, RoundedNumber):
                sheet.write_number(line, column, cell, book.add_format(looks[column] | cell.look))
            else:
                writers[type(cell)](line, column, cell, formats[column])
    for column, width in enumerate(table.widths):
        sheet.set_column(column, column, width)
    for column, (heading, cells, look) in enumerate(() if table.widths else zip(table.headings, columns, looks, strict=True)):
        sheet.set_column_pixels(column, column, max(_width([heading], HEADING), _width(cells, look)))
    if rows:  # Excel knows no table without rows
        named = [{"header": heading, "header_format": head} for heading, head in zip(table.headings, heads, strict=True)]
        options = {"autofilter": False, "columns": named, "style": None, "name": table.name}
        sheet.add_table(top, 0, top + len(rows), len(columns) - 1, options)


def _cell(value: Cell) -> Cell:
    """A value as a cell can hold it; a blank before it keeps XlsxWriter from taking `<r>...</r>` for markup of its own."""
    if value is None or value != value or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        return value
    text = cell_text(value)
    if len(text) > MOST_LETTERS:
        text = text[: MOST_LETTERS - len(CUT)] + CUT
    return f" {text}" if text.startswith("<r>") else text


def _are_figures(cells: Iterable[Cell]) -> bool:
    figures = [cell for cell in cells if cell is not None and not (isinstance(cell, str) and MARK.search(cell))]
    return bool(figures) and all(isinstance(cell, int | float) for cell in figures)


def _width(cells: Iterable[Cell], look: Look) -> int:
    """Pixels of the widest cell, as gptables reckons them: by the size of the type, bold or not, and how much of it is capitals."""
    size = int(look["font_size"]) / 11 * (1.1 if look.get("bold") else 1.0)
    lines = {max(("" if cell is None else str(cell)).split("\n"), key=len) for cell in cells}
    capitals = {line: sum(map(str.isupper, line)) / len(line) if line else 0 for line in lines}
    return max((ceil(cell_autofit_width(line) * (size * (1.0 + 0.15 * capitals[line]))) for line in lines), default=0)
