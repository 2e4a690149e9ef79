"""Sheets for people: headings, widths, and text that is never taken for a formula."""

import math
from collections.abc import Iterable, Mapping, Sequence

from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wres.text.files import MOST_LETTERS, sheet_text

HEADING = PatternFill("solid", fgColor="12436D")
LETTER, LINE, HIGHEST = 1.1, 15, 400  # a letter in units of a column's width; a line and the highest row in points
TO_FILL = PatternFill("solid", fgColor="FFF7D6")


def put(sheet: Worksheet, row: int, column: int, text: object) -> None:
    """A cell that holds exactly this text: what begins with = stays text, and line ends are those of Excel.

    A cell holds `MOST_LETTERS`; what is longer is cut there.
    """
    cell = sheet.cell(row=row, column=column)
    cell.value = "" if text is None else sheet_text(str(text))[:MOST_LETTERS]
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def head(sheet: Worksheet, row: int, labels: Sequence[str], widths: Mapping[str, int]) -> None:
    """A row of headings, white on navy, with the widths of their columns; everything below scrolls under it."""
    for place, label in enumerate(labels, start=1):
        put(sheet, row, place, label)
        cell = sheet.cell(row=row, column=place)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF", name="Arial"), HEADING
        sheet.column_dimensions[get_column_letter(place)].width = widths.get(label, 18)
    sheet.freeze_panes = sheet.cell(row=row + 1, column=1)


def fit_height(sheet: Worksheet, row: int, columns: int | None = None) -> None:
    """A row as high as its wrapped text needs: not every program works that out. columns: how many are looked at, from the first."""
    lines = 1
    for cell in sheet[row][:columns]:
        width = max(sheet.column_dimensions[cell.column_letter].width - 1, 1)
        lines = max(lines, sum(math.ceil(max(len(line), 1) * LETTER / width) for line in str(cell.value or "").split("\n")))
    sheet.row_dimensions[row].height = min(lines * LINE, HIGHEST)


def open_to_fill(sheet: Worksheet, row: int, columns: Iterable[int]) -> None:
    """Cells that may be written in a protected sheet, tinted."""
    for column in columns:
        cell = sheet.cell(row=row, column=column)
        cell.protection, cell.fill = Protection(locked=False), TO_FILL


def offer(sheet: Worksheet, area: str, choices: Sequence[str]) -> None:
    """A drop-down list; left out where Excel would refuse it for its length. area: one or more ranges with blanks between."""
    listed = '"' + ",".join(choice.replace(",", " ").replace('"', "'") for choice in choices) + '"'
    if choices and len(listed) <= 255:
        rule = DataValidation(type="list", formula1=listed, allow_blank=True)
        rule.showErrorMessage = True
        rule.error = "Choose one of the values in the list."
        for part in area.split():
            rule.add(part)
        sheet.add_data_validation(rule)
