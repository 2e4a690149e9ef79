"""A frame as a CSV file that a spreadsheet opens as it is."""

from pathlib import Path

import pandas as pd

from wres.text.cells import cell_text
from wres.text.guard import guarded


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as CSV: UTF-8, numbers unrounded, a blank where there is nothing, and text that is no formula."""
    written = frame.copy()
    for name in frame:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            written[name] = pd.Series([_written(cell) for cell in frame[name].tolist()], index=frame.index, dtype=object)
    written.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def _written(cell: object) -> object:
    return guarded(cell_text(cell)) if isinstance(cell, str) else cell
