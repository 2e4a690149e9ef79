"""A report without a figure must not replace one that has figures: a workbook that was not filled in says nothing of a year."""

import contextlib
import csv
from pathlib import Path

from wres.running.product_folders import ProductFolders
from wres.text.files import file_name

FIGURES = "indicators.csv"


def lost_figures(new: Path, folders: ProductFolders) -> str:
    """Why the report in `new` may not be put in place: it has no figure, and the one that stands has. Empty when it may."""
    before = _figures(folders.pages / file_name(FIGURES, folders.edition))
    if not before or _figures(new / file_name(FIGURES, folders.edition)):
        return ""
    return (
        f"data/{folders.name}/{folders.year}: the return holds no figures any more, and the report that was built before has {before:,}. "
        "It is kept. Check that the tables are in the folder and that return.xlsx is the one that was filled in. "
        f"If the report is meant to be without figures, delete {folders.pages} first."
    )


def _figures(path: Path) -> int:
    with contextlib.suppress(OSError), path.open(encoding="utf-8-sig", newline="") as file:
        return sum(row.get("status") in ("ok", "suppressed") for row in csv.DictReader(file))
    return 0
