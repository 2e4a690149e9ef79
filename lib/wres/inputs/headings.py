"""Headings of a grid of cells, in their own spelling or by letters alone, and the table below them with its rows by number."""

import re
from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute

from wres.findings import Finding, Location
from wres.inputs.files.references import letter
from wres.parameters import Checks, Table

LOOKED_AT = 10  # rows searched for headings that are not in the first
Cells = Any  # a column's cells as pandas keeps them


def normalise(text: Any) -> str:
    """Letters and digits in small letters, so that `Ethnic-Origin ` and `ethnic origin` are one.

    `&` is "and"; a blank is nothing.
    """
    return "" if pd.isna(text) else re.sub(r"[^a-z0-9]", "", str(text).lower().replace("&", "and"))


def heading_row(cells: pd.DataFrame, names: Collection[str], looked_at: int = 20) -> int:
    """The first row in which several cells are among these names (in plain letters), or else one; the first row when there is none."""
    counts = [len({normalise(cell) for cell in row} & set(names)) for row in cells.head(looked_at).itertuples(index=False, name=None)]
    return next((row for row, count in enumerate(counts) if count > 1), next((row for row, count in enumerate(counts) if count), 0))


def heading(cell: Any) -> str:
    """A heading in the spelling of the tables: `Staff Group ` is staff_group."""
    return "" if pd.isna(cell) else "_".join(str(cell).replace("_", " ").lower().split())


def table_from_grid(cells: pd.DataFrame, name: str, table: Table, label: str, checks: Checks) -> tuple[pd.DataFrame | None, list[Finding]]:
    """The table in a grid, and what was found wrong with its headings.

    cells: all cells as text, blank ones NA or nothing but blanks. Returns the cells below the headings with a column for each
    heading, known or not, and the index `row`; blanks are NA and rows without any value are left out. None when there are no
    rows or no usable headings.
    """
    columns = [values.array for _, values in cells.items()]
    if cells.empty or not _has_known_heading(columns, 0, table):
        at = next((place for place in range(1, min(LOOKED_AT, len(cells))) if _has_known_heading(columns, place, table)), None)
        if at is not None:
            return None, [checks.finding("headings not in first row", Location(label, at + 1), row=at + 1)]
    blank = [_blank(values) for values in columns]
    if all(values[1:].all() for values in blank):
        return None, [checks.finding("empty table", label, table=name)]
    return _with_column_names(columns, blank, name, table, label, checks)


def _with_column_names(
    columns: list[Cells], blank: list[np.ndarray], name: str, table: Table, label: str, checks: Checks
) -> tuple[pd.DataFrame, list[Finding]]:
    written, accepted = [str(values[0]) for values in columns], ", ".join(table.columns)
    names = [heading(values[0]) for values in columns]
    findings = []
    nameless = [letter(place) for place, name in enumerate(names) if not name and not blank[place][1:].all()]
    if nameless:
        findings.append(checks.finding("column without heading", label, columns=", ".join(nameless), accepted=accepted))
    for repeated in sorted({name for name in names if name and names.count(name) > 1}):
        places = ", ".join(letter(place) for place, name in enumerate(names) if name == repeated)
        findings.append(checks.finding("heading twice", Location(label, column=repeated), column=repeated, columns=places))
    used = [place for place, name in enumerate(names) if name and name not in names[:place]]
    respelled = [
        f"{written[place]} as {names[place]}" for place in used if names[place] in table.columns and written[place].strip() != names[place]
    ]
    if respelled:
        findings.append(checks.finding("heading read as", label, pairs=", ".join(respelled)))
    unknown = [written[place].strip() for place in used if names[place] not in table.columns_read]
    if unknown:
        findings.append(checks.finding("unknown column", label, columns=", ".join(unknown), table=name, accepted=accepted))
    return _below(columns, blank, {names[place]: place for place in used}), findings


def _below(columns: list[Cells], blank: list[np.ndarray], places: dict[str, int]) -> pd.DataFrame:
    """The rows below the headings that hold anything, blanks as NA."""
    filled = np.zeros(len(blank[0]), dtype=bool)
    for place in places.values():
        filled |= ~blank[place]
    filled[0] = False
    table = {}
    for name, place in places.items():
        table[name], missing = columns[place][filled], blank[place][filled]
        if missing.any():
            table[name][missing] = pd.NA
    return pd.DataFrame(table, index=pd.RangeIndex(1, len(filled) + 1, name="row")[filled])


def _has_known_heading(columns: list[Cells], row: int, table: Table) -> bool:
    return bool({heading(values[row]) for values in columns} & set(table.columns))


def _blank(values: Cells) -> np.ndarray:
    """Which cells are missing or nothing but blanks."""
    text = pa.compute.utf8_trim_whitespace(pa.array(values, pa.large_string(), from_pandas=True))
    blank: np.ndarray = pa.compute.fill_null(pa.compute.equal(text, ""), True).to_numpy(zero_copy_only=False)
    return blank
