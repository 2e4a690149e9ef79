"""Labels of files of others: read as they are meant where that is clear, and said where it is not."""

import pytest

from wres.comparison.published_labels import strange_rows, with_spelled_labels
from wres.parameters import Workspace

COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value", "unit", "status")
STANDARD = Workspace.at(None).standard
RIGHT = ["2", "relative_likelihood", "white/bme", "all", "all", "1.42", "ratio", "ok"]


@pytest.mark.parametrize(
    "written",
    [
        ["Indicator 2", "Relative likelihood", "White/BME", "All", "ALL", "1.42", "Ratio", "OK"],
        [" 2 ", "RELATIVE_LIKELIHOOD", "white / bme", "all ", " all", "1.42", "ratio ", "Ok"],
        ["indicator_2", "Relative_Likelihood", "White /BME", "All", "All", "1.42", "RATIO", " ok"],
        pytest.param(["2.0", *RIGHT[1:]], id="a code that a spreadsheet took for a number"),
    ],
)
def test_case_blanks_and_the_word_indicator_make_no_other_label(written):
    assert with_spelled_labels(COLUMNS, [written, RIGHT], STANDARD) == [RIGHT, RIGHT]


@pytest.mark.parametrize(
    ("written", "right"),
    [("%", "percent"), ("Per cent", "percent"), ("Percentage points", "points"), ("pp", "points"), ("people", "people"), ("", "")],
)
def test_a_unit_in_other_words_is_the_unit_that_is_meant(written, right):
    """With the unit % a percentage of 437.5 was not held against 100."""
    (row,) = with_spelled_labels(COLUMNS, [["5", "percentage", "bme", "all", "all", "437.5", written, "ok"]], STANDARD)
    assert row[6] == right


@pytest.mark.parametrize(
    ("written", "right"), [("BME", "bme"), ("Not known", "Not known"), ("BME - White", "bme-white"), ("Asian", "Asian")]
)
def test_a_group_that_the_standard_does_not_have_stays_as_it_is_written(written, right):
    (row,) = with_spelled_labels(COLUMNS, [["5", "gap", written, "all", "all", "5.6", "points", "ok"]], STANDARD)
    assert row[2] == right


@pytest.mark.parametrize(
    ("place", "label"), [(0, "12"), (0, "Disciplinary"), (1, "odds"), (2, "Asian"), (2, "white/asian"), (2, "")],
)  # fmt: skip
def test_a_row_of_no_indicator_measure_or_group_of_the_standard_is_strange(place, label):
    strange = [label if at == place else cell for at, cell in enumerate(RIGHT)]
    assert strange_rows(COLUMNS, [RIGHT, strange], STANDARD) == [strange]


def test_a_measure_of_a_part_is_not_strange():
    assert strange_rows(COLUMNS, [["2", "relative_likelihood_domestic", *RIGHT[2:]]], STANDARD) == []
