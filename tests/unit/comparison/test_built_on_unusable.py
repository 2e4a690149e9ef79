"""A gap or a difference goes with the figure that it is built on; a ratio stands by itself."""

import pytest

from wres.comparison.built_on_unusable import built_on_unusable

COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value")
ROWS = [
    ["1", "share", "bme", "all", "all", "25"],
    ["1", "share", "bme", "clinical", "5", "30"],
    ["2", "likelihood", "white", "all", "all", "20"],
    ["2", "relative_likelihood", "white/bme", "all", "all", "1.6"],
    ["5", "percentage", "white", "all", "all", "20"],
    ["5", "gap", "bme-white", "all", "all", "5.5"],
    ["6", "gap", "bme-white", "all", "all", "4"],
    ["9", "board_share", "bme", "all", "total", "12"],
    ["9", "difference", "bme", "all", "total", "-13"],
    ["9", "difference", "bme", "all", "voting", "-14"],
    ["9", "difference", "white", "all", "total", "15"],
]


@pytest.mark.parametrize(
    ("unusable", "built"),
    [
        pytest.param(0, [8, 9], id="the share of all staff, behind both differences"),
        pytest.param(1, [], id="the share of a band"),
        pytest.param(2, [], id="a likelihood"),
        pytest.param(4, [5], id="a percentage of one question"),
        pytest.param(7, [8], id="the share of the board"),
    ],
)
def test_what_is_built_on_a_figure_that_cannot_be_used_cannot_either(unusable, built):
    assert [places for places, _ in built_on_unusable(COLUMNS, ROWS, {unusable})] == [[place] for place in built]


def test_it_is_told_as_written():
    ((_, words),) = built_on_unusable(COLUMNS, ROWS, {7})
    assert words == "-13 (9 difference bme) is built on what cannot be used"


def test_without_the_columns_of_parts_rows_are_of_the_whole():
    columns, rows = COLUMNS[:3] + COLUMNS[5:], [row[:3] + row[5:] for row in (ROWS[0], ROWS[8], ROWS[6])]
    assert [places for places, _ in built_on_unusable(columns, rows, {0})] == [[1]]
