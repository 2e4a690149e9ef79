"""Cells of the return that people type into: how they look, what they accept, and how a sheet is printed."""

from openpyxl.styles import Border, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.text_cells import TO_FILL
from wres.parameters.table import Column

FORMATS = {"count": "#,##0", "percent": "0.0#", "number": "General", "year": "0"}
AS_TEXT = "@"  # text, codes and identifiers: so that 8a stays 8a and 5 is no number
ENTRY = {"count": ("whole", "0", None), "percent": ("decimal", "0", "100")}
REFUSED = {"whole": "Type a whole number, 0 or more.", "decimal": "Type a percentage between 0 and 100, such as 26.1."}
LINE = Side(style="thin", color="8A8A8A")
FRAME = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
LAST_YEAR = PatternFill("solid", fgColor="EEF2F5")
A3, A4 = 8, 9  # sizes of paper as workbooks number them


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
