"""Sums solved for the counts that are free to move."""

import numpy as np

from wres.disclosure.echelon import RowEchelon

# Two bands of two groups: each band adds up, and so does each group, to totals that stay.
SQUARE = np.array([[1.0, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])


def free(*counts: int) -> np.ndarray:
    return np.isin(np.arange(4), counts)


def test_a_person_can_change_places_round_a_rectangle() -> None:
    echelon = RowEchelon(SQUARE)
    echelon.free(free(0, 1, 2, 3))
    (move,) = echelon.elementary()
    assert (move * move[0]).tolist() == [1, -1, -1, 1]


def test_three_corners_are_stuck() -> None:
    echelon = RowEchelon(SQUARE)
    echelon.free(free(0, 1, 2))
    assert len(echelon.elementary()) == 0


def test_a_count_that_is_bound_again_moves_the_others() -> None:
    echelon = RowEchelon(SQUARE)
    echelon.free(free(0, 1, 2, 3))
    for count in range(4):
        echelon.bind(count)
        move = np.zeros(4)
        move[count] = 1
        assert not (SQUARE @ echelon.complete_move(move)).any()
        echelon.free(free(0, 1, 2, 3))
