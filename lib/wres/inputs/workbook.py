"""A sheet of a spreadsheet as a grid of text: what its cells show, and what a person should know about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.findings import Finding, Location
from wres.inputs.files.limits import TooLargeError
from wres.inputs.files.references import area, letter
from wres.inputs.files.shown import shown_text, stored_text
from wres.inputs.files.spreadsheet import SheetCells, sheet_cells, sheet_names
from wres.inputs.headings import heading
from wres.inputs.text_file import Grid
from wres.inputs.workbook_remarks import about_characters, about_days, about_percentages, fractions, hidden_or_merged
from wres.parameters import Checks, Table

OWN_SHEETS = ("lists", "notes", "read_me")  # sheets a return's own template may hold beside the tables
AS_SHOWN = ("text", "identifier")  # kinds of column whose cells are read as they are shown
PARTS_OF_A_HUNDRED = ("percent", "number")


@dataclass(frozen=True)
class WorkbookSheet:
    """A sheet as a workbook lists it."""

    name: str
    hidden: bool

    @property
    def table(self) -> str:
        """The table it would be by its name."""
        return heading(self.name)


def sheets_of(path: Path) -> list[WorkbookSheet]:
    """The sheets of a workbook in order, charts left out.

    Raises ValueError when the file is no workbook, or is protected by a password.
    """
    return [WorkbookSheet(sheet.name, sheet.hidden) for sheet in sheet_names(path)]


def read_sheet(path: Path, sheet: WorkbookSheet, table: Table, label: str, checks: Checks) -> Grid:
    """The grid of one sheet: numbers, days and yes/no as text, blanks NA, cells without a result by what they hold.

    Hidden rows and columns are read like any other, and named. Raises ValueError when the workbook is damaged.
    """
    try:
        read = sheet_cells(path, sheet.name)
    except TooLargeError as fault:
        return Grid(None, [checks.finding("table too large", label, reason=str(fault))])
    findings = [checks.finding("hidden sheet", label, sheet=sheet.name)] if sheet.hidden else []
    names = [heading(value if value != "" else None) for value in read.rows[0]] if read.rows else []
    wide = bool(table.wide) and not set(names) & set(table.columns)  # the headings are not in the first row
    across = [area(corners) for corners in read.merged if corners[0][0] == 0 and corners[1][1] > corners[0][1]]
    if across and not wide:
        return Grid(None, [*findings, checks.finding("merged headings", Location(label, 1), ranges=", ".join(across))])
    kinds = _kinds_across(table, len(names)) if wide else [table.columns[name].kind if name in table.columns else "" for name in names]
    names = [f"column {letter(place)}" for place in range(len(names))] if wide else names
    cells = pd.DataFrame(list(_texts(read, kinds)), dtype="str")
    findings += [
        *hidden_or_merged(read, label, checks),
        *about_days(read, cells, label, checks),
        *about_percentages(read, cells, names, [kind in PARTS_OF_A_HUNDRED for kind in kinds], label, checks),
        *fractions(read, names, [kind == "percent" for kind in kinds], label, checks),
        *about_characters(read, label, checks),
        *_without_value(read, cells, names, kinds, label, checks),
    ]
    return Grid(cells, findings)


def _kinds_across(table: Table, columns: int) -> list[str]:
    """What the columns of a sheet with the groups across hold: the table's figures, percentages before counts."""
    kinds = [table.columns[figure].kind for figure in table.wide.figures] if table.wide else []
    return ["percent" if "percent" in kinds else "count"] * columns


def _texts(read: SheetCells, kinds: list[str]) -> Iterator[list[str | None]]:
    """The rows as text: columns of text as they are shown, figures as exact as they are kept, percentages out of a hundred."""
    if not read.marks.formats and not read.marks.displayed:
        yield from ([stored_text(value) for value in row] for row in read.rows)
        return
    for number, row in enumerate(read.rows):
        yield [_text(read, value, kinds[column], (number, column)) for column, value in enumerate(row)]


def _text(read: SheetCells, value: object, kind: str, place: tuple[int, int]) -> str | None:
    code = read.marks.formats.get(place, "")
    if kind in AS_SHOWN:
        return shown_text(value, code, read.marks.displayed.get(place))
    if read.marks.is_percent(place) and isinstance(value, int | float):
        return stored_text(value, hundredfold=True) if kind in PARTS_OF_A_HUNDRED else shown_text(value, code)
    return stored_text(value)


def _without_value(
    read: SheetCells, cells: pd.DataFrame, names: list[str], kinds: list[str], label: str, checks: Checks
) -> Iterator[Finding]:
    """Put what cells hold that have no value into the grid; a finding for those in text, for the other kinds are refused with the cells."""
    for (row, column), content in read.marks.without_value.items():
        if row < len(cells) and column < cells.shape[1]:
            cells.iat[row, column] = content
            if kinds[column] == "text":
                check = checks.refused_as("spreadsheet error", "category", content)
                yield checks.finding(check, Location(label, row + 1, names[column]), column=names[column], value=content)
