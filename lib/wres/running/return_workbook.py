"""A return to fill in: one workbook with a sheet for each table, drop-down lists, and last year's values beside."""

from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wres.parameters import Standard, Table
from wres.parameters.standard import Column

READ_ME = "Read me"
LAST_YEAR = "last year: "
SHEETS = ("workforce", "recruitment", "disciplinary", "training", "survey", "board", "published", "actions")
FIXED = ("workforce", "disciplinary", "training", "survey", "board")  # every row a full return has is known beforehand
STARTED = ("recruitment",)  # rows to begin with, which may be changed: last year's, else one for each ethnicity
ROWS_TO_FILL = 500
HEADING = PatternFill("solid", fgColor="12436D")
BESIDE = PatternFill("solid", fgColor="EEF2F5")
FORMATS = {"count": "#,##0", "percent": "0.0", "number": "General", "year": "0"}
AS_TEXT = "@"  # text, codes and identifiers: so that 8a stays 8a and 5 is no number
ENTRY = {"count": ("whole", "0", None), "percent": ("decimal", "0", "100")}


def write_return_workbook(
    path: Path, standard: Standard, organisation: str, year: int, last_year: dict[str, pd.DataFrame], actions: pd.DataFrame
) -> None:
    """Write `return.xlsx`.

    last_year: typed tables of the return before, shown beside the cells to fill; actions: rows to start the plan with.
    Cells with headings, known keys and last year's values are protected; the rest can be filled.
    """
    book = openpyxl.Workbook()
    _read_me(book.active, organisation, year)
    for name in SHEETS:
        sheet = book.create_sheet(name)
        table = standard.tables[name]
        rows = actions if name == "actions" else _rows_to_fill(name, table, standard, last_year.get(name))
        _headings(sheet, table)
        _body(sheet, table, rows, locked=table.key if name in FIXED else ())
        _beside(sheet, table, rows, last_year.get(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _rows_to_fill(name: str, table: Table, standard: Standard, before: pd.DataFrame | None) -> pd.DataFrame:
    """The keys of a return's rows, so that only the figures are left to type."""
    columns = list(table.columns)
    if name in STARTED and before is not None:
        return before[[key for key in table.key if key in before]].drop_duplicates().reindex(columns=columns).reset_index(drop=True)
    if name not in (*FIXED, *STARTED):
        return pd.DataFrame(columns=columns)
    keys = [key for key in table.key if table.columns[key].required]
    combinations = pd.MultiIndex.from_product([table.columns[key].accepts for key in keys], names=keys).to_frame(index=False)
    if {"staff_group", "band"} <= set(keys):
        belongs = [band in standard.bands(group) for group, band in zip(combinations["staff_group"], combinations["band"], strict=True)]
        combinations = combinations[belongs]
    return combinations.reindex(columns=columns).reset_index(drop=True)


def _headings(sheet: Worksheet, table: Table) -> None:
    for place, (name, column) in enumerate(table.columns.items(), start=1):
        cell = sheet.cell(row=1, column=place, value=name)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF", name="Arial"), HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.comment = Comment(_note(column, table), "WRES workbook", width=320, height=140)
        sheet.column_dimensions[get_column_letter(place)].width = 40 if column.kind == "text" else 16
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.insertRows = sheet.protection.deleteRows = False
    sheet.protection.sort = sheet.protection.autoFilter = False


def _note(column: Column, table: Table) -> str:
    accepted = f" One of: {', '.join(column.accepts)}." if column.accepts else ""
    needed = "Needed." if column.required else "May be left out."
    return f"{column.about or table.about}{accepted} {needed}"


def _body(sheet: Worksheet, table: Table, rows: pd.DataFrame, locked: tuple[str, ...]) -> None:
    columns = list(table.columns)
    for number, row in enumerate(rows.reindex(columns=columns).astype(object).to_numpy(), start=2):
        for place, value in enumerate(row, start=1):
            if not pd.isna(value) and value != "":
                sheet.cell(row=number, column=place, value=value)
    written = {name for name in locked if rows[name].notna().any()}
    for place, (name, column) in enumerate(table.columns.items(), start=1):
        letter = get_column_letter(place)
        area = f"{letter}2:{letter}{ROWS_TO_FILL + 1}"
        for (cell,) in sheet[area]:
            cell.number_format = FORMATS.get(column.kind, AS_TEXT)
            cell.protection = Protection(locked=name in written and cell.row <= len(rows) + 1)
            if column.kind == "text":
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        if column.accepts or column.kind in ENTRY:
            sheet.add_data_validation(_entry(column, area))


def _entry(column: Column, area: str) -> DataValidation:
    if column.accepts:
        rule = DataValidation(type="list", formula1='"' + ",".join(column.accepts) + '"', allow_blank=True)
        rule.error = "Choose one of the values in the list."
    else:
        kind, low, high = ENTRY[column.kind]
        operator = "between" if high else "greaterThanOrEqual"
        rule = DataValidation(type=kind, operator=operator, formula1=low, formula2=high, allow_blank=True)
        rule.error = "A whole number, 0 or more." if kind == "whole" else "A percentage between 0 and 100."
    rule.showErrorMessage = True
    rule.add(area)
    return rule


def _beside(sheet: Worksheet, table: Table, rows: pd.DataFrame, before: pd.DataFrame | None) -> None:
    """Last year's figures, to the right of the cells to fill and matched by key; the reader passes over these columns."""
    figures = [name for name, column in table.columns.items() if column.kind in ("count", "percent")]
    keys = [key for key in table.key if key in rows and rows[key].notna().all()]
    if before is None or not len(rows) or not figures or not keys or not set(keys) <= set(before):
        return
    known = before.groupby(keys)[[name for name in figures if name in before]].sum(min_count=1)
    for offset, name in enumerate(known.columns, start=len(table.columns) + 2):
        sheet.cell(row=1, column=offset, value=LAST_YEAR + name).font = Font(italic=True)
        sheet.column_dimensions[get_column_letter(offset)].width = 22
        for number, key in enumerate(rows[keys].itertuples(index=False, name=None), start=2):
            value = known[name].get(key if len(keys) > 1 else key[0])
            cell = sheet.cell(row=number, column=offset, value=None if pd.isna(value) else value)
            cell.fill, cell.number_format = BESIDE, FORMATS[table.columns[name].kind]


def _read_me(sheet: Worksheet, organisation: str, year: int) -> None:
    sheet.title = READ_ME
    lines = [
        f"{organisation}: return for {year}",
        "One sheet for each table. Fill in the white cells; headings and keys are protected (no password).",
        "Point at a heading to read what belongs in its column. Lists open with the arrow beside the cell.",
        "Nobody is 0, not blank. Leave every figure of a sheet blank if you have none for it.",
        "Rows of recruitment and actions may be changed, cleared and added; rows without anything in them are passed over.",
        "Records instead of counts (staff, applications) are better kept as CSV files beside this workbook.",
        "Then run: make check, and when it lists no error: make report.",
    ]
    for number, line in enumerate(lines, start=1):
        sheet.cell(row=number, column=1, value=line).font = Font(bold=number == 1, name="Arial", size=14 if number == 1 else 11)
    sheet.column_dimensions["A"].width = 110
