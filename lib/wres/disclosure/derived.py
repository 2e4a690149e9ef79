"""What is built on hidden counts, and would give them back: ratios, gaps, differences, disparity ratios."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.counts import WORKFORCE, Counts, name_and_route
from wres.disclosure.cover import Cover, safe
from wres.disclosure.equations import ALL, tiers
from wres.disclosure.settling import PEOPLE
from wres.indicators import Figure
from wres.indicators.disparity import STEPS
from wres.indicators.figures import NOT_DIVIDED
from wres.parameters import Standard

PARTS = {"relative_likelihood": "likelihood", "gap": "percentage", "difference": "board_share"}


def with_hidden_parts(figures: Sequence[Figure], hidden: np.ndarray) -> np.ndarray:
    """Which ratios, gaps and differences have a hidden part; that there is nothing to divide by tells a count as well as a ratio does."""
    names = [name_and_route(row.measure) for row in figures]
    cells = [(row.indicator, row.staff_group, row.band) for row in figures]
    parts = {(name, route, *cell) for (name, route), cell, is_hidden in zip(names, cells, hidden.tolist(), strict=True) if is_hidden}
    built_on = [(PARTS.get(name), route, *cell) in parts for (name, route), cell in zip(names, cells, strict=True)]
    return np.array(built_on, dtype=bool) & _tells(figures)


def workforce_differences(figures: Sequence[Figure], counts: Counts, hidden: np.ndarray) -> np.ndarray:
    """Which board differences would give back a hidden share of the whole workforce.

    hidden: truth values by count.
    """
    unknown = {place[3] for place, number in counts.at.items() if place[:3] == (WORKFORCE, ALL, ALL) and hidden[number]}
    return np.array([row.measure == "difference" and row.group in unknown for row in figures], dtype=bool) & _tells(figures)


def disparities(figures: Sequence[Figure], cover: Cover, standard: Standard) -> np.ndarray:
    """Which race disparity ratios cannot be shown beside what is hidden.

    A shown ratio is taken to give away the four tier totals it is made of. It may be shown when every hidden count still
    has a move that leaves all the totals given away so far as they are.
    """
    result = np.zeros(len(figures), dtype=bool)
    ratios = [(place, figures[place]) for place in np.flatnonzero(_tells(figures)).tolist() if figures[place].measure == "disparity"]
    of_tier = {name: tiers(cover.counts, standard, name) for name in {ratio.staff_group for _, ratio in ratios}}
    kept = np.zeros((0, len(cover.hidden)))
    for place, ratio in ratios:
        totals = _tier_totals(of_tier[ratio.staff_group], ratio.band, len(cover.hidden), standard)
        totals = totals[np.any(totals[:, cover.hidden] != 0, axis=1)]
        wider = np.vstack([kept, totals])
        if len(totals) and not _still_safe(cover, wider):
            result[place] = True
        else:
            kept = wider
    return result


def _tier_totals(of_tier: dict[tuple[str, str], tuple[int, ...]], step: str, size: int, standard: Standard) -> np.ndarray:
    groups = (standard.reference_group, standard.comparison_group)
    totals = np.zeros((4, size))
    for line, cell in enumerate((tier, group) for tier in STEPS[step] for group in groups):
        totals[line, list(of_tier.get(cell, ()))] = 1
    return totals


def _still_safe(cover: Cover, kept: np.ndarray) -> bool:
    """Whether every hidden count has a move among hidden counts that keeps the sums; moves found are remembered."""
    narrow, *wider = cover.found
    if any((found @ kept.T).any() for found in wider):
        return False  # counts so few that they pin each other: not risked for the sake of a ratio
    unsafe = cover.hidden & safe(narrow) & ~safe(narrow[~(narrow @ kept.T).any(axis=1)])
    if not unsafe.any():
        return True
    price = cover.prices()
    price[price >= PEOPLE] = np.inf
    moves = cover.moves[0].keeping(kept)
    found = moves.elementary(unsafe, price)
    unsafe &= ~safe(found)
    if (unsafe & moves.stuck(price)).any():
        return False
    for count in np.flatnonzero(unsafe).tolist():
        if unsafe[count]:
            move = moves.cheapest(count, price)
            if move is None:
                return False
            found = np.vstack([found, move])
            unsafe &= move == 0
    cover.found[0] = np.vstack([narrow, found])
    return True


def _tells(figures: Sequence[Figure]) -> np.ndarray:
    """Which rows show a figure, or say what tells as much."""
    return np.array([row.status == "ok" or (row.status == "missing" and row.reason in NOT_DIVIDED) for row in figures], dtype=bool)
