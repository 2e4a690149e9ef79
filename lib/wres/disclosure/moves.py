"""Moves: whole numbers to add to hidden counts so that everything published stays as it is."""

from dataclasses import dataclass

import numpy as np

from wres.disclosure.equations import Relation, matrix

ROOM = 50.0  # how far a large count is let move; small moves are found first anyway
EXACT = 1e-6


@dataclass(frozen=True)
class Room:
    """How far every count may move and still be what a reader knows of it when it is hidden."""

    down: np.ndarray
    up: np.ndarray


def room(count: np.ndarray, threshold: int, least: int, unlabelled: np.ndarray) -> Room:
    """A small count stays between `least` and the threshold, a 0 below the threshold, a large count at or above it.

    unlabelled: counts of which a reader learns nothing when they are hidden, not even whether they are small.
    """
    floor = np.where(unlabelled, 0, np.where(count >= threshold, threshold, np.where(count > 0, least, 0)))
    ceiling = np.where((count < threshold) & ~unlabelled, threshold - 1, np.inf)
    return Room(np.clip(count - floor, 0, ROOM), np.clip(ceiling - count, 0, ROOM))


class Moves:
    """The moves that a set of relations allows."""

    def __init__(self, relations: list[Relation], size: int) -> None:
        exact = np.array([relation.exact for relation in relations], dtype=bool)
        self.sums = matrix(relations, size)
        self.most = np.where(exact, 0.0, [relation.rest for relation in relations])
        self.least = np.where(exact, 0.0, -np.inf)
        self.component = _components(self.sums)

    def cheapest(self, count: int, way: int, free: np.ndarray, price: np.ndarray, room: Room, kept: np.ndarray) -> np.ndarray | None:
        """The cheapest move that raises (way 1) or lowers (way -1) a count by one or more; None when there is none.

        free: which counts may move. price: of moving each by one. kept: further sums, one row each, that must stay.
        """
        up, down = np.where(free, room.up, 0.0), np.where(free, room.down, 0.0)
        if (up if way > 0 else down)[count] < 1:
            return None
        members = np.flatnonzero((up + down > 0) & (self.component == self.component[count]))
        size, place = len(members), int(np.searchsorted(members, count))
        sums = np.vstack([self.sums[:, members], kept[:, members]])
        still = np.zeros(len(kept))
        least, most = np.append(self.least, still), np.append(self.most, still)
        touched = np.any(sums != 0, axis=1)
        lowest, highest = np.zeros(2 * size), np.concatenate([up[members], down[members]])
        lowest[place if way > 0 else size + place] = 1
        highest[size + place if way > 0 else place] = 0
        # Every step up or down is a number of its own, so that the price of a move counts its size, not its direction.
        steps = _cheapest(np.tile(price[members], 2), np.hstack([sums, -sums])[touched], least[touched], most[touched], lowest, highest)
        if steps is None:
            return None
        move = np.zeros(len(free))
        move[members] = steps[:size] - steps[size:]
        return move


def _cheapest(
    price: np.ndarray, sums: np.ndarray, least: np.ndarray, most: np.ndarray, lowest: np.ndarray, highest: np.ndarray
) -> np.ndarray | None:
    """Whole numbers with lowest <= numbers <= highest and least <= sums @ numbers <= most, of the lowest price.

    The linear program is tried first: sums in a table nearly always give whole numbers at once.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    constraints = LinearConstraint(sums, least, most) if len(sums) else None
    for whole in (0, 1):
        result = milp(price, integrality=np.full(len(price), whole), bounds=Bounds(lowest, highest), constraints=constraints)
        if result.x is None:
            return None
        numbers = np.round(result.x)
        if np.abs(result.x - numbers).max() < EXACT:
            return numbers
    return None


def _components(sums: np.ndarray) -> np.ndarray:
    """A number for each count, the same for counts that some chain of relations connects."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    touches = csr_array(sums != 0, dtype=float)
    return connected_components(touches.T @ touches, directed=False)[1]
