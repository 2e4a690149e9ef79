"""How far organisations lie apart: median and quartiles, over the years and by step of the ladder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import nan

import numpy as np

from wres.indicators.figures import Figure
from wres.overview.cells import number_cell
from wres.overview.data import OverviewData
from wres.overview.data_table import DualCell
from wres.text.numbers import number

LEAST_IN_QUARTILES = 4  # of fewer there is no quarter: of two organisations none lies between the quartiles
FEWER = f"fewer than {LEAST_IN_QUARTILES}"


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of some organisations, quartiles of too few NaN. label: of what; values: the figures themselves."""

    label: str
    unit: str
    lower: float
    median: float
    upper: float
    values: tuple[float, ...]

    @property
    def has_quartiles(self) -> bool:
        """Whether the organisations are enough for quartiles."""
        return len(self.values) >= LEAST_IN_QUARTILES


def spread_of(label: str, figures: Iterable[Figure | None]) -> Spread | None:
    """The spread of the figures that have a value; None without one."""
    present = [figure for figure in figures if figure is not None and figure.status == "ok"]
    if not present:
        return None
    values = tuple(figure.value for figure in present)
    lower, median, upper = np.quantile(values, [0.25, 0.5, 0.75]).tolist()
    if len(values) < LEAST_IN_QUARTILES:
        lower = upper = nan
    return Spread(label, present[0].unit, lower, median, upper, values)


def quartile_cell(spread: Spread, quartile: float) -> DualCell | str:
    """A quartile as a cell, or that there are too few organisations for it."""
    return number_cell(quartile, number(quartile, spread.unit, word=False)) if spread.has_quartiles else FEWER


def spreads_over_years(data: OverviewData, code: str) -> list[tuple[int, Spread]]:
    """The spread of an indicator in each year with a figure, oldest first."""
    spreads = ((year, spread_of(str(year), figures.values())) for year, figures in sorted(_of_years(data, code).items()))
    return [(year, spread) for year, spread in spreads if spread is not None]


def with_figures(data: OverviewData, code: str) -> dict[int, frozenset[str]]:
    """The codes of the organisations with a figure of an indicator, by year."""
    return {
        year: frozenset(who for who, figure in figures.items() if figure is not None and figure.status == "ok")
        for year, figures in _of_years(data, code).items()
    }


def _of_years(data: OverviewData, code: str) -> dict[int, Mapping[str, Figure | None]]:
    """The figures of an indicator by year, and by the code of their organisation."""
    by_year: dict[int, Mapping[str, Figure | None]] = {
        year: {who: report.headlines[code] for who, report in reports.items()} for year, reports in data.earlier.items()
    }
    return {**by_year, data.year: {report.code: report.comparable[code] for report in data.reports}}
