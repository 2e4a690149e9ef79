"""Cases of several years over their headcounts: never twice, never across a break, never what is hidden."""

from itertools import chain
from math import isnan

import pandas as pd
import pytest

from wres.comparison.ratio_counts import RatioCounts
from wres.comparison.years_together import years_together
from wres.parameters import Break, Workspace

WORKSPACE = Workspace.at()
YEARS = range(2016, 2027)
RULES = {year: WORKSPACE.year(year) for year in YEARS}
BREAK = Break(year=2024, indicator="3", reason="Counted in another way.")


@pytest.fixture
def history(calculated):
    """Figures of years, each given as (BME cases, White cases); 100 BME and 400 White staff, or as many a year as given."""

    def make(cases, staff=(100, 400)):
        tables = {
            year: {
                "workforce": pd.DataFrame({"staff_group": "clinical", "band": "5", "ethnicity": ["bme", "white"], "headcount": staff}),
                "disciplinary": pd.DataFrame({"ethnicity": ["bme", "white"], "entered": entered}),
            }
            for year, entered in cases.items()
        }
        return [*chain.from_iterable(calculated(of_year, year, tables) for year, of_year in tables.items())]

    return make


def together(figures, year=2025, breaks=(), mergers=()):
    return years_together(figures, year, WORKSPACE.standard, RULES, breaks, mergers)


def test_the_example_organisation(example_tables, calculated):
    """statistics of a reviewer: 1.41, 1.06 to 1.89; cases by hand: 21 + 24 + 21 BME, 50 + 45 + 41 White."""
    figures = [*chain.from_iterable(calculated(tables, year) for year, tables in example_tables.items())]
    (row,) = together(figures)
    assert (row.indicator, row.first, row.last, row.stop) == ("3", 2023, 2025, "")
    assert (row.counts.events, row.counts.other_events) == (66, 136)
    assert [round(number, 2) for number in (row.value, row.lower, row.upper)] == [1.41, 1.06, 1.89]


def test_more_years_are_not_taken(history):
    (row,) = together(history(dict.fromkeys(range(2022, 2026), (5, 10))))
    assert (row.first, row.counts) == (2023, RatioCounts(15, 300, 30, 1200))


def test_a_year_alone_is_not_put_together(history):
    assert together(history({2025: (5, 10)})) == ()
    assert together(history({2025: (5, 10), 2023: (5, 10)})) == ()
    assert together([]) == ()


def test_nothing_is_counted_across_a_break_or_a_merger(history):
    figures = history(dict.fromkeys(range(2023, 2026), (5, 10)))
    (broken,) = together(figures, breaks=[BREAK])
    assert (broken.first, broken.stop, broken.stopped_at) == (2024, "break", 2024)
    (merged,) = together(figures, mergers=[2024])
    assert (merged.first, merged.stop, merged.stopped_at) == (2024, "merger", 2024)
    assert together(figures, mergers=[2025]) == ()


def test_a_break_of_another_indicator_or_before_the_years_does_not_matter(history):
    figures = history(dict.fromkeys(range(2023, 2026), (5, 10)))
    other, before = Break(year=2024, indicator="7", reason=""), Break(year=2023, indicator="3", reason="")
    (row,) = together(figures, breaks=[other, before])
    assert (row.first, row.stop) == (2023, "")


def test_a_hidden_year_ends_the_row_and_is_named(history, hide):
    figures = history(dict.fromkeys(range(2022, 2026), (5, 10)))
    hidden = hide(figures, lambda row: row.indicator == "3" and row.year == 2023)
    (row,) = together(hidden)
    assert (row.first, row.counts, row.stop, row.stopped_at) == (2024, RatioCounts(10, 200, 20, 800), "hidden", 2023)
    assert together(hide(figures, lambda row: row.indicator == "3" and row.year == 2024)) == ()
    assert together(hide(figures, lambda row: row.indicator == "3" and row.group == "bme" and row.year == 2025)) == ()


def test_a_year_without_counts_ends_the_row(history):
    (row,) = together(history({2025: (5, 10), 2024: (5, 10), 2022: (5, 10)}))
    assert (row.first, row.stop, row.stopped_at) == (2024, "missing", 2023)


def test_no_case_of_two_year_windows_is_counted_twice(history):
    """Windows that end in 2021 and 2019 hold the cases of 2018 to 2021, each once; the one of 2020 would repeat two years."""
    cases = {2018: (1, 10), 2019: (2, 20), 2020: (4, 40), 2021: (8, 80)}
    (row,) = together(history(cases), year=2021)
    assert (row.first, row.last, row.counts) == (2018, 2021, RatioCounts(15, 400, 150, 1600))


def test_a_window_of_which_one_year_was_there_counts_as_one_year(history):
    """2019's return has no earlier one, so its figure is of one year: its people at risk are the staff once."""
    (row,) = together(history({2019: (2, 20), 2020: (4, 40), 2021: (8, 80)}), year=2021)
    assert (row.first, row.counts) == (2019, RatioCounts(14, 300, 140, 1200))


def test_a_window_of_unknown_length_is_not_used(history, hide):
    figures = history({2018: (1, 10), 2019: (2, 20), 2020: (4, 40), 2021: (8, 80)})
    assert together(hide(figures, lambda row: row.indicator == "1" and row.group == "bme"), year=2021) == ()


def test_no_cases_in_either_group(history):
    (nobody,) = together(history(dict.fromkeys(range(2023, 2026), (0, 0))))
    assert isnan(nobody.value)
    assert isnan(nobody.lower)
    (no_white,) = together(history(dict.fromkeys(range(2023, 2026), (2, 0))))
    assert isnan(no_white.value)
    assert no_white.lower > 1
    assert isnan(no_white.upper)
    (no_bme,) = together(history(dict.fromkeys(range(2023, 2026), (0, 2))))
    assert (no_bme.value, no_bme.lower) == (0, 0)
    assert no_bme.upper > 0


def test_nobody_at_risk(history):
    assert together(history(dict.fromkeys(range(2023, 2026), (0, 2)), staff=(0, 400))) == ()
