"""The rows of a plan in spreadsheets and text, and what its reader remarks."""

import datetime as dt

import openpyxl
import pytest

from wres.errors import InputError
from wres.inputs.plans.reading import read_document

ROWS = [
    ["No", "Action", "Lead", "By when", "Progress"],
    [1.1, "Train all panels", "Head of Recruitment", dt.date(2026, 3, 1), 0.75],
    [1.2, "Review triage", None, dt.date(2026, 5, 31), None],
    [1.3, "Old action", "Somebody", "March 2023", "Closed"],
]


@pytest.fixture
def saved(tmp_path):
    """A workbook of these rows, changed before it is saved."""

    def save(change=None, name="plan.xlsx"):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Plan"
        for row in ROWS:
            sheet.append(row)
        if change:
            change(book)
        book.save(tmp_path / "made.xlsx")
        return (tmp_path / "made.xlsx").rename(tmp_path / name)

    return save


def _cells(document):
    return [block.cells for block in document.blocks]


def test_cells_are_read_as_they_are_shown(saved):
    def change(book):
        sheet = book["Plan"]
        sheet["A2"].number_format, sheet["D2"].number_format, sheet["E2"].number_format = "0.00", "mmmm yyyy", "0%"

    assert _cells(read_document(saved(change)))[1] == ("1.10", "Train all panels", "Head of Recruitment", "March 2026", "75%")


def test_hidden_rows_and_sheets_are_for_review_and_not_of_the_plan(saved):
    def change(book):
        book["Plan"].row_dimensions[4].hidden = True
        book["Plan"].auto_filter.ref = "A1:E4"
        book["Plan"].column_dimensions["E"].hidden = True
        old = book.create_sheet("2022")
        old.append([9, "Superseded", "Head of HR"])
        old.sheet_state = "veryHidden"

    document = read_document(saved(change))
    assert not any("Old action" in block.text or "Superseded" in block.text for block in document.blocks)
    remarks = {remark.place: (remark.text, remark.why) for remark in document.remarks}
    assert "Old action" in remarks["sheet Plan, row 4"][0]
    assert "filter" in remarks["sheet Plan, row 4"][1]
    assert remarks["sheet Plan"][0] == "Columns E: Progress"
    assert "Superseded" in remarks["sheet 2022, row 1"][0]


def test_a_merged_cell_stands_in_each_of_its_rows(saved):
    document = read_document(saved(lambda book: book["Plan"].merge_cells("C2:C3")))
    assert [cells[2] for cells in _cells(document)] == ["Lead", "Head of Recruitment", "Head of Recruitment", "Somebody"]
    assert [set(block.repeated) for block in document.blocks] == [set(), set(), {2}, set()]


def test_an_error_in_a_cell_is_for_review(saved):
    def change(book):
        book["Plan"]["C3"].value, book["Plan"]["C3"].data_type = "#REF!", "e"

    document = read_document(saved(change))
    assert [(remark.place, remark.text) for remark in document.remarks] == [("sheet Plan, row 3", "C3: #REF!")]


@pytest.mark.parametrize("name", ["plan.xls", "plan.csv", "plan.xlsm"])
def test_a_workbook_under_another_name_is_read_as_one(saved, name):
    assert _cells(read_document(saved(name=name)))[0][:2] == ("No", "Action")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_title_above_the_table_does_not_decide_the_separator(tmp_path, separator, line_end):
    rows = [["No", "Action", "Lead"], ["1", '"Train, coach; support"', "Head of HR"], ["2", "Review", "Chair"]]
    lines = ["Action plan, 2025-26; draft", "", *map(separator.join, rows)]
    (tmp_path / "plan.csv").write_bytes(line_end.join(lines).encode())
    assert _cells(read_document(tmp_path / "plan.csv"))[-2:] == [("1", "Train, coach; support", "Head of HR"), ("2", "Review", "Chair")]


def test_letters_in_doubt_and_strange_characters_are_for_review(tmp_path):
    (tmp_path / "plan.csv").write_bytes("No,Action\n1,Train\vall â€“ panels\n".encode())
    document = read_document(tmp_path / "plan.csv")
    assert document.blocks[1].cells[1] == "Train\nall â€“ panels"
    assert [remark.place for remark in document.remarks] == ["the file", "line 2"]
    assert "â€“" in document.remarks[0].text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("plan.xlsx", b"", "empty"),
        ("plan.csv", b"%PDF-1.4", "PDF"),
        ("plan.csv", b"PAR1\x15", "Parquet"),
        ("plan.docx", b"a\tb", "no Word"),
    ],
)
def test_what_is_no_plan_is_refused_in_words(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_document(tmp_path / name)
