"""What is built on hidden counts, and would give them back: ratios, gaps, differences."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.counts import ALL, Flags, PublishedCounts, numbers_of
from wres.indicators import Figure
from wres.indicators.figures import NOT_DIVIDED
from wres.parameters.measures import MEASURES, measure_and_part, measure_of


def with_hidden_parts(figures: Sequence[Figure], hidden: Flags) -> Flags:
    """Which ratios, gaps and differences have a hidden part; that there is nothing to divide by tells a count as well as a ratio does."""
    names = [measure_and_part(row.measure) for row in figures]
    cells = [(part, row.indicator, row.staff_group, row.band) for row, (_, part) in zip(figures, names, strict=True)]
    parts = {(name, *cell) for (name, _), cell, is_hidden in zip(names, cells, hidden.tolist(), strict=True) if is_hidden}
    built_on = [name in MEASURES and (MEASURES[name].parts, *cell) in parts for (name, _), cell in zip(names, cells, strict=True)]
    return np.array(built_on, dtype=bool) & tells(figures)


def workforce_differences(figures: Sequence[Figure], counts: PublishedCounts, hidden: Flags) -> Flags:
    """Which differences from a share of the whole workforce would give it back when it is hidden.

    hidden: truth values by count.
    """
    hidden_shares = {
        (row.measure, row.group)
        for number, row in numbers_of(figures, counts)
        if (row.staff_group, row.band) == (ALL, ALL) and hidden[counts.numerator[number]]
    }
    return np.array([(measure_of(row.measure).compared_with, row.group) in hidden_shares for row in figures], dtype=bool) & tells(figures)


def tells(figures: Sequence[Figure]) -> Flags:
    """Which figures are shown, or say what tells as much."""
    return np.array([row.status == "ok" or (row.status == "missing" and row.reason in NOT_DIVIDED) for row in figures], dtype=bool)
