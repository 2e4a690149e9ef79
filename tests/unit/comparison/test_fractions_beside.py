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
        pytest.param(pair("1.23", "0.0123", "3", "likelihood"), "0.0123 (3 likelihood bme) is like a fraction of 1 beside 1.23", id="a rare event"),
        pytest.param(pair("0.3", "0.0123", "3", "likelihood"), "0.0123 (3 likelihood bme) is like a fraction of 1 beside 0.3", id="of both below 1%"),
        pytest.param(pair("20", "1.0", "4", "likelihood_domestic"), "1.0 (4 likelihood_domestic bme) is like a fraction of 1 beside 20", id="everybody"),
    ],
)  # fmt: skip
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
        pytest.param(pair("12.3", "0.62", "3", "likelihood"), id="a rare event, less than 20 times as much"),
        pytest.param(pair("20", "0.62", "3", "likelihood", of=("1", "161")), id="a rare event, 1 of 161"),
        pytest.param(pair("20", "0", "3", "likelihood"), id="a rare event, nobody"),
        pytest.param(
            [*pair("1", "1.1", "3", "likelihood"), ["3", "likelihood", "unknown", "50", "", "", "ok", "", "counts"]],
            id="1 of 2 whose ethnicity is not known",
        ),
        pytest.param(pair("50", "0.3", "3", "vacancies"), id="a measure that the standard does not have"),
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


def test_the_other_likelihood_and_the_ratio_stand():
    """The ratio was left out because the two did not give it, and the fraction stayed."""
    ratio = ["3", "relative_likelihood", "bme/white", "1.0", "", "", "ok", "", "counts"]
    rows = [*pair("1.23", "0.0123", "3", "likelihood"), ratio]
    counted, _ = read(rows)
    assert counted.because == {1: "contradiction"}
    assert (counted.rows[0], counted.rows[2]) == (rows[0], ratio)


@pytest.mark.parametrize(("ends", "left_out"), [((0.2, 5), {1}), ((0.25, 4), set())])
def test_of_likelihoods_the_plausible_ratio_says_how_far_apart(ends, left_out):
    """12 is 20 times 0.6, and less than 25 times."""
    low, high = ends
    assert set(read(pair("12", "0.6", "3", "likelihood"), ratio={"low": low, "high": high})[0].because) == left_out


@pytest.mark.parametrize(("value", "is_usable"), [("0.004", False), ("0.4", True), ("0", True), ("0.7", True)])
def test_a_likelihood_whose_hundredfold_its_counts_give_is_no_percentage(value, is_usable):
    """4 of 1,000 are 0.4%: 0.004 was within what rounding to whole numbers explains."""
    counted, whats = read(pair("0.5", value, "3", "likelihood", of=("4", "1000")))
    assert (1 not in counted.because) is is_usable
    assert whats == ([] if is_usable else ["1 value cannot be used: 0.004 (3 likelihood bme) is not 4 of 1000."])
