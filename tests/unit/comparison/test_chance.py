"""Tests of a change against chance, held to hand calculation and to other computations."""

from math import log, sqrt

import numpy as np
import pytest
from scipy.stats.contingency import relative_risk

from wres.comparison.chance import gap_changed, percentage_changed, ratio_changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((21, 1000, 41, 3000), (24, 1100, 60, 3100)),
        ((210, 10000, 410, 30000), (240, 11000, 600, 31000)),
        ((7, 20, 40, 80), (19, 20, 40, 80)),
    ],
)
def test_the_standard_error_of_a_ratio_is_that_of_scipy(before, after):
    spread = 0.0
    for x, n, y, m in (
        before,
        after,
    ):  # scipy gives Katz's interval of each year, so its half-width on the log scale over 1.96 is the error
        low, high = relative_risk(x, n, y, m).confidence_interval(0.95)
        spread += (log(high / low) / (2 * 1.959963985)) ** 2
    change = abs(log(before[0] * before[3] / before[1] / before[2]) - log(after[0] * after[3] / after[1] / after[2]))
    assert ratio_changed(before, after)[0] == (change > 1.959963985 * sqrt(spread))


def test_newcombes_worked_example_decides_a_percentage():
    # Newcombe 1998, Statistics in Medicine 17, 873-890, table II: 56/70 against 48/80 gives 0.0524 to 0.3339 by method 10,
    # 9/10 against 3/10 gives 0.1705 to 0.8090, and 6/7 against 2/7 0.0582 to 0.8062; 5/56 against 0/29 gives -0.0381 to 0.1926.
    assert percentage_changed((100 * 48 / 80, 80), (100 * 56 / 70, 70))[0]
    assert percentage_changed((100 * 3 / 10, 10), (100 * 9 / 10, 10))[0]
    assert percentage_changed((100 * 2 / 7, 7), (100 * 6 / 7, 7))[0]
    assert not percentage_changed((0, 29), (100 * 5 / 56, 56))[0]


def test_a_gap_is_tested_by_the_four_variances():
    # By hand: p(1-p)/n = .3x.7/600 + .27x.73/1900 + .36x.64/600 + .27x.73/1900 = 0.000941; 1.96 x 3.07 = 6.01 points
    before = (30, 600, 27, 1900)
    assert not gap_changed(before, (36.0, 600, 27, 1900))[0]
    assert gap_changed(before, (36.2, 600, 27, 1900))[0]


def test_nobody_or_everybody_does_not_pass_for_certainty():
    # With the formula alone, 7 of 7 would add no variance (E1), and 0 of 12 an infinite one.
    assert not ratio_changed((7, 7, 47, 81), (5, 7, 47, 81))[0]
    assert not ratio_changed((0, 12, 40, 90), (1, 12, 40, 90))[0]
    assert not gap_changed((0, 12, 20, 90), (16.7, 12, 20, 90))[0]


def test_a_column_is_tested_at_once():
    before, after = np.array([[21, 1000, 41, 3000], [210, 10000, 410, 30000]]), np.array([[24, 1100, 60, 3100], [240, 11000, 600, 31000]])
    assert ratio_changed(before.T, after.T).tolist() == [False, True]
