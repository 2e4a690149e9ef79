"""The shape of every result: one row a measure, with its status and, when there is no value, the reason."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from wres.indicators.figures import NO_DATA, ZERO_DENOMINATOR, Figure
from wres.indicators.intervals import wilson

COLUMNS = list(Figure._fields)
KEY = ["indicator", "measure", "group", "staff_group", "band"]
TYPES: dict[str, Any] = {column: object if kind is str else kind for column, kind in Figure.__annotations__.items()}


def tidy(figures: Iterable[Figure]) -> pd.DataFrame:
    """Figures as a frame, in the columns and types of `indicators.csv`.

    A row that is not `ok` loses its numbers, and an `ok` row whose value is not a finite number becomes missing: infinite
    values and NaN never leave this package as results.
    """
    cells = list(zip(*figures, strict=True)) or [()] * len(COLUMNS)
    whole = {column: np.array(cell, dtype=TYPES[column]) for column, cell in zip(COLUMNS, cells, strict=True)}
    status = whole["status"]
    status[(status == "ok") & ~np.isfinite(whole["value"])] = "missing"
    whole["reason"][(status == "missing") & (whole["reason"] == "")] = NO_DATA
    for column in ("value", "lower", "upper"):
        whole[column][status != "ok"] = np.nan
    return pd.DataFrame(whole)


def together(frames: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Tidy frames below one another, with a fresh index; no frames give an empty tidy frame."""
    full = [frame for frame in frames if len(frame)]
    if len(full) == 1:
        return full[0].reset_index(drop=True)
    return pd.concat(full, ignore_index=True) if full else tidy([])


def shares(counted: Iterable[Figure], level: float, of_nobody: str = ZERO_DENOMINATOR) -> list[Figure]:
    """Percentages of counts, with Wilson intervals.

    counted: with `numerator` and `denominator`. A denominator of 0 gives status missing and the reason `of_nobody`.
    """
    cells = list(counted)
    bounds = wilson([cell.numerator for cell in cells], [cell.denominator for cell in cells], level)
    return [
        cell._replace(value=100 * cell.numerator / cell.denominator, unit="percent", lower=lower, upper=upper)
        if cell.denominator > 0
        else cell._replace(unit="percent").missing(of_nobody)
        for cell, lower, upper in zip(cells, *(bound.tolist() for bound in bounds), strict=True)
    ]
