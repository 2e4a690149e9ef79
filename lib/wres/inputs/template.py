"""What a workbook made by `make new` holds besides figures: whose it is, last year's figures, and sheets left unfilled."""

import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from wres.inputs.files.spreadsheet import sheet_cells
from wres.inputs.headings import heading
from wres.inputs.workbook import WorkbookSheet
from wres.parameters import Table

READ_ME = "read_me"
KEY_ROW = 1  # the second row, in its first cell
_KEY = re.compile(r"(?P<code>[A-Za-z0-9]{3,12}) (?P<year>\d{4})")
LAST_YEAR = heading("last year:")
CARRIED_OVER = "carried_over_from"
FILLED_IN = ("count", "percent")  # the kinds of column that are left to type beside keys that are there already


def return_key(code: str, year: int | str) -> str:
    """A return as its workbook names it: RT5 2025."""
    return f"{code.upper()} {year}"


def key_in(path: Path, sheets: Sequence[WorkbookSheet]) -> str:
    """The return that a workbook says it was made for; empty when it says none."""
    for sheet in sheets:
        if sheet.table == READ_ME:
            rows = sheet_cells(path, sheet.name).rows
            cell = str(rows[KEY_ROW][0]).strip() if len(rows) > KEY_ROW and rows[KEY_ROW] else ""
            key = _KEY.fullmatch(cell)
            return return_key(key["code"], key["year"]) if key else ""
    return ""


def without_last_year(cells: pd.DataFrame) -> pd.DataFrame:
    """The grid of a sheet without the columns headed `last year: ...`, which are there to be looked at."""
    if cells.empty:
        return cells
    return cells.loc[:, [not heading(cell).startswith(LAST_YEAR) for cell in cells.iloc[0]]]


def totals_of_last_year(cells: pd.DataFrame) -> dict[str, float]:
    """The total of each column headed `last year: ...`, by the name of the column it stands beside."""
    if cells.empty:
        return {}
    columns = {place: heading(cell) for place, cell in cells.iloc[0].items() if heading(cell).startswith(LAST_YEAR)}
    totals = {
        name.removeprefix(LAST_YEAR).lstrip("_ "): pd.to_numeric(cells[place].iloc[1:], errors="coerce") for place, name in columns.items()
    }
    return {name: float(values.sum()) for name, values in totals.items() if values.notna().any()}


def not_filled_in(table: pd.DataFrame, definition: Table) -> bool:
    """Whether every figure of a table is blank, so that it holds nothing but the keys it came with."""
    figures = [name for name, column in definition.columns.items() if column.kind in FILLED_IN and name in table]
    return bool(figures) and bool(table[figures].isna().all(axis=None))


def only_carried_over(table: pd.DataFrame) -> bool:
    """Whether a plan holds nothing but the commitments of last year that `make new` put there."""
    return CARRIED_OVER in table and len(table) > 0 and bool(table[CARRIED_OVER].notna().all())
