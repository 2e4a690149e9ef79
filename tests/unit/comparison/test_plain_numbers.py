"""Numbers of published rows that a spreadsheet wrote in its own way: read where there is no doubt, with a note for each column."""

import pytest

from wres.comparison.plain_numbers import notes_on, with_plain_numbers
from wres.comparison.published_cells import PublishedCells, published_cells

COLUMNS = ("year", "indicator", "measure", "group", "value", "unit", "numerator", "denominator", "status")
SHARE = ["2025", "1", "share", "bme", "15.2", "percent", "152", "1000", "ok"]
RATIO = ["2025", "2", "relative_likelihood", "white/bme", "1.5", "ratio", "", "", "ok"]
GAP = ["2025", "5", "gap", "bme-white", "-5.5", "points", "", "", "ok"]


def cells(*rows, separator=","):
    return PublishedCells(COLUMNS, [list(row) for row in rows], range(2, 2 + len(rows)), separator)


def with_changes(row, **changes):
    return [changes.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True)]


def test_plain_numbers_are_left_alone():
    given = cells(SHARE, RATIO, GAP)
    assert with_plain_numbers(given) == (given, [])


@pytest.mark.parametrize(
    ("row", "change", "separator"),
    [
        pytest.param(SHARE, {"value": "15.2%"}, ",", id="a percent sign"),
        pytest.param(SHARE, {"denominator": "1,000"}, ",", id="a comma between thousands"),
        pytest.param(SHARE, {"value": "15,2"}, ";", id="a decimal comma"),
        pytest.param(SHARE, {"value": "15,2", "unit": ""}, "\t", id="a decimal comma between tabs"),
        pytest.param(GAP, {"value": "−5.5"}, ",", id="a minus sign"),
        pytest.param(GAP, {"value": "-5.5%"}, ",", id="points with a percent sign"),
        pytest.param(SHARE, {"year": "2025.0"}, ",", id="a year with a decimal"),
        pytest.param(SHARE, {"year": "2025,0"}, ";", id="a year with a decimal comma"),
    ],
)
def test_what_can_be_read_in_one_way_is_read_and_said(row, change, separator):
    read, respelled = with_plain_numbers(cells(RATIO, with_changes(row, **change), separator=separator))
    plain = with_changes(row, **{name: "" for name in change if name == "unit"})
    assert read.rows == [RATIO, plain]
    (name, written), *_ = change.items()
    (note,) = notes_on(respelled, "2025/BBB/indicators.csv")
    assert (note.severity, note.where) == ("note", f"2025/BBB/indicators.csv, row 3, {name}")
    assert note.what == f"{written} is read as {row[COLUMNS.index(name)]}."


@pytest.mark.parametrize(
    ("row", "change", "separator"),
    [
        pytest.param(SHARE, {"value": "1,234"}, ",", id="thousands or decimals"),
        pytest.param(SHARE, {"value": "15,2"}, ",", id="a decimal comma where commas separate"),
        pytest.param(RATIO, {"value": "150%"}, ",", id="a ratio with a percent sign"),
        pytest.param(RATIO, {"value": "1,234"}, ";", id="thousands or decimals where nothing shows which"),
        pytest.param(SHARE, {"value": "about 15"}, ",", id="words"),
        pytest.param(SHARE, {"numerator": "15%"}, ",", id="a percentage of people"),
        pytest.param(SHARE, {"year": "spring"}, ",", id="no year"),
        pytest.param(SHARE, {"year": "2024/25"}, ",", id="a year as it is shown"),
        pytest.param(SHARE, {"value": "+15.2"}, ",", id="a plus sign, which is as good as none"),
    ],
)
def test_what_is_no_number_or_could_be_two_stays_as_it_was_written(row, change, separator):
    given = cells(with_changes(row, **change), separator=separator)
    assert with_plain_numbers(given) == (given, [])


def test_blanks_around_a_number_are_taken_off_without_a_word():
    read, respelled = with_plain_numbers(cells(with_changes(SHARE, value=" 15.2 ", numerator="152 ", year=" 2025")))
    assert (read.rows, respelled) == ([SHARE], [])


def test_a_column_has_one_note_that_says_how_many_more():
    rows = [with_changes(SHARE, value=f"{value}%", denominator="1,000") for value in (15.2, 20, 30)]
    _, respelled = with_plain_numbers(cells(RATIO, *rows))
    assert [(note.where, note.what) for note in notes_on(respelled, "indicators.csv")] == [
        ("indicators.csv, row 3, value", "15.2% is read as 15.2. 2 other cells of this column are read in the same way."),
        ("indicators.csv, row 3, denominator", "1,000 is read as 1000. 2 other cells of this column are read in the same way."),
    ]


def test_three_decimals_after_a_comma_are_read_as_the_other_numbers_of_the_file():
    read, _ = with_plain_numbers(cells(with_changes(SHARE, value="15,2"), with_changes(RATIO, value="1,234"), separator=";"))
    assert [row[COLUMNS.index("value")] for row in read.rows] == ["15.2", "1.234"]


def test_rows_are_counted_as_a_spreadsheet_counts(tmp_path):
    path = tmp_path / "indicators.csv"
    path.write_text("Indicator;Value\n1;2\n\n;\n2;3\n")
    read = published_cells(path)
    assert (read.columns, read.rows, list(read.numbers), read.separator) == (("indicator", "value"), [["1", "2"], ["2", "3"]], [2, 5], ";")
