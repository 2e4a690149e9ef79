"""The counts of returns, each cell of each table: what an attacker wants, and what another organisation would have differently."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

COUNTED = {
    "workforce": ("headcount",),
    "recruitment": ("shortlisted", "appointed"),
    "disciplinary": ("entered",),
    "training": ("accessed",),
}


class Cell(NamedTuple):
    """A count in the return of a year; `year` is another one where a row of the return says so."""

    returned: int
    table: str
    column: str
    group: str
    staff_group: str = ""
    band: str = ""
    route: str = ""
    year: int = 0


Form = Mapping[Cell, float]  # a sum of cells, each so many times


def cells_of(tables: Mapping[str, pd.DataFrame], returned: int) -> dict[Cell, int]:
    """Every count of a return; tables: by name, of the columns in docs/inputs.md."""
    cells: dict[Cell, int] = {}
    for table, columns in COUNTED.items():
        for row in tables.get(table, pd.DataFrame()).to_dict("records"):
            for column in columns:
                cell = cell_of(row, table, column, returned)
                cells[cell] = cells.get(cell, 0) + int(row[column])
    return cells


def cell_of(row: Mapping[str, object], table: str, column: str, returned: int) -> Cell:
    """The cell of a row and column."""
    texts = ["" if pd.isna(row.get(name, "")) else str(row.get(name, "")) for name in ("ethnicity", "staff_group", "band", "route")]
    year = row.get("year", returned)
    return Cell(returned, table, column, *texts, year=returned if pd.isna(year) else int(year))


def total(form: Form, counts: Mapping[Cell, float]) -> float:
    """What a form adds up to."""
    return sum(times * counts[cell] for cell, times in form.items())


def times(form: Form, factor: float) -> dict[Cell, float]:
    """The form so many times."""
    return {cell: factor * of_cell for cell, of_cell in form.items()}


def sum_of(forms: Iterable[Form]) -> dict[Cell, float]:
    """Forms added up."""
    added: dict[Cell, float] = {}
    for form in forms:
        for cell, of_cell in form.items():
            added[cell] = added.get(cell, 0) + of_cell
    return added
