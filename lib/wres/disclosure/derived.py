"""What is built on hidden counts, and would give them back: ratios, gaps, differences, disparities between tiers."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.balancing import PEOPLE
from wres.disclosure.counts import ALL, CountKey, Family, Flags, Numbers, PublishedCounts, numbers_of
from wres.disclosure.cover import Cover, safe
from wres.indicators import Figure
from wres.indicators.figures import NOT_DIVIDED
from wres.indicators.kinds import kind_of
from wres.parameters import Standard
from wres.parameters.measures import MEASURES, measure_and_part, measure_of


def with_hidden_parts(figures: Sequence[Figure], hidden: Flags) -> Flags:
    """Which ratios, gaps and differences have a hidden part; that there is nothing to divide by tells a count as well as a ratio does."""
    names = [measure_and_part(row.measure) for row in figures]
    cells = [(part, row.indicator, row.staff_group, row.band) for row, (_, part) in zip(figures, names, strict=True)]
    parts = {(name, *cell) for (name, _), cell, is_hidden in zip(names, cells, hidden.tolist(), strict=True) if is_hidden}
    built_on = [name in MEASURES and (MEASURES[name].parts, *cell) in parts for (name, _), cell in zip(names, cells, strict=True)]
    return np.array(built_on, dtype=bool) & _tells(figures)


def workforce_differences(figures: Sequence[Figure], counts: PublishedCounts, hidden: Flags) -> Flags:
    """Which differences from a share of the whole workforce would give it back when it is hidden.

    hidden: truth values by count.
    """
    hidden_shares = {
        (row.measure, row.group)
        for number, row in numbers_of(figures, counts)
        if (row.staff_group, row.band) == (ALL, ALL) and hidden[counts.numerator[number]]
    }
    return np.array([(measure_of(row.measure).compared_with, row.group) in hidden_shares for row in figures], dtype=bool) & _tells(figures)


def with_sums_behind(figures: Sequence[Figure], cover: Cover, standard: Standard) -> Flags:
    """Which figures made of sums of counts, such as those of tiers, cannot be shown beside what is hidden.

    A shown one is taken to give its sums away. It may be shown when every hidden count still has a move that leaves all the
    sums given away so far as they are.
    """
    result = np.zeros(len(figures), dtype=bool)
    fixed_sums = np.zeros((0, len(cover.hidden)))
    for place in np.flatnonzero(_tells(figures)).tolist():
        sums = _sums_behind(figures[place], cover, standard)
        if not len(sums):
            continue
        sums = sums[np.any(sums[:, cover.hidden] != 0, axis=1)]
        wider = np.vstack([fixed_sums, sums])
        if len(sums) and not _still_safe(cover, wider):
            result[place] = True
        else:
            fixed_sums = wider
    return result


def _sums_behind(figure: Figure, cover: Cover, standard: Standard) -> Numbers:
    """The sums a figure gives away, one row each."""
    indicator = standard.indicators.get(figure.indicator)
    if indicator is None:
        return np.zeros((0, len(cover.hidden)))
    behind = list(kind_of(indicator).sums_behind(figure, indicator, standard))
    sums = np.zeros((len(behind), len(cover.hidden)))
    for line, cells in enumerate(behind):
        places = (CountKey(Family(indicator.table), *cell) for cell in cells)
        sums[line, [cover.counts.at[place] for place in places if place in cover.counts.at]] = 1
    return sums


def _still_safe(cover: Cover, fixed_sums: Numbers) -> bool:
    """Whether every hidden count has a move among hidden counts that keeps the sums; moves found are remembered."""
    narrow, *wider = cover.moves
    if any((moves @ fixed_sums.T).any() for moves in wider):
        return False  # counts so few that they pin each other: not risked for the sake of a ratio
    unsafe = cover.hidden & safe(narrow) & ~safe(narrow[~(narrow @ fixed_sums.T).any(axis=1)])
    if not unsafe.any():
        return True
    price = cover.prices()
    price[price >= PEOPLE] = np.inf
    search = cover.searches[0].with_fixed(fixed_sums)
    moves = search.elementary(unsafe, price)
    unsafe &= ~safe(moves)
    if (unsafe & search.immovable(price)).any():
        return False
    for count in np.flatnonzero(unsafe).tolist():
        if unsafe[count]:
            move = search.cheapest(count, price)
            if move is None:
                return False
            moves = np.vstack([moves, move])
            unsafe &= move == 0
    cover.moves[0] = np.vstack([narrow, moves])
    return True


def _tells(figures: Sequence[Figure]) -> Flags:
    """Which figures are shown, or say what tells as much."""
    return np.array([row.status == "ok" or (row.status == "missing" and row.reason in NOT_DIVIDED) for row in figures], dtype=bool)
