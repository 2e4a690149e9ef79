"""Text in the files we write: whole rows, no formulas, nothing that cannot be shown."""

import csv
import io
import zipfile

import openpyxl
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from wres.forms.cells import put
from wres.inputs.text_columns import unescape_formulas
from wres.parameters import Workspace
from wres.report.saving import write_csv
from wres.text.files import cell_text, escape_formula, unescape_formula, written_whole


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-2 posts", "@lead", "\tindented", " =1+1", "＝1+1"])
def test_text_that_a_spreadsheet_takes_for_a_formula_is_guarded_and_read_back(text):
    assert escape_formula(text) == "'" + text
    assert unescape_formula("'" + text) == text


@pytest.mark.parametrize("text", ["Train panels", "'quoted' words", "a = b", "", "2 - 3", "'tis"])
def test_other_text_stays_as_it_is(text):
    assert escape_formula(text) == text
    assert unescape_formula(text) == text


@pytest.mark.parametrize("text", ["'=1", "''@x", "'\ttab"])
def test_text_that_already_has_an_apostrophe_comes_back_with_it(text):
    assert unescape_formula(escape_formula(text)) == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("one\rtwo", "one\ntwo"),
        ("one\r\ntwo", "one\ntwo"),
        ("one_x000D_\ntwo", "one\ntwo"),
        ("one\x0btwo", "one\ntwo"),
        ("one\u2028two", "one\ntwo"),
        ("a\x00b\x07c\ufffed", "abcd"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_line_ends_become_one_kind_and_what_cannot_be_shown_is_left_out(text, held):
    assert cell_text(text) == held


def test_a_csv_row_stays_one_row_whatever_its_text(tmp_path):
    frame = pd.DataFrame({"action": ["Train\rpanels", "=HYPERLINK(1)"], "count": [1.0, float("nan")]})
    write_csv(frame, tmp_path / "a.csv")
    assert rows_of(tmp_path / "a.csv") == [["action", "count"], ["Train\npanels", "1.0"], ["'=HYPERLINK(1)", ""]]


def test_negative_numbers_of_figures_are_no_text(tmp_path):
    write_csv(pd.DataFrame({"value": [-2.5]}), tmp_path / "a.csv")
    assert rows_of(tmp_path / "a.csv")[1] == ["-2.5"]


@pytest.mark.parametrize("text", ["=SUM(A1)", "_x0041_ is a code", "a\r\nb", "odd\x0bend"])
def test_a_cell_of_a_sheet_holds_text_and_no_formula(tmp_path, text):
    book = openpyxl.Workbook()
    put(book.active, 1, 1, text)
    book.save(tmp_path / "a.xlsx")
    [[read]] = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    assert read == text.replace("\r\n", "\n").replace("\x0b", "\n")
    sheet = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet


def test_a_table_read_back_loses_the_apostrophes_of_its_text_only(checkout):
    standard = Workspace.at(checkout).standard
    raw = pd.DataFrame({"action": ["'=> Train", "'tis plain", None], "status": ["'-", "A", "B"]}, dtype="str")
    read = unescape_formulas(raw, standard.tables["actions"])
    assert read["action"].tolist()[:2] == ["=> Train", "'tis plain"]
    assert read["action"].isna().tolist() == [False, False, True]
    assert read["status"].tolist() == ["-", "A", "B"]


def write_half(file):
    with written_whole(file) as unfinished:
        unfinished.write_text("half of")
        raise OSError("the disk is full")


def test_a_file_is_written_whole_or_not_at_all_and_nothing_is_left_beside_it(tmp_path):
    file = tmp_path / "actions.csv"
    file.write_text("as it was")
    file.chmod(0o640)
    with pytest.raises(OSError, match="full"):
        write_half(file)
    assert (file.read_text(), [path.name for path in tmp_path.iterdir()]) == ("as it was", ["actions.csv"])
    with written_whole(file) as unfinished, written_whole(tmp_path / "actions.xlsx") as other:
        assert unfinished != other
        unfinished.write_text("new")
        other.write_text("another")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o640)
