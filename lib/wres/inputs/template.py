"""What a workbook made by `make new` holds besides figures: last year's beside the cells to fill, and sheets left unfilled."""

import pandas as pd

from wres.inputs.headings import heading
from wres.parameters import Table

LAST_YEAR = heading("last year:")
CARRIED_OVER = "carried_over_from"
FILLED_IN = ("count", "percent")  # the kinds of column that are left to type beside keys that are there already


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
