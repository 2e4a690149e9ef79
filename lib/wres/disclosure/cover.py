"""Which further counts must be hidden, so that no hidden count can be worked back from what is left.

A hidden count is safe when the published figures could just as well be those of another organisation, in which that
count differs. Such another organisation is a *move*: whole numbers to add to the hidden counts that leave every sum
right and every hidden count where a reader knows it to lie. For each unsafe count the cheapest move is found by search
or integer programming, its price being the people whose rows would have to be hidden as well; hiding those makes the
count safe, and them too. The move is the second solution, so no solver can determine the count, whatever it knows of
the rules, and it does not matter how the move was found.

Method: complementary cell suppression, after Kelly, Golden and Assad (1992), Networks 22, 397-417, and Fischetti and
Salazar (2000), Management Science 46, 1039-1051.
"""

from dataclasses import dataclass, field

import numpy as np

from wres.disclosure.balancing import PEOPLE
from wres.disclosure.constraints import Sums, leeway
from wres.disclosure.counts import NONE, Flags, Numbers, Places, PublishedCounts
from wres.disclosure.equations import Relation
from wres.disclosure.move_search import MoveSearch

UNSEEN = 1e-3  # the price of moving a count that no row shows


@dataclass
class Cover:
    """Hidden counts, growing, and the moves that keep them safe.

    hidden, fixed: truth values by count; a fixed count is always shown. searches: for moves within what a reader is taken to
    know, the most first; moves: those of each search so far, one row each.
    """

    counts: PublishedCounts
    relations: list[Relation]
    threshold: int
    hidden: Flags
    fixed: Flags
    searches: list[MoveSearch] = field(init=False)
    moves: list[Numbers] = field(init=False)
    rows: Places = field(init=False)

    def __post_init__(self) -> None:
        # The reason of a hidden row tells whether its numerator is small; of a denominator it tells nothing.
        count, denominator = self.counts.value, np.ones_like(self.hidden)
        denominator[self.counts.numerator[self.counts.numerator != NONE]] = False
        large = count >= self.threshold
        self.rows = self.counts.of_row[self.counts.numerator != NONE]
        sums = Sums.of(self.relations, len(self.hidden))
        self.searches = [
            MoveSearch(sums, leeway(count, self.threshold, least, unlabelled))
            for least, unlabelled in ((1, denominator & large), (1, denominator), (0, denominator))
        ]
        self.moves = [np.zeros((0, len(self.hidden))) for _ in self.searches]

    def complete(self) -> Flags:
        """Hide what must be hidden besides; returns which counts could not be made safe (normally none).

        A small count stays small in a move, and so does a small total as long as that leaves a way. Only where even small
        counts pin each other (four bands of one person each, and their total of four) may one become 0, which a reader
        cannot rule out: a 0 hidden as cover looks the same.
        """
        tried = np.zeros_like(self.hidden)
        hopeless = np.zeros_like(self.hidden)
        price = np.zeros(len(self.hidden))
        while True:
            self.hide_with_their_rows()
            price, before = self.prices(), price
            if (price != before).any():
                self._add(0, self.searches[0].elementary(self.hidden & ~tried & ~safe(self.moves[0]), price))
                self.hidden |= safe(self.moves[0])  # what moves and no row shows counts as hidden too
            unsafe = self.hidden & ~tried & ~safe(self.moves[0])
            if not unsafe.any():
                return hopeless
            count = max(np.flatnonzero(unsafe).tolist(), key=lambda number: (self.counts.value[number], -number))
            tried[count] = True
            hopeless[count] = not self._make_safe(count, price)

    def hide_with_their_rows(self) -> None:
        """A row is shown or hidden whole: a hidden denominator takes the numerators over it with it."""
        over_hidden = self.rows[self.hidden[self.rows[:, 1]], 0]
        self.hidden[over_hidden[~self.fixed[over_hidden]]] = True

    def prices(self) -> Numbers:
        """Hiding a count costs the people counted in every row that shows it; what no row shows costs next to nothing."""
        visible = self.rows[~self.hidden[self.rows].any(axis=1)]
        people = PEOPLE + self.counts.value[visible[:, 0]]
        both = np.bincount(visible.T.ravel(), np.tile(people, 2), minlength=len(self.hidden))
        return np.where(self.fixed, np.inf, UNSEEN + both)

    def _make_safe(self, count: int, price: Numbers) -> bool:
        """Whether a move is found that changes the count, in the narrowest space that has one; its counts are hidden."""
        for space, search in enumerate(self.searches):
            if safe(self.moves[space])[count]:
                return True
            move = search.cheapest(count, price)
            if move is not None:
                self._add(space, move[None])
                self.hidden |= move != 0
                return True
        return False

    def _add(self, space: int, moves: Numbers) -> None:
        self.moves[space] = np.vstack([self.moves[space], moves])


def safe(moves: Numbers) -> Flags:
    """Which counts some move changes."""
    return np.asarray(np.any(moves != 0, axis=0))
