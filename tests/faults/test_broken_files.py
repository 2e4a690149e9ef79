"""One file, sheet or heading broken: read or refused by name, never guessed silently."""

import datetime as dt
import re
import zipfile

import openpyxl
import pytest

XLSX = "return.xlsx, sheet recruitment"


def _encoded(table, encoding, **replaced):
    def change(pack):
        text = pack.csv(table)
        for old, new in replaced.items():
            text = text.replace(old, new)
        pack.file(f"{table}.csv", text.encode(encoding))

    return change


def _as_text(table, edit):
    return lambda pack: pack.file(f"{table}.csv", edit(pack.csv(table)))


def _in_workbook(change=None, table="recruitment"):
    return lambda pack: pack.workbook(table, change=change)


def _hide(book):
    book.create_sheet("front page")
    book["recruitment"].sheet_state = "hidden"
    del book["front page"]
    book.create_sheet("notes")


def _merge_headings(book):
    book["recruitment"].merge_cells("B1:C1")


def _merge_cells(book):
    book["actions"].merge_cells("B2:B3")


def _error_cell(book):
    cell = book["recruitment"]["C3"]
    cell.value, cell.data_type = "#REF!", "e"


def _formula(book):
    book["recruitment"]["C3"] = "=SUM(B2:B3)"


def _formula_in_text(book):
    book["actions"]["B3"] = "=A2"


def _date_in_count(book):
    book["recruitment"]["C3"] = dt.date(2025, 9, 8)


def _date_in_text(book):
    book["actions"]["C3"] = dt.date(2026, 3, 31)


def _title_above(book):
    book["recruitment"].insert_rows(1, 2)
    book["recruitment"]["A1"] = "Recruitment 2024/25"


def _another_sheet(book):
    book.create_sheet("Recrutment old")


def _twice(pack):
    recruitment = pack.tables["recruitment"]
    pack.workbook("recruitment")
    pack.tables["recruitment"] = recruitment


def _twice_with_parquet(pack):
    pack.folder.mkdir(parents=True)
    pack.tables["training"].to_parquet(pack.folder / "training.parquet")


def _column_added(heading, value):
    return lambda pack: pack.tables["training"].insert(0, heading, value)


def _headings_only(pack):
    pack.tables["board"] = pack.tables["board"].iloc[:0]


def _heading_twice(pack):
    pack.file("training.csv", "ethnicity,accessed,Accessed\nwhite,300,1\nbme,140,2\nunknown,10,3\n")


ERRORS = {
    "file without a byte": (lambda pack: pack.file("training.csv", b""), "empty file", "training.csv"),
    "file with line ends alone": (lambda pack: pack.file("board.csv", b"\r\n\r\n"), "empty file", "board.csv"),
    "table as CSV and as sheet": (_twice, "table given twice", "recruitment.csv"),
    "table as CSV and as Parquet": (_twice_with_parquet, "table given twice", "training.csv"),
    "workbook that is none": (lambda pack: pack.file("return.xlsx", b"PK but no workbook"), "file cannot be opened", "return.xlsx"),
    "Parquet that is none": (
        lambda pack: (pack.drop("training"), pack.file("training.parquet", b"PAR?")),
        "file cannot be opened",
        "training.parquet",
    ),
    "picture called CSV": (
        lambda pack: pack.file("training.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\xff" * 90),
        "text cannot be read",
        "training.csv",
    ),
    "headings in the third row of a CSV": (
        _as_text("training", lambda text: f"Training 2024/25,\n,\n{text}"),
        "headings not in first row",
        "training.csv, row 3",
    ),
    "headings in the third row of a sheet": (_in_workbook(_title_above), "headings not in first row", f"{XLSX}, row 3"),
    "merged headings": (_in_workbook(_merge_headings), "merged headings", f"{XLSX}, row 1"),
    "heading twice": (_heading_twice, "heading twice", "training.csv, accessed"),
    "thousands separator without quotes": (
        _as_text("training", lambda text: text.replace("300", "1,300")),
        "too many cells",
        "training.csv, row 2",
    ),
    "quotation mark not closed": (
        _as_text("actions", lambda text: text.replace("Review", '"Review')),
        "quotation mark not closed",
        "actions.csv",
    ),
    "error value in a sheet": (_in_workbook(_error_cell), "spreadsheet error", f"{XLSX}, row 3, appointed"),
    "formula never calculated": (_in_workbook(_formula), "formula not calculated", f"{XLSX}, row 3, appointed"),
    "formula never calculated in a text": (
        _in_workbook(_formula_in_text, "actions"),
        "formula not calculated",
        "return.xlsx, sheet actions, row 3, leads",
    ),
}

