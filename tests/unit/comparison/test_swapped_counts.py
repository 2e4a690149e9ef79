"""Numerators and denominators that are perhaps swapped: all rows of a measure are left out, with what is made from them."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "value", "unit", "numerator", "denominator", "status", "reason")
WHITE = ["2", "likelihood", "white", "20", "percent", "1000", "200", "ok", ""]
BME = ["2", "likelihood", "bme", "12.5", "percent", "400", "50", "ok", ""]
RATIO = ["2", "relative_likelihood", "white/bme", "1.6", "ratio", "", "", "ok", ""]
SHARE = ["1", "share", "bme", "15.2", "percent", "152", "1000", "ok", ""]
BOARD = ["9", "board_share", "bme", "10", "percent", "10", "1", "ok", ""]
SURVEY = ["5", "percentage", "bme", "25.5", "percent", "", "300", "ok", ""]


def with_changes(row, **changes):
    return [changes.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True)]


def read(*rows):
    counted = counted_rows(COLUMNS, rows, 2025)
    return counted.because, [what for what, _ in counted.doubts]


@pytest.mark.parametrize(
    ("changes", "example"),
    [
        pytest.param([{}, {}, {}], "1000 of 200", id="beside the right percentages"),
        pytest.param([{"value": "500"}, {"value": "800"}, {"value": "0.625"}], "1000 of 200", id="with what they give, and the ratio turned over"),
        pytest.param([{"value": "500", "numerator": ""}, {"value": "800", "numerator": ""}, {}], "500%", id="without counts"),
        pytest.param([{}, {"numerator": "50"}, {}], "1000 of 200", id="one group as large above as below"),
    ],
)  # fmt: skip
def test_where_every_row_is_so_it_is_named_and_the_rows_are_left_out_with_their_ratio(changes, example):
    rows = [with_changes(row, **change) for row, change in zip((WHITE, BME, RATIO), changes, strict=True)]
    if changes[1] == {"numerator": "50"}:
        rows.insert(2, with_changes(BME, group="unknown"))
    because, whats = read(SHARE, *rows)
    assert because == dict.fromkeys(range(1, len(rows) + 1), "contradiction")
    values = f"{len(rows)} values cannot be used, because numerators and denominators are perhaps swapped"
    assert whats == [f"{values}: 2 likelihood, as {example}."]


def test_a_single_row_of_a_measure_is_named_too_where_all_counts_of_the_file_are_so():
    because, whats = read(WHITE, BME, RATIO, BOARD, SURVEY)
    assert list(because) == [0, 1, 2, 3]
    assert whats == [
        "4 values cannot be used, because numerators and denominators are perhaps swapped: 2 likelihood, as 1000 of 200; 9 board_share, as 10 of 1."
    ]


def test_of_one_row_among_others_it_is_said_with_the_row():
    because, whats = read(WHITE, with_changes(BME, numerator="50", denominator="400"), RATIO, SHARE)
    assert because == {0: "contradiction"}
    assert whats == ["1 value cannot be used: 20 (2 likelihood white) is not 1000 of 200, which are perhaps swapped."]


def test_nobody_is_said_to_have_swapped_a_percentage_that_is_only_too_large():
    _, whats = read(SHARE, with_changes(SURVEY, value="437.5"))
    assert whats == ["1 value cannot be used: 437.5 (5 percentage bme) is not from 0 to 100."]
