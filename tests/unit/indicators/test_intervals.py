"""Intervals against worked examples that others published, and against scipy's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats.contingency import relative_risk

from wres.indicators.intervals import katz, newcombe, wilson


@pytest.mark.parametrize(
    ("count", "total", "lower", "upper"),
    [
        pytest.param(81, 263, 25.53, 36.62, id="Newcombe 1998 (Statistics in Medicine 17, 857), table I: 81/263"),
        pytest.param(15, 148, 6.24, 16.05, id="Newcombe 1998: 15/148"),
        pytest.param(0, 20, 0.00, 16.11, id="Newcombe 1998: 0/20"),
        pytest.param(1, 29, 0.61, 17.18, id="Newcombe 1998: 1/29"),
    ],
)
def test_wilson_agrees_with_newcombe(count, total, lower, upper):
    low, high = wilson([count], [total])
    assert (round(low[0], 2), round(high[0], 2)) == (lower, upper)


@pytest.mark.parametrize(
    ("first", "second", "lower", "upper"),
    [
        pytest.param((56, 70), (48, 80), 5.24, 33.39, id="Newcombe 1998 (Statistics in Medicine 17, 873), table II: 56/70 - 48/80"),
        pytest.param((9, 10), (3, 10), 17.05, 80.90, id="Newcombe 1998: 9/10 - 3/10"),
        pytest.param((6, 7), (2, 7), 5.82, 80.62, id="Newcombe 1998: 6/7 - 2/7"),
        pytest.param((5, 56), (0, 29), -3.81, 19.26, id="Newcombe 1998: 5/56 - 0/29"),
        pytest.param((0, 10), (0, 20), -16.11, 27.75, id="Newcombe 1998: 0/10 - 0/20"),
        pytest.param((10, 10), (0, 20), 67.91, 100.00, id="Newcombe 1998: 10/10 - 0/20"),
    ],
)
def test_newcombe_agrees_with_newcombe(first, second, lower, upper):
    low, high = newcombe([first[0]], [first[1]], [second[0]], [second[1]])
    assert (round(low[0], 2), round(high[0], 2)) == (lower, upper)


@pytest.mark.parametrize(
    ("first", "second", "ratio", "lower", "upper"),
    [
        pytest.param(
            (189, 11034), (104, 11037), 1.82, 1.43, 2.30, id="Agresti, Categorical Data Analysis: heart attacks, placebo to aspirin"
        ),
        pytest.param((104, 11037), (189, 11034), 0.55, 0.43, 0.70, id="Agresti, the other way round"),
    ],
)
def test_katz_agrees_with_a_textbook(first, second, ratio, lower, upper):
    low, high = katz([first[0]], [first[1]], [second[0]], [second[1]])
    assert round(first[0] / first[1] / (second[0] / second[1]), 2) == ratio
    # The book works with a standard error rounded to 0.121, hence the hundredth.
    assert low[0] == pytest.approx(lower, abs=0.01)
    assert high[0] == pytest.approx(upper, abs=0.01)


cases = st.integers(1, 500)
others = st.integers(1, 5000)


@given(cases, others, cases, others)
def test_katz_agrees_with_scipy(first, first_rest, second, second_rest):
    low, high = katz([first], [first + first_rest], [second], [second + second_rest])
    expected = relative_risk(first, first + first_rest, second, second + second_rest).confidence_interval(0.95)
    assert low[0] == pytest.approx(expected.low, rel=1e-9)
    assert high[0] == pytest.approx(expected.high, rel=1e-9)


def test_what_cannot_be_computed_is_nan_and_the_rest_still_is():
    low, high = wilson([0, 5, 7], [0, 10, 5])
    assert np.isnan(low[[0, 2]]).all()
    assert np.isnan(high[[0, 2]]).all()
    assert low[1] == pytest.approx(23.66, abs=0.005)  # 5/10: Wilson gives 23.66 to 76.34
    low, _ = katz([0, 9, 9, 10, 9], [10, 725, 725, 10, 10], [5, 0, 17, 5, 20], [10, 10, 2505, 10, 20])
    assert list(np.isnan(low)) == [True, True, False, True, True]
    low, _ = newcombe([1, 1], [0, 10], [1, 1], [10, 0])
    assert np.isnan(low).all()


def test_nobody_and_everybody_bound_exactly():
    low, high = wilson([0, 12, 0], [12, 12, 14])
    assert low.tolist()[0] == low.tolist()[2] == 0
    assert high[1] == 100


def test_a_wider_level_gives_a_wider_interval():
    low_95, high_95 = wilson([81], [263], 0.95)
    low_99, high_99 = wilson([81], [263], 0.99)
    assert low_99[0] < low_95[0]
    assert high_99[0] > high_95[0]
