"""A product without a figure must not replace one that has figures: a workbook that was not filled in says nothing of a year."""

import contextlib
import csv
from pathlib import Path

from wres.running.products import Product
from wres.text.files import file_name

FIGURES = "indicators.csv"


def lost_figures(new: Path, product: Product) -> str:
    """Why what was made in `new` may not be put in place: it has no figure, and the one that stands has. Empty when it may."""
    pages, name = product.folders.pages, file_name(FIGURES, product.edition)
    before = _figures(pages / name)
    if not before or _figures(new / name):
        return ""
    sentence, remedy = product.without_figures
    return (
        f"{product.place}: {sentence}, and the {product.kind} that was built before has {before:,}. It is kept. {remedy} "
        f"If the {product.kind} is meant to be without figures, delete {pages} first."
    )


def _figures(path: Path) -> int:
    with contextlib.suppress(OSError), path.open(encoding="utf-8-sig", newline="") as file:
        return sum(row.get("status") in ("ok", "suppressed") for row in csv.DictReader(file))
    return 0
