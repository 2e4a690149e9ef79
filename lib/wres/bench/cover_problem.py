"""What the cover of a report has to solve, as numbers: which figures show which counts, how far these may move, what must be safe."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from wres.disclosure.constraints import Leeway, Sums, leeway
from wres.disclosure.counts import Flags, Numbers, Places
from wres.disclosure.cover import LEAST_IF_SMALL, Cover


@dataclass(frozen=True, slots=True)
class CoverProblem:
    """Counts that sums and figures connect, and the figures that show them. Counts are numbered anew, from 0.

    price: of hiding each figure. shows: truth values, a row a figure and a column a count. sums: of moves, as `Sums` has them.
    leeways: how far the counts may move when they are hidden, by what a reader is taken to know, the most first. protected: the
    counts hidden for their own sake; needing: those that must be safe when all the figures that show them are hidden.
    """

    price: Numbers
    shows: Flags
    sums: Sums
    leeways: tuple[Leeway, ...]
    protected: Places
    needing: Places

    @property
    def hidden_for_their_own_sake(self) -> Flags:
        """The figures that show a protected count."""
        return np.asarray(self.shows[:, self.protected].any(axis=1))

    def movable(self, hidden: Flags) -> Flags:
        """The counts that no figure shows when some are hidden; hidden: truth values by figure."""
        return np.asarray(~self.shows[~hidden].any(axis=0))


def problems_of(cover: Cover) -> Iterator[CoverProblem]:
    """The problems of a report that have nothing to do with each other: those with a count to protect.

    cover: what it protects, what figures show and what they cost; whatever it hides for their sake is not looked at.
    """
    shown_counts = cover.shown_counts
    size = len(shown_counts.counts.value)
    sums = Sums.of(cover.relations, size)
    pairs = coo_array(
        (np.ones(len(shown_counts.row), dtype=bool), (shown_counts.row, shown_counts.count)), shape=(len(shown_counts.price), size)
    ).toarray()
    price = np.where(shown_counts.withheld, 0.0, shown_counts.price)
    leeways = [
        _within(leeway(shown_counts.counts.value, cover.threshold, least, ~shown_counts.labelled), ~shown_counts.fixed)
        for least in LEAST_IF_SMALL
    ]
    joined = np.vstack([sums.table != 0, pairs]) * ~shown_counts.fixed  # what is always shown connects nothing
    both = coo_array(joined.T.astype(int) @ joined.astype(int))
    _, component = connected_components(both, directed=False)
    for number in np.unique(component[cover.primary]).tolist():
        counts = np.flatnonzero(component == number)
        rows = np.flatnonzero(pairs[:, counts].any(axis=1))
        touched = np.any(sums.table[:, counts] != 0, axis=1)
        yield CoverProblem(
            price[rows],
            pairs[np.ix_(rows, counts)],
            Sums(sums.table[np.ix_(touched, counts)], sums.least[touched], sums.most[touched], np.zeros(len(counts), dtype=np.int64)),
            tuple(Leeway(ways.down[counts], ways.up[counts]) for ways in leeways),
            np.flatnonzero(cover.primary[counts]),
            np.flatnonzero(cover.needing[counts]),
        )


def _within(ways: Leeway, may_move: Flags) -> Leeway:
    return Leeway(ways.down * may_move, ways.up * may_move)
