"""What must move besides, so that sums which are off come right again: the cheapest first."""

from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

NEVER = 1e9
LIMIT = 40  # how many half-settled moves are looked at before the search gives up


class Undecided(Exception):
    """The search did not come to an end."""


def settled(
    off: np.ndarray, table: np.ndarray, price: np.ndarray, up: np.ndarray, down: np.ndarray
) -> Iterator[tuple[float, dict[int, int]]]:
    """Every way to bring sums that are `off` back to 0, the cheapest first: its price, and its steps by count.

    table: one row a sum, one column a count. price: of a step of one, positive; up, down: how far each count may go.
    Best-first search (Hart, Nilsson and Raphael 1968): the sum that is dearest to settle is settled next, and what that
    costs at least counts for the moves not made yet. Raises Undecided when there is too much to look at.
    """
    each = np.divide(price, np.abs(table), out=np.full(table.shape, NEVER), where=table != 0)
    rising, falling = (table > 0) & (up >= 1) | (table < 0) & (down >= 1), (table > 0) & (down >= 1) | (table < 0) & (up >= 1)
    to_raise, to_lower = (np.where(way, each, NEVER).min(axis=1, initial=NEVER) for way in (rising, falling))

    def at_least(off: np.ndarray) -> np.ndarray:
        return np.where(off > 0, off * to_lower, -off * to_raise)

    waiting: list[tuple[float, int, float, np.ndarray, dict[int, int]]] = [(at_least(off).max(initial=0), 0, 0.0, off, {})]
    met: set[frozenset[tuple[int, int]]] = set()
    looked_at = 0
    while waiting and waiting[0][0] < NEVER:
        _, _, paid, off, steps = heappop(waiting)
        if not off.any():
            yield paid, steps
            continue
        looked_at += 1
        if looked_at > LIMIT:
            raise Undecided
        row = int(np.argmax(at_least(off)))
        counts = np.flatnonzero((falling if off[row] > 0 else rising)[row])
        ways = -np.sign(off[row] * table[row, counts])
        lefts = off + (table[:, counts] * ways).T
        paids = paid + price[counts]
        bounds = paids + at_least(lefts).max(axis=1)
        for count, way, left, cost, bound in zip(counts.tolist(), ways.astype(int).tolist(), lefts, paids.tolist(), bounds.tolist(), strict=True):
            step = steps.get(count, 0) + way
            further = steps | {count: step}
            name = frozenset(further.items())
            if bound < NEVER and step * way > 0 and step <= up[count] and -step <= down[count] and name not in met:
                met.add(name)
                heappush(waiting, (bound, len(met), cost, left, further))
