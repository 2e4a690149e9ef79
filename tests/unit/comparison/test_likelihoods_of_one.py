"""Likelihoods of several indicators, all of 1% or less and without counts, are fractions."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "value", "numerator", "denominator", "status", "reason", "source")


def likelihoods(source="counts", of=("", ""), **values):
    """White and BME likelihoods by indicator, _2 and so on."""
    return [
        [indicator[1:], "likelihood", group, value, *of, "ok", "", source]
        for indicator, pair in values.items()
        for group, value in zip(("white", "bme"), pair, strict=True)
    ]


FRACTIONS = likelihoods(_2=("0.25", "0.145"), _3=("0.013", "0.018"), _4=("0.508", "0.525"))


def test_fractions_are_left_out_and_the_ratio_stands():
    ratio = ["2", "relative_likelihood", "white/bme", "1.72", "", "", "ok", "", "counts"]
    counted = counted_rows(COLUMNS, [*FRACTIONS, ratio], 2025)
    assert [what for what, _ in counted.doubts] == [
        "6 values cannot be used: the likelihoods of 3 indicators are all 0.525% or less, like fractions of 1."
    ]
    assert set(counted.because) == set(range(6))
    assert counted.rows[6] == ratio


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(FRACTIONS[2:4], id="one indicator, of a rare event"),
        pytest.param([*FRACTIONS[:4], *likelihoods(_4=("50.8", "52.5"))], id="percentages among them"),
        pytest.param([*FRACTIONS[2:4], *likelihoods(_4=("0.5", "0.5"), of=("5", "1000"))], id="with counts"),
        pytest.param(likelihoods("published: x", _3=("0.5", "0.4"), _4=("0.8", "0.9")), id="printed"),
        pytest.param(likelihoods(_2=("0", "0"), _3=("0", "0")), id="nobody"),
    ],
)
def test_small_likelihoods_are_no_fractions(rows):
    counted = counted_rows(COLUMNS, rows, 2025)
    assert (counted.doubts, counted.because) == ((), {})
