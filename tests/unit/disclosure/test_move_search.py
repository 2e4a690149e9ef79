"""Moves on tables small enough to check by hand, and the search against integer programming on drawn ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wres.disclosure.constraints import Sums, leeway
from wres.disclosure.equations import Relation
from wres.disclosure.move_search import MoveSearch
from wres.disclosure.programme import programmed_move

# One cell: 20 white, 3 BME, 0 unknown, of 23 that are shown.
COUNTS = np.array([20.0, 3.0, 0.0])
SUM = [Relation(wholes=(), parts=(0, 1, 2), rest=0, exact=True)]
NO_DENOMINATORS = np.zeros(3, dtype=bool)
FREE, FIXED = 1e-3, np.inf


def moves() -> MoveSearch:
    return MoveSearch(Sums.of(SUM, 3), leeway(COUNTS, 5, 1, NO_DENOMINATORS))


def test_the_cheapest_move_keeps_the_sum_and_takes_the_cheapest_partner() -> None:
    move = moves().cheapest(1, np.array([21.0, FREE, 1.0]))
    assert move is not None
    assert move.tolist() == [0, -1, 1]


def test_a_lone_count_has_no_move() -> None:
    only = np.array([FIXED, FREE, FIXED])
    assert moves().cheapest(1, only) is None


def test_what_lies_there_for_the_taking_is_allowed() -> None:
    taken = moves().elementary(np.array([False, True, False]), np.array([FREE, FREE, FIXED]))
    assert sorted(taken.tolist()) == [[-1, 1, 0], [1, -1, 0]]


@pytest.mark.parametrize(
    ("move", "allowed"),
    [
        pytest.param([1, -1, 0], True, id="one white more, one BME less"),
        pytest.param([0, -1, 0], False, id="the sum is not kept"),
        pytest.param([-2, 2, 0], False, id="five BME would not be small"),
        pytest.param([0, 1, -1], False, id="less than nobody"),
        pytest.param([0.5, -0.5, 0], False, id="half a person"),
    ],
)
def test_a_move_is_allowed_when_nothing_published_tells_it(move: list, allowed: bool) -> None:
    assert moves().are_allowed(np.array([move])).tolist() == [allowed]


@pytest.mark.parametrize(("count", "down", "up"), [(0, 0, 4), (1, 0, 3), (4, 3, 0), (5, 0, 50), (30, 25, 50)])
def test_what_a_reader_knows_of_a_hidden_count(count: int, down: int, up: int) -> None:
    space = leeway(np.array([float(count)]), 5, 1, np.array([False]))
    assert (space.down[0], space.up[0]) == (down, up)


@st.composite
def tables(draw) -> tuple[MoveSearch, np.ndarray, int]:
    """A table of three or four groups by some bands, with its totals, of which some are free, some dear, some fixed."""
    bands, groups = draw(st.integers(2, 4)), draw(st.integers(2, 3))
    cells = np.array(draw(st.lists(st.integers(0, 9), min_size=bands * groups, max_size=bands * groups)), float).reshape(bands, groups)
    counts = np.concatenate([cells.ravel(), cells.sum(axis=0), cells.sum(axis=1)])
    number = np.arange(bands * groups).reshape(bands, groups)
    of_group = [Relation((bands * groups + group,), tuple(number[:, group].tolist()), 0.0, exact=True) for group in range(groups)]
    of_band = [Relation((bands * groups + groups + band,), tuple(number[band].tolist()), 0.0, exact=True) for band in range(bands)]
    size = len(counts)
    price = np.array(draw(st.lists(st.sampled_from([FREE, FREE, 1.0, 4.0, 7.0, FIXED]), min_size=size, max_size=size)))
    count = draw(st.integers(0, size - 1))
    price[count] = FREE
    return MoveSearch(Sums.of([*of_group, *of_band], size), leeway(counts, 5, 1, np.zeros(size, bool))), price, count


@settings(max_examples=150, deadline=None)
@given(tables())
def test_the_search_is_as_cheap_as_integer_programming(drawn: tuple[MoveSearch, np.ndarray, int]) -> None:
    possible, price, count = drawn
    dear = price >= 1

    def people(move: np.ndarray) -> float:
        return float(price[dear & (move != 0)] @ np.abs(move[dear & (move != 0)]))

    move = possible.cheapest(count, price)
    programmed = [other for way in (1, -1) if (other := programmed_move(possible.sums, possible.leeway, count, way, price)) is not None]
    assert (move is None) == (not programmed)
    if move is not None:
        assert move[count] != 0
        assert possible.are_allowed(move[None]).all()
        assert people(move) == min(people(other) for other in programmed)
