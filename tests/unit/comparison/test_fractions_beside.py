"""0.251 for one group beside 25 for another is a fraction; true small results have their counts, or are not so far apart."""

import pytest

from wres.comparison.counted_rows import counted_rows
from wres.parameters import Plausibility

COLUMNS = ("indicator", "measure", "group", "value", "numerator", "denominator", "status", "reason", "source")


def pair(white, bme, indicator="5", measure="percentage", of=("", ""), source="counts", reason=""):
    return [
        [indicator, measure, "white", white, "", "", "ok", "", "counts"],
        [indicator, measure, "bme", bme, *of, "ok", reason, source],
    ]


def read(rows, **bounds):
    counted = counted_rows(COLUMNS, rows, 2025, bounds=Plausibility(**bounds))
    return counted, [what for what, _ in counted.doubts]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        pytest.param(pair("25", "0.251"), "0.251 (5 percentage bme) is like a fraction of 1 beside 25", id="a survey"),
        pytest.param(pair("4.5", "0.13", "8"), "0.13 (8 percentage bme) is like a fraction of 1 beside 4.5", id="a rare answer"),
        pytest.param(pair("25", "0.251", of=("", "385")), "0.251 (5 percentage bme) is like a fraction of 1 beside 25", id="with answers"),
    ],
)
def test_a_fraction_in_one_group_is_left_out_and_the_other_group_stands(rows, words):
    counted, whats = read(rows)
    assert whats == [f"1 value cannot be used: {words}."]
    assert counted.because == {1: "contradiction"}
    assert counted.rows[0] == rows[0]


def test_a_gap_goes_with_the_fraction_that_it_is_built_on():
    gap = ["5", "gap", "bme-white", "0.1", "", "", "ok", "", "counts"]
    counted, _ = read([*pair("25", "0.251"), gap])
    assert set(counted.because) == {1, 2}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(pair("7", "0.67", "8", of=("1", "150")), id="1 of 150"),
        pytest.param(pair("7", "0", "8", of=("0", "40")), id="nobody of 40"),
        pytest.param(pair("7", "0", "8"), id="nobody"),
        pytest.param(pair("7", "0.8", "8"), id="less than ten times as much"),
        pytest.param(pair("6.25", "0.62", "3", "likelihood"), id="a rare event"),
        pytest.param(pair("18", "1.0", "8"), id="rounded to a whole number"),
        pytest.param(pair("97", "0.9", "1", "share"), id="shares"),
        pytest.param(pair("25", "0.251", source="published: 0.251"), id="printed"),
        pytest.param(pair("25", "0", reason="rounded to the nearest 5 because of a small number"), id="rounded to protect people"),
    ],
)
def test_small_results_stand(rows):
    counted, whats = read(rows)
    assert (whats, counted.because) == ([], {})


@pytest.mark.parametrize(
    ("bounds", "left_out"),
    [({"times": 28}, {1}), ({"times": 29}, set()), ({"fraction": 0.91}, {1}), ({"fraction": 0.9}, set())],
)
def test_how_small_and_beside_how_much_are_parameters(bounds, left_out):
    """25.2 is 28 times 0.9."""
    assert set(read(pair("25.2", "0.9"), **bounds)[0].because) == left_out
