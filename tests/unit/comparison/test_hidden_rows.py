"""Rows that say they are hidden lose the numbers that they have all the same, and reviewers are told of it without a number."""

import csv

import pytest

from wres.comparison.hidden_rows import hidden_rows_finding, without_hidden_numbers
from wres.comparison.published_row import COLUMNS
from wres.comparison.published_table import read_published
from wres.parameters import Workspace

HEAD = dict.fromkeys(COLUMNS, "") | {
    "organisation": "AAA", "year": "2025", "indicator": "3", "staff_group": "all", "band": "all", "source": "counts",
}  # fmt: skip
KEPT = {"value": "2.5", "numerator": "3", "denominator": "120", "lower": "0.9", "upper": "7.1"}


def row_of(measure, group, **cells):
    return list((HEAD | {"measure": measure, "group": group, "unit": "percent"} | cells).values())


@pytest.mark.parametrize("status", ["suppressed", " Suppressed ", "hidden"])
@pytest.mark.parametrize("number", KEPT)
def test_any_number_of_a_hidden_row_goes(status, number):
    given = [row_of("likelihood", "bme", status=status, reason="small number", **{number: KEPT[number]})]
    rows, revealing = without_hidden_numbers(COLUMNS, given)
    assert rows == [row_of("likelihood", "bme", status="suppressed", reason="small number")]
    assert revealing == ["3 likelihood bme"]


@pytest.mark.parametrize("cells", [{"status": "suppressed"}, {"status": "ok", **KEPT}, {"status": "missing", "lower": "1.2"}])
def test_hidden_rows_without_numbers_and_rows_that_are_not_hidden_stay_as_they_are(cells):
    given = [row_of("likelihood", "bme", **cells)]
    assert without_hidden_numbers(COLUMNS, given) == (given, [])


def test_a_file_without_a_status_hides_nothing():
    assert without_hidden_numbers(("measure", "value"), [["share", "5"]]) == ([["share", "5"]], [])


def test_of_a_hidden_row_there_twice_no_number_is_told(tmp_path):
    """With two values for one figure the finding on these would have said both."""
    hidden = [row_of("likelihood", "bme", status="suppressed", **(KEPT | {"value": value})) for value in ("2.5", "2.4")]
    path = tmp_path / "indicators.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(
            [COLUMNS, *hidden, row_of("likelihood", "white", status="ok", value="2", numerator="20", denominator="1000")]
        )
    table = read_published(path, "indicators.csv", 2025, Workspace.at().standard, Workspace.at().year(2025), lambda *_: True)
    assert table.findings[0] == hidden_rows_finding("indicators.csv", ["3 likelihood bme"] * 2)
    assert table.findings[0].severity == "error"
    assert not any(number in finding.what for finding in table.findings for number in ("2.5", "2.4", "120"))
    assert [figure.status for figure in table.figures] == ["suppressed", "ok"]
    assert table.rows[0] == row_of("likelihood", "bme", status="suppressed")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (1, "1 row says that it is hidden and has its numbers all the same: 3 likelihood bme."),
        (2, "2 rows say that they are hidden and have their numbers all the same: 3 likelihood bme and 3 likelihood bme."),
    ],
)
def test_the_finding_counts_the_rows(rows, words):
    assert hidden_rows_finding("x", ["3 likelihood bme"] * rows).what == words
