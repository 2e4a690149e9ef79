"""Ratios and gaps that compare two groups the other way round: what is right was worked out by hand."""

import pytest

from wres.comparison.other_way_round import direction_doubts, turned_rows, without_other_way
from wres.parameters import Workspace

COLUMNS = ("organisation", "year", "indicator", "measure", "group", "staff_group", "band", "value", "lower", "upper", "status", "reason")
STANDARD = Workspace.at(None).standard


def row(indicator, measure, group, value, lower="", upper="", *, year="2025", status="ok"):
    return ["AAA", year, indicator, measure, group, "all", "all", value, lower, upper, status, ""]


def turn(*rows):
    turned, words = turned_rows(COLUMNS, rows, STANDARD)
    return [tuple(cells[4:5] + cells[7:10]) for cells in turned], list(words.values())


@pytest.mark.parametrize(
    ("indicator", "measure", "group", "written", "right"),
    [
        # 1 over 0.46 is 2.17; 1 over 0.68 and 0.31 are 1.47 and 3.23
        ("3", "relative_likelihood", "white/bme", ("0.46", "0.31", "0.68"), ("bme/white", "2.17", "1.47", "3.23")),
        ("2", "relative_likelihood", "bme/white", ("0.70", "0.64", "0.78"), ("white/bme", "1.43", "1.28", "1.56")),
        ("5", "gap", "white-bme", ("-5.6", "-8.0", "-3.2"), ("bme-white", "5.6", "3.2", "8.0")),
        ("7", "gap", "white-bme", ("11.1", "", ""), ("bme-white", "-11.1", "", "")),
        ("6", "gap", "white-bme", ("0.0", "-1.5", "1.5"), ("bme-white", "0.0", "-1.5", "1.5")),
    ],
)
def test_it_is_turned_over_with_its_interval(indicator, measure, group, written, right):
    turned, words = turn(row(indicator, measure, group, *written))
    assert turned == [right]
    assert words == [f"{written[0]} ({indicator} {measure} {group}) is {right[1]} {right[0]}"]


def test_a_ratio_of_many_decimals_keeps_them():
    (turned,), _ = turn(row("3", "relative_likelihood", "white/bme", "0.4587155963302753"))
    assert float(turned[1]) == pytest.approx(2.18, abs=1e-12)


def test_the_right_way_round_is_left_as_it_is():
    rows = [row("2", "relative_likelihood", "white/bme", "1.42"), row("5", "gap", "bme-white", "5.6"), row("5", "percentage", "bme", "32")]
    assert turned_rows(COLUMNS, rows, STANDARD) == (rows, {})
    assert without_other_way(COLUMNS, rows, STANDARD) == (rows, 0)


def test_a_ratio_of_0_cannot_be_turned_over():
    turned, _ = turned_rows(COLUMNS, [row("3", "relative_likelihood", "white/bme", "0", "0", "0.4")], STANDARD)
    assert turned == [[*row("3", "relative_likelihood", "bme/white", "", status="missing")[:-1], "contradiction"]]


def test_a_row_without_a_value_says_why_either_way():
    hidden = row("3", "relative_likelihood", "white/bme", "", status="suppressed")
    turned, words = turned_rows(COLUMNS, [hidden], STANDARD)
    assert turned == [row("3", "relative_likelihood", "bme/white", "", status="suppressed")]
    assert words == {}


def test_what_is_there_both_ways_counts_the_right_way_round():
    right = row("3", "relative_likelihood", "bme/white", "2.18")
    both = [row("3", "relative_likelihood", "white/bme", "0.46"), right]
    assert without_other_way(COLUMNS, both, STANDARD) == ([right], 1)


def test_the_right_way_round_of_another_year_does_not_count():
    rows = [row("3", "relative_likelihood", "white/bme", "0.46"), row("3", "relative_likelihood", "bme/white", "2.18", year="2024")]
    assert without_other_way(COLUMNS, rows, STANDARD) == (rows, 0)


def test_what_was_made_of_it_is_said():
    assert list(direction_doubts({4: "0.46 (3 relative_likelihood white/bme) is 2.17 bme/white"}, 2)) == [
        (
            "1 figure compares two groups the other way round than the standard does: 0.46 (3 relative_likelihood white/bme) is 2.17 bme/white.",
            "It was turned over, with its interval.",
        ),
        (
            "2 rows compare two groups the other way round, and the file has the figure the right way round too.",
            "The right way round counts.",
        ),
    ]
    assert list(direction_doubts({}, 0)) == []
