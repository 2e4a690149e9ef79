"""The counts that figures publish, each once, however many figures show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Indicator, Standard
from wres.parameters.measures import measure_and_part

EVERYONE = "everyone"
ALL = "all"
NONE = -1
EVENTS, AT_RISK, SUM = "events", "at risk", "sum"

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Family(NamedTuple):
    """Counts of one thing: of a table, or of the events of an indicator, or of those at risk of them; of a part of these."""

    source: str
    side: str = ""
    part: str = ""


class CountKey(NamedTuple):
    """What a count is of."""

    family: Family
    staff_group: str
    band: str
    group: str


@dataclass(frozen=True, slots=True)
class PublishedCounts:
    """Counts by place, and the figures that publish them.

    value: the true counts. place: count number to place. at: place to count number.
    numerator, denominator: for every figure its count number, or NONE. stated: the denominator as the figure
    states it, which is twice the count where two years are counted together. sums: counts that no figure shows as such and some
    are made of, such as the totals of tiers, each with its parts. made_of: by row, the counts that a figure is made of, in the order of
    its kind, where it shows none as such.
    """

    value: Numbers
    place: list[CountKey]
    at: dict[CountKey, int]
    numerator: Places
    denominator: Places
    stated: Numbers
    sums: dict[int, tuple[int, ...]]
    made_of: dict[int, tuple[int, ...]]


def published_counts(figures: Sequence[Figure], standard: Standard) -> PublishedCounts:
    """Every count that the numerators and denominators publish, once, and the sums that figures are made of.

    The staff at risk in an indicator that counts them in another table are the total of the same group there, so they are one
    count with the numerator of that share.
    """
    counts = _CountsInOrder(np.array([figure.denominator for figure in figures], dtype=float))
    counted = [(row, figure, standard.indicators[figure.indicator]) for row, figure in enumerate(figures) if _counts(figure, standard)]
    # Shares of everyone first, so that the workforce is there when the likelihoods ask for it.
    for row, figure, indicator in sorted(counted, key=lambda item: _of_everyone(item[2]), reverse=True):
        cell = figure.staff_group, figure.band
        if _of_everyone(indicator):
            family = Family(indicator.table)
            top, bottom = CountKey(family, *cell, figure.group), CountKey(family, *cell, EVERYONE)
        else:
            _, part = measure_and_part(figure.measure)
            top, bottom = (CountKey(Family(figure.indicator, side, part), *cell, figure.group) for side in (EVENTS, AT_RISK))
            people = CountKey(Family(indicator.at_risk_table or ""), *cell, figure.group)
            bottom = people if counts.is_multiple(people, figure.denominator) else bottom
        counts.add(row, top, figure.numerator, bottom, figure.denominator)
    for row, figure in enumerate(figures):
        whole = standard.indicators.get(figure.indicator)
        for cells in kind_of(whole).sums_behind(figure, whole, standard) if whole else ():
            counts.add_sum(row, [CountKey(Family(whole.table), *cell) for cell in cells] if whole else [])
    return counts.build()


def numbers_of(figures: Sequence[Figure], counts: PublishedCounts) -> Iterator[tuple[int, Figure]]:
    """The figures that publish counts, each with its row."""
    return ((row, figures[row]) for row in np.flatnonzero(counts.numerator != NONE).tolist())


def _counts(figure: Figure, standard: Standard) -> bool:
    indicator = standard.indicators.get(figure.indicator)
    published = kind_of(indicator).counts if indicator else None
    if published is None or isnan(figure.numerator) or isnan(figure.denominator):
        return False
    return measure_and_part(figure.measure)[0] == published.measure


def _of_everyone(indicator: Indicator) -> bool:
    published = kind_of(indicator).counts
    return published is not None and published.base == "everyone"


class _CountsInOrder:
    """Counts as they are met."""

    def __init__(self, stated: Numbers) -> None:
        self.stated = stated
        self.value: list[float] = []
        self.place: list[CountKey] = []
        self.at: dict[CountKey, int] = {}
        self.sums: dict[int, tuple[int, ...]] = {}
        self.made_of: dict[int, tuple[int, ...]] = {}
        self.numerator = np.full(len(stated), NONE)
        self.denominator = np.full(len(stated), NONE)

    def is_multiple(self, place: CountKey, count: float) -> bool:
        """Whether a count given is one year of those of a place, or two."""
        once = self.value[self.at[place]] if place in self.at else 0
        return once > 0 and count in (once, 2 * once)

    def add(self, row: int, top: CountKey, numerator: float, bottom: CountKey, denominator: float) -> None:
        self.numerator[row] = self._number(top, numerator)
        self.denominator[row] = self._number(bottom, denominator)

    def add_sum(self, row: int, places: list[CountKey]) -> None:
        parts = tuple(sorted(self.at[place] for place in places if place in self.at))
        if not parts:
            return
        total = parts[0]
        if len(parts) > 1:
            place = CountKey(Family("+".join(map(str, parts)), SUM), "", "", "")
            total = self._number(place, sum(self.value[part] for part in parts))
            self.sums[total] = parts
        self.made_of[row] = (*self.made_of.get(row, ()), total)

    def _number(self, place: CountKey, count: float) -> int:
        if place not in self.at:
            self.at[place] = len(self.value)
            self.place.append(place)
            self.value.append(count)
        return self.at[place]

    def build(self) -> PublishedCounts:
        value = np.array(self.value, dtype=float)
        return PublishedCounts(value, self.place, self.at, self.numerator, self.denominator, self.stated, self.sums, self.made_of)
