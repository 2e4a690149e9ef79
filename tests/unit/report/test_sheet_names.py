"""Names of sheets: at most 31 letters, none of []:*?/\\, no apostrophe at an end, no two alike; a file with any of them opens."""

import openpyxl
import pytest

from wres.report.book import TableSheet, write_book
from wres.report.sheet_names import sheet_names

LONG = "Race disparity ratio of clinical staff"  # 38 letters, of which the first 31 are those of the next
LONGER = "Race disparity ratio of clinical and of other staff"


@pytest.mark.parametrize(
    ("names", "sheets"),
    [
        (["Indicator 2", "Action plan"], ["Indicator 2", "Action plan"]),
        (["Ratio: lower/upper [all]"], ["Ratio lower upper all"]),
        (["Indicator", "indicator", "INDICATOR"], ["Indicator", "indicator (2)", "INDICATOR (3)"]),
        ([LONG, LONGER], ["Race disparity ratio of clinica", "Race disparity ratio of cli (2)"]),
        (["'Ratio'", "Contents", "History", "??"], ["Ratio", "Contents (2)", "History (2)", "Table"]),
    ],
)
def test_a_name_is_what_every_spreadsheet_program_takes(names, sheets):
    assert sheet_names(names, ("Cover", "Contents")) == sheets


def test_titles_of_another_standard_make_a_file_that_opens(tmp_path):
    names = ["Ratio: lower/upper [all]", LONG, LONGER, "Board's ratio"]
    tables = [TableSheet(name, f"table_{place}", name, (), ("value",), [[1.5]]) for place, name in enumerate(names)]
    write_book(tmp_path / "tables.xlsx", "A report", {}, tables)
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book.sheetnames[2:] == [
        "Ratio lower upper all", "Race disparity ratio of clinica", "Race disparity ratio of cli (2)", "Board's ratio",
    ]  # fmt: skip
    links = [row[0].hyperlink.location for row in book["Contents"].iter_rows(min_row=4)]
    assert links[-1] == "'Board''s ratio'!A1"
