"""Shares that add up to 1 are fractions, and are left out with the differences that are built on them."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value", "status", "reason")


def cell_of(indicator, measure, band, **shares):
    return [[indicator, measure, group, "all", band, value, "ok" if value else "suppressed", ""] for group, value in shares.items()]


FRACTIONS = [
    *cell_of("1", "share", "all", white="0.7", bme="0.25", unknown="0.05"),
    *cell_of("1", "share", "5", white="", bme="0.4", unknown="0.1"),
    *cell_of("9", "board_share", "total", white="0.9", bme="0.1"),
    ["9", "difference", "bme", "all", "total", "-0.15", "ok", ""],
]


def test_fractions_go_with_what_is_built_on_them():
    counted = counted_rows(COLUMNS, FRACTIONS, 2025)
    assert [what for what, _ in counted.doubts] == [
        "8 values cannot be used: the shares of groups (1 share) add up to 1%, like fractions of 1; "
        "the shares of groups (9 board_share) add up to 1%, like fractions of 1; -0.15 (9 difference bme) is built on what cannot be used."
    ]
    assert sorted(counted.because) == [0, 1, 2, 4, 5, 6, 7, 8]
    assert list(counted.rows[3]) == FRACTIONS[3]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(cell_of("1", "share", "all", white="98.9", bme="0.9", unknown="0.2"), id="percentages"),
        pytest.param(cell_of("1", "share", "all", bme="1.1"), id="one group alone, above 1%"),
        pytest.param(cell_of("1", "share", "9", bme="0.9"), id="one group of a band alone"),
        pytest.param(
            [[*cell_of("1", "share", "all", bme="0.9")[0][:7], "rounded because of a small number"]], id="one group alone, rounded"
        ),
        pytest.param(cell_of("1", "share", "all", white="", bme="0.9", unknown="0.1"), id="a hidden group"),
        pytest.param(
            [*cell_of("1", "share", "all", white="98", bme="2"), *cell_of("1", "share", "5", bme="0.6", unknown="0.4")],
            id="a cell of which a group is not given",
        ),
        pytest.param(cell_of("2", "likelihood", "all", white="0.6", bme="0.4"), id="what need not add up"),
        pytest.param(cell_of("9", "board_share", "voting", bme="0", unknown="0"), id="nobody"),
    ],
)
def test_small_shares_are_no_fractions(rows):
    counted = counted_rows(COLUMNS, rows, 2025)
    assert (counted.doubts, counted.because) == ((), {})


def test_the_share_of_one_group_alone_is_a_fraction_at_1_percent_or_less():
    rows = [*cell_of("1", "share", "all", bme="0.209"), *cell_of("9", "board_share", "total", bme="0.143")]
    rows += [*cell_of("9", "board_share", "voting", bme="0.154"), ["9", "difference", "bme", "all", "total", "-0.066", "ok", ""]]
    counted = counted_rows(COLUMNS, rows, 2025)
    assert [what for what, _ in counted.doubts] == [
        "4 values cannot be used: the share of a group (1 share) is 0.209%, like a fraction of 1; "
        "the share of a group (9 board_share) is 0.154%, like a fraction of 1; -0.066 (9 difference bme) is built on what cannot be used."
    ]


@pytest.mark.parametrize(
    ("of", "source"),
    [pytest.param(("9", "1000"), "counts", id="counted"), pytest.param(("", ""), "published: page 4", id="printed")],
)
def test_a_true_share_of_one_group_below_1_percent_stands(of, source):
    """9 of 1,000 are 0.9%."""
    columns = (*COLUMNS, "numerator", "denominator", "source")
    counted = counted_rows(columns, [[*cell_of("1", "share", "all", bme="0.9")[0], *of, source]], 2025)
    assert (counted.doubts, counted.because) == ((), {})
