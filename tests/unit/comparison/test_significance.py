"""Practical and statistical significance, apart."""

from math import isnan

import pandas as pd

from wres.comparison import Significance, significance
from wres.indicators import Figure, calculate
from wres.parameters import Workspace


def ratios(white: tuple[int, int], bme: tuple[int, int]) -> tuple[Figure, ...]:
    """Recruitment as (appointed, shortlisted)."""
    table = pd.DataFrame(
        {"ethnicity": ["white", "bme"], "appointed": [white[0], bme[0]], "shortlisted": [white[1], bme[1]]},
    )
    workspace = Workspace.at()
    return calculate({"recruitment": table}, workspace.standard, workspace.year(2025), "EXA", 2025, pd.DataFrame()).figures


def of(figures, rules, indicator: str = "2") -> Significance:
    return next(row for row in significance(figures, rules, "white") if row.indicator == indicator)


def test_a_ratio_far_outside_the_range_that_is_not_chance(rules) -> None:
    """Convictions of like-sex twins (Fisher 1934): 10 of 13 against 2 of 17; two-sided p 0.00053652 (R: fisher.test)."""
    row = of(ratios((10, 13), (2, 17)), rules)
    assert (row.practical, row.statistical) == ("outside", "excludes 1")


def test_a_ratio_can_be_outside_the_range_and_still_be_chance(rules) -> None:
    row = of(ratios((6, 20), (4, 20)), rules)
    assert (row.practical, row.statistical) == ("outside", "includes 1")


def test_a_ratio_can_be_inside_the_range_and_not_be_chance(rules) -> None:
    row = of(ratios((12000, 100000), (10000, 100000)), rules)
    assert (row.practical, row.statistical) == ("inside", "excludes 1")


def test_how_many_appointments_would_make_it_equal(rules) -> None:
    """200 of 1,000 White applicants are one in five; one in five of 300 is 60."""
    row = of(ratios((200, 1000), (30, 300)), rules)
    assert (row.to_be_equal, row.events, row.events_group) == (60, 30, "bme")


def test_the_compared_group_comes_first_in_indicator_3(rules) -> None:
    workspace = Workspace.at()
    tables = {
        "workforce": pd.DataFrame(
            {"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme"], "headcount": [1000, 300]},
        ),
        "disciplinary": pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [20, 12]}),
    }
    figures = calculate(tables, workspace.standard, workspace.year(2025), "EXA", 2025, pd.DataFrame()).figures
    row = of(figures, rules, "3")
    assert (row.to_be_equal, row.events, row.events_group) == (6, 12, "bme")


def test_what_is_not_known_is_said(history_of, rules) -> None:
    row = of(history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio")), rules)
    assert (row.practical, row.statistical) == ("outside", "not known")
    assert isnan(row.to_be_equal)
    missing = of(history_of((2019, "2", "relative_likelihood", "white/bme", None, "ratio")), rules)
    assert (missing.practical, missing.statistical) == ("not known", "not known")


def test_no_ratios_give_no_rows(history_of, rules) -> None:
    assert significance(history_of(), rules, "white") == ()
