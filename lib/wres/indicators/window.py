"""Events of one year, or of two where the year's rules ask for the average of two."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Window:
    """Events by group over `years` years; `years` is below what was asked for when the other year is absent."""

    events: pd.DataFrame
    years: int


def events_in_window(table: pd.DataFrame, earlier: pd.DataFrame | None, year: int, years: int, stated: str) -> Window | None:
    """The events of a year and, for a window of two, of the year before.

    table: this return's events; stated: its optional column of years; a row without a year is of this year. The other year
    comes from that column, else from `earlier`, the year before's own return. Returns None when this year has no rows.
    """
    current = _of_year(table, year, year, stated)
    if current.empty:
        return None
    if years == 1:
        return Window(current, 1)
    before = _of_year(table, year - 1, year, stated)
    if before.empty and earlier is not None:
        before = _of_year(earlier, year - 1, year - 1, stated)
    if before.empty:
        return Window(current, 1)
    return Window(pd.concat([current, before], ignore_index=True), 2)


def _of_year(table: pd.DataFrame, year: int, unstated: int, column: str) -> pd.DataFrame:
    if column not in table:
        return table if year == unstated else table.iloc[:0]
    return table[pd.to_numeric(table[column], errors="coerce").fillna(unstated) == year]
