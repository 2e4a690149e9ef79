"""Sums solved for the counts that are free to move."""

import numpy as np

from wres.disclosure.reduced import Reduced

# Two bands of two groups: each band adds up, and so does each group, to totals that stay.
SQUARE = np.array([[1.0, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])


def free(*counts: int) -> np.ndarray:
    return np.isin(np.arange(4), counts)


def test_a_person_can_change_places_round_a_rectangle() -> None:
    reduced = Reduced(SQUARE)
    reduced.free(free(0, 1, 2, 3))
    (move,) = reduced.elementary()
    assert (move * move[0]).tolist() == [1, -1, -1, 1]
    assert not reduced.stuck().any()


def test_three_corners_are_stuck() -> None:
    reduced = Reduced(SQUARE)
    reduced.free(free(0, 1, 2))
    assert len(reduced.elementary()) == 0
    assert reduced.stuck().tolist() == [True, True, True, False]


def test_a_further_sum_pins_what_it_tells_and_leaves_the_first_as_it_was() -> None:
    reduced = Reduced(SQUARE)
    reduced.free(free(0, 1, 2, 3))
    assert reduced.with_sums(np.array([[1.0, 0, 0, 0]])).stuck().all()
    assert not reduced.stuck().any()


def test_a_count_that_is_bound_again_moves_the_others() -> None:
    reduced = Reduced(SQUARE)
    reduced.free(free(0, 1, 2, 3))
    for count in range(4):
        reduced.bind(count)
        move = np.zeros(4)
        move[count] = 1
        assert not (SQUARE @ reduced.followed(move)).any()
        reduced.free(free(0, 1, 2, 3))
