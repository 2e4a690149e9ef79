"""Limits against independent computations: scipy's exact binomial and relative risk, and statsmodels' meta-analysis."""

from math import exp, log, sqrt

import numpy as np
import pytest
from scipy.stats import binom, norm
from scipy.stats.contingency import relative_risk
from statsmodels.stats.meta_analysis import combine_effects

from wres.overview.control_limits import control_limits, middle_of, overdispersion


@pytest.mark.parametrize("level", [0.95, 0.998])
@pytest.mark.parametrize(
    ("events", "at_risk", "other_events", "other_at_risk"), [(30, 400, 60, 1100), (9, 300, 14, 900), (250, 900, 600, 3100)]
)
def test_a_ratio_is_outside_where_the_interval_of_scipy_leaves_the_middle_out(level, events, at_risk, other_events, other_at_risk):
    """The limits end where the interval of Katz around the ratio would: the middle is just outside the one when the ratio is of the other."""
    result = relative_risk(events, at_risk, other_events, other_at_risk)
    interval = result.confidence_interval(level)
    error = sqrt(1 / events - 1 / at_risk + 1 / other_events - 1 / other_at_risk)
    for middle in (interval.low, interval.high):
        lower, upper = control_limits(log(middle), [error], 0, level)
        nearest = min(abs(log(result.relative_risk) - end) for end in (lower[0], upper[0]))
        assert nearest == pytest.approx(0, abs=1e-9)


def test_the_limits_of_a_share_are_those_of_the_exact_binomial_to_one_answer():
    """Of 400 answers around 25%: the exact limits are the counts that a binomial variable goes beyond with 2.5% and 0.1% at each end."""
    for answers, share in ((400, 0.25), (2500, 0.12), (150, 0.45)):
        for level in (0.95, 0.998):
            tail = (1 - level) / 2
            exact = binom.ppf([tail, 1 - tail], answers, share)
            lower, upper = control_limits(share, [sqrt(share * (1 - share) / answers)], 0, level)
            assert [answers * lower[0], answers * upper[0]] == pytest.approx(exact, abs=1.5)


def test_the_middle_is_that_of_a_random_effects_meta_analysis():
    """DerSimonian and Laird's in one step, by statsmodels."""
    values, errors = np.array([0.1, 0.5, 0.3, 0.9, 0.2]), np.array([0.1, 0.2, 0.15, 0.3, 0.05])
    expected = combine_effects(values, errors**2, method_re="dl").mean_effect_re
    assert middle_of(values, errors) == pytest.approx(expected, rel=1e-12)
    same = np.full(5, 0.3)
    assert middle_of(same, errors) == pytest.approx(0.3)
    assert middle_of([0.7], [0.2]) == pytest.approx(0.7)


def test_where_chance_is_all_there_is_no_overdispersion_and_where_more_is_its_variance_comes_back():
    """Normal quantiles, evenly spread, in the place of chance: their mean square is 1 and none is beyond 3.09."""
    errors = np.linspace(0.1, 0.5, 250)
    rng = np.random.default_rng(7)
    quantiles = rng.permutation(norm.ppf((np.arange(250) + 0.5) / 250))
    alone = overdispersion(0.3 + errors * quantiles, errors, 0.3, 0.1, 10)
    assert alone.ratio == pytest.approx(1, abs=0.02)
    assert (alone.variance, alone.is_there, alone.measured) == (0, False, True)
    spread = overdispersion(0.3 + np.sqrt(errors**2 + 0.04) * quantiles, errors, 0.3, 0.1, 10)
    assert spread.variance == pytest.approx(0.04, rel=0.25)
    lower, upper = control_limits(0.3, errors, spread.variance, 0.998)
    values = 0.3 + np.sqrt(errors**2 + 0.04) * quantiles
    assert ((values < lower) | (values > upper)).sum() <= 1


def test_a_few_outliers_do_not_widen_the_limits_that_are_to_show_them():
    errors = np.full(100, 0.2)
    quantiles = norm.ppf((np.arange(100) + 0.5) / 100) * 0.2
    quantiles[-3:] = 5
    assert overdispersion(quantiles, errors, 0, 0.1, 10).ratio < 1.1


def test_of_few_organisations_nothing_is_measured():
    spread = overdispersion([0, 3, -3], [0.1, 0.1, 0.1], 0, 0.1, 10)
    assert (spread.measured, spread.variance) == (False, 0)


def test_by_chance_as_many_are_outside_as_the_levels_say():
    """40 countries of 250 equal organisations, counts drawn from binomials: one in 20 and one in 500, within what 10,000 draws can tell."""
    inner, outer, organisations = 0, 0, 0
    for seed in range(40):
        rng = np.random.default_rng(seed)
        n, m = rng.integers(200, 3000, 250), rng.integers(400, 9000, 250)
        b = rng.binomial(m, 0.15)
        a = rng.binomial(n, 0.15 * 1.3)
        values, errors = np.log(a / n) - np.log(b / m), np.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
        middle = middle_of(values, errors)
        assert exp(middle) == pytest.approx(1.3, rel=0.03)
        variance = overdispersion(values, errors, middle, 0.1, 10).variance
        for level in (0.95, 0.998):
            lower, upper = control_limits(middle, errors, variance, level)
            count = int(((values < lower) | (values > upper)).sum())
            inner, outer = (inner + count, outer) if level == 0.95 else (inner, outer + count)
        organisations += 250
    assert 0.045 < inner / organisations < 0.055
    assert 0.0010 < outer / organisations < 0.0032


def test_where_organisations_differ_the_widened_limits_keep_to_their_level_too():
    """20 countries of 250 organisations whose logarithms differ by 0.2 besides chance, small and large ones mixed."""
    outside = 0
    for seed in range(20):
        rng = np.random.default_rng(seed)
        errors = rng.uniform(0.05, 0.6, 250)
        values = rng.normal(0.3, np.sqrt(errors**2 + 0.04))
        middle = middle_of(values, errors)
        spread = overdispersion(values, errors, middle, 0.1, 10)
        assert spread.is_there
        lower, upper = control_limits(middle, errors, spread.variance, 0.998)
        outside += int(((values < lower) | (values > upper)).sum())
    assert 0.0006 < outside / 5000 < 0.0044
