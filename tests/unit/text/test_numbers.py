"""Numbers as readers see them."""

import math

import pytest

from wres.text import at_least, count, interval, number


@pytest.mark.parametrize(
    ("value", "unit", "printed", "shown"),
    [
        (1.7, "ratio", True, "1.7"),
        (2.0, "ratio", True, "2"),
        (1.698, "ratio", False, "1.70"),
        (15.0, "percent", True, "15%"),
        (25.5596, "percent", False, "25.6%"),
        (-16.0, "points", True, "\N{MINUS SIGN}16 points"),
        (4.0, "points", False, "+4.0 points"),
        (-0.04, "points", False, "0.0 points"),
    ],
)
def test_a_number_keeps_the_decimals_that_mean_something(value, unit, printed, shown):
    assert number(value, unit, printed=printed) == shown


@pytest.mark.parametrize(
    ("status", "reason", "shown"),
    [("suppressed", "small number", "[c]"), ("missing", "no data", "[x]"), ("missing", "not applicable", "[z]")],
)
def test_a_value_that_is_not_shown_has_its_shorthand(status, reason, shown):
    assert number(math.nan, "percent", status, reason) == shown


def test_counts_and_intervals():
    assert count(1502405.0) == "1,502,405"
    assert count(math.nan) == ""
    assert interval(1.2049, 2.381, "ratio") == "1.20 to 2.38"
    assert interval(math.nan, 2.0, "ratio") == ""
    assert interval(6.4229, math.nan, "ratio") == "6.42 or more"
    assert at_least(6.4229, "ratio") == "at least 6.42"
