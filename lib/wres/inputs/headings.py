"""From a grid of cells to a table: headings in their own spelling, rows by the number a spreadsheet shows."""

from typing import Any

import pandas as pd

from wres.parameters import Checks, Table

LOOKED_AT = 10  # rows searched for headings that are not in the first


def heading(cell: Any) -> str:
    """A heading in the spelling of the tables: `Staff Group ` is staff_group."""
    return "" if pd.isna(cell) else "_".join(str(cell).replace("_", " ").lower().split())


def headed(cells: pd.DataFrame, name: str, table: Table, label: str, checks: Checks) -> tuple[pd.DataFrame | None, list[dict[str, Any]]]:
    """The table in a grid, and what was found wrong with its headings.

    cells: all cells as text, blank ones NA. Returns the cells below the headings with a column for each heading, known
    or not, and the index `row`; rows without any value are left out. None when there are no rows or no usable headings.
    """
    cells = _blanks_as_missing(cells)
    if cells.empty or cells.iloc[0].isna().all() or not _known(cells.iloc[0], table):
        at = next((place for place in range(1, min(LOOKED_AT, len(cells))) if _known(cells.iloc[place], table)), None)
        if at is not None:
            return None, [checks.finding("headings not in first row", f"{label}, row {at + 1}", row=at + 1)]
    if len(cells) < 2 or cells.iloc[1:].isna().all(axis=None):
        return None, [checks.finding("empty table", label, table=name)]
    return _named(cells, name, table, label, checks)


def _named(cells: pd.DataFrame, name: str, table: Table, label: str, checks: Checks) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    written, accepted = [str(cell) for cell in cells.iloc[0]], ", ".join(table.columns)
    names = [heading(cell) for cell in cells.iloc[0]]
    below = cells.iloc[1:]
    findings = []
    nameless = [letter(place) for place, one in enumerate(names) if not one and below.iloc[:, place].notna().any()]
    if nameless:
        findings.append(checks.finding("column without heading", label, columns=", ".join(nameless), accepted=accepted))
    for repeated in sorted({one for one in names if one and names.count(one) > 1}):
        places = ", ".join(letter(place) for place, one in enumerate(names) if one == repeated)
        findings.append(checks.finding("heading twice", f"{label}, {repeated}", column=repeated, columns=places))
    kept = [place for place, one in enumerate(names) if one and one not in names[:place]]
    respelled = [
        f"{written[place]} as {names[place]}" for place in kept if names[place] in table.columns and written[place].strip() != names[place]
    ]
    if respelled:
        findings.append(checks.finding("heading read as", label, pairs=", ".join(respelled)))
    unknown = [written[place].strip() for place in kept if names[place] not in table.columns]
    if unknown:
        findings.append(checks.finding("unknown column", label, columns=", ".join(unknown), table=name, accepted=accepted))
    found = below.iloc[:, kept].set_axis([names[place] for place in kept], axis="columns")
    found.index = pd.RangeIndex(2, len(found) + 2, name="row")
    return found.dropna(how="all"), findings


def letter(place: int) -> str:
    """The spreadsheet's letters for a column, counted from 0: 0 is A, 26 is AA."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters


def _known(row: pd.Series, table: Table) -> bool:
    return bool({heading(cell) for cell in row} & set(table.columns))


def _blanks_as_missing(cells: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({column: values.mask(values.str.strip() == "") for column, values in cells.items()}, index=cells.index)
