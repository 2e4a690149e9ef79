"""Every count that figures publish, numbered once."""

from collections.abc import Sequence
from math import isnan

import numpy as np

from wres.disclosure.counts import EVERYONE, NONE, CountKey, Family, Numbers, PublishedCounts
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Indicator, Standard
from wres.parameters.measures import measure_and_part

EVENTS, AT_RISK, SUM = "events", "at risk", "sum"


def published_counts(figures: Sequence[Figure], standard: Standard, unseen: Sequence[UnseenCount] = ()) -> PublishedCounts:
    """Every count that the numerators and denominators publish, once, and the sums that figures are made of.

    The staff at risk in an indicator that counts them in another table are the total of the same group there, so they are one
    count with the numerator of that share. unseen: counts that no figure shows and some are made of.
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
    counts.add_unseen(unseen, standard)
    for row, figure in enumerate(figures):
        whole = standard.indicators.get(figure.indicator)
        for cells in kind_of(whole).sums_behind(figure, whole, standard) if whole else ():
            counts.add_sum(row, [CountKey(Family(whole.table), *cell) for cell in cells] if whole else [])
    return counts.build()


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

    def add_unseen(self, unseen: Sequence[UnseenCount], standard: Standard) -> None:
        for row in unseen:
            family = Family(standard.indicators[row.indicator].table)
            cluster = self.at.get(CountKey(family, row.staff_group, row.cluster, row.group))
            if cluster is not None:
                part = self._number(CountKey(family, row.staff_group, row.part, row.group), row.people)
                self.sums[cluster] = (*self.sums.get(cluster, ()), part)

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
