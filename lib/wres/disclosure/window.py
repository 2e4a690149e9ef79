"""Two years counted together: a sum, and what earlier reports showed of its parts, can give one year's cases back."""

from collections.abc import Iterable, Sequence

import numpy as np

from wres.disclosure.counts import ALL, Flags, PublishedCounts, numbers_of
from wres.disclosure.primary import small
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Indicator, Standard

Interval = tuple[float, float]
ShownYears = dict[int, tuple[int, Interval]]  # year: how many years are counted together, and what is known of their sum


def gives_back_one_year(
    figures: Sequence[Figure], counts: PublishedCounts, threshold: int, previous: Iterable[Figure], standard: Standard
) -> Flags:
    """Which counts of two years together, beside what earlier years showed, would tell a small count of one year.

    previous: disclosed figures of earlier years. Every year's cases lie in an interval; each sum narrows its two years,
    and because the years form a chain, going along it until nothing changes gives the exact bounds.
    """
    revealing = np.zeros(len(counts.value), dtype=bool)
    figures_before = list(previous)
    if not figures_before or threshold <= 1:
        return revealing
    for row, figure in numbers_of(figures, counts):
        indicator, count = standard.indicators[figure.indicator], counts.numerator[row]
        if not _two_years(row, counts, indicator):
            continue
        earlier = _shown_earlier([other for other in figures_before if other.year < figure.year], figure, threshold, indicator, standard)
        without = _small_and_certain(earlier, threshold)
        now = earlier | {figure.year: (2, (counts.value[count], counts.value[count]))}
        revealing[count] = bool(_small_and_certain(now, threshold) - without)
    return revealing


def _two_years(row: int, counts: PublishedCounts, indicator: Indicator) -> bool:
    """Whether a figure sets its events against twice the people of another table."""
    bottom = counts.denominator[row]
    return counts.place[bottom].family.source == indicator.at_risk_table and bool(counts.stated[row] == 2 * counts.value[bottom] > 0)


def _shown_earlier(previous: Sequence[Figure], figure: Figure, threshold: int, indicator: Indicator, standard: Standard) -> ShownYears:
    """What each earlier year showed of the same group's events."""
    whole = [row for row in previous if (row.group, row.staff_group, row.band) == (figure.group, ALL, ALL)]
    shares = {
        (code, published.measure)
        for code, other in standard.indicators.items()
        if other.table == indicator.at_risk_table and (published := kind_of(other).counts)
    }
    staff = {row.year: row.numerator for row in whole if (row.indicator, row.measure) in shares}
    by_year: ShownYears = {}
    for row in whole:
        if (row.indicator, row.measure) != (figure.indicator, figure.measure):
            continue
        if row.status == "ok" and not np.isnan(row.numerator):
            years = 2 if row.denominator == 2 * staff.get(row.year, np.nan) else 1
            by_year[row.year] = (years, (row.numerator, row.numerator))
        elif row.status == "suppressed":
            # Not known whether one year or two: taken for one, which tells more.
            by_year[row.year] = (1, (0.0, threshold - 1.0))
    return by_year


def _small_and_certain(by_year: ShownYears, threshold: int) -> set[int]:
    """The years whose own events are known exactly and are few."""
    events: dict[int, Interval] = {year: (0.0, np.inf) for end, (years, _) in by_year.items() for year in range(end - years + 1, end + 1)}
    changed = True
    while changed:
        changed = False
        for end, (years, (least, most)) in by_year.items():
            for year in range(end - years + 1, end + 1):
                others = [events[other] for other in range(end - years + 1, end + 1) if other != year]
                low = max(events[year][0], least - sum(high for _, high in others))
                high = min(events[year][1], most - sum(low for low, _ in others))
                if (low, high) != events[year]:
                    events[year], changed = (low, high), True
    return {year for year, (low, high) in events.items() if low == high and small(np.array([low]), threshold)[0]}
