"""Checked tables with their cells as what they are: counts, percentages, numbers, years and text."""

import pandas as pd

from wres.checks.prepared import AS_WRITTEN, numbers
from wres.parameters import Table
from wres.parameters.table import Column


def typed(given: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The given columns; the index stays the row number. Expects cells that passed the checks.

    Counts are int64 (Int64 where blanks are allowed), percent and number float64, year Int64, and text is str with ""
    for a blank.
    """
    return pd.DataFrame({str(name): _typed(given[name], table.columns[str(name)]) for name in given}, index=given.index)


def _typed(values: pd.Series, definition: Column) -> pd.Series:
    if definition.kind == "count":
        return numbers(values).astype("Int64" if definition.blank else "int64")
    if definition.kind in ("percent", "number"):
        return numbers(values)
    if definition.kind == "year":
        return numbers(values).astype("Int64")
    return values.fillna("") if definition.kind in AS_WRITTEN else values.str.strip().fillna("")
