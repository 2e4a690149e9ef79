"""The rows of a sheet of the return: the keys that are written beforehand, and last year's figures for them."""

from collections.abc import Mapping
from itertools import product

import pandas as pd

from wres.parameters import Standard, Table
from wres.parameters.table import WideSheet

TO_BEGIN, TO_ADD = 24, 10  # empty rows where nothing is known of last year, and below last year's rows
Keys = tuple[str, ...]  # codes in the order of `down`; "" where a row is not of a part


def rows_to_fill(table: Table, wide: WideSheet, standard: Standard, before: pd.DataFrame | None) -> tuple[list[Keys], int]:
    """The keys of the rows, and how many empty rows follow them."""
    if wide.rows == "every":
        accepted = [table.columns[column].accepts for column in wide.down]
        return [keys for keys in product(*accepted) if _can_be(dict(zip(wide.down, keys, strict=True)), standard)], 0
    if before is None or before.empty:
        return [("",) * len(wide.down)], TO_BEGIN
    return list(dict.fromkeys(_keys(before, wide))), TO_ADD


def figures_of_last_year(wide: WideSheet, before: pd.DataFrame | None) -> Mapping[tuple[Keys, str, str], float]:
    """Last year's figures by keys, figure and group, rows with the same keys added up; empty when there are none."""
    if before is None or before.empty:
        return {}
    figures: dict[tuple[Keys, str, str], float] = {}
    present = [figure for figure in wide.figures if figure in before]
    for keys, group, values in zip(_keys(before, wide), before[wide.across], before[present].itertuples(index=False), strict=True):
        for figure, value in zip(present, values, strict=True):
            if not pd.isna(value):
                place = keys, figure, str(group)
                figures[place] = figures.get(place, 0) + float(value)
    return figures


def _keys(table: pd.DataFrame, wide: WideSheet) -> list[Keys]:
    texts = table.reindex(columns=list(wide.down)).fillna("").astype(str)
    return list(texts.itertuples(index=False, name=None))


def _can_be(keys: Mapping[str, str], standard: Standard) -> bool:
    """Whether a band is one of its staff group's."""
    staff_group, band = keys.get(standard.staff_group_column), keys.get(standard.band_column)
    return staff_group is None or band is None or band in standard.bands(staff_group)
