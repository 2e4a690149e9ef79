"""Moves on tables small enough to check by hand."""

import numpy as np
import pytest

from wres.disclosure.equations import Relation
from wres.disclosure.moves import Moves, room

NOTHING = np.zeros((0, 3))
# One cell: 20 white, 3 BME, 0 unknown, of 23 that are shown.
COUNTS = np.array([20.0, 3.0, 0.0])
SUM = [Relation(wholes=(), parts=(0, 1, 2), rest=0, exact=True)]
NO_DENOMINATORS = np.zeros(3, dtype=bool)


def test_the_cheapest_move_keeps_the_sum_and_takes_the_cheapest_partner() -> None:
    move = Moves(SUM, 3).cheapest(1, -1, np.ones(3, bool), np.array([21.0, 0.001, 1.0]), room(COUNTS, 5, 1, NO_DENOMINATORS), NOTHING)
    assert move is not None
    assert move.tolist() == [0, -1, 1]


def test_a_lone_count_has_no_move() -> None:
    only = np.array([False, True, False])
    assert Moves(SUM, 3).cheapest(1, 1, only, np.ones(3), room(COUNTS, 5, 1, NO_DENOMINATORS), NOTHING) is None


def test_a_further_sum_can_rule_a_move_out() -> None:
    kept = np.array([[0.0, 1.0, 0.0]])
    assert Moves(SUM, 3).cheapest(1, 1, np.ones(3, bool), np.ones(3), room(COUNTS, 5, 1, NO_DENOMINATORS), kept) is None


@pytest.mark.parametrize(("count", "down", "up"), [(0, 0, 4), (1, 0, 3), (4, 3, 0), (5, 0, 50), (30, 25, 50)])
def test_what_a_reader_knows_of_a_hidden_count(count: int, down: int, up: int) -> None:
    space = room(np.array([float(count)]), 5, 1, np.array([False]))
    assert (space.down[0], space.up[0]) == (down, up)
