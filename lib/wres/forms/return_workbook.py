"""A return to fill in: one workbook with a sheet for each table, drop-down lists, and last year's values beside."""

from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.cells import (
    A3,
    A4,
    AS_TEXT,
    ENTRY,
    FORMATS,
    HEADING,
    allow_numbers,
    fit_height,
    offer,
    open_cell,
    print_on_one_page,
    protect,
    put,
)
from wres.forms.sheet_layout import SheetWords
from wres.forms.wide_sheet import write_wide_sheet
from wres.inputs.template import return_key
from wres.parameters import Organisation, Standard, Table, Year, period
from wres.parameters.table import Column
from wres.report.words import period_of, words_for

READ_ME = "Read me"
ACTIONS = "actions"
PRINTED = 20  # rows of an empty list that are printed
ROWS_TO_ADD = 60  # empty rows of a list, to be filled or left
MANY = 12  # columns; a list with more is printed on A3
NEEDED_TEXT, OTHER_TEXT, CODES = 46, 19, 14  # widths of columns
ADVICE = (
    ("Fill in", "One sheet for each table, in the order of the national return. Type in the yellow cells. The other cells are locked, "
     "without a password."),
    ("Nobody, or no figure", "Type 0 if there was nobody. Leave a whole row or a whole sheet blank if you have no figures for it."),
    ("Lists", "The sheets {lists} are lists, with one row for each entry. Point at a heading to read what belongs in its "
     "column. Rows may be changed, cleared and added."),
    ("Exports", "Records instead of counts (the tables {records}) are better kept as CSV files in the same folder."),
    ("Rows and columns", "Please keep the sheet names and the headings. They are how the figures are found."),
    ("Next", "Save this file where it is. Then run make check. When it lists no error, run make report."),
)  # fmt: skip


def write_return_workbook(
    path: Path,
    standard: Standard,
    organisation: Organisation,
    year: int,
    rules: Year,
    last_year: dict[str, pd.DataFrame],
    actions: pd.DataFrame,
) -> None:
    """Write `return.xlsx`. path: `data/<code>/<year>/return.xlsx`; the workbook says which return it was made for.

    last_year: typed tables of the return before, shown beside the cells to fill; actions: rows to start the plan with.
    Tables that the standard lays out wide are sheets like those of the national return; the others are lists.
    """
    words = _words(standard, organisation, year, rules)
    book = openpyxl.Workbook()
    _read_me(book.active, organisation.name, return_key(path.parent.parent.name, year), year, standard)
    for name in standard.sheets:
        sheet, table = book.create_sheet(name), standard.tables[name]
        if table.wide:
            write_wide_sheet(sheet, table, standard, last_year.get(name), words)
        else:
            _list(sheet, table, standard, actions if name == ACTIONS else pd.DataFrame(columns=list(table.columns)))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _words(standard: Standard, organisation: Organisation, year: int, rules: Year) -> SheetWords:
    asked = {code: indicator.asks.format(group=organisation.group_label) for code, indicator in standard.main_indicators.items()}
    numbered = {code: f"{asked[code]} (Survey question {number})" for code, number in rules.survey.questions.items() if code in asked}
    periods = {clock: period_of(clock, year, rules, standard) for clock in ("snapshot", "financial_year", "survey")}
    labels = standard.labels | words_for(standard, organisation).groups
    return SheetWords(f"{organisation.name}, {period(year)}", labels, periods, asked | numbered)


def _list(sheet: Worksheet, table: Table, standard: Standard, rows: pd.DataFrame) -> None:
    """A table with a row for each entry: headings in the first row, and cells to fill below."""
    for place, (name, column) in enumerate(table.columns.items(), start=1):
        cell = sheet.cell(row=1, column=place, value=name)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF", name="Arial"), HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.comment = Comment(_note(column, table), standard.short, width=320, height=140)
        text = NEEDED_TEXT if column.required else OTHER_TEXT
        sheet.column_dimensions[get_column_letter(place)].width = text if column.kind == "text" else CODES
    _entries(sheet, table, rows)
    last = len(rows) + ROWS_TO_ADD + 1
    for place, column in enumerate(table.columns.values(), start=1):
        area = f"{get_column_letter(place)}2:{get_column_letter(place)}{last}"
        if column.kind in ENTRY:
            allow_numbers(sheet, area, column)
        offer(sheet, area, column.accepts)
    sheet.freeze_panes = "A2"
    protect(sheet)
    print_on_one_page(sheet, "1:1", pages_down=0, paper=A3 if len(table.columns) > MANY else A4)
    sheet.print_area = f"A1:{get_column_letter(len(table.columns))}{max(len(rows) + 1, PRINTED)}"


def _entries(sheet: Worksheet, table: Table, rows: pd.DataFrame) -> None:
    """The rows to begin with, and empty ones below."""
    for number, row in enumerate(rows.reindex(columns=list(table.columns)).astype(object).to_numpy(), start=2):
        for place, value in enumerate(row, start=1):
            if not pd.isna(value) and value != "":
                put(sheet, number, place, value)
    for place, column in enumerate(table.columns.values(), start=1):
        for number in range(2, len(rows) + ROWS_TO_ADD + 2):
            open_cell(sheet, number, place, FORMATS.get(column.kind, AS_TEXT))
            sheet.cell(row=number, column=place).alignment = Alignment(wrap_text=column.kind == "text", vertical="top")
    for number in range(2, len(rows) + 2):
        fit_height(sheet, number)


def _note(column: Column, table: Table) -> str:
    accepted = f" One of: {', '.join(column.accepts)}." if column.accepts else ""
    needed = "Needed." if column.required else "May be left out."
    return f"{column.about or table.about}{accepted} {needed}"


def _read_me(sheet: Worksheet, organisation: str, key: str, year: int, standard: Standard) -> None:
    sheet.title = READ_ME
    lists = " and ".join(name for name in standard.sheets if standard.tables[name].wide is None)
    records = " and ".join(name for name, table in standard.tables.items() if table.instead_of)
    put(sheet, 2, 1, key)
    put(sheet, 1, 1, f"{organisation}: return for {period(year)}")
    sheet["A1"].font, sheet["A1"].alignment = Font(bold=True, name="Arial", size=16), Alignment(wrap_text=False)
    for number, (name, advice) in enumerate(ADVICE, start=3):
        put(sheet, number, 1, name)
        put(sheet, number, 2, advice.format(lists=lists, records=records))
        sheet.cell(row=number, column=1).font = Font(bold=True, name="Arial", size=11)
        sheet.cell(row=number, column=2).font = Font(name="Arial", size=11)
        sheet.row_dimensions[number].height = 36
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 100
    sheet.sheet_view.showGridLines = False
    print_on_one_page(sheet, "1:1")
