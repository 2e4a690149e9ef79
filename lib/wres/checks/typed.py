"""Checked tables with their cells as what they are: counts, percentages, numbers, years and text."""

import pandas as pd

from wres.checks.examined import AS_WRITTEN, numbers
from wres.parameters import Table
from wres.parameters.table import Column


def typed(raw: pd.DataFrame, table: Table, left_out: list[str]) -> pd.DataFrame:
    """The table's own columns in its own order, those given; the index stays the row number.

    Counts are int64 (Int64 where blanks are allowed), percent and number float64, year Int64, and text is str with ""
    for a blank. left_out: optional columns that are empty. Expects cells that passed the checks.
    """
    given = {name: definition for name, definition in table.columns.items() if name in raw and name not in left_out}
    return pd.DataFrame({name: _typed(raw[name], definition) for name, definition in given.items()}, index=raw.index)


def _typed(values: pd.Series, definition: Column) -> pd.Series:
    if definition.kind == "count":
        return numbers(values).astype("Int64" if definition.blank else "int64")
    if definition.kind in ("percent", "number"):
        return numbers(values)
    if definition.kind == "year":
        return numbers(values).astype("Int64")
    return values.fillna("") if definition.kind in AS_WRITTEN else values.str.strip().fillna("")
