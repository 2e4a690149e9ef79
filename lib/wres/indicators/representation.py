"""Representation (indicator 1): the share of each ethnic group in every band and in the whole workforce."""

import pandas as pd

from wres.indicators.measures import NO_DATA, missing, shares
from wres.parameters import Standard

CELL = ["staff_group", "band"]


def representation(workforce: pd.DataFrame, standard: Standard, level: float = 0.95) -> pd.DataFrame:
    """Shares in percent of everyone in a cell, unknown ethnicity included, with Wilson intervals.

    workforce: `staff_group`, `band`, `ethnicity`, `headcount`; rows of one cell and ethnicity are summed, an ethnicity
    without a row counts 0. Returns rows for the whole workforce, each staff group, each band present, and the senior
    bands together (`8a_and_above`). A cell of nobody gives status missing, reason `zero denominator`.
    """
    cells = headcounts(workforce, standard)
    groups = list(standard.groups)
    total = cells.sum(axis=1)
    long: dict = {name: cells.index.get_level_values(name).repeat(len(groups)) for name in CELL}
    long |= {"measure": ["share"] * cells.size, "group": groups * len(cells)}
    long |= {"numerator": cells.to_numpy().ravel(), "denominator": total.to_numpy().repeat(len(groups))}
    return shares(pd.DataFrame(long), level)


def headcounts(workforce: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """Headcounts by cell and group, totals first: index `staff_group`, `band`; one column a group."""
    counted = workforce.groupby([*CELL, "ethnicity"], sort=False, observed=True)["headcount"].sum().unstack(fill_value=0)
    counted = counted.reindex(columns=list(standard.groups), fill_value=0)
    counted.columns.name = None
    present = set(counted.index)
    rows: dict = {("all", "all"): counted.sum()}
    senior = {group: _senior(group, standard) for group in standard.staff_groups}
    everyone_senior = [(group, band) for group, bands in senior.items() for band in bands if (group, band) in present]
    if everyone_senior:
        rows["all", senior_band(standard)] = counted.loc[everyone_senior].sum()
    for group in standard.staff_groups:
        cells = [(group, band) for band in standard.bands(group) if (group, band) in present]
        if not cells:
            continue
        rows[group, "all"] = counted.loc[[cell for cell in counted.index if cell[0] == group]].sum()
        rows |= {cell: counted.loc[cell] for cell in cells}
        above = [(group, band) for band in senior[group] if (group, band) in present]
        if above:
            rows[group, senior_band(standard)] = counted.loc[above].sum()
    frame = pd.DataFrame.from_dict({cell: list(row) for cell, row in rows.items()}, orient="index", columns=counted.columns)
    frame.index = pd.MultiIndex.from_tuples(list(rows), names=CELL)
    return frame


def senior_band(standard: Standard) -> str:
    """The code of the senior bands together, named after the lowest of them."""
    first = next(band for group in standard.staff_groups for band in _senior(group, standard))
    return f"{first}_and_above"


def no_representation(standard: Standard) -> pd.DataFrame:
    """The overall rows when nothing is known."""
    groups = list(standard.groups)
    return missing(NO_DATA, measure="share", group=groups, unit="percent")


def _senior(staff_group: str, standard: Standard) -> list[str]:
    return [code for code, band in standard.bands(staff_group).items() if band.tier == "upper"]
