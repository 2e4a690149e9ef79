"""Each step of the pipeline shows what was done, and never a figure of the return."""

import pytest
from lxml import html as lxml_html

from wres.errors import InputError
from wres.report import UnusableInput, calculate, check, compare, disclose, read

WORKFORCE = "staff_group,band,ethnicity,headcount\nclinical,5,white,400\nclinical,5,bme,60\nclinical,5,unknown,10\n"


@pytest.fixture
def two_years(returned):
    returned.give("workforce.csv", WORKFORCE)
    returned.give("training.csv", "ethnicity,accessed\nwhite,40\nbme,12\n")
    returned.give("workforce.csv", WORKFORCE, year=2024)
    return read("ABC", 2025, returned.root)


def rows(stage):
    page = lxml_html.fromstring(f"<div>{stage.summary().html()}</div>")
    return [[cell.text_content() for cell in row.iter("th", "td")] for row in page.iter("tr")]


def test_reading_lists_tables_rows_and_files(two_years):
    assert rows(two_years) == [
        ["Table", "Rows", "Read from"],
        ["workforce", "3", "data/ABC/2025/workforce.csv"],
        ["training", "2", "data/ABC/2025/training.csv"],
    ]
    assert "Earlier years read: 2023/24." in two_years.summary().html()


def test_checking_counts_expectations_met_and_not_met(two_years):
    table = rows(check(two_years))
    assert table[0] == ["Table", "Checks", "Passed", "Not passed"]
    assert [row[0] for row in table[1:3]] == ["workforce.csv", "training.csv"]
    assert all(int(row[1]) == int(row[2]) + int(row[3]) for row in table[1:])


def test_calculating_counts_measures_by_indicator(two_years):
    table = rows(calculate(check(two_years)))
    assert table[0] == ["Indicator", "Measures", "Not available"]
    assert ["4. Non-mandatory training and development", "3", "0"] in table
    assert ["3. Entering the formal disciplinary process", "3", "3"] in table


def test_comparing_names_the_years(two_years):
    compared = compare(disclose(calculate(check(two_years))))
    assert ["Years", "2023/24, 2024/25"] in rows(compared)
    assert compared._repr_mimebundle_()["text/html"] == compared.summary().html()


def test_a_return_that_cannot_be_used_stops_at_its_check_and_leaves_its_findings(returned, tmp_path):
    returned.give("recruitment.csv", "ethnicity,shortlisted,appointed\nwhite,50,100\nbme,20,2\n")
    with pytest.raises(UnusableInput, match=r"1 error in the return:\nrecruitment\.csv, row 2"):
        check(read("ABC", 2025, returned.root), tmp_path / "out")
    assert "recruitment.csv, row 2" in (tmp_path / "out" / "findings.csv").read_text(encoding="utf-8")


def test_a_return_that_is_not_there_is_said_before_anything_is_read(returned):
    with pytest.raises(InputError, match="there is no such return"):
        read("ABC", 2025, returned.root)
