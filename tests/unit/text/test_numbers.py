"""Numbers as readers see them."""

import math
from decimal import ROUND_HALF_UP, Decimal
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.text import at_least, at_most, count, interval, number
from wres.text.lists import quantity
from wres.text.numbers import fixed_number, half_up, percentage, percentage_points, plain_number, signed_number

MINUS = "\N{MINUS SIGN}"


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
    ("value", "unit", "shown"),
    [(4.0, "points", "+4.0"), (-16.04, "points", f"{MINUS}16.0"), (15.0, "percent", "15.0%"), (1.7, "ratio", "1.70")],
)
def test_a_number_without_the_word_of_its_unit_keeps_its_signs(value, unit, shown):
    assert number(value, unit, word=False) == shown


@pytest.mark.parametrize(
    ("size", "decimals", "words"),
    [
        (1, None, "1 percentage point"),
        (32.3 - 31.3, None, "1 percentage point"),  # 0.9999999999999964
        (1, 1, "1.0 percentage points"),
        (1, 0, "1 percentage point"),
        (2.0, None, "2 percentage points"),
        (2.04, 1, "2.0 percentage points"),
        (2.4, 0, "2 percentage points"),
    ],
)
def test_a_size_in_percentage_points(size, decimals, words):
    assert percentage_points(size, decimals) == words


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "shown"),
    [
        (1.2, "ratio", 1, "1.2"),
        (1.2, "ratio", 2, "1.20"),
        (2.0, "ratio", 0, "2"),
        (13.0, "percent", 0, "13%"),
        (13.0, "percent", 1, "13.0%"),
        (0.0, "percent", 1, "0.0%"),
        (-3.0, "points", 0, "−3 points"),
        (0.0, "points", 1, "0.0 points"),
        (1.25, "ratio", 2, "1.25"),  # beside the bound 1.25 it gets no more decimals
    ],
)
def test_a_value_published_rounded_has_its_decimals_and_no_others(value, unit, decimals, shown):
    assert number(value, unit, printed=True, bounds=(1.25,), decimals=decimals) == shown


@pytest.mark.parametrize(
    ("status", "reason", "shown"),
    [("suppressed", "small number", "[c]"), ("missing", "no data", "[x]"), ("missing", "not applicable", "[z]")],
)
def test_a_value_that_is_not_shown_has_its_shorthand(status, reason, shown):
    assert number(math.nan, "percent", status, reason) == shown


def test_an_infinite_value_is_refused():
    with pytest.raises(ValueError, match="say its bound"):
        number(inf, "ratio")


def test_counts_and_intervals():
    assert count(1502405.0) == "1,502,405"
    assert count(math.nan) == ""
    assert interval(1.2049, 2.381, "ratio") == "1.20 to 2.38"
    assert interval(math.nan, 2.0, "ratio") == ""
    assert interval(6.4229, math.nan, "ratio") == "6.42 or more"
    assert at_least(6.4229, "ratio") == "at least 6.42"
    assert at_least(136.7, "ratio") == "at least 136"  # a lower limit is never rounded up
    assert interval(136.7, 2000.2, "ratio") == "136 to 2,001"
    assert (at_most(0.644, "ratio"), at_most(0.004, "ratio")) == ("at most 0.64", "less than 0.01")


def test_what_is_not_0_is_not_shown_as_0():
    assert number(100 / 4457, "percent") == "less than 0.1%"
    assert (number(0.05, "percent"), number(0.0, "percent")) == ("0.1%", "0.0%")
    assert (number(0.0049, "ratio"), number(0.0, "ratio")) == ("less than 0.01", "0.00")
    assert (interval(0.0, 0.004, "ratio"), interval(0.003, 0.02, "ratio")) == ("less than 0.01", "0.00 to 0.02")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (6.25, "percent", "6.3%"),  # 1 of 16: the national return says 6.3, half to even would say 6.2
        (2.675, "ratio", "2.68"),  # its binary number lies below it
        (100 * 23 / 160, "percent", "14.4%"),  # 14.375
        (-0.25, "points", f"{MINUS}0.3 points"),  # away from 0, so that a gap is as wide whichever group it favours
        (0.25, "points", "+0.3 points"),
        (0.005, "ratio", "0.01"),
    ],
)
def test_halves_are_rounded_up(value, unit, shown):
    assert number(value, unit) == shown


