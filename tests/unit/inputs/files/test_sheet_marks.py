"""Cells that look filled and hold no value, in workbooks as different programs save them."""

import zipfile

import openpyxl
import pytest

from wres.inputs.files.sheet_marks import marks_of

PART = "xl/worksheets/sheet1.xml"


@pytest.fixture
def saved(tmp_path):
    """A workbook whose one sheet holds these rows of XML."""

    def save(rows: str, after: str = ""):
        path = tmp_path / "return.xlsx"
        openpyxl.Workbook().save(path)
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts[PART] = f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>".encode()
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return marks_of(path, "Sheet").without_value

    return save


def test_errors_and_formulas_without_a_result_are_found(saved):
    rows = '<row><c r="A2" t="e"><f>B1</f><v>#REF!</v></c><c r="B2"><f>C1+C2</f></c><c r="C2"><f>1+1</f><v>2</v></c></row>'
    assert saved(rows) == {(1, 0): "#REF!", (1, 1): "=C1+C2"}


def test_empty_cells_with_a_format_are_not_taken_for_the_next_formula(saved):
    rows = '<row><c r="A2" s="4"/><c r="B2" s="4" /><c r="C2"><f>D1</f></c></row>'
    assert saved(rows) == {(1, 2): "=D1"}


def test_the_formulas_of_drop_down_lists_are_none_of_the_cells(saved):
    empty = "".join(f'<row><c r="A{n}" s="4"/></row>' for n in range(2, 6000))
    lists = '<dataValidations><dataValidation><formula1>"white,bme"</formula1></dataValidation></dataValidations>'
    assert saved(empty + '<row><c r="A6001"><v>1</v></c></row>', lists) == {}


def test_tags_with_a_prefix_are_read_like_others(tmp_path):
    path = tmp_path / "return.xlsx"
    openpyxl.Workbook().save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    rows = '<x:row r="2" hidden="1"><x:c r="B2" t="e"><x:v>#N/A</x:v></x:c><x:c r="C2"><x:f>A1</x:f></x:c></x:row>'
    space = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts[PART] = f'<x:worksheet xmlns:x="{space}"><x:sheetData>{rows}</x:sheetData><x:autoFilter ref="A1:C2"/></x:worksheet>'.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    marks = marks_of(path, "Sheet")
    assert marks.without_value == {(1, 1): "#N/A", (1, 2): "=A1"}
    assert (marks.hidden_rows, marks.filtered) == ([1], True)


def test_cells_without_a_reference_follow_one_another(saved):
    assert saved('<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row><row><c><f>A1</f></c></row>') == {(0, 1): "#REF!", (1, 0): "=A1"}
