"""The cells of a CSV file without the columns that spreadsheets leave at its end."""

import pytest

from wres.comparison.published_cells import nameless_doubts, published_cells


def read(tmp_path, text):
    path = tmp_path / "indicators.csv"
    path.write_text(text)
    cells = published_cells(path)
    return cells.columns, cells.rows, cells.nameless


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("indicator,value,,\n1,2,,\n3,4,,\n", id="two at the end"),
        pytest.param("indicator,value, \n1,2, \n3,4\n", id="one of a blank"),
        pytest.param(",indicator,,value\n,1,,2\n,3,,4\n", id="at the beginning and between"),
        pytest.param("indicator,value,,\n1,2,,\n , ,,\n,,,\n3,4,,\n", id="with blank rows"),
    ],
)
def test_blank_columns_without_a_heading_are_dropped_without_a_word(tmp_path, text):
    columns, rows, nameless = read(tmp_path, text)
    assert (columns, nameless) == (("indicator", "value"), 0)
    assert [row for row in rows if any(map(str.strip, row))] == [["1", "2"], ["3", "4"]]


def test_values_without_a_heading_are_left_out_and_said(tmp_path):
    """As the numbers of rows that a statistics program writes, and a note beside the table."""
    columns, rows, nameless = read(tmp_path, ",indicator,value,,\n0,1,2,,see note\n1,3,4,,\n2,,,,\n")
    assert (columns, rows, nameless) == (("indicator", "value"), [["1", "2"], ["3", "4"]], 2)
    ((what, _),) = nameless_doubts(nameless)
    assert what == "2 columns have values and no heading."
