"""Intervals against worked examples that others published, and against scipy's own."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import xlogy
from scipy.stats.contingency import relative_risk

from wres.indicators.intervals import miettinen_nurminen, newcombe, wilson


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
    ("first", "second", "lower", "upper"),
    [
        pytest.param((7, 34), (1, 34), 1.2086, 43.033, id="Fagerland, Lydersen and Laake: epinephrine trial of Perondi 2004, 7/34 : 1/34"),
        pytest.param((4, 24), (12, 28), 1 - 0.857, 1 - 0.0251, id="R package PF, MN method, of 1 minus the ratio: 4/24 : 12/28"),
        pytest.param((7, 7), (47, 81), 1.09, 2.12, id="everybody of the first group"),
        pytest.param((47, 81), (7, 7), 1 / 2.1235, 1 / 1.0859, id="everybody of the second group"),
        pytest.param((0, 120), (60, 300), 0, 1 / 6.423, id="nobody of the first group"),
        pytest.param((60, 300), (0, 120), 6.42, np.nan, id="nobody of the second group: no upper limit"),
        pytest.param((9, 9), (9, 9), 1 / 1.4519, 1.4519, id="everybody of both: as far to either side"),
    ],
)
def test_the_score_interval_of_published_examples_and_at_the_edges(first, second, lower, upper):
    """Two published (the first is printed by the authors' R package contingencytables), four from an independent inversion; the last
    by hand: with 9 of 9 twice, 1 + 2 z^2 / 17 = 1.4519 and its reciprocal.
    """
    low, high = miettinen_nurminen([first[0]], [first[1]], [second[0]], [second[1]])
    assert low[0] == pytest.approx(lower, abs=0.005)
    assert high[0] == pytest.approx(upper, abs=0.005, nan_ok=True)


groups = st.integers(1, 400).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@given(groups, groups)
@example((7, 7), (47, 81))
@example((1, 1), (1, 1))
def test_the_score_interval_agrees_with_the_likelihood_maximised_by_search(first, second):
    """At each bound the score is z, the likelihoods under that ratio being those that scipy finds to be the most likely."""
    (a, n), (b, m) = first, second
    low, high = miettinen_nurminen([a], [n], [b], [m])
    for bound, sign in ((low[0], 1), (high[0], -1)):
        if np.isnan(bound) or bound in (0, np.inf):
            continue
        assert squared_score(bound, a, n, b, m) == pytest.approx(1.959964**2, rel=2e-3)
        assert np.sign(a / n - bound * b / m) == sign


def squared_score(ratio, a, n, b, m):
    def surprise(second):
        return -(xlogy(a, ratio * second) + xlogy(n - a, 1 - ratio * second) + xlogy(b, second) + xlogy(m - b, 1 - second))

    most = min(1, 1 / ratio)
    second = minimize_scalar(surprise, bounds=(0, most), method="bounded", options={"xatol": 1e-12}).x
    if surprise(most) <= surprise(second):
        second = most
    variance = (ratio * second * (1 - ratio * second) / n + ratio**2 * second * (1 - second) / m) * (n + m) / (n + m - 1)
    return (a / n - ratio * b / m) ** 2 / variance


@given(groups, groups)
def test_swapped_groups_have_the_reciprocal_interval(first, second):
    low, high = miettinen_nurminen([first[0]], [first[1]], [second[0]], [second[1]])
    mirrored_low, mirrored_high = miettinen_nurminen([second[0]], [second[1]], [first[0]], [first[1]])
    for bound, mirrored in ((low[0], mirrored_high[0]), (high[0], mirrored_low[0])):
        if bound > 0:
            assert mirrored == pytest.approx(1 / bound, rel=1e-7)
        elif bound == 0:
            assert np.isnan(mirrored)


@given(st.integers(20, 400), st.integers(20, 400), st.integers(3000, 9000), st.integers(3000, 9000))
def test_with_many_people_and_events_the_score_interval_is_near_the_log_interval(first, second, first_rest, second_rest):
    counts = first, first + first_rest, second, second + second_rest
    expected = relative_risk(*counts).confidence_interval(0.95)
    low, high = miettinen_nurminen(*([number] for number in counts))
    assert low[0] == pytest.approx(expected.low, rel=0.03)
    assert high[0] == pytest.approx(expected.high, rel=0.03)


def test_what_cannot_be_computed_is_nan_and_the_rest_still_is():
    low, high = wilson([0, 5, 7], [0, 10, 5])
    assert np.isnan(low[[0, 2]]).all()
    assert np.isnan(high[[0, 2]]).all()
    assert low[1] == pytest.approx(23.66, abs=0.005)  # 5/10: Wilson gives 23.66 to 76.34
    low, high = miettinen_nurminen([0, 9, 9, 0], [10, 725, 0, 10], [0, 0, 17, 5], [10, 10, 2505, 0])
    assert list(np.isnan(low)) == [True, False, True, True]
    assert np.isnan(high).all()
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
