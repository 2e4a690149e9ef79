"""Returns of a workspace as files: read by an attacker who has them, and written again as those of another organisation."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from attacker.cells import COUNTED, Cell, cell_of, cells_of


def years_of(workspace: Path, code: str) -> list[int]:
    """The years of an organisation's returns."""
    return sorted(int(folder.name) for folder in (workspace / "data" / code).iterdir())


def read_counts(workspace: Path, code: str) -> dict[Cell, int]:
    """Every count of every return of an organisation."""
    counts: dict[Cell, int] = {}
    for year in years_of(workspace, code):
        counts |= cells_of({table: pd.read_csv(path) for table in COUNTED if (path := _file(workspace, code, year, table)).exists()}, year)
    return counts


def write_counts(workspace: Path, code: str, counts: Mapping[Cell, int]) -> None:
    """Put other counts into the tables; those of no row become one."""
    for year in years_of(workspace, code):
        for table, columns in COUNTED.items():
            path = _file(workspace, code, year, table)
            if path.exists():
                frame = pd.read_csv(path, dtype={"year": "Int64"})
                rows = frame.to_dict("records")
                named = {cell_of(row, table, column, year): (row, column) for row in rows for column in columns}
                for cell, count in counts.items():
                    if cell in named:
                        row, column = named[cell]
                        row[column] = count
                    elif count and (cell.returned, cell.table) == (year, table):
                        rows.append(_row(cell, table, counts))
                        named |= {cell_of(rows[-1], table, column, year): (rows[-1], column) for column in columns}
                pd.DataFrame(rows, columns=frame.columns).to_csv(path, index=False)


def _row(cell: Cell, table: str, counts: Mapping[Cell, int]) -> dict[str, object]:
    row: dict[str, object] = {"ethnicity": cell.group, "staff_group": cell.staff_group, "band": cell.band, "route": cell.route}
    return row | {column: counts.get(cell._replace(column=column), 0) for column in COUNTED[table]} | {"year": cell.year}


def _file(workspace: Path, code: str, year: int, table: str) -> Path:
    return workspace / "data" / code / str(year) / f"{table}.csv"
