"""What else must move so that sums which are off balance again: the cheapest first."""

from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

from wres.disclosure.counts import Numbers

A_FIGURE = 1.0  # the least price of hiding a figure
NEVER = 1e9
LIMIT = 20  # how many half-balanced moves are looked at before the search gives up: few, or very many


class UndecidedError(Exception):
    """The search did not come to an end."""


def ways_to_balance(off: Numbers, table: Numbers, price: Numbers, most: Numbers) -> Iterator[tuple[float, dict[int, int]]]:
    """Every way to bring sums that are `off` back to 0, the cheapest first: its price, and how often it takes each step.

    table: one row a sum, one column a step. price: of each step, positive; most: how often it can be taken.
    Best-first search (Hart, Nilsson and Raphael 1968): the sum that is dearest to balance is balanced next, and what that
    costs at least counts for the steps not taken yet. Raises UndecidedError when there is too much to look at.
    """
    if not off.any():
        yield 0.0, {}
        return
    per_unit = np.divide(price, np.abs(table), out=np.full(table.shape, NEVER), where=table != 0)
    to_raise = np.where(table > 0, per_unit, NEVER).min(axis=1, initial=NEVER)
    to_lower = np.where(table < 0, per_unit, NEVER).min(axis=1, initial=NEVER)

    def at_least(off: Numbers) -> Numbers:
        return np.asarray(np.where(off > 0, off * to_lower, -off * to_raise))

    waiting: list[tuple[float, int, float, Numbers, dict[int, int]]] = [(float(at_least(off).max()), 0, 0.0, off, {})]
    met: set[tuple[bytes, frozenset[tuple[int, int]]]] = set()
    looked_at, some_balance, some_passed_over = 0, False, False
    while waiting and waiting[0][0] < NEVER:
        _, _, paid, off, steps_taken = heappop(waiting)
        if not off.any():
            some_balance = True
            yield paid, steps_taken
            continue
        looked_at += 1
        if looked_at > LIMIT:
            raise UndecidedError
        row = int(np.argmax(at_least(off)))
        steps = np.flatnonzero(table[row] * off[row] < 0)
        lefts = off + table[:, steps].T
        paids = paid + price[steps]
        bounds = paids + at_least(lefts).max(axis=1)
        for step, rest, cost, bound in zip(steps.tolist(), lefts, paids.tolist(), bounds.tolist(), strict=True):
            further = steps_taken | {step: steps_taken.get(step, 0) + 1}
            if bound >= NEVER or further[step] > most[step]:
                continue
            # Cheap steps that leave the same to balance are as good as one another, but for how often each can be taken.
            state = (rest.tobytes(), frozenset((dear, times) for dear, times in further.items() if price[dear] >= A_FIGURE))
            if state in met:
                some_passed_over = True
            else:
                met.add(state)
                heappush(waiting, (bound, len(met), cost, rest, further))
    if some_passed_over and not some_balance:
        raise UndecidedError
