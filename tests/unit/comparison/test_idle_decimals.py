"""22.0 as a program writes 22: what a number's decimals say depends on those of the others of its measure."""

import pytest

from wres.comparison.idle_decimals import without_idle_decimals


def rows_of(*figures):
    return [{"indicator": code, "measure": measure, "value": value, "lower": "", "source": "7.0"} for code, measure, value in figures]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param(("22.0", "18.0"), ("22", "18"), id="whole numbers"),
        pytest.param(("22.50", "18.00", "7.1"), ("22.5", "18.0", "7.1"), id="one decimal"),
        pytest.param(("22.0", "18.25"), ("22.0", "18.25"), id="two decimals beside fewer"),
        pytest.param(("22.", "-9.0", "0.00"), ("22.", "-9", "0"), id="with a sign, and nothing"),
        pytest.param(("about 20", "", "1.5e-05"), ("about 20", "", "1.5e-05"), id="no plain numbers"),
    ],
)
def test_decimals_that_no_percentage_of_an_indicator_needs_are_cut(written, read):
    rows = without_idle_decimals(rows_of(*(("2", "likelihood", value) for value in written)))
    assert tuple(row["value"] for row in rows) == read
    assert {row["source"] for row in rows} == {"7.0"}


def test_percentages_are_compared_within_an_indicator_and_ratios_within_the_file():
    """Likelihoods of indicator 3 are about 1% and given with a decimal where those of indicator 2 need none."""
    likelihoods = rows_of(("2", "likelihood", "28.0"), ("3", "likelihood", "1.2"))
    ratios = rows_of(("2", "relative_likelihood", "2.0"), ("3", "relative_likelihood", "1.25"))
    assert [row["value"] for row in without_idle_decimals([*likelihoods, *ratios])] == ["28", "1.2", "2.0", "1.25"]


def test_each_column_is_judged_by_itself():
    """A value rounded to a whole number beside an end that is not."""
    (row,) = without_idle_decimals([{"indicator": "5", "measure": "percentage", "value": "24.0", "lower": "22.14", "upper": "27.10"}])
    assert (row["value"], row["lower"], row["upper"]) == ("24", "22.14", "27.1")
