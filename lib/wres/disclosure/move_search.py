"""Moves: whole numbers to add to hidden counts so that everything published stays as it is."""

import numpy as np

from wres.disclosure.balancing import A_FIGURE, UndecidedError, ways_to_balance
from wres.disclosure.constraints import Leeway, Sums
from wres.disclosure.counts import Flags, Numbers
from wres.disclosure.echelon import RowEchelon
from wres.disclosure.programme import programmed_move

WAYS = (1, -1)


class MoveSearch:
    """A search for moves within a leeway that leave sums as they are.

    solved: the sums solved for the counts that are free and can go either way, from which the search starts;
    solved_more: for all that are free.
    """

    def __init__(self, sums: Sums, leeway: Leeway) -> None:
        self.sums, self.leeway = sums, leeway
        self.either_way = (leeway.up >= 1) & (leeway.down >= 1)
        self.some_way = (leeway.up >= 1) | (leeway.down >= 1)
        self.solved, self.solved_more = (RowEchelon(sums.table[sums.exact] * self.some_way) for _ in range(2))

    def are_allowed(self, moves: Numbers) -> Flags:
        """Which moves, one row each, are whole numbers within the leeway and leave everything published as it is."""
        allowed: Flags = ((moves <= self.leeway.up) & (-moves <= self.leeway.down) & (moves == np.round(moves))).all(axis=1)
        for number in np.flatnonzero(allowed).tolist():
            moved = np.flatnonzero(moves[number])
            sums = self.sums.table[:, moved] @ moves[number, moved]
            allowed[number] = ((sums <= self.sums.most) & (sums >= self.sums.least)).all()
        return allowed

    def elementary(self, counts: Flags, price: Numbers) -> Numbers:
        """Moves, one row each, of some counts that cost less than a person: those that are there for the taking."""
        self._free_cheap(price)
        moves = self.solved_more.elementary()
        moves = moves[np.any(moves[:, counts] != 0, axis=1)]
        both = np.vstack([moves, -moves])
        return both[self.are_allowed(both)]

    def cheapest(self, count: int, price: Numbers) -> Numbers | None:
        """The cheapest move that changes a count; None when there is none. price: of moving each count by one.

        A search finds nearly all. What it leaves undecided, such as which of two equally dear moves to take, is left to
        integer programming.
        """
        moves, undecided = [], []
        for way in WAYS:
            try:
                move = self._search(count, way, price)
            except UndecidedError:
                undecided.append(way)
                continue
            if move is not None and _price(price, move) < A_FIGURE:
                return move
            moves.append(move)
        moves += [programmed_move(self.sums, self.leeway, count, way, price) for way in undecided]
        # Whoever found a move, it is one only if it holds.
        valid = [move for move in moves if move is not None and move[count] and self.are_allowed(move[None])[0]]
        return min(valid, key=lambda move: _price(price, move), default=None)

    def _free_cheap(self, price: Numbers) -> None:
        self.solved_more.free(self.some_way & (price < A_FIGURE))

    def _search(self, count: int, way: int, price: Numbers) -> Numbers | None:
        up, down = self.leeway.up, self.leeway.down
        if (up if way > 0 else down)[count] < 1:
            return None
        self.solved.free(self.either_way & (price < A_FIGURE))
        self.solved.bind(count)
        near = self.sums.component == self.sums.component[count]
        others = near & np.isfinite(price) & ~self.solved.is_free
        others[count] = False
        rising, falling = np.flatnonzero(others & (up >= 1)), np.flatnonzero(others & (down >= 1))
        moved, ways = np.append(rising, falling), np.append(np.ones(len(rising)), -np.ones(len(falling)))
        table = self.solved.table[self.solved.unsolved]
        table = table[np.any(table[:, near] != 0, axis=1)]
        most = np.append(up[rising], down[falling])
        balanced = False
        for _, steps in ways_to_balance(way * table[:, count], table[:, moved] * ways, price[moved], most):
            balanced = True
            move = np.zeros(len(price))
            move[count] = way
            for step, times in steps.items():
                move[moved[step]] += ways[step] * times
            whole = self._whole(move, count)
            if whole is not None:
                return whole
        if balanced:
            raise UndecidedError
        return None

    def _whole(self, move: Numbers, count: int) -> Numbers | None:
        """A move with what follows from it, when that is allowed, perhaps with an elementary move that leaves the count."""
        whole = self.solved.complete_move(move)
        if self.are_allowed(whole[None])[0]:
            return whole
        besides = self.solved.elementary()
        besides = besides[besides[:, count] == 0]
        moves = np.vstack([whole + besides, whole - besides])
        allowed = self.are_allowed(moves)
        return moves[int(np.argmax(allowed))] if allowed.any() else None


def _price(price: Numbers, move: Numbers) -> float:
    moved = move != 0
    return float(price[moved] @ np.abs(move[moved]))
