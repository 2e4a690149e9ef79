"""Cells of the sheets that people fill in: headings, widths, text that is never a formula, and what a cell to type in accepts."""

import math
from collections.abc import Iterable, Mapping, Sequence

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wres.parameters.table import Column
from wres.text.files import MOST_LETTERS, sheet_text

HEADING = PatternFill("solid", fgColor="12436D")
LETTER, LINE, HIGHEST = 1.1, 15, 400  # a letter in units of a column's width; a line and the highest row in points
TO_FILL = PatternFill("solid", fgColor="FFF7D6")
FORMATS = {"count": "#,##0", "percent": "0.0#", "number": "General", "year": "0"}
AS_TEXT = "@"  # text, codes and identifiers: so that 8a stays 8a and 5 is no number
ENTRY = {"count": ("whole", "0", None), "percent": ("decimal", "0", "100")}
REFUSED = {"whole": "Type a whole number, 0 or more.", "decimal": "Type a percentage between 0 and 100, such as 26.1."}
EDGE = Side(style="thin", color="8A8A8A")
FRAME = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
LAST_YEAR = PatternFill("solid", fgColor="EEF2F5")
A3, A4 = 8, 9  # sizes of paper as workbooks number them


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


def open_cell(sheet: Worksheet, row: int, column: int, number_format: str) -> None:
    """A cell to type in: shaded, framed and not locked."""
    cell = sheet.cell(row=row, column=column)
    cell.number_format, cell.fill, cell.border, cell.protection = number_format, TO_FILL, FRAME, Protection(locked=False)


def allow_numbers(sheet: Worksheet, area: str, column: Column) -> None:
    """Refuse what is no count or percentage at once, in words. area: one or more ranges with blanks between."""
    kind, low, high = ENTRY[column.kind]
    operator = "between" if high else "greaterThanOrEqual"
    rule = DataValidation(type=kind, operator=operator, formula1=low, formula2=high, allow_blank=True)
    rule.error, rule.showErrorMessage = REFUSED[kind], True
    for part in area.split():
        rule.add(part)
    sheet.add_data_validation(rule)


def protect(sheet: Worksheet) -> None:
    """Lock what is not to be typed in, without a password; widths and heights may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def print_on_one_page(sheet: Worksheet, headings: str, pages_down: int = 1, paper: int = A4) -> None:
    """Landscape, as wide as the page; headings: the rows repeated on every page, as `1:2`."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, pages_down
    sheet.print_title_rows = headings
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "Page &P of &N"
