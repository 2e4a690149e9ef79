"""Words compared by their letters and digits alone."""

import re
from collections.abc import Collection
from typing import Any

import pandas as pd


def normalise(text: Any) -> str:
    """Letters and digits in small letters, so that `Ethnic-Origin ` and `ethnic origin` are one.

    `&` is "and"; a blank is nothing.
    """
    return "" if pd.isna(text) else re.sub(r"[^a-z0-9]", "", str(text).lower().replace("&", "and"))


def heading_row(cells: pd.DataFrame, names: Collection[str], looked_at: int = 20) -> int:
    """The first row in which several cells are among these names (in plain letters), or else one; the first row when there is none."""
    counts = [len({normalise(cell) for cell in row} & set(names)) for row in cells.head(looked_at).itertuples(index=False, name=None)]
    return next((row for row, count in enumerate(counts) if count > 1), next((row for row, count in enumerate(counts) if count), 0))
