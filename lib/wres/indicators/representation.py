"""Representation (indicator 1): the share of each ethnic group in every band and in the whole workforce."""

import numpy as np
import pandas as pd

from wres.indicators.figures import NO_DATA, Figure
from wres.indicators.shares import shares
from wres.parameters import Standard

CELL = ["staff_group", "band"]


def representation(workforce: pd.DataFrame, standard: Standard, level: float = 0.95) -> list[Figure]:
    """Shares in percent of everyone in a cell, unknown ethnicity included, with Wilson intervals.

    workforce: `staff_group`, `band`, `ethnicity`, `headcount`; rows of one cell and ethnicity are summed, an ethnicity
    without a row counts 0. Returns rows for the whole workforce, each staff group, each band present, and the senior
    bands together (`8a_and_above`). A cell of nobody gives status missing, reason `zero denominator`.
    """
    return shares(
        [
            Figure(
                measure="share", group=group, staff_group=staff_group, band=band, numerator=float(count), denominator=float(counts.sum())
            )
            for (staff_group, band), counts in headcounts(workforce, standard).items()
            for group, count in zip(standard.groups, counts, strict=True)
        ],
        level,
    )


def headcounts(workforce: pd.DataFrame, standard: Standard) -> dict[tuple[str, str], np.ndarray]:
    """Headcounts in the order of the standard's groups, by staff group and band: totals first, then cell by cell."""
    groups = list(standard.groups)
    cells: dict[tuple[str, str], np.ndarray] = {}
    columns = (workforce[column].tolist() for column in [*CELL, "ethnicity", "headcount"])
    for staff_group, band, ethnicity, count in zip(*columns, strict=True):
        cells.setdefault((staff_group, band), np.zeros(len(groups), dtype="int64"))[groups.index(ethnicity)] += count
    rows: dict = {("all", "all"): sum(cells.values(), np.zeros(len(groups), dtype="int64"))}
    senior = {group: [(group, band) for band in _senior(group, standard) if (group, band) in cells] for group in standard.staff_groups}
    if any(senior.values()):
        rows["all", senior_band(standard)] = sum(cells[cell] for above in senior.values() for cell in above)
    for group, above in senior.items():
        present = [(group, band) for band in standard.bands(group) if (group, band) in cells]
        if present:
            rows[group, "all"] = sum(cells[cell] for cell in present)
        rows |= {cell: cells[cell] for cell in present}
        if above:
            rows[group, senior_band(standard)] = sum(cells[cell] for cell in above)
    return rows


def senior_band(standard: Standard) -> str:
    """The code of the senior bands together, named after the lowest of them."""
    first = next(band for group in standard.staff_groups for band in _senior(group, standard))
    return f"{first}_and_above"


def no_representation(standard: Standard) -> list[Figure]:
    """The overall rows when nothing is known."""
    return [Figure(measure="share", group=group, unit="percent").missing(NO_DATA) for group in standard.groups]


def _senior(staff_group: str, standard: Standard) -> list[str]:
    return [code for code, band in standard.bands(staff_group).items() if band.tier == "upper"]
