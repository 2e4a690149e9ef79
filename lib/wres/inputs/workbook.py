"""The sheets of return.xlsx as grids of text, with everything a spreadsheet hides named."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from wres.inputs.headings import heading, letter
from wres.inputs.text_file import Grid
from wres.inputs.workbook_faults import cells_without_value
from wres.parameters import Checks, Table

OWN_SHEETS = ("lists", "notes", "read_me")  # sheets a return's own template may hold beside the tables


@dataclass(frozen=True)
class Sheet:
    """A sheet as a workbook lists it."""

    name: str
    hidden: bool

    @property
    def table(self) -> str:
        """The table it would be by its name."""
        return heading(self.name)


def sheets_of(path: Path) -> list[Sheet]:
    """The sheets of a workbook in order, charts left out.

    Raises ValueError when the file is no workbook, or is protected by a password.
    """
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            return [
                Sheet(found.name, found.visible != SheetVisibleEnum.Visible)
                for found in workbook.sheets_metadata
                if found.typ == SheetTypeEnum.WorkSheet
            ]
    except (CalamineError, OSError) as fault:
        raise ValueError(str(fault) or type(fault).__name__) from fault


def read_sheet(path: Path, sheet: Sheet, table: Table, label: str, checks: Checks) -> Grid:
    """The grid of one sheet: numbers, dates and yes/no as text, blanks NA, cells without a result by what they hold."""
    with CalamineWorkbook.from_path(path) as workbook:
        found = workbook.get_sheet_by_name(sheet.name)
        rows, merged = found.to_python(skip_empty_area=False), found.merged_cell_ranges or []
    findings = [checks.finding("hidden sheet", label, sheet=sheet.name)] if sheet.hidden else []
    across = [_range(part) for part in merged if part[0][0] == 0 and part[1][1] > part[0][1]]
    if across:
        return Grid(None, [*findings, checks.finding("merged headings", f"{label}, row 1", ranges=", ".join(across))])
    below = [_range(part) for part in merged if part[1][0] > 0]
    if below:
        findings.append(checks.finding("merged cells", label, ranges=", ".join(below)))
    dates = [value for row in rows[1:] for value in row if isinstance(value, dt.date)]
    if dates:
        findings.append(checks.finding("date cell read", label, value=_text(dates[0])))
    cells = pd.DataFrame([[_text(value) for value in row] for row in rows], dtype="str")
    for (row, column), content in cells_without_value(path, sheet.name).items():
        if row < len(cells) and column < cells.shape[1]:
            cells.iat[row, column] = content
            name = heading(cells.iat[0, column])
            if name in table.columns and table.columns[name].kind == "text":  # the other kinds are refused with the cells
                check = checks.refused_as("spreadsheet error", "category", content)
                findings.append(checks.finding(check, f"{label}, row {row + 1}, {name}", column=name, value=content))
    return Grid(cells, findings)


def _text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _range(part: tuple[tuple[int, int], tuple[int, int]]) -> str:
    (top, left), (bottom, right) = part
    return f"{letter(left)}{top + 1}:{letter(right)}{bottom + 1}"
