import pytest

from wres.inputs.misplaced_files import likely_tables

TABLES = ("workforce", "staff", "recruitment", "disciplinary", "training", "survey", "board", "published", "actions")


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("recruitment (1).csv", "recruitment"),
        ("Copy of recruitment.csv", "recruitment"),
        ("recruitment - Copy (2).csv", "recruitment"),
        ("Recruitment-Table 1.csv", "recruitment"),
        ("recruitment.csv.csv", "recruitment"),
        ("Return 2025 - recruitment.csv", "recruitment"),
        ("recrutment", "recruitment"),
        ("Surveys", "survey"),
        ("action plan 2025.xlsx", "actions"),
        ("Work force", "workforce"),
        ("disciplinaries", "disciplinary"),
        ("BOARD_v2.csv", "board"),
    ],
)
def test_a_name_that_is_nearly_right_names_its_table(name, table):
    assert likely_tables(name, TABLES) == [table]


@pytest.mark.parametrize("name", ["Sheet1", "Summary", "figures.xls", "notes 2025.csv", "front page", "return (1).xlsx", "2025.csv"])
def test_another_name_names_none(name):
    assert likely_tables(name, TABLES) == []
