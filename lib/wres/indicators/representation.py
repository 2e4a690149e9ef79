"""Representation: the share of each group in every band and in the whole workforce."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import NO_DATA, Figure
from wres.indicators.kind import Calculation, CountingMeasure, IndicatorKind, from_source
from wres.indicators.published import fill_from_print, printed_figures
from wres.indicators.shares import shares
from wres.parameters import Indicator, Standard

Headcounts = NDArray[np.int64]


class Representation(IndicatorKind):
    """Shares by band from a table of the workforce."""

    needs = ("count",)
    headline = target = "share"
    counts = CountingMeasure("share", "everyone")

    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """Shares of everyone and by band."""
        workforce, standard = counted.table(indicator.table), counted.standard
        if workforce is None:
            figures = [Figure(measure="share", group=group, unit="percent").missing(NO_DATA) for group in standard.groups]
        else:
            figures = representation(workforce, indicator, standard, counted.rules.confidence)
            figures = from_source(figures, counted.source(indicator.table))
        return fill_from_print(figures, printed_figures(counted.printed, code), "the counts")


def representation(workforce: pd.DataFrame, indicator: Indicator, standard: Standard, level: float = 0.95) -> list[Figure]:
    """Shares in percent of everyone in a cell, the unknown group included, with Wilson intervals.

    workforce: the standard's columns of staff group, band and group, and the indicator's count; rows of one cell and group are
    summed, a group without a row counts 0. Returns figures for the whole workforce, each staff group, each band (or cluster of bands)
    present, and the bands that the indicator takes together. A cell of nobody gives status missing, reason `zero denominator`.
    """
    cells = [
        Figure(measure="share", group=group, staff_group=staff_group, band=band, numerator=float(count), denominator=float(counts.sum()))
        for (staff_group, band), counts in headcounts(workforce, indicator, standard).items()
        for group, count in zip(standard.groups, counts, strict=True)
    ]
    return shares(cells, level)


def headcounts(workforce: pd.DataFrame, indicator: Indicator, standard: Standard) -> dict[tuple[str, str], Headcounts]:
    """Headcounts in the order of the standard's groups, by staff group and band: totals first, then cell by cell."""
    groups = list(standard.groups)
    names = (standard.staff_group_column, standard.band_column, standard.group_column, indicator.count)
    cells: dict[tuple[str, str], Headcounts] = {}
    for staff_group, band, group, count in zip(*(workforce[name].tolist() for name in names), strict=True):
        cells.setdefault((staff_group, standard.shown_band(band)), np.zeros(len(groups), dtype="int64"))[groups.index(group)] += count

    def total(chosen: Iterable[tuple[str, str]]) -> Headcounts:
        return np.asarray(np.stack([cells[cell] for cell in chosen]).sum(axis=0))

    present = {name: [(name, band) for band in standard.bands(name) if (name, band) in cells] for name in standard.staff_groups}
    together = {
        (name, code): [cell for cell in bands if standard.bands(name)[cell[1]].tier == aggregate.tier]
        for code, aggregate in indicator.aggregates.items()
        if aggregate.tier
        for name, bands in present.items()
    }
    rows = {("all", "all"): total(cells) if cells else np.zeros(len(groups), dtype="int64")}
    for code in dict.fromkeys(code for _, code in together):
        if everywhere := [cell for (_, other), chosen in together.items() if other == code for cell in chosen]:
            rows["all", code] = total(everywhere)
    for name, bands in present.items():
        if bands:
            rows[name, "all"] = total(bands)
        rows |= {cell: cells[cell] for cell in bands}
        rows |= {cell: total(chosen) for cell, chosen in together.items() if cell[0] == name and chosen}
    return rows
