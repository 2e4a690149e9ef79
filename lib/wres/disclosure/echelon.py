"""Sums solved for the counts that are free to move, as by Gauss and Jordan, so that only what else must move is left to find."""

import numpy as np

from wres.disclosure.counts import Flags, Numbers, Places

ZERO = 1e-9


class RowEchelon:
    """Sums that must stay, solved for free counts one after another.

    table: one row a sum, one column a count. A solved count stands in one row only, with 1, which says how it follows
    from the others. A loose count is free when no row is left to solve for it: it may move, and the solved ones follow.
    """

    def __init__(self, table: Numbers) -> None:
        self.table = table
        self.unsolved = np.ones(len(table), dtype=bool)
        self.is_free = np.zeros(table.shape[1], dtype=bool)
        self.row_of: dict[int, int] = {}
        self.loose: list[int] = []

    def free(self, chosen: Flags) -> None:
        """Solve for more counts, given as truth values; those already free stay so."""
        for count in np.flatnonzero(chosen & ~self.is_free).tolist():
            self._solve_for(count, np.flatnonzero(self.unsolved & (self.table[:, count] != 0)))

    def bind(self, count: int) -> None:
        """A solved count is solved for no longer; where a loose one stands in its row, the two change places."""
        row = self.row_of.pop(count, None)
        if row is None:
            return
        self.unsolved[row] = True
        self.is_free[count] = False
        instead = next((loose for loose in self.loose if self.table[row, loose]), None)
        if instead is not None:
            self.loose.remove(instead)
            self._solve_for(instead, np.array([row]))
            self._solve_for(count, np.array([], dtype=np.int64))

    def elementary(self) -> Numbers:
        """One move a loose count, one row each: it moves by one, the solved counts follow, all others stay."""
        moves = np.zeros((len(self.loose), self.table.shape[1]))
        moves[np.arange(len(self.loose)), self.loose] = 1
        counts, rows = list(self.row_of), list(self.row_of.values())
        moves[:, counts] = -self.table[np.ix_(rows, self.loose)].T
        return moves

    def complete_move(self, move: Numbers) -> Numbers:
        """A move of counts that are not solved for, with the solved ones following."""
        counts, rows, moved = list(self.row_of), list(self.row_of.values()), np.flatnonzero(move)
        move[counts] = -self.table[rows][:, moved] @ move[moved]
        return move

    def _solve_for(self, count: int, rows: Places) -> None:
        self.is_free[count] = True
        if not len(rows):
            self.loose.append(count)
            return
        row = int(rows[np.argmin(np.abs(np.abs(self.table[rows, count]) - 1))])  # a 1, to stay with whole numbers
        self.table[row] /= self.table[row, count]
        others = np.flatnonzero(self.table[:, count])
        others = others[others != row]
        changed = self.table[others] - np.outer(self.table[others, count], self.table[row])
        changed[np.abs(changed) < ZERO] = 0
        self.table[others] = changed
        self.unsolved[row] = False
        self.row_of[count] = row
