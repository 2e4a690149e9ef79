"""What must move besides: the cheapest comes first, and too much to look at is said."""

import numpy as np
import pytest

from wres.disclosure.balancing import UndecidedError, ways_to_balance

ONE_SUM = np.array([[-1.0, -1.0, 1.0]])


def test_every_way_comes_with_its_price_the_cheapest_first() -> None:
    ways = list(ways_to_balance(np.array([1.0]), ONE_SUM, np.array([7.0, 2.0, 1.0]), np.ones(3)))
    assert ways == [(2.0, {1: 1}), (7.0, {0: 1})]


def test_a_step_is_taken_no_more_often_than_it_can() -> None:
    ways = list(ways_to_balance(np.array([2.0]), ONE_SUM, np.array([7.0, 2.0, 1.0]), np.array([1.0, 1.0, 1.0])))
    assert ways == [(9.0, {0: 1, 1: 1})]


def test_what_is_balanced_already_costs_nothing() -> None:
    assert list(ways_to_balance(np.zeros(1), ONE_SUM, np.ones(3), np.ones(3))) == [(0.0, {})]


def test_what_cannot_be_balanced_has_no_way() -> None:
    assert list(ways_to_balance(np.array([-1.0]), -np.abs(ONE_SUM), np.ones(3), np.ones(3))) == []


def test_a_search_without_end_says_so() -> None:
    off = np.full(1, 1.0)
    with pytest.raises(UndecidedError):
        list(ways_to_balance(off, np.full((1, 40), -1 / 64), np.full(40, 5.0), np.full(40, 2.0)))
