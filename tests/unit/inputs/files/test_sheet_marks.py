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
