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
    assert (columns, nameless) == (("indicator", "value"), ())
    assert [row for row in rows if any(map(str.strip, row))] == [["1", "2"], ["3", "4"]]


def test_values_without_a_heading_are_left_out_and_said(tmp_path):
    """As the numbers of rows that a statistics program writes, and a note beside the table."""
    columns, rows, nameless = read(tmp_path, ",indicator,value,,\n0,1,2,,see note\n1,3,4,,\n2,,,,\n")
    assert (columns, rows, nameless) == (("indicator", "value"), [["1", "2"], ["3", "4"]], ("A", "E"))
    ((what, _),) = nameless_doubts(nameless)
    assert what == "Columns A and E have values and no heading."


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        pytest.param("sep=;\nindicator;value\n1;2,5\n", ";", id="as Excel writes it"),
        pytest.param('"sep=;"\r\nindicator;value\r\n1;2,5\r\n', ";", id="in quotation marks"),
        pytest.param("SEP=;;\nindicator;value\n1;2,5\n", ";", id="with the blank cells of other columns"),
        pytest.param("\ufeffsep=|\nindicator|value\n1|2,5\n", "|", id="a sign that is not guessed"),
        pytest.param("sep=\t\nindicator\tvalue\n1\t2,5\n", "\t", id="a tab"),
        pytest.param("sep=,\nindicator;value\n1;2,5\n", ";", id="saved again with another sign"),
    ],
)
def test_a_first_line_that_names_the_separator_is_none_of_the_table(tmp_path, text, separator):
    """The file was refused: its heading was `sep=;`. Excel does not show the line, so the first row below the headings is row 2."""
    (tmp_path / "indicators.csv").write_bytes(text.encode("utf-8"))
    cells = published_cells(tmp_path / "indicators.csv")
    assert (cells.columns, cells.rows, cells.separator, cells.numbers) == (("indicator", "value"), [["1", "2,5"]], separator, [2])
