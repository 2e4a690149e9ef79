"""The rows of a plan in spreadsheets and text, and what its reader remarks."""

import datetime as dt
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill

from wres.errors import InputError
from wres.inputs.plans.importing import read_document

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


def _colour(digits):
    return PatternFill("solid", fgColor=digits)


def test_a_colour_without_words_is_for_review_and_one_that_says_the_same_is_not(saved):
    def change(book):
        sheet = book["Plan"]
        for cell in sheet[1]:
            cell.fill = _colour("FF005EB8")
        for row, digits, status in ((2, "FF00B050", "Green"), (3, "FFFF0000", None), (4, "FF00B050", "Green")):
            sheet.cell(row, 6, status).fill = _colour(digits)
        sheet["F1"] = "RAG"

    document = read_document(saved(change))
    assert [(remark.place, remark.text) for remark in document.remarks] == [("sheet Plan, row 3", "F3: colour red (#FF0000)")]
    assert [bool(block.doubt) for block in document.blocks] == [False, False, True, False]


def test_colours_behind_words_that_say_nothing_of_them_are_for_review(saved):
    def change(book):
        for row, digits in ((2, "FF00B050"), (3, "FFFF0000"), (4, "FFFFC000")):
            book["Plan"].cell(row, 1).fill = _colour(digits)

    (remark,) = read_document(saved(change)).remarks
    assert remark.place == "sheet Plan, column A"
    assert remark.text == "row 2 green (#00B050); row 3 red (#FF0000); row 4 amber (#FFC000)"


def test_a_colour_of_the_theme_has_its_name(saved):
    def change(book):
        book["Plan"]["C3"].fill = PatternFill("solid", fgColor=Color(theme=9))

    (remark,) = read_document(saved(change)).remarks
    assert remark.text == "C3: colour orange (#F79646)"  # the sixth accent of the theme that openpyxl writes


def test_struck_text_is_left_out_and_a_struck_row_is_not_of_the_plan(saved):
    def change(book):
        sheet = book["Plan"]
        sheet["E3"] = CellRichText(TextBlock(InlineFont(strike=True), "Draft"), TextBlock(InlineFont(), " Agreed"))
        for cell in sheet[4]:
            cell.font = Font(strike=True)

    document = read_document(saved(change))
    assert [cells[1] for cells in _cells(document)] == ["Action", "Train all panels", "Review triage"]
    assert document.blocks[2].cells[4] == "Agreed"
    assert document.blocks[2].doubt
    texts = {remark.place: remark.text for remark in document.remarks}
    assert texts["sheet Plan, row 3"] == "Draft"
    assert "Old action" in texts["sheet Plan, row 4"]


def test_comments_and_text_boxes_and_pictures_are_for_review(saved, tmp_path):
    def change(book):
        book["Plan"]["C2"].comment = Comment("Who pays for this?", "Reviewer")
        chart = BarChart()
        chart.title = "Progress"
        book["Plan"].add_chart(chart, "H2")

    texts = {(remark.place, remark.text) for remark in read_document(saved(change)).remarks}
    assert texts == {("sheet Plan, row 2", "C2: Who pays for this?"), ("sheet Plan", "")}


def test_a_workbook_whose_looks_cannot_be_seen_is_read_and_says_so(saved):
    path = saved()
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts["docProps/core.xml"] = b"<core"
    with zipfile.ZipFile(path, "w") as damaged:
        for name, content in parts.items():
            damaged.writestr(name, content)
    document = read_document(path)
    assert len(document.blocks) == len(ROWS)
    assert any("cannot be seen" in remark.why for remark in document.remarks)


def test_an_error_in_a_cell_is_for_review(saved):
    def change(book):
        book["Plan"]["C3"].value, book["Plan"]["C3"].data_type = "#REF!", "e"

    document = read_document(saved(change))
    assert [(remark.place, remark.text) for remark in document.remarks] == [("sheet Plan, row 3", "C3: #REF!")]
    assert [bool(block.doubt) for block in document.blocks] == [False, False, True, False]


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
        ("plan.docx", b"a\tb", "it is text"),
    ],
)
def test_what_is_no_plan_is_refused_in_words(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_document(tmp_path / name)


@pytest.mark.parametrize("cell", ["########", "#REF!", "#N/A"])
def test_a_cell_saved_without_its_value_is_for_review(tmp_path, cell):
    (tmp_path / "plan.csv").write_text(f"No,Action,Lead,By when\n1,Train,HR,{cell}\n2,Brief,HR,#2 of May\n")
    document = read_document(tmp_path / "plan.csv")
    assert [(remark.place, remark.text) for remark in document.remarks] == [("row 2", cell)]
    assert [bool(block.doubt) for block in document.blocks] == [False, True, False]


def test_text_with_tabs_from_a_spreadsheet_keeps_cells_of_several_lines(tmp_path):
    (tmp_path / "plan.txt").write_bytes('No\tAction\tLead\r\n1\t"Train\r\nand brief"\tHR\r\n2\tReview\tCPO\r\n'.encode("utf-16"))
    document = read_document(tmp_path / "plan.txt")
    assert _cells(document)[1:] == [("1", "Train\nand brief", "HR"), ("2", "Review", "CPO")]
