"""Which further counts must be hidden, so that no hidden count can be worked back from what is left.

A hidden count is safe when the published figures could just as well be those of another organisation, in which that
count differs. Such another organisation is a *move*: whole numbers to add to the hidden counts that leave every sum
right and every hidden count where a reader knows it to lie. For each unsafe count the cheapest move is found by search
or integer programming, its price being what a reader loses with the figures that would have to be hidden as well; hiding
those makes the count safe, and them too. The move is the second solution, so no solver can determine the count, whatever it
knows of the rules, and it does not matter how the move was found.

Method: complementary cell suppression, after Kelly, Golden and Assad (1992), Networks 22, 397-417, and Fischetti and
Salazar (2000), Management Science 46, 1039-1051.
"""

from dataclasses import dataclass, field

import numpy as np

from wres.disclosure.constraints import Sums, leeway
from wres.disclosure.counts import Flags, Numbers
from wres.disclosure.equations import Relation
from wres.disclosure.move_search import MoveSearch
from wres.disclosure.shown_counts import ShownCounts

UNSEEN = 1e-3  # the price of moving a count that no figure shows
LEAST_IF_SMALL = (1, 0)  # a small count stays small in a move, unless there is no other way


@dataclass
class Cover:
    """Hidden counts, growing, and the moves that keep them safe.

    primary: the counts hidden for their own sake. hidden: these and what covers them, by count, and hopeless: those that nothing could
    make safe (normally none). searches: for moves within what a reader is taken to know, the most first; moves: those of each
    search so far, one row each.
    """

    shown_counts: ShownCounts
    relations: list[Relation]
    threshold: int
    primary: Flags
    hidden: Flags = field(init=False)
    hopeless: Flags = field(init=False)
    searches: list[MoveSearch] = field(init=False)
    moves: list[Numbers] = field(init=False)

    def __post_init__(self) -> None:
        self.hidden, self.hopeless = self.primary.copy(), np.zeros_like(self.primary)
        sums = Sums.of(self.relations, len(self.hidden))
        value, unlabelled = self.shown_counts.counts.value, ~self.shown_counts.labelled
        self.searches = [MoveSearch(sums, leeway(value, self.threshold, least, unlabelled)) for least in LEAST_IF_SMALL]
        self.moves = [np.zeros((0, len(self.hidden))) for _ in self.searches]
        self.needing = self.primary | self.shown_counts.numerators & (value > 0)

    def complete(self) -> None:
        """Hide what must be hidden besides.

        A small count stays small in a move, as long as that leaves a way. Only where even small counts pin each other (four bands of
        one person each, and their total of four) may one become 0, which a reader cannot rule out: a 0 hidden as cover looks the same.
        """
        tried = np.zeros_like(self.hidden)
        price = np.zeros(len(self.hidden))
        while True:
            self.hidden = self.shown_counts.with_figures(self.hidden)
            price, before = self.prices(), price
            if (price != before).any():
                self._add(0, self.searches[0].elementary(self.hidden & ~tried & ~safe(self.moves[0]), price))
                self.hidden |= safe(self.moves[0])  # what moves and no figure shows counts as hidden too
            unsafe = self.hidden & self.needing & ~tried & ~safe(self.moves[0])
            if not unsafe.any():
                break
            count = min(np.flatnonzero(unsafe).tolist(), key=lambda number: (self.shown_counts.counts.value[number], number))
            tried[count] = True
            self.hopeless[count] = not self._make_safe(count, price)

    @property
    def total(self) -> float:
        """What a reader loses with all that is hidden."""
        return float(self.shown_counts.price[self.shown_counts.hidden_rows(self.hidden) & ~self.shown_counts.withheld].sum())

    def worlds(self) -> Numbers:
        """The other organisations that the published figures could be of, by the moves: a row of all counts each."""
        both = [np.vstack([moves, -moves[search.are_allowed(-moves)]]) for search, moves in zip(self.searches, self.moves, strict=True)]
        return self.shown_counts.counts.value + np.vstack(both)

    def prices(self) -> Numbers:
        """Hiding a count costs the price of every figure that shows it; what no figure shows costs next to nothing."""
        return np.where(self.shown_counts.fixed, np.inf, UNSEEN + self.shown_counts.prices(self.hidden))

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

    def known_to_be_0(self) -> Flags:
        """The counts whose shown total is 0, so that hiding them hides nothing."""
        flags = np.zeros_like(self.hidden)
        is_0 = (self.shown_counts.counts.value == 0) & (self.shown_counts.prices(self.hidden) > 0)
        for relation in self.relations:
            if relation.exact and relation.wholes and is_0[list(relation.wholes)].all():
                flags[list(relation.parts)] = True
        return flags

    def hide_family(self, count: int) -> None:
        """The last resort, when nothing can make a count safe: everything of its kind is hidden."""
        place = self.shown_counts.counts.place
        self.hidden |= np.array([other.family == place[count].family for other in place]) & ~self.shown_counts.fixed
        self.hidden = self.shown_counts.with_figures(self.hidden)

    def _add(self, space: int, moves: Numbers) -> None:
        self.moves[space] = np.vstack([self.moves[space], moves])


def safe(moves: Numbers) -> Flags:
    """Which counts some move changes."""
    return np.asarray(np.any(moves != 0, axis=0))
