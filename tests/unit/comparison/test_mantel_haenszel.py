"""A ratio over strata, against statsmodels, a textbook's trial, and what must hold of any counts."""

from math import exp, isnan, log, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import StratifiedTable

from wres.comparison.mantel_haenszel import mantel_haenszel
from wres.comparison.ratio_counts import RatioCounts

TRIAL = [RatioCounts(8, 106, 5, 120), RatioCounts(22, 98, 16, 85)]
Z = 1.959964


@st.composite
def strata(draw, least=1):
    rows = draw(st.lists(st.tuples(st.integers(1, 80), st.integers(1, 80)), min_size=1, max_size=4))
    return [RatioCounts(draw(st.integers(least, n)), n, draw(st.integers(least, m)), m) for n, m in rows]


def test_a_trial_in_two_age_groups():
    """Deaths in the University Group Diabetes Program (Rothman, Epidemiology: an introduction, 2012, table 10-3): 1.33."""
    assert mantel_haenszel(TRIAL)[0] == pytest.approx(1.33, abs=0.005)


@given(strata())
def test_the_estimate_is_that_of_statsmodels(rows):
    tables = [np.array([[r.events, r.at_risk - r.events], [r.other_events, r.other_at_risk - r.other_events]]) for r in rows]
    assert mantel_haenszel(rows)[0] == pytest.approx(StratifiedTable(tables).riskratio_pooled)


@given(strata())
def test_a_single_stratum_is_its_own_ratio_with_the_log_interval(rows):
    """By hand: Greenland and Robins' variance of one stratum is Katz's, 1/a - 1/n + 1/b - 1/m."""
    only = rows[0]
    value, lower, upper = mantel_haenszel([only])
    assume(only.events < only.at_risk or only.other_events < only.other_at_risk)
    error = sqrt(1 / only.events - 1 / only.at_risk + 1 / only.other_events - 1 / only.other_at_risk)
    assert value == pytest.approx(only.ratio)
    assert (lower, upper) == pytest.approx((exp(log(value) - Z * error), exp(log(value) + Z * error)), rel=1e-5)


def test_the_same_stratum_twice_halves_the_variance():
    once, twice = (mantel_haenszel(TRIAL[:1] * times) for times in (1, 2))
    assert once[0] == pytest.approx(twice[0])
    assert log(once[2] / once[1]) == pytest.approx(sqrt(2) * log(twice[2] / twice[1]))


@given(strata(least=0))
def test_swapped_groups_have_the_reciprocal(rows):
    swapped = [RatioCounts(r.other_events, r.other_at_risk, r.events, r.at_risk) for r in rows]
    value, lower, upper = mantel_haenszel(rows)
    assume(not isnan(value))
    assert mantel_haenszel(swapped) == pytest.approx((1 / value, 1 / upper, 1 / lower), nan_ok=True)


def test_where_everybody_has_the_event_no_interval_pretends_to_be_certain():
    """The variance is 0 by its formula, as Katz's is: 1.00 to 1.00."""
    value, lower, upper = mantel_haenszel([RatioCounts(5, 5, 7, 7), RatioCounts(2, 2, 9, 9)])
    assert value == 1
    assert isnan(lower)
    assert isnan(upper)


@pytest.mark.parametrize(
    "rows", [[], [RatioCounts(0, 5, 3, 9)], [RatioCounts(3, 5, 0, 9)], [RatioCounts(3, 5, 0, 0)], [RatioCounts(0, 0, 0, 0)]]
)
def test_without_events_or_people_in_a_group_there_is_nothing(rows):
    assert all(map(isnan, mantel_haenszel(rows)))


def test_a_stratum_of_one_group_adds_nothing():
    assert mantel_haenszel([*TRIAL, RatioCounts(40, 50, 0, 0)]) == mantel_haenszel(TRIAL)
