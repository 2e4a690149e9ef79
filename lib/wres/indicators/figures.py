"""Measures as plain rows: a frame of a few hundred is read once, and each figure is then found without searching the frame."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import nan
from typing import NamedTuple, Self

import pandas as pd

WHOLE = ("all", "total")  # the band of a figure for the whole workforce or the whole board
NO_DATA, ZERO_DENOMINATOR, BLANK = "no data", "zero denominator", "blank"
NOBODY_AT_RISK, NO_EVENTS = "nobody at risk", "no events in the lower group"
NOT_DIVIDED = frozenset({ZERO_DENOMINATOR, NOBODY_AT_RISK, NO_EVENTS})  # the counts are known, and there is nothing to divide by


class Figure(NamedTuple):
    """One row of `indicators.csv`; what is not given is blank, `all` or `ok`."""

    organisation: str = ""
    year: int = 0
    indicator: str = ""
    measure: str = ""
    group: str = ""
    staff_group: str = "all"
    band: str = "all"
    value: float = nan
    unit: str = ""
    numerator: float = nan
    denominator: float = nan
    lower: float = nan
    upper: float = nan
    status: str = "ok"
    reason: str = ""
    source: str = ""

    @property
    def cell(self) -> tuple[str, str, str, str]:
        """What the figure is of, within its indicator."""
        return self.measure, self.group, self.staff_group, self.band

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What the figure is of, whatever the year."""
        return self.indicator, *self.cell

    def missing(self, reason: str) -> Self:
        """The same row without a value, and why."""
        return self._replace(value=nan, lower=nan, upper=nan, status="missing", reason=reason)


class Figures:
    """The measures of one year or several, found by indicator and measure, in the order of the frame they come from."""

    def __init__(self, measures: pd.DataFrame):
        self.rows: list[Figure] = figures_of(measures)
        self._of: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for row in self.rows:
            self._of[row.indicator, ""].append(row)
            self._of[row.indicator, row.measure].append(row)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.rows)

    def of(self, indicator: str, measure: str = "") -> list[Figure]:
        """Every figure of an indicator, or of one measure of it."""
        return self._of.get((indicator, measure), [])

    def whole(self, indicator: str, measure: str, group: str = "") -> list[Figure]:
        """The figures for the whole workforce or the whole board, of every group or of one: one for each year and group."""
        return [row for row in self.of(indicator, measure) if row.staff_group == "all" and row.band in WHOLE and group in ("", row.group)]


def figures_of(measures: pd.DataFrame) -> list[Figure]:
    """The rows of a frame of measures, one after another; a frame without columns has none."""
    if measures.empty:
        return []
    return [Figure(*cells) for cells in zip(*(measures[name].tolist() for name in Figure._fields), strict=True)]


def by_key(figures: Iterable[Figure]) -> dict[tuple[str, str, str, str, str], Figure]:
    """Figures by what they are of; of two of the same the first."""
    found: dict[tuple[str, str, str, str, str], Figure] = {}
    for row in figures:
        found.setdefault(row.key, row)
    return found
