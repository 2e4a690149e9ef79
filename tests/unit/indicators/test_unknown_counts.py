"""Events and people whose ethnicity is not known."""

import pandas as pd

from wres.indicators import calculate
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Workspace

WORKSPACE = Workspace.at()
GROUPS = ["white", "bme", "unknown"]
WORKFORCE = pd.DataFrame({"staff_group": "clinical", "band": "5", "ethnicity": GROUPS, "headcount": [300, 100, 20]})


def unknown_counts(tables, year=2025, earlier=None):
    return calculate(tables, WORKSPACE.standard, WORKSPACE.year(year), "ABC", year, pd.DataFrame(), earlier or {}).unknown_counts


def test_recruitment_is_added_up_over_its_rows():
    table = pd.DataFrame(
        {"ethnicity": GROUPS * 2, "shortlisted": [30, 20, 7, 30, 20, 4], "appointed": [9, 5, 2, 9, 5, 1], "band": ["5"] * 3 + ["6"] * 3}
    )
    assert unknown_counts({"recruitment": table}) == (UnknownCounts("2", 3, 11, 1),)


def test_cases_against_the_staff_whose_ethnicity_is_not_known():
    cases = pd.DataFrame({"ethnicity": GROUPS, "entered": [9, 5, 2]})
    assert unknown_counts({"disciplinary": cases, "workforce": WORKFORCE}) == (UnknownCounts("3", 2, 20, 1),)
    assert unknown_counts({"disciplinary": cases.iloc[:2], "workforce": WORKFORCE.iloc[:2]}) == (UnknownCounts("3", 0, 0, 1),)


def test_two_years_say_that_they_are_two():
    cases = pd.DataFrame({"ethnicity": GROUPS, "entered": [9, 5, 2]})
    tables = {"disciplinary": cases, "workforce": WORKFORCE}
    assert unknown_counts(tables, 2019, {2018: tables}) == (UnknownCounts("3", 4, 40, 2),)


def test_without_counts_there_is_no_row():
    assert unknown_counts({}) == ()
    assert unknown_counts({"disciplinary": pd.DataFrame({"ethnicity": GROUPS, "entered": [9, 5, 2]})}) == ()
