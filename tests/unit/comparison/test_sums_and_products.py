"""Shares of more than everybody, and steps that do not multiply to their whole, in files that others sent."""

import pytest

from wres.comparison.counted_rows import counted_rows
from wres.parameters import Plausibility

COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value", "numerator", "denominator", "status", "reason", "source")


def shares(white, bme, unknown="", measure="share", indicator="1", of=("", ""), source="counts"):
    return [
        [indicator, measure, group, "all", "all", value, *(of if group == "bme" else ("", "")), "ok", "", source]
        for group, value in (("white", white), ("bme", bme), ("unknown", unknown))
        if value
    ]


def steps(lower_middle, middle_upper, lower_upper, source="counts", reason=""):
    values = {"lower_middle": lower_middle, "middle_upper": middle_upper, "lower_upper": lower_upper}
    return [
        ["rdr", "disparity", "white/bme", "clinical", band, value, "", "", "ok", reason, source] for band, value in values.items() if value
    ]


@pytest.fixture(scope="module")
def read(standard):
    def judge(rows):
        counted = counted_rows(COLUMNS, rows, 2025, standard=standard)
        return sorted(counted.because), [what for what, _ in counted.doubts]

    return judge


def test_shares_of_more_than_everybody_are_left_out(read):
    """80 and 45 and 3 are 128."""
    words = "3 values cannot be used: the shares of groups (1 share) add up to 128%."
    assert read(shares("80", "45", "3")) == ([0, 1, 2], [words])


def test_of_such_shares_one_that_its_counts_give_stands(read):
    """450 of 1,000 are 45%."""
    places, (what,) = read(shares("80", "45", of=("450", "1000")))
    assert (places, what) == ([0], "1 value cannot be used: the shares of groups (1 share) add up to 125%.")


def test_shares_of_every_group_that_are_less_than_everybody_are_left_out(read):
    """80 and 3 are 83, and 0.17 is a fraction or a slip."""
    words = "3 values cannot be used: the shares of groups (1 share) add up to 83.17%."
    assert read(shares("80", "0.17", "3")) == ([0, 1, 2], [words])


@pytest.mark.parametrize("measure", ["share", "board_share"])
def test_a_small_share_beside_another_group_is_a_fraction_unless_both_are_everybody(read, measure):
    words = f"1 value cannot be used: 0.17 (1 {measure} bme) is like a fraction of 1."
    assert read(shares("80", "0.17", measure=measure)) == ([1], [words])
    assert read(shares("99.3", "0.7", measure=measure)) == ([], [])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(shares("80", "0.4", of=("4", "1000")), id="counted"),
        pytest.param(shares("80", "", "0.4"), id="of those not known"),
        pytest.param([[*row[:4], "9", *row[5:]] for row in shares("80", "0.4")], id="of a band"),
        pytest.param(shares("34", "34", "33"), id="rounded"),  # 33.5, 33.5 and 33
        pytest.param(shares("60", "20"), id="a group not given"),
        pytest.param(shares("76", "19", "0"), id="a group given as 0"),
        pytest.param(shares("80", "45", source="published: page 3"), id="printed"),
        pytest.param(
            [*shares("80", "20"), ["1", "share", "asian", "all", "all", "12", "", "", "ok", "", "counts"]], id="a group within another"
        ),
    ],
)
def test_shares_of_everybody_at_most_stand(read, rows):
    assert read(rows) == ([], [])


@pytest.mark.parametrize(("rounding", "left_out"), [(1.9, {0, 1}), (2.0, set())])
def test_how_far_shares_may_be_from_their_sum_is_a_parameter(standard, rounding, left_out):
    counted = counted_rows(COLUMNS, shares("80", "22"), 2025, bounds=Plausibility(rounding=rounding), standard=standard)
    assert set(counted.because) == left_out


def test_steps_that_do_not_multiply_to_their_whole_are_left_out(read):
    """1.5 times 2 is 3, and 3.6 is not."""
    words = "3 values cannot be used: 3.6 (rdr disparity white/bme lower_upper) is not 1.5 times 2."
    assert read(steps("1.5", "2.0", "3.6")) == ([0, 1, 2], [words])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(steps("1.5", "2.0", "3.0"), id="as they are"),
        pytest.param(steps("1.4290529637465486", "1.875593542260209", "2.680322510350839"), id="exact"),
        pytest.param(steps("1.43", "1.88", "2.68"), id="rounded"),  # 1.429 times 1.876 is 2.680
        pytest.param(steps("1.4", "1.9", "2.7"), id="rounded to one decimal"),
        pytest.param(steps("1.5", "", "3.6"), id="a step not given"),
        pytest.param(steps("1.5", "2.0", "3.6", source="published: page 3"), id="printed"),
        pytest.param(steps("1.5", "2.0", "3.6", reason="rounded because of a small number"), id="rounded to protect people"),
    ],
)
def test_steps_that_rounding_explains_or_nothing_judges_stand(read, rows):
    assert read(rows) == ([], [])
