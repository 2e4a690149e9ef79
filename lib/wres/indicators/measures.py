"""The shape of every result: one row a measure, with its status and, when there is no value, the reason."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from wres.indicators.intervals import wilson

TEXT = ("organisation", "indicator", "measure", "group", "staff_group", "band", "unit", "status", "reason", "source")
COUNTED = ("numerator", "denominator")
COLUMNS = [
    "organisation", "year", "indicator", "measure", "group", "staff_group", "band", "value", "unit",
    "numerator", "denominator", "lower", "upper", "status", "reason", "source",
]  # fmt: skip
KEY = ["indicator", "measure", "group", "staff_group", "band"]
NO_DATA, ZERO_DENOMINATOR, BLANK = "no data", "zero denominator", "blank"
_DEFAULT: dict[str, Any] = {"staff_group": "all", "band": "all", "status": "ok", "year": 0}


def tidy(rows: pd.DataFrame | Iterable[Mapping[str, Any]] | Mapping[str, Any]) -> pd.DataFrame:
    """Rows in the columns and types of `indicators.csv`; what is not given is blank, `all` or `ok`.

    rows: a frame, a list of mappings or a mapping of columns. A row that is not `ok` loses its numbers, and an `ok` row
    whose value is not a finite number becomes missing: infinite values and NaN never leave this package as results.
    """
    if isinstance(rows, pd.DataFrame | Mapping):
        columns: dict[str, Any] = dict(rows)
    else:
        lines = list(rows)
        columns = {name: [line.get(name, _default(name)) for line in lines] for name in COLUMNS}
    size = len(next(iter(columns.values()))) if columns else 0
    whole: dict[str, Any] = {}
    for column in COLUMNS:
        kind: Any = object if column in TEXT else float
        found = columns.get(column)
        whole[column] = np.full(size, _default(column), dtype=kind) if found is None else np.array(found, dtype=kind)
    status = whole["status"]
    status[(status == "ok") & ~np.isfinite(whole["value"])] = "missing"
    whole["reason"][(status == "missing") & (whole["reason"] == "")] = NO_DATA
    hidden = status != "ok"
    for column in ("value", "lower", "upper"):
        whole[column] = np.where(hidden, np.nan, whole[column])
    frame = pd.DataFrame(whole, columns=COLUMNS)
    frame["year"] = whole["year"].astype("int64")
    return frame


def _default(column: str) -> Any:
    return _DEFAULT.get(column, "" if column in TEXT else np.nan)


def together(frames: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Tidy frames below one another, with a fresh index; no frames give an empty tidy frame."""
    full = [frame for frame in frames if len(frame)]
    if len(full) == 1:
        return full[0].reset_index(drop=True)
    return pd.concat(full, ignore_index=True) if full else tidy([])


def missing(reason: str, **columns: Any) -> pd.DataFrame:
    """Rows with status missing and a reason: the columns, of which at least one is a list, name them."""
    size = max(len(value) for value in columns.values() if isinstance(value, list))
    whole = {name: value if isinstance(value, list) else [value] * size for name, value in columns.items()}
    return tidy(whole | {"status": ["missing"] * size, "reason": [reason] * size})


def shares(cells: Mapping[str, Any], level: float) -> pd.DataFrame:
    """Percentages of counts, with Wilson intervals.

    cells: columns `numerator` and `denominator` (counts) and whatever names them. A denominator of 0 gives status
    missing and the reason `zero denominator`.
    """
    numerator, denominator = (np.asarray(cells[column], dtype=float) for column in COUNTED)
    possible = denominator > 0
    value = np.divide(100 * numerator, denominator, out=np.full(len(possible), np.nan), where=possible)
    lower, upper = wilson(numerator, denominator, level)
    return tidy(
        dict(cells)
        | {"value": value, "lower": lower, "upper": upper, "unit": ["percent"] * len(possible)}
        | {"status": np.where(possible, "ok", "missing"), "reason": np.where(possible, "", ZERO_DENOMINATOR)}
    )
