"""Which further counts must be hidden, so that no hidden count can be worked back from what is left.

A hidden count is safe when the published figures could just as well be those of another organisation, in which that
count differs. Such another organisation is a *move*: whole numbers to add to the hidden counts that leave every sum
right and every hidden count where a reader knows it to lie. For each unsafe count the cheapest move is found by integer
programming, its price being the people whose rows would have to be hidden as well; hiding those makes the count safe,
and them too. The move is the second solution, so no solver can determine the count, whatever it knows of the rules.

Method: complementary cell suppression, after Kelly, Golden and Assad (1992), Networks 22, 397-417, and Fischetti and
Salazar (2000), Management Science 46, 1039-1051.
"""

from dataclasses import dataclass, field

import numpy as np

from wres.disclosure.counts import NONE, Counts
from wres.disclosure.equations import Relation
from wres.disclosure.moves import Moves, Room, room

PEOPLE = 1.0  # the price of hiding a row, besides the people it counts
UNSEEN = 1e-3  # the price of moving a count that no row shows


@dataclass
class Cover:
    """Hidden counts, growing, and the moves that keep them safe.

    hidden, fixed: truth values by count; a fixed count is always shown. spaces: what a reader is taken to know, the most
    first; found: the moves so far in each.
    """

    counts: Counts
    relations: list[Relation]
    threshold: int
    hidden: np.ndarray
    fixed: np.ndarray
    spaces: list[Room] = field(init=False)
    found: list[list[np.ndarray]] = field(init=False)

    def __post_init__(self) -> None:
        self.moves = Moves(self.relations, len(self.hidden))
        # The reason of a hidden row tells whether its numerator is small; of a denominator it tells nothing.
        count, denominator = self.counts.value, np.ones_like(self.hidden)
        denominator[self.counts.numerator[self.counts.numerator != NONE]] = False
        large = count >= self.threshold
        self.spaces = [
            room(count, self.threshold, least=1, unlabelled=denominator & large),
            room(count, self.threshold, least=1, unlabelled=denominator),
            room(count, self.threshold, least=0, unlabelled=denominator),
        ]
        self.found = [[] for _ in self.spaces]

    def complete(self) -> np.ndarray:
        """Hide what must be hidden besides; returns which counts could not be made safe (normally none).

        A small count stays small in a move, and so does a small total as long as that leaves a way. Only where even small
        counts pin each other (four bands of one person each, and their total of four) may one become 0, which a reader
        cannot rule out: a 0 hidden as cover looks the same.
        """
        settled = np.zeros_like(self.hidden)
        hopeless = np.zeros_like(self.hidden)
        while True:
            self.hide_with_their_rows()
            unsafe = self.hidden & ~settled & ~safe(self.found[0], len(self.hidden))
            if not unsafe.any():
                return hopeless
            count = max(np.flatnonzero(unsafe).tolist(), key=lambda number: (self.counts.value[number], -number))
            settled[count] = True
            hopeless[count] = not self._make_safe(count)

    def hide_with_their_rows(self) -> None:
        """A row is shown or hidden whole: a hidden denominator takes the numerators over it with it."""
        rows = self.counts.of_row[self.counts.numerator != NONE]
        over_hidden = rows[self.hidden[rows[:, 1]], 0]
        self.hidden[over_hidden[~self.fixed[over_hidden]]] = True

    def move_among_hidden(self, count: int, space: Room, kept: np.ndarray) -> np.ndarray | None:
        """A move that changes a count, hides nothing more and leaves the sums `kept` (one row each) as they are."""
        price = self._prices()
        free = (self.hidden | (price < PEOPLE)) & ~self.fixed
        both = (self.moves.cheapest(count, way, free, price, space, kept) for way in (1, -1))
        return next((move for move in both if move is not None), None)

    def _make_safe(self, count: int) -> bool:
        """Whether a move is found that changes the count, in the narrowest space that has one; its counts are hidden."""
        for space, found in zip(self.spaces, self.found, strict=True):
            if safe(found, len(self.hidden))[count]:
                return True
            move = self._move(count, space)
            if move is not None:
                found.append(move)
                self.hidden |= move != 0
                return True
        return False

    def _move(self, count: int, space: Room) -> np.ndarray | None:
        """The cheapest move that changes a count: one among hidden counts costs next to nothing, so it is tried first."""
        nothing_kept = np.zeros((0, len(self.hidden)))
        move = self.move_among_hidden(count, space, nothing_kept)
        if move is not None:
            return move
        price = self._prices()
        both = [self.moves.cheapest(count, way, ~self.fixed, price, space, nothing_kept) for way in (1, -1)]
        return min((move for move in both if move is not None), key=lambda move: float(price @ np.abs(move)), default=None)

    def _prices(self) -> np.ndarray:
        """Hiding a count costs the people counted in every row that shows it; what no row shows costs next to nothing."""
        rows = self.counts.of_row[self.counts.numerator != NONE]
        shown = rows[~self.hidden[rows].any(axis=1)]
        people = PEOPLE + self.counts.value[shown[:, 0]]
        price = np.full(len(self.hidden), UNSEEN)
        np.add.at(price, shown[:, 0], people)
        np.add.at(price, shown[:, 1], people)
        return price


def safe(moves: list[np.ndarray], size: int) -> np.ndarray:
    """Which counts some move changes."""
    return np.any(np.array(moves) != 0, axis=0) if moves else np.zeros(size, dtype=bool)
