"""Integer programming: the cheapest move, as whole numbers within bounds that keep sums within bounds."""

import numpy as np

from wres.disclosure.constraints import Leeway, Sums
from wres.disclosure.counts import Numbers

EXACT = 1e-6


def programmed_move(sums: Sums, leeway: Leeway, count: int, way: int, price: Numbers) -> Numbers | None:
    """The cheapest move of a count by one, up or down (way: 1 or -1); None when there is none. price: of moving each count by one."""
    can = np.isfinite(price)
    up, down = np.where(can, leeway.up, 0.0), np.where(can, leeway.down, 0.0)
    if (up if way > 0 else down)[count] < 1:
        return None
    members = np.flatnonzero((up + down > 0) & (sums.component == sums.component[count]))
    size, place = len(members), int(np.searchsorted(members, count))
    table = sums.table[:, members]
    touched = np.any(table != 0, axis=1)
    lowest, highest = np.zeros(2 * size), np.concatenate([up[members], down[members]])
    lowest[place if way > 0 else size + place] = 1
    highest[size + place if way > 0 else place] = 0
    # Every step up or down is a number of its own, so that the price of a move counts its size, not its direction.
    both = np.hstack([table, -table])[touched]
    steps = _cheapest(np.tile(price[members], 2), both, sums.least[touched], sums.most[touched], lowest, highest)
    if steps is None:
        return None
    move = np.zeros(len(price))
    move[members] = steps[:size] - steps[size:]
    return move


def _cheapest(price: Numbers, sums: Numbers, least: Numbers, most: Numbers, lowest: Numbers, highest: Numbers) -> Numbers | None:
    """Whole numbers with lowest <= numbers <= highest and least <= sums @ numbers <= most, of the lowest price.

    The linear program is tried first: sums in a table nearly always give whole numbers at once.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    constraints = LinearConstraint(sums, least, most) if len(sums) else None
    for whole in (0, 1):
        result = milp(price, integrality=np.full(len(price), whole), bounds=Bounds(lowest, highest), constraints=constraints)
        if result.x is None:
            return None
        numbers: Numbers = np.round(result.x)
        if np.abs(result.x - numbers).max() < EXACT:
            return numbers
    return None