@given(st.integers(-10_000_000, 10_000_000), st.integers(0, 5), st.integers(0, 4))
def test_rounding_is_that_of_the_printed_decimal(digits, places, decimals):
    """Against the decimal module: the number as it is written, rounded half up there."""
    written = Decimal(digits).scaleb(-places)
    expected = written.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert half_up(float(written), decimals) == expected
    shown = fixed_number(float(written), decimals).replace(",", "").replace(MINUS, "-")
    assert Decimal(shown) == expected
    assert shown == f"{expected if expected else abs(expected):f}"  # 0 has no sign


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_has_a_hyphen_or_is_minus_nothing(value):
    for shown in (fixed_number(value, 1), plain_number(value, 1), signed_number(value), number(value, "points"), count(value)):
        assert "-" not in shown
        assert "e" not in shown.removesuffix(" points")
        if not shown.replace(",", "").removesuffix(" points").strip(f"0.+{MINUS}"):
            assert shown[0] == "0"


@given(st.floats(-1e12, 1e12), st.integers(0, 6))
def test_every_number_is_rounded_by_its_15_decimal_digits(value, decimals):
    """Against the decimal module alone, without the quick way of numbers far from a half."""
    expected = Decimal(f"{value:.15g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert half_up(value, decimals) == expected


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_share_is_rounded_as_its_fraction(part, whole):
    """Against whole numbers alone: 1000 x part / whole, rounded half up."""
    tenths = (2000 * part + whole) // (2 * whole)
    assert fixed_number(100 * part / whole, 1).replace(",", "") == f"{tenths // 10}.{tenths % 10}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.2504, "1.2504"), (1.253, "1.253"), (1.25, "1.25"), (1.249, "1.249"), (0.7996, "0.7996"), (1.26, "1.26"), (1.7, "1.70")],
)
def test_a_value_beyond_a_bound_is_not_shown_as_the_bound(value, shown):
    """E14: 1.2504 is outside 0.80 to 1.25, and 1.25 would not be."""
    assert number(value, "ratio", bounds=(0.80, 1.25)) == shown


@given(st.floats(0.5, 2.0), st.sampled_from([0.8, 1.0, 1.25]))
def test_what_is_shown_is_on_the_same_side_of_a_bound(value, bound):
    shown = float(number(value, "ratio", bounds=(bound,)))
    if abs(value - bound) > 1e-5:
        assert (shown > bound) == (value > bound)
        assert (shown < bound) == (value < bound)


def test_an_interval_that_excludes_equality_does_not_show_it():
    assert interval(1.0004, 1.49, "ratio") == "1.0004 to 1.49"
    assert interval(-3.0, -0.04, "points") == f"{MINUS}3.0 points to {MINUS}0.04 points"
    assert interval(0.5, 0.8004, "ratio", bounds=(0.8, 1.25)) == "0.50 to 0.8004"
    assert interval(1.0, 1.5, "ratio") == "1.00 to 1.50"


def test_a_level_of_confidence_keeps_its_decimals():
    assert (percentage(0.95), percentage(0.975), percentage(0.99)) == ("95%", "97.5%", "99%")


def test_a_count_has_one_kind_of_minus_sign():
    assert count(-1234.0) == f"{MINUS}1,234"
    assert count(-0.2) == "0"


def test_a_number_agrees_with_its_word():
    said = (quantity(1, "action"), quantity(0, "action"), quantity(1200, "person", "people"), quantity(1.5, "year"))
    assert said == ("1 action", "0 actions", "1,200 people", "1.5 years")
