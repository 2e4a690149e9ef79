"""Many bands tested at once, against scipy, statsmodels and counting by hand."""

import numpy as np
import pytest
from scipy.stats import chi2_contingency
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests

from wres.comparison.many_tests import false_discoveries_controlled, heterogeneity, many_tests, score_test
from wres.indicators.intervals import miettinen_nurminen

# Example organisation, 2025: appointed and shortlisted White and BME applicants of five bands, added up by hand.
BANDS = {"2": (89, 407, 36, 266), "3": (57, 316, 28, 243), "4": (36, 200, 14, 134), "6": (77, 374, 46, 233), "7": (45, 223, 8, 116)}
COLUMNS = np.array(list(BANDS.values()), dtype=float).T


def test_the_test_is_pearsons_with_one_person_less():
    """Miettinen and Nurminen's score at equality is Pearson's chi-squared times (N - 1) / N; scipy's own."""
    from scipy.stats import chi2

    for p_value, (a, n, b, m) in zip(score_test(*COLUMNS), BANDS.values(), strict=True):
        statistic = chi2_contingency([[a, n - a], [b, m - b]], correction=False).statistic * (n + m - 1) / (n + m)
        assert p_value == pytest.approx(chi2.sf(statistic, 1))


def test_a_band_differs_where_its_interval_excludes_1():
    lower, upper = miettinen_nurminen(*COLUMNS)
    assert ((score_test(*COLUMNS) < 0.05) == ((lower > 1) | (upper < 1))).all()


def test_false_discoveries_are_controlled_as_by_statsmodels():
    p_values = score_test(*COLUMNS)
    assert ((false_discoveries_controlled(p_values) <= 0.05) == multipletests(p_values, 0.05, "fdr_bh")[0]).all()


def test_heterogeneity_is_that_of_statsmodels():
    a, n, b, m = COLUMNS
    combined = combine_effects(np.log(a / n / (b / m)), 1 / a - 1 / n + 1 / b - 1 / m)
    assert heterogeneity(*COLUMNS) == pytest.approx(combined.test_homogeneity().pvalue)


def test_alike_bands_do_not_differ_among_themselves():
    alike = np.array([(20.0, 100.0, 10.0, 100.0)] * 4).T
    assert heterogeneity(*alike) == pytest.approx(1)
    assert np.isnan(heterogeneity(*alike[:, :1]))


def test_the_bands_of_the_example_organisation(example_figures, rules):
    """By hand from its recruitment table: 25 bands, six with an interval that excludes 1 (Katz's, which had none for 0 of 14, gave five).

    Benjamini and Hochberg: the smallest p values are 0.0014, 0.0024 and 0.0066, and 0.05 x 1, 2, 3 / 25 is 0.002, 0.004, 0.006.
    """
    (row,) = many_tests(example_figures, rules)
    assert (row.indicator, row.dimension, row.tested, row.by_chance, row.different) == ("2", "bands", 25, pytest.approx(1.25), 6)
    assert {key[3:] for key in row.marked} == {("clinical", "7"), ("medical", "trainee")}


def test_hidden_bands_are_not_tested(example_figures, hide, rules):
    hidden = hide(example_figures, lambda row: row.cell[1:] == ("bme", "clinical", "7"))
    (row,) = many_tests(hidden, rules)
    assert (row.tested, row.different, row.hidden) == (24, 5, 1)
    assert not row.marked  # the smallest p value left is 0.0024, above 0.05 / 25: the hidden band counts as tested
    assert np.isnan(row.heterogeneity)


def test_whatever_is_hidden_nothing_is_marked_that_is_not_marked_in_full(example_figures, hide, rules):
    """Two editions of one report must not contradict each other. Benjamini and Hochberg's rule marks no more when a p value grows to 1."""
    (full,) = many_tests(example_figures, rules)
    bands = sorted({row.cell[2:] for row in example_figures if row.indicator == "2" and row.band != "all"})
    draw = np.random.default_rng(19)
    for _ in range(40):
        chosen = {bands[place] for place in draw.choice(len(bands), draw.integers(1, len(bands) - 5), replace=False)}
        for row in many_tests(hide(example_figures, lambda row, chosen=chosen: row.indicator == "2" and row.cell[2:] in chosen), rules):
            assert row.marked <= full.marked
            assert np.isnan(row.heterogeneity)


def test_nobody_or_everybody_appointed_is_no_test(recruited, rules):
    assert many_tests(recruited([("white", "clinical", "5", 0, 9), ("bme", "clinical", "5", 0, 9)]), rules) == ()
    everybody = [
        ("white", "clinical", "5", 9, 9),
        ("bme", "clinical", "5", 9, 9),
        ("white", "clinical", "6", 3, 9),
        ("bme", "clinical", "6", 3, 9),
    ]
    assert many_tests(recruited(everybody), rules) == ()


def test_staff_groups_where_there_are_no_bands(recruited, rules):
    rows = [(group, name, None, 5, 20) for group in ("white", "bme") for name in ("clinical", "non_clinical")]
    (row,) = many_tests(recruited(rows), rules)
    assert (row.dimension, row.tested, row.different, row.heterogeneity) == ("staff groups", 2, 0, pytest.approx(1))


def test_false_alarms_where_all_bands_are_equal(example_tables):
    """Simulated years of the example organisation in which White and BME applicants of each band are equally likely to be appointed.

    By the rule, at most 5% of years should mark anything; without it, with 25 tests, about two thirds would.
    """
    recruitment = example_tables[2025]["recruitment"]
    totals = recruitment.groupby(["staff_group", "band", "ethnicity"])[["appointed", "shortlisted"]].sum().unstack("ethnicity")
    people = totals["shortlisted"][["white", "bme"]].to_numpy()
    likely = totals["appointed"][["white", "bme"]].sum(axis=1).to_numpy() / people.sum(axis=1)
    draw, marked, different, years = np.random.default_rng(2025), 0, 0, 500
    for _ in range(years):
        events = draw.binomial(people, likely[:, None])
        varies = (people > 0).all(axis=1) & (events.sum(axis=1) > 0) & (events.sum(axis=1) < people.sum(axis=1))
        p_values = score_test(events[varies, 0], people[varies, 0], events[varies, 1], people[varies, 1])
        marked += bool((false_discoveries_controlled(p_values) <= 0.05).any())
        different += bool((p_values <= 0.05).any())
    assert marked <= 0.07 * years
    assert different > 0.5 * years


def test_a_band_of_one_person_is_neither_different_nor_marked(recruited, rules):
    """One BME applicant, appointed, against 1 of 100 White: the score gives p below 0.001, the counts themselves 1 in 50 (2 of 101 appointed)."""
    rows = [("white", "clinical", "5", 1, 100), ("bme", "clinical", "5", 1, 1)]
    rows += [(group, "clinical", "6", 5, 20) for group in ("white", "bme")]
    (row,) = many_tests(recruited(rows), rules)
    assert (row.tested, row.different, row.marked) == (2, 0, frozenset())
