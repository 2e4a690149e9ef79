import pandas as pd
import pytest

from wres.inputs.files.references import letter
from wres.inputs.headings import heading, table_from_grid
from wres.parameters import Workspace


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("headcount", "headcount"),
        (" Staff Group ", "staff_group"),
        ("Staff_Group", "staff_group"),
        ("PERSON  ID", "person_id"),
        (float("nan"), ""),
    ],
)
def test_heading_is_read_whatever_its_capitals_and_blanks(written, meant):
    assert heading(written) == meant


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_a_spreadsheet(place, letters):
    assert letter(place) == letters


TRAINING = Workspace.at().standard.tables["training"]


def _grid(*rows):
    return pd.DataFrame(rows, dtype="str")


def _headed(*rows):
    return table_from_grid(_grid(*rows), "training", TRAINING, "training.csv", Workspace.at().checks)


def test_rows_keep_the_number_a_spreadsheet_shows_and_blanks_are_missing():
    table, findings = _headed(("Ethnicity", "accessed", None), ("white", "3", None), (" ", None, "\u00a0"), ("bme", "  ", " x "))
    assert list(table.index) == [2, 4]
    assert table.index.name == "row"
    assert table.astype(object).where(table.notna(), None).values.tolist() == [["white", "3"], ["bme", None]]
    assert [one.check for one in findings] == ["column without heading", "heading read as"]


def test_headings_further_down_are_named_and_not_used():
    table, findings = _headed(("Training", None), ("", ""), ("ethnicity", "accessed"), ("white", "3"))
    assert table is None
    assert [one.where for one in findings] == ["training.csv, row 3"]


@pytest.mark.parametrize("rows", [(), (("ethnicity", "accessed"),), (("ethnicity", "accessed"), (" ", None))])
def test_headings_with_nothing_below_are_an_empty_table(rows):
    table, findings = _headed(*rows)
    assert table is None
    assert [one.check for one in findings] == ["empty table"]


def test_of_a_heading_given_twice_the_first_column_is_read():
    table, findings = _headed(("ethnicity", "accessed", "Accessed "), ("white", "3", "4"))
    assert table["accessed"].tolist() == ["3"]
    assert [one.check for one in findings] == ["heading twice"]


def test_a_grid_without_any_heading_has_no_rows():
    table, findings = _headed((None, " "), ("white", "3"))
    assert table.empty
    assert [one.check for one in findings] == ["column without heading"]
