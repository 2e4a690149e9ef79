"""Practical and statistical significance, apart."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact

from wres.comparison import significance
from wres.comparison.significance import fisher
from wres.indicators import calculate
from wres.parameters import Workspace


def ratios(white: tuple[int, int], bme: tuple[int, int]) -> pd.DataFrame:
    """Recruitment as (appointed, shortlisted)."""
    table = pd.DataFrame(
        {"ethnicity": ["white", "bme"], "appointed": [white[0], bme[0]], "shortlisted": [white[1], bme[1]]},
    )
    workspace = Workspace.at()
    return calculate({"recruitment": table}, workspace.standard, workspace.year(2025), "EXA", 2025, pd.DataFrame()).measures


def two(measures: pd.DataFrame, rules) -> pd.Series:
    return significance(measures, rules).query("indicator == '2'").iloc[0]


def test_fisher_s_own_example(rules) -> None:
    """Convictions of like-sex twins (Fisher 1934): 10 of 13 against 2 of 17; two-sided p 0.00053652 (R: fisher.test)."""
    row = two(ratios((10, 13), (2, 17)), rules)
    assert row["p_value"] == pytest.approx(0.0005367, rel=1e-3)
    assert (row["practical"], row["statistical"]) == ("outside", "excludes 1")


def test_a_ratio_can_be_outside_the_range_and_still_be_chance(rules) -> None:
    row = two(ratios((6, 20), (4, 20)), rules)
    assert (row["practical"], row["statistical"]) == ("outside", "includes 1")


def test_a_ratio_can_be_inside_the_range_and_not_be_chance(rules) -> None:
    row = two(ratios((12000, 100000), (10000, 100000)), rules)
    assert (row["practical"], row["statistical"]) == ("inside", "excludes 1")


def test_how_many_appointments_would_make_it_equal(rules) -> None:
    """200 of 1,000 White applicants are one in five; one in five of 300 is 60."""
    row = two(ratios((200, 1000), (30, 300)), rules)
    assert (row["to_be_equal"], row["events"], row["events_group"]) == (60, 30, "bme")


def test_the_compared_group_comes_first_in_indicator_3(rules) -> None:
    workspace = Workspace.at()
    tables = {
        "workforce": pd.DataFrame(
            {"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme"], "headcount": [1000, 300]},
        ),
        "disciplinary": pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [20, 12]}),
    }
    measures = calculate(tables, workspace.standard, workspace.year(2025), "EXA", 2025, pd.DataFrame()).measures
    row = significance(measures, rules).query("indicator == '3'").iloc[0]
    assert (row["to_be_equal"], row["events"], row["events_group"]) == (6, 12, "bme")


def test_what_is_not_known_is_said(history_of, rules) -> None:
    row = significance(history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio")), rules).iloc[0]
    assert (row["practical"], row["statistical"]) == ("outside", "not known")
    assert row[["p_value", "to_be_equal"]].isna().all()
    missing = significance(history_of((2019, "2", "relative_likelihood", "white/bme", None, "ratio")), rules).iloc[0]
    assert (missing["practical"], missing["statistical"]) == ("not known", "not known")


def test_no_ratios_give_no_rows(history_of, rules) -> None:
    assert significance(history_of(), rules).empty


counts = st.integers(0, 40) | st.integers(0, 9000)


@given(counts, counts, counts, counts)
def test_fisher_s_test_is_scipy_s(events: int, others: int, more_events: int, more_others: int) -> None:
    if events + others and more_events + more_others:
        expected = fisher_exact([[events, others], [more_events, more_others]])[1]
        assert fisher((events, events + others), (more_events, more_events + more_others)) == pytest.approx(expected, rel=1e-8, abs=1e-250)


@pytest.mark.parametrize(("first", "second"), [((1, 0), (1, 2)), ((float("nan"), 5), (1, 2)), ((1, 5), (1, float("nan")))])
def test_fisher_s_test_needs_people_and_counts(first: tuple[float, float], second: tuple[float, float]) -> None:
    assert math.isnan(fisher(first, second))