NO_ERRORS = {
    "byte order mark": (_encoded("training", "utf-8-sig"), []),
    "UTF-16": (_encoded("training", "utf-16"), []),
    "UTF-16 without its mark": (_encoded("training", "utf-16-le"), [("note", "encoding read", "training.csv")]),
    "Windows-1252": (_encoded("actions", "cp1252", Review="Review – £5"), [("note", "encoding read", "actions.csv")]),
    "semicolons": (_as_text("training", lambda text: text.replace(",", ";")), [("note", "separator read", "training.csv")]),
    "tabs": (_as_text("training", lambda text: text.replace(",", "\t")), [("note", "separator read", "training.csv")]),
    "separator in the first line": (
        _as_text("training", lambda text: "sep=;\n" + text.replace(",", ";")),
        [("note", "separator read", "training.csv")],
    ),
    "Windows line ends": (_as_text("training", lambda text: text.replace("\n", "\r\n")), []),
    "old Macintosh line ends": (_as_text("training", lambda text: text.replace("\n", "\r")), []),
    "trailing blank rows": (_as_text("training", lambda text: text + ",\n,\n\n\n"), []),
    "blanks around codes and figures": (_as_text("training", lambda text: text.replace("white,300", " white , 300 ")), []),
    "whole numbers with a decimal": (_as_text("training", lambda text: text.replace("300", "300.0")), []),
    "headings in capitals": (
        _as_text("training", lambda text: text.replace("accessed", " Accessed ")),
        [("note", "heading read as", "training.csv")],
    ),
    "column that is no part of the table": (_column_added("site", "Main"), [("note", "unknown column", "training.csv")]),
    "column without heading": (_column_added("", "Main"), [("warning", "column without heading", "training.csv")]),
    "headings and no rows": (
        _headings_only,
        [("warning", "empty table", "board.csv")],
    ),
    "file that is no table": (lambda pack: pack.file("notes 2025.docx", b"x"), [("note", "unknown file", "notes 2025.docx")]),
    "table as an old workbook": (lambda pack: pack.file("figures.xls", b"x"), [("note", "unknown file", "figures.xls")]),
    "file that Excel left behind": (lambda pack: pack.file("~$return.xlsx", b"x"), []),
    "sheet that is no table": (_in_workbook(_another_sheet), [("note", "unknown sheet", "return.xlsx, sheet Recrutment old")]),
    "hidden sheet": (_in_workbook(_hide), [("warning", "hidden sheet", XLSX)]),
    "merged cells": (_in_workbook(_merge_cells, "actions"), [("warning", "merged cells", "return.xlsx, sheet actions")]),
    "date in a text": (_in_workbook(_date_in_text, "actions"), [("note", "date cell read", "return.xlsx, sheet actions")]),
    "commentary under another heading": (
        lambda pack: pack.file("commentary.md", "## 2\nWords.\n## Thanks\nTo all."),
        [("warning", "unknown commentary heading", "commentary.md, line 3")],
    ),
    "commentary without headings": (
        lambda pack: pack.file("commentary.md", "Words."),
        [("warning", "commentary before headings", "commentary.md")],
    ),
}


@pytest.mark.parametrize("fault", ERRORS, ids=lambda name: name.replace(" ", "-"))
def test_fault_gives_exactly_its_error(pack, fault):
    change, check, where = ERRORS[fault]
    change(pack)
    findings = pack.check().findings
    assert [(finding.severity, finding.check, finding.where) for finding in findings] == [("error", check, where)]


@pytest.mark.parametrize("fault", NO_ERRORS, ids=lambda name: name.replace(" ", "-"))
def test_oddity_is_read_and_named(pack, fault):
    change, expected = NO_ERRORS[fault]
    tables = set(pack.tables)
    change(pack)
    checked = pack.check()
    assert [(finding.severity, finding.check, finding.where) for finding in checked.findings] == expected
    empty = {"board", "training"} if ("warning", "empty table") in [one[:2] for one in expected] else set()
    assert tables - empty <= set(checked.tables)
    if "training" in checked.tables:
        assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]


def test_a_date_in_a_count_is_an_error_and_a_note(pack):
    pack.workbook("recruitment", change=_date_in_count)
    findings = pack.check().findings
    assert [finding.check for finding in findings] == ["date in place of a number", "date cell read"]
    assert findings[0].where == f"{XLSX}, row 3, appointed"


def test_row_numbers_are_those_of_the_spreadsheet_below_blank_rows(pack):
    pack.file("training.csv", "ethnicity,accessed\nwhite,300\n\n,\nbme,many\nunknown,10\n")
    assert [finding.where for finding in pack.check().findings] == ["training.csv, row 5, accessed"]


def test_row_numbers_in_a_sheet_count_the_blank_rows(pack):
    def change(book: openpyxl.Workbook) -> None:
        book["training"].insert_rows(3, 2)
        book["training"]["B5"] = "many"

    pack.workbook("training", change=change)
    assert [finding.where for finding in pack.check().findings] == ["return.xlsx, sheet training, row 5, accessed"]


def test_numbers_stored_as_text_in_a_sheet_are_numbers(pack):
    def change(book: openpyxl.Workbook) -> None:
        book["training"]["B2"] = "300"
        book["training"]["B3"] = " 140 "

    pack.workbook("training", change=change)
    checked = pack.check()
    assert checked.findings == ()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]


def test_a_formula_with_an_empty_text_as_result_is_a_blank(pack):
    def change(book: openpyxl.Workbook) -> None:
        book["actions"]["B3"] = '=IF(1=1,"","x")'

    pack.workbook("actions", change=change)
    _save_result_as_excel_does(pack.folder / "return.xlsx", b"B3")
    checked = pack.check()
    assert checked.findings == ()
    assert checked.tables["actions"]["leads"].tolist() == ["Head of Recruitment", ""]


def _save_result_as_excel_does(path, cell):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    pattern = rb'<c r="' + cell + rb'"[^>]*>(<f>.*?</f>).*?</c>'
    parts[sheet], replaced = re.subn(pattern, rb'<c r="' + cell + rb'" t="str">\1<v></v></c>', parts[sheet])
    assert replaced == 1
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
