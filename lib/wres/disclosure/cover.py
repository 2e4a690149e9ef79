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
        found = [self._solve(count, way, price, kept, cover) for way in (1, -1)]
        return min((move for move in found if move is not None), key=lambda move: float(price @ np.abs(move)), default=None)

    def _prices(self) -> np.ndarray:
        """Hiding a count costs the people counted in every row that shows it; what no row shows costs next to nothing."""
        rows = self.counts.of_row[self.counts.numerator != NONE]
        shown = rows[~self.hidden[rows].any(axis=1)]
        people = 1.0 + self.counts.value[shown[:, 0]]
        price = np.full(len(self.hidden), 1e-3)
        np.add.at(price, shown[:, 0], people)
        np.add.at(price, shown[:, 1], people)
        return price

    def _solve(self, count: int, way: int, price: np.ndarray, kept: np.ndarray | None, cover: bool) -> np.ndarray | None:
        from scipy.optimize import Bounds, LinearConstraint, milp

        free = self.hidden if not cover else ~self.fixed
        up, down = np.where(free, self.up, 0.0), np.where(free, self.down, 0.0)
        if (up if way > 0 else down)[count] < 1:
            return None
        members = np.flatnonzero(up + down > 0)
        system, least, most = self.system, self.least, self.most
        if kept is not None and len(kept):
            still = np.zeros(len(kept))
            system, least, most = np.vstack([system, kept]), np.concatenate([least, still]), np.concatenate([most, still])
        system = system[:, members]
        touched = np.any(system != 0, axis=1)
        size = len(members)
        place = int(np.searchsorted(members, count))
        lower, upper = np.zeros(2 * size), np.concatenate([up[members], down[members]])
        lower[place if way > 0 else size + place] = 1
        upper[size + place if way > 0 else place] = 0
        constraints = LinearConstraint(np.hstack([system, -system])[touched], least[touched], most[touched])
        result = milp(
            np.tile(price[members], 2), integrality=np.ones(2 * size), bounds=Bounds(lower, upper),
            constraints=constraints if touched.any() else None,
        )  # fmt: skip
        if result.x is None:
            return None
        move = np.zeros(len(self.hidden))
        move[members] = np.round(result.x[:size] - result.x[size:])
        return move


def room_to_move(count: np.ndarray, threshold: int) -> tuple[np.ndarray, np.ndarray]:
    """How far each count may move down and up and still be what a reader knows of it when it is hidden.

    A small count is between 1 and the threshold, a hidden 0 below the threshold, a large one at or above it. With a
    threshold of 2 or less a small count would be known from the rule alone, so 0 is allowed too.
    """
    least = np.where((count > 0) & (count < threshold), 1 if threshold > 2 else 0, np.where(count == 0, 0, threshold))
    most = np.where(count < threshold, threshold - 1, np.inf)
    return np.floor(np.clip(count - least, 0, ROOM)), np.floor(np.clip(most - count, 0, ROOM))

