"""Files as people send them: each is read right, or a finding says what to look at. Nothing is lost or guessed in silence."""

import datetime as dt
import os
import zipfile

import openpyxl
import pytest

from wres.findings import errors_of

RECRUITMENT = "ethnicity,shortlisted,appointed\nwhite,100,20\nbme,50,8\nunknown,5,1\n"
SHEET = "return.xlsx, sheet"
REST = ("group without a row", "no workforce", "bases of the survey")


def _told(checked):
    return [(finding.severity, finding.check, finding.where) for finding in checked.findings if finding.check not in REST]


def _alone(pack, *tables):
    pack.drop(*[table for table in pack.tables if table not in tables])


def _parts(path, change):
    """Write a workbook anew with its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


# ---- what a cell shows


def test_a_cell_formatted_as_a_percentage_is_a_percentage(pack):
    def change(book):
        book["survey"]["C3"], book["survey"]["C3"].number_format = 0.261, "0.0%"
        book["survey"]["C5"], book["survey"]["C5"].number_format = 0.27, "0%;[Red]-0%"

    pack.workbook("survey", change=change)
    checked = pack.check()
    assert checked.tables["survey"]["percent"].iloc[[1, 3]].tolist() == [26.1, 27.0]
    assert _told(checked) == [("note", "percent cell read", f"{SHEET} survey, percent")]
    assert "rows 3, 5" in checked.findings[0].what


def test_a_percentage_in_a_count_is_refused(pack):
    def change(book):
        book["recruitment"]["C3"], book["recruitment"]["C3"].number_format = 0.16, "0%"

    pack.workbook("recruitment", change=change)
    assert _told(pack.check()) == [("error", "percent sign", f"{SHEET} recruitment, row 3, appointed")]


def test_numbers_and_months_of_a_plan_are_read_as_shown(pack):
    def change(book):
        sheet = book["actions"]
        sheet.insert_cols(1)
        sheet["A1"] = "action_no"
        sheet["A2"], sheet["A2"].number_format = 1.1, "0.00"
        sheet["A3"], sheet["A3"].number_format = 1.1, "0.0"
        sheet["D2"], sheet["D2"].number_format = dt.date(2026, 3, 1), "mmm-yy"
        sheet["D3"], sheet["D3"].number_format = dt.date(2026, 5, 31), "dd/mm/yyyy"

    pack.workbook("actions", change=change)
    checked = pack.check()
    assert checked.tables["actions"]["action_no"].tolist() == ["1.10", "1.1"]
    assert checked.tables["actions"]["due_text"].tolist() == ["March 2026", "2026-05-31"]
    assert _told(checked) == [("note", "month cell read", f"{SHEET} actions"), ("note", "date cell read", f"{SHEET} actions")]


def test_dates_counted_from_1904_are_the_same_days(pack):
    def change(book):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book["actions"]["C3"] = dt.date(2026, 3, 31)

    pack.workbook("actions", change=change)
    assert pack.check().tables["actions"]["due_text"].tolist() == ["March 2026", "2026-03-31"]


def test_hidden_rows_and_columns_are_read_and_named(pack):
    def change(book):
        sheet = book["training"]
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.auto_filter.ref = "A1:B4"

    pack.workbook("training", change=change)
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]
    assert _told(checked) == [("warning", "hidden rows", f"{SHEET} training"), ("warning", "hidden columns", f"{SHEET} training")]
    assert "rows 3 to 4. A filter is set." in checked.findings[0].what
    assert checked.findings[1].what.endswith(": B.")


def test_a_very_hidden_sheet_is_named(pack):
    def change(book):
        book["training"].sheet_state = "veryHidden"
        book.create_sheet("notes")

    pack.workbook("training", change=change)
    assert _told(pack.check()) == [("warning", "hidden sheet", f"{SHEET} training")]


# ---- workbooks as other programs write them


def _prefixed(parts):
    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        text = parts[name].decode().replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
        parts[name] = text.encode()


def _strict(parts):
    for name, content in parts.items():
        parts[name] = (
            content.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/")
        )  # fmt: skip


@pytest.mark.parametrize("written", [_prefixed, _strict])
def test_an_error_is_found_however_the_workbook_is_written(pack, written):
    def change(book):
        cell = book["survey"]["D3"]
        cell.value, cell.data_type = "#N/A", "e"

    pack.workbook("survey", change=change)
    _parts(pack.folder / "return.xlsx", written)
    assert _told(pack.check()) == [("error", "spreadsheet error", f"{SHEET} survey, row 3, responses")]


@pytest.mark.parametrize("name", ["Return.XLSX", "return.xlsm", "return.xls", "RETURN.xlsb"])
def test_a_workbook_is_read_whatever_its_ending(pack, name):
    pack.workbook("training")
    (pack.folder / "return.xlsx").rename(pack.folder / name)
    assert pack.check().tables["training"]["accessed"].tolist() == [300, 140, 10]


@pytest.mark.parametrize("name", ["training.xlsx", "training.csv", "training.xls"])
def test_a_file_of_a_table_may_be_a_workbook_with_one_sheet(pack, name):
    pack.workbook("training", change=lambda book: setattr(book["training"], "title", "Export"))
    (pack.folder / "return.xlsx").rename(pack.folder / name)
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]
    assert _told(checked) == [("note", "kind read", name)]


@pytest.mark.parametrize(
    ("content", "checks"),
    [
        ("<html><table><tr><td>ethnicity<td>accessed</tr><tr><td>white<td>300</tr><tr><td>bme<td>140</tr></table>", ["kind read"]),
        ("ethnicity\taccessed\nwhite\t300\nbme\t140\n", ["kind read", "separator read"]),
    ],
    ids=["web-page", "text-with-tabs"],
)
def test_an_export_called_xls_is_read_by_what_it_holds(pack, content, checks):
    pack.drop("training")
    pack.file("training.xls", content)
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140]
    assert [check for _, check, _ in _told(checked)] == checks


def test_an_export_of_a_column_map_is_read_by_what_it_holds(pack):
    pack.drop("training")
    pack.organisation += "column_map:\n  training: {file: 'oracle*.xls', columns: {ethnicity: Origin, accessed: Courses}}\n"
    pack.file("oracle 2025.xls", "<html><table><tr><th>Origin<th>Courses</tr><tr><td>white<td>7</tr><tr><td>bme<td>3</tr></table></html>")
    assert pack.check().tables["training"]["accessed"].tolist() == [7, 3]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"%PDF-1.4", "PDF"), (b"\0" * 4000, "zero bytes"), (b"PK\x03\x04cut", "damaged"), (b"a,b\n1,2\n", "text")],
    ids=["nothing", "PDF", "zero-bytes", "cut", "text"],
)
def test_a_return_that_is_no_workbook_is_one_sentence(pack, content, reason):
    pack.tables = {}
    pack.file("return.xlsx", content)
    checked = pack.check()
    assert _told(checked) == [("error", "file cannot be opened", "return.xlsx")]
    assert reason in checked.findings[0].what


# ---- letters, line ends, characters


@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252"])
def test_letters_of_one_byte_are_read_by_the_words_they_make(pack, encoding):
    text = "action,leads\rCafé conversations – £5k,Siân’s team\rA résumé check,Head of HR\r"
    pack.file("actions.csv", text.encode(encoding))
    checked = pack.check()
    assert checked.tables["actions"]["action"].tolist() == ["Café conversations – £5k", "A résumé check"]
    assert checked.tables["actions"]["leads"].tolist() == ["Siân’s team", "Head of HR"]
    assert _told(checked) == [("note", "encoding read", "actions.csv")]
    assert "Café" in checked.findings[0].what


@pytest.mark.parametrize(
    "content",
    ["Train â€“ CafÃ© panels".encode(), "Train ‚Äì Caf√© panels".encode(), "Train \ufffd panels".encode(), "Café ".encode() + b"caf\xe9 na\xefve"[:5]],
    ids=["twice-Windows", "twice-Mac", "given-up", "two-encodings"],
)  # fmt: skip
def test_letters_in_doubt_are_a_warning_with_an_example(pack, content):
    pack.file("actions.csv", b"action,leads\n" + content + "\nCafé é ö,Head\n".encode())
    checked = pack.check()
    assert [told[:2] for told in _told(checked)] == [("warning", "letters in doubt")]
    assert '"' in checked.findings[0].what


@pytest.mark.parametrize("sign", ["\v", "\f", "\u2028", "\x85", "_x000D_", "\r"])
def test_line_ends_of_other_programs_stay_within_their_cell(pack, sign):
    pack.file("actions.csv", f"action,leads\nTrain{sign}all panel chairs,Head\nReview,Chair\n")
    checked = pack.check()
    assert checked.tables["actions"]["action"].tolist() == ["Train\nall panel chairs", "Review"]
    assert _told(checked) == [("note", "strange characters", "actions.csv, line 2")]


def test_line_ends_of_other_programs_in_a_workbook(pack):
    pack.workbook("actions", change=lambda book: book["actions"].__setitem__("A2", "Train_x000B_all\u2028panels_x000D_\nnow"))
    checked = pack.check()
    assert checked.tables["actions"]["action"].iloc[0] == "Train\nall\npanels\nnow"
    assert _told(checked) == [("note", "strange characters", f"{SHEET} actions, cell A2")]


@pytest.mark.parametrize("sign", ["\0", "\u200b", "\ufeff", "\x1f"])
def test_figures_are_read_whatever_hides_beside_them(pack, sign):
    pack.file("training.csv", f"ethnicity,accessed\nwhite,{sign}300\nbme{sign},140\nunknown,10\n")
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]
    assert _told(checked) == [("note", "strange characters", "training.csv, line 2")]


def test_a_text_longer_than_a_cell_holds_is_named(pack):
    pack.file("actions.csv", f"action,leads\nReview,Chair\n{'x' * 32_768},Head\n")
    assert _told(pack.check()) == [("warning", "cell too long", "actions.csv, row 3, action")]


# ---- names, and what is given or not


@pytest.mark.parametrize(
    "name",
    ["training (1).csv", "Copy of training.csv", "Training-Table 1.csv", "training.csv.csv", "Return 2025 - training.csv", "trainings.csv"],
)
def test_a_name_that_is_nearly_right_is_a_warning_with_the_likely_table(pack, name):
    content = pack.csv("training")
    pack.drop("training")
    pack.file(name, content)
    checked = pack.check()
    assert ("warning", "file nearly named", name) in _told(checked)
    finding = next(finding for finding in checked.findings if finding.check == "file nearly named")
    assert "the table training" in finding.what
    assert "training.csv" in finding.how_to_fix


def test_a_copy_beside_its_table_stays_unread(pack):
    pack.save()
    (pack.folder / "training (1).csv").write_text("ethnicity,accessed\nwhite,1\n")
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]
    assert _told(checked) == [("warning", "file nearly named", "training (1).csv")]


@pytest.mark.parametrize("name", ["training.tsv", "training.txt"])
def test_a_table_as_text_with_tabs_is_read_unless_it_is_given(pack, name):
    text = pack.csv("training").replace(",", "\t")
    pack.save()
    (pack.folder / name).write_text(text)
    assert _told(pack.check()) == [("warning", "copy not read", name)]
    pack.drop("training")
    (pack.folder / "training.csv").unlink()
    checked = pack.check()
    assert checked.tables["training"]["accessed"].tolist() == [300, 140, 10]
    assert _told(checked) == [("note", "separator read", name)]


def test_a_sheet_that_is_nearly_named_is_a_warning(pack):
    pack.workbook("training", change=lambda book: setattr(book["training"], "title", "Trainings"))
    assert ("warning", "sheet nearly named", f"{SHEET} Trainings") in _told(pack.check())


def test_a_sheet_left_unfilled_does_not_give_its_table_twice(pack):
    kept = {name: frame.copy() for name, frame in pack.tables.items()}

    def blank(book):
        for row in book["training"].iter_rows(min_row=2, min_col=2):
            row[0].value = None
        book["actions"].delete_rows(2, 10)
        book["board"].delete_rows(1, 20)

    pack.workbook("training", "actions", "board", change=blank)
    pack.tables = kept
    checked = pack.check()
    assert _told(checked) == []
    assert set(checked.tables) == set(kept)


def test_two_filled_places_are_still_an_error(pack):
    kept = pack.tables["training"].copy()
    pack.workbook("training")
    pack.tables["training"] = kept
    assert _told(pack.check()) == [("error", "table given twice", f"{SHEET} training")]


@pytest.mark.parametrize("files", [{}, {"commentary.md": "## 2\nWords."}, {"return.pdf": "%PDF"}, {"training.csv": "ethnicity,accessed\n"}])
def test_a_return_without_a_row_is_an_error(pack, files):
    pack.tables = {}
    for name, content in files.items():
        pack.file(name, content)
    assert ("error", "nothing to report on", "data/AAA/2025") in _told(pack.check())


CARRIED = ("action leads carried_over_from", ("Train", "Chair", "2024: 1"), ("Review", "Head", "2024: 2"))


def test_a_workbook_with_nothing_but_last_years_actions_is_no_return(pack):
    _alone(pack, "actions")
    pack.rows("actions", *CARRIED)
    pack.workbook("actions")
    assert _told(pack.check()) == [("error", "nothing to report on", "data/AAA/2025")]


def test_last_years_actions_in_a_workbook_give_way_to_a_plan(pack):
    plan = pack.tables["actions"].copy()
    pack.rows("actions", *CARRIED)
    pack.workbook("actions")
    pack.tables["actions"] = plan
    checked = pack.check()
    assert checked.tables["actions"]["action"].tolist() == ["Train all panels", "Review"]
    assert _told(checked) == [("warning", "copy not read", f"{SHEET} actions")]


def test_a_return_of_actions_alone_is_a_return(pack):
    _alone(pack, "actions")
    assert not [told for told in _told(pack.check()) if told[0] == "error"]


# ---- what would never end, or lies elsewhere


def test_what_is_no_ordinary_file_is_refused(pack, tmp_path_factory):
    _alone(pack, "recruitment")
    pack.save()
    outside = tmp_path_factory.mktemp("elsewhere") / "training.csv"
    outside.write_text("ethnicity,accessed\nwhite,1\n")
    os.mkfifo(pack.folder / "commentary.md")
    (pack.folder / "survey.csv").symlink_to("/dev/zero")
    (pack.folder / "training.csv").symlink_to(outside)
    (pack.folder / "actions.csv").symlink_to("nowhere.csv")
    (pack.folder / "board.csv").mkdir()
    (pack.folder / "published.csv").symlink_to(pack.folder / "recruitment.csv")
    told = _told(pack.check())
    refused = ["actions.csv", "board.csv", "commentary.md", "survey.csv", "training.csv"]
    assert [where for _, check, where in told if check == "not an ordinary file"] == refused


# ---- too large


def test_one_cell_far_away_is_named(pack):
    pack.workbook("training", change=lambda book: book["training"].__setitem__("XFD1048576", "x"))
    checked = pack.check()
    assert _told(checked) == [("error", "table too large", f"{SHEET} training")]
    assert "XFD1048576" in checked.findings[0].what


def test_too_many_columns_are_refused(pack):
    names = ",".join(f"c{number}" for number in range(100_000))
    pack.file("training.csv", f"ethnicity,accessed,{names}\n" + "1," * 100_001 + "1\n")
    assert _told(pack.check()) == [("error", "table too large", "training.csv")]


def test_a_workbook_that_unpacks_to_more_than_is_read_is_refused(pack):
    pack.workbook("training")
    path = pack.folder / "return.xlsx"
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/picture.bin", "w", force_zip64=True) as part:
        for _ in range(52):
            part.write(b"\0" * 10_000_000)
    checked = pack.check()
    assert _told(checked) == [("error", "file cannot be opened", "return.xlsx")]
    assert "unpacks to" in checked.findings[0].what


# ---- figures


@pytest.mark.parametrize("written", [".inf", "nan", "1e999", "9" * 400, "２６", "٢٦", "26,1", "1 234", "1\u202f234", "−3", "Infinity"])
def test_what_is_no_plain_number_is_refused(pack, written):
    pack.rows("published", "indicator measure group value unit missing", ("5", "percentage", "white", written, "percent", ""))
    checked = pack.check()
    errors = errors_of(checked.findings)
    assert [error.where for error in errors] == ["published.csv, row 2, value"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", " "])
def test_blanks_around_a_figure_make_no_difference(pack, blank):
    pack.file("training.csv", f"ethnicity,accessed\nwhite,{blank}300{blank}\nbme,140\nunknown,10\n")
    assert pack.check().tables["training"]["accessed"].tolist() == [300, 140, 10]


@pytest.mark.parametrize(
    "below",
    ["Total,450", "Grand total,450", ",450", "\nTotal,450", "\nSource: staff records,", "\nethnicity,accessed\nwhite,2"],
    ids=["total", "grand-total", "total-without-label", "total-below-a-blank-row", "note-below", "second-table"],
)
def test_what_stands_below_a_table_is_never_summed(pack, below):
    pack.file("training.csv", f"{pack.csv('training')}{below}\n")
    checked = pack.check()
    assert "training" not in checked.tables
    assert {where.split(",")[0] for severity, _, where in _told(checked) if severity == "error"} == {"training.csv"}


def test_a_heading_merged_over_columns_is_no_merged_figure(pack):
    def change(book):
        sheet = book["survey"]
        sheet.insert_rows(1)
        sheet["B1"] = "Survey results"
        sheet.merge_cells("B1:C1")

    pack.workbook("survey", change=change)
    assert "merged cells" not in {finding.check for finding in pack.check().findings}


def test_a_figure_merged_over_columns_is_named(pack):
    pack.workbook("survey", change=lambda book: book["survey"].merge_cells("C3:D3"))
    assert ("warning", "merged cells", f"{SHEET} survey") in _told(pack.check())
