"""The cells of a table as what they are: counts, percentages, numbers, years and text."""

import re

import numpy as np
import pandas as pd

from wres.parameters import Table
from wres.parameters.table import Column

AS_WRITTEN = ("text",)
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]+)?")  # longer ones are none that a person meant, and end as infinite


def with_column_types(cells: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The given columns; the index stays the row number. Expects cells that passed the checks.

    Counts are int64 (Int64 where blanks are allowed), percent and number float64, year Int64, and text is str with ""
    for a blank.
    """
    return pd.DataFrame({str(name): _with_type(cells[name], table.columns_read[str(name)]) for name in cells}, index=cells.index)


def numbers(text: pd.Series) -> pd.Series:
    """Cells as numbers, whatever blanks are around them; NaN for blanks and for whatever is no plain number."""
    places, distinct = pd.factorize(text)  # a table holds few different figures: each is read once
    read = [float(cell) if NUMBER.fullmatch(cell.strip()) else np.nan for cell in distinct]
    return pd.Series(np.array([*read, np.nan])[places], index=text.index)


def _with_type(values: pd.Series, definition: Column) -> pd.Series:
    if definition.kind == "count":
        return numbers(values).astype("Int64" if definition.blank else "int64")
    if definition.kind in ("percent", "number"):
        return numbers(values)
    if definition.kind == "year":
        return numbers(values).astype("Int64")
    return values.fillna("") if definition.kind in AS_WRITTEN else values.str.strip().fillna("")
