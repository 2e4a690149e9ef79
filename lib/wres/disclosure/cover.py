"""Which further counts must be hidden, so that no hidden count can be worked back from what is left.

A hidden count is safe when the published figures could just as well be those of another organisation, in which that
count differs. Such another organisation is a *move*: whole numbers to add to the hidden counts that leave every sum
right and every hidden count where a reader knows it to lie. For each unsafe count the cheapest move is found by integer
programming, its price being the counts that would have to be hidden as well; hiding those makes the count safe, and
them too. Method: complementary cell suppression, after Kelly, Golden and Assad (1992), Networks 22, 397-417, and
Fischetti and Salazar (2000), Management Science 46, 1039-1051.

Exact: the move is the second solution, so that no solver can determine the count, whatever it knows of the rules.
"""

from dataclasses import dataclass, field

import numpy as np

from wres.disclosure.counts import NONE, Counts
from wres.disclosure.equations import Relation, matrix

ROOM = 50.0  # how far a large count is let move; small moves are found first anyway
PEOPLE = 1.0  # the price of hiding a count that is shown, besides the people counted
UNSEEN = 1e-3  # the price of moving a count that no row shows
EXACT = 1e-6


@dataclass
class Cover:
    """Hidden counts, growing, and the moves that keep them safe.

    hidden, fixed: truth values by count; a fixed count is always shown. moves: one row a move.
    """

    counts: Counts
    relations: list[Relation]
    threshold: int
    hidden: np.ndarray
    fixed: np.ndarray
    moves: list[np.ndarray] = field(default_factory=list)

    def __post_init__(self) -> None:
        sums = matrix(self.relations, len(self.counts.value))
        exact = np.array([relation.exact for relation in self.relations], dtype=bool)
        rest = np.array([relation.rest for relation in self.relations])
        self.system = sums
        self.most = np.where(exact, 0.0, rest)
        self.least = np.where(exact, 0.0, -np.inf)
        self.component = _components(sums)
        self.down, self.up = room_to_move(self.counts.value, self.threshold)

    def complete(self) -> np.ndarray:
        """Hide what must be hidden besides; returns which counts could not be made safe (normally none)."""
        hopeless = np.zeros_like(self.hidden)
        while True:
            self.hide_with_their_rows()
            unsafe = self.hidden & ~hopeless & ~self.safe()
            if not unsafe.any():
                return hopeless
            count = max(np.flatnonzero(unsafe), key=lambda number: (self.counts.value[number], -number))
            move = self.move_of(count)
            if move is None:
                hopeless[count] = True
                continue
            self.moves.append(move)
            self.hidden |= move != 0

    def safe(self) -> np.ndarray:
        """Which counts some move changes."""
        return np.any(np.array(self.moves) != 0, axis=0) if self.moves else np.zeros_like(self.hidden)

    def hide_with_their_rows(self) -> None:
        """A row is shown or hidden whole: a hidden denominator takes the numerators over it with it."""
        rows = self.counts.of_row[self.counts.numerator != NONE]
        over_hidden = rows[self.hidden[rows[:, 1]], 0]
        self.hidden[over_hidden[~self.fixed[over_hidden]]] = True

    def move_of(self, count: int, kept: np.ndarray | None = None, cover: bool = True) -> np.ndarray | None:
        """The cheapest move that changes a count, or None.

        kept: further sums, one row each, that the move must leave as they are. Without `cover` only hidden counts move.
        """
        price = self._prices()
        free = self.hidden | (price < PEOPLE) & ~self.fixed
        for way in (1, -1):  # a move that hides nothing more is as cheap as can be
            move = self._solve(count, way, price, kept, free)
            if move is not None:
                return move
        if not cover:
            return None
        found = [self._solve(count, way, price, kept, ~self.fixed) for way in (1, -1)]
        return min((move for move in found if move is not None), key=lambda move: float(price @ np.abs(move)), default=None)

    def _prices(self) -> np.ndarray:
        """Hiding a count costs the people counted in every row that shows it; what no row shows costs next to nothing."""
        rows = self.counts.of_row[self.counts.numerator != NONE]
        shown = rows[~self.hidden[rows].any(axis=1)]
        people = PEOPLE + self.counts.value[shown[:, 0]]
        price = np.full(len(self.hidden), UNSEEN)
        np.add.at(price, shown[:, 0], people)
        np.add.at(price, shown[:, 1], people)
        return price

    def _solve(self, count: int, way: int, price: np.ndarray, kept: np.ndarray | None, free: np.ndarray) -> np.ndarray | None:
        """The cheapest move that raises (way 1) or lowers (way -1) a count by one or more, moving only free counts."""
        up, down = np.where(free, self.up, 0.0), np.where(free, self.down, 0.0)
        if (up if way > 0 else down)[count] < 1:
            return None
        members = np.flatnonzero((up + down > 0) & (self.component == self.component[count]))
        place = int(np.searchsorted(members, count))
        system, least, most = self.system[:, members], self.least, self.most
        if kept is not None and len(kept):
            system = np.vstack([system, kept[:, members]])
            least, most = np.append(least, np.zeros(len(kept))), np.append(most, np.zeros(len(kept)))
        touched = np.any(system != 0, axis=1)
        lowest, highest = np.zeros(2 * len(members)), np.concatenate([up[members], down[members]])
        lowest[place if way > 0 else len(members) + place] = 1
        highest[len(members) + place if way > 0 else place] = 0
        steps = cheapest(np.tile(price[members], 2), np.hstack([system, -system])[touched], least[touched], most[touched], lowest, highest)
        if steps is None:
            return None
        move = np.zeros(len(self.hidden))
        move[members] = steps[: len(members)] - steps[len(members) :]
        return move


def cheapest(price: np.ndarray, system: np.ndarray, least: np.ndarray, most: np.ndarray, lowest: np.ndarray, highest: np.ndarray) -> np.ndarray | None:
    """Whole numbers within bounds, least <= system @ numbers <= most, of the lowest price; None when there are none.

    The linear program is tried first: sums in a table nearly always give whole numbers at once.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    constraints = LinearConstraint(system, least, most) if len(system) else None
    for whole in (0, 1):
        result = milp(price, integrality=np.full(len(price), whole), bounds=Bounds(lowest, highest), constraints=constraints)
        if result.x is None:
            return None
        numbers = np.round(result.x)
        if np.abs(result.x - numbers).max() < EXACT:
            return numbers
    return None


def room_to_move(count: np.ndarray, threshold: int) -> tuple[np.ndarray, np.ndarray]:
    """How far each count may move down and up and still be what a reader knows of it when it is hidden.

    A small count is between 1 and the threshold, a hidden 0 below the threshold, a large one at or above it. With a
    threshold of 2 or less a small count would be known from the rule alone, so 0 is allowed too.
    """
    least = np.where((count > 0) & (count < threshold), 1 if threshold > 2 else 0, np.where(count == 0, 0, threshold))
    most = np.where(count < threshold, threshold - 1, np.inf)
    return np.floor(np.clip(count - least, 0, ROOM)), np.floor(np.clip(most - count, 0, ROOM))



def _components(sums: np.ndarray) -> np.ndarray:
    """A number for each count, the same for counts that some chain of relations connects."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    touches = csr_array(sums != 0, dtype=float)
    return connected_components(touches.T @ touches, directed=False)[1]
