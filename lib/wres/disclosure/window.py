"""Two years counted together: a sum, and what earlier reports showed of its parts, can give one year's cases back."""

from collections.abc import Iterable, Sequence

import numpy as np

from wres.disclosure.counts import NONE, WORKFORCE, Counts
from wres.disclosure.equations import ALL
from wres.disclosure.primary import small
from wres.indicators import Figure

Interval = tuple[float, float]
Shown = dict[int, tuple[int, Interval]]  # year: how many years are counted together, and what is known of their sum


def gives_back_one_year(figures: Sequence[Figure], counts: Counts, threshold: int, previous: Iterable[Figure]) -> np.ndarray:
    """Which counts of two years together, beside what earlier years showed, would tell a small count of one year.

    previous: disclosed figures of earlier years. Every year's cases lie in an interval; each sum narrows its two years,
    and because the years form a chain, going along it until nothing changes gives the exact bounds.
    """
    telling = np.zeros(len(counts.value), dtype=bool)
    shown = list(previous)
    if not shown or threshold <= 1:
        return telling
    for row in np.flatnonzero(_two_years(counts)).tolist():
        count, year = counts.numerator[row], figures[row].year
        earlier = _shown_earlier([other for other in shown if other.year < year], figures[row], threshold)
        without = _small_and_known(earlier, threshold)
        now = earlier | {year: (2, (counts.value[count], counts.value[count]))}
        telling[count] = bool(_small_and_known(now, threshold) - without)
    return telling


def _two_years(counts: Counts) -> np.ndarray:
    """Which rows set their events against twice the workforce."""
    found = np.zeros(len(counts.numerator), dtype=bool)
    for row in np.flatnonzero(counts.numerator != NONE):
        bottom = counts.denominator[row]
        found[row] = counts.place[bottom][0] == WORKFORCE and counts.stated[row] == 2 * counts.value[bottom] > 0
    return found


def _shown_earlier(previous: Sequence[Figure], figure: Figure, threshold: int) -> Shown:
    """What each earlier year showed of the same group's events."""
    whole = [row for row in previous if (row.group, row.staff_group, row.band) == (figure.group, ALL, ALL)]
    staff = {row.year: row.numerator for row in whole if row.measure == "share"}
    shown: Shown = {}
    for row in whole:
        if (row.indicator, row.measure) != (figure.indicator, figure.measure):
            continue
        if row.status == "ok" and not np.isnan(row.numerator):
            years = 2 if row.denominator == 2 * staff.get(row.year, np.nan) else 1
            shown[row.year] = (years, (row.numerator, row.numerator))
        elif row.status == "suppressed":
            # Not known whether one year or two: taken for one, which tells more.
            shown[row.year] = (1, (0.0, threshold - 1.0))
    return shown


def _small_and_known(shown: Shown, threshold: int) -> set[int]:
    """The years whose own events are known exactly and are few."""
    events: dict[int, Interval] = {year: (0.0, np.inf) for end, (years, _) in shown.items() for year in range(end - years + 1, end + 1)}
    changed = True
    while changed:
        changed = False
        for end, (years, (least, most)) in shown.items():
            for year in range(end - years + 1, end + 1):
                others = [events[other] for other in range(end - years + 1, end + 1) if other != year]
                low = max(events[year][0], least - sum(high for _, high in others))
                high = min(events[year][1], most - sum(low for low, _ in others))
                if (low, high) != events[year]:
                    events[year], changed = (low, high), True
    return {year for year, (low, high) in events.items() if low == high and small(np.array([low]), threshold)[0]}
