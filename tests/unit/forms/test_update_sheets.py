"""Update sheets: each lead sees their own commitments, answers come back, conflicts are shown and not written."""

import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from wres.cli.plans import run_updates
from wres.errors import InputError, WresError
from wres.forms.update_sheets import write_update_sheets
from wres.forms.updates_read import read_updates, write_updates
from wres.parameters import Workspace

CODE, YEAR = "RT5", 2024


@pytest.fixture
def space(tmp_path, checkout):
    (tmp_path / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / f"params/organisations/{CODE}.yaml", tmp_path / "params/organisations")
    shutil.copytree(checkout / f"data/{CODE}/{YEAR}", tmp_path / f"data/{CODE}/{YEAR}")
    return Workspace.at(tmp_path)


@pytest.fixture
def sheets(space):
    return {path.stem.rsplit("-", 1)[0]: path for path in write_update_sheets(space, CODE, YEAR)}


def answer(path, row, question, text, day=""):
    book = openpyxl.load_workbook(path)
    sheet = book["update"]
    at = {cell.value: cell.column for cell in sheet[4]}
    cell = sheet.cell(4 + row, at[question])
    cell.value, cell.data_type = text, "s"  # the cells are formatted as text, so Excel keeps what begins with = as it is
    if day:
        sheet.cell(3, 3).value = day
    book.save(path)


def plan(space):
    return pd.read_csv(space.return_folder(CODE, YEAR) / "actions.csv", dtype=str, keep_default_na=False)


def test_each_lead_has_a_sheet_with_their_commitments_alone(space, sheets):
    rows = plan(space)
    for lead in ("Head of EDI", "Head of strategy"):
        sheet = openpyxl.load_workbook(sheets[lead.lower().replace(" ", "-")])["update"]
        theirs = [sheet.cell(row, 2).value for row in range(5, sheet.max_row + 1)]
        assert sorted(theirs) == sorted(rows.loc[rows["leads"].str.contains(lead), "action"])
        assert lead in sheet["A1"].value


def test_only_five_fields_and_the_day_can_be_written(sheets):
    sheet = openpyxl.load_workbook(sheets["head-of-strategy"])["update"]
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[5][:9]] == [True] * 4 + [False] * 5
    assert not sheet["C3"].protection.locked
    assert sheet.column_dimensions["J"].hidden


def test_answers_come_back_into_the_plan_and_the_plan_before_is_kept(space, sheets):
    before = plan(space)
    answer(sheets["head-of-strategy"], 1, "What has been done", "=Agreed by the board; 5 of 6 pledges", "3 February 2025")
    found, file = read_updates(space, CODE, YEAR)
    keep = write_updates(space, CODE, YEAR, found, file)
    assert pd.read_csv(keep, dtype=str, keep_default_na=False).equals(before)
    after = plan(space)
    (changed,) = after.index[after["progress"] != before["progress"]]
    assert after.loc[changed, ["progress", "updated"]].tolist() == ["=Agreed by the board; 5 of 6 pledges", "3 February 2025"]
    assert after.drop(columns=["progress", "updated"]).equals(before.drop(columns=["progress", "updated"], errors="ignore"))
    assert "head-of-edi" in " ".join(found.unanswered)
    assert not found.conflicts


def test_two_leads_who_disagree_are_shown_and_nothing_is_written(space, sheets, capsys):
    before = plan(space)
    shared = before[before["leads"].str.contains("Head of OD")].iloc[0]["action"]
    for lead, text in (("head-of-edi", "Done"), ("head-of-od", "Not begun")):
        sheet = openpyxl.load_workbook(sheets[lead])["update"]
        row = next(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 2).value == shared)
        answer(sheets[lead], row - 4, "What has been done", text)
    assert run_updates(space, CODE, YEAR, str(sheets["head-of-od"].parent)) == 1
    assert plan(space).equals(before)
    told = capsys.readouterr().out
    assert "Leads answered differently." in told
    assert "Done" in told
    assert "Not begun" in told


def test_sheets_with_answers_are_not_written_over(space, sheets):
    assert run_updates(space, CODE, YEAR, None) == 0
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May")
    with pytest.raises(WresError, match=r"not written over: head-of-strategy"):
        run_updates(space, CODE, YEAR, None)


def test_a_plan_changed_meanwhile_is_a_conflict(space, sheets):
    answer(sheets["head-of-strategy"], 1, "Status now", "Green")
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    rows = plan(space)
    mine = rows["leads"].str.contains("Head of strategy")
    rows.loc[mine, "status"] = "Red"
    rows.to_csv(path, index=False)
    found, _ = read_updates(space, CODE, YEAR)
    assert [(conflict.column, conflict.why) for conflict in found.conflicts] == [
        ("status", "The plan was changed after the sheet was made.")
    ]
    assert not found.changes


def test_an_answer_about_a_commitment_that_is_gone_is_told(space, sheets):
    answer(sheets["head-of-strategy"], 1, "Status now", "Green")
    rows = plan(space)
    rows[~rows["leads"].str.contains("Head of strategy")].to_csv(space.return_folder(CODE, YEAR) / "actions.csv", index=False)
    found, _ = read_updates(space, CODE, YEAR)
    assert len(found.unknown) == 1
    assert "Green" in found.unknown[0]


def test_a_plan_with_other_separators_and_headings_stays_as_it_is(space):
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    rows = plan(space).rename(columns={"due_text": "Due Text"})
    path.write_bytes(rows.to_csv(index=False, sep=";", lineterminator="\r\n").encode("cp1252", errors="replace"))
    sheets = {one.stem.rsplit("-", 1)[0]: one for one in write_update_sheets(space, CODE, YEAR)}
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes; of May")
    found, file = read_updates(space, CODE, YEAR)
    write_updates(space, CODE, YEAR, found, file)
    after = pd.read_csv(path, sep=";", dtype=str, keep_default_na=False)
    assert "Minutes; of May" in set(after["evidence"])
    assert "Due Text" in after
    assert len(after) == len(rows)


def test_a_plan_in_a_workbook_is_answered_in_the_workbook(space):
    rows = plan(space)
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    path.unlink()
    book = openpyxl.Workbook()
    book.active.title = "actions"
    for line in [list(rows.columns), *rows.to_numpy().tolist()]:
        book.active.append(line)
    book.save(path.with_name("return.xlsx"))
    sheets = {one.stem.rsplit("-", 1)[0]: one for one in write_update_sheets(space, CODE, YEAR)}
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May")
    found, file = read_updates(space, CODE, YEAR)
    write_updates(space, CODE, YEAR, found, file)
    sheet = openpyxl.load_workbook(file)["actions"]
    at = {cell.value: cell.column for cell in sheet[1]}
    assert "Minutes of May" in [cell.value for cell in next(iter(sheet.iter_cols(at["evidence"], at["evidence"])))]


def test_no_sheets_and_a_broken_sheet_are_said_in_words(space, tmp_path):
    with pytest.raises(InputError, match=r"no update sheets\. make updates .*ORG=RT5 YEAR=2024 writes them"):
        read_updates(space, CODE, YEAR)
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "x.xlsx").write_bytes(b"no workbook")
    with pytest.raises(InputError, match=r"x\.xlsx: this update sheet cannot be read"):
        read_updates(space, CODE, YEAR, tmp_path / "back")


def lead_rows(path):
    sheet = openpyxl.load_workbook(path)["update"]
    return {sheet.cell(row, 2).value: row - 4 for row in range(5, sheet.max_row + 1)}


def disagree(space, sheets):
    """Two leads say different things of one action; one of them also answers about another."""
    shared = plan(space).query("leads.str.contains('Head of OD')").iloc[0]["action"]
    for lead, text in (("head-of-edi", "Done"), ("head-of-od", "Not begun")):
        answer(sheets[lead], lead_rows(sheets[lead])[shared], "What has been done", text)
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May")


def test_a_conflict_about_one_action_holds_back_every_answer(space, sheets, capsys):
    before = plan(space)
    disagree(space, sheets)
    for _ in range(2):
        assert run_updates(space, CODE, YEAR, str(sheets["head-of-od"].parent)) == 1
        assert plan(space).equals(before)
    assert not (sheets["head-of-od"].parent / "before").exists()
    shown = capsys.readouterr().out
    assert "Nothing was written" in shown
    assert f"{sheets['head-of-od'].name}, row " in shown


def test_answers_read_again_change_nothing_and_leave_no_second_copy(space, sheets):
    shared = plan(space).query("leads.str.contains('Head of OD')").iloc[0]["action"]
    for lead, day in (("head-of-edi", "10 February 2025"), ("head-of-od", "3 February 2025")):
        answer(sheets[lead], lead_rows(sheets[lead])[shared], "What has been done", "Done", day)
    folder = sheets["head-of-od"].parent
    for _ in range(3):
        assert run_updates(space, CODE, YEAR, str(folder)) == 0
    assert [path.name for path in (folder / "before").iterdir()] == ["actions.csv"]
    assert plan(space).set_index("action").loc[shared, "updated"] == "10 February 2025"


@pytest.mark.parametrize("lock", ["~$actions.csv", ".~lock.actions.csv#"])
def test_nothing_is_written_while_the_plan_is_open_in_another_program(space, sheets, lock):
    before = plan(space)
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May")
    (space.return_folder(CODE, YEAR) / lock).write_bytes(b"somebody")
    with pytest.raises(WresError, match=r"actions\.csv: this file is open in another program"):
        run_updates(space, CODE, YEAR, str(sheets["head-of-strategy"].parent))
    assert plan(space).equals(before)


def test_a_renamed_file_with_another_tab_and_returned_twice_is_read(space, sheets, tmp_path):
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May")
    book = openpyxl.load_workbook(sheets["head-of-strategy"])
    book["update"].title = "Sheet1"
    book.create_sheet("My notes", 0)["A1"] = "for myself"
    (tmp_path / "back").mkdir()
    for name in ("RE update - final (2).xlsx", "update.XLSX"):
        book.save(tmp_path / "back" / name)
    found, _ = read_updates(space, CODE, YEAR, tmp_path / "back")
    assert list(found.changes.values()) == ["Minutes of May"]
    assert found.settled


def test_every_file_that_is_no_update_sheet_is_named_at_once(space, sheets):
    folder = sheets["head-of-strategy"].parent
    openpyxl.Workbook().save(folder / "budget.xlsx")
    (folder / "broken.xlsx").write_bytes(b"nothing")
    with pytest.raises(InputError) as caught:
        read_updates(space, CODE, YEAR, folder)
    assert "budget.xlsx: this is not an update sheet" in str(caught.value)
    assert "broken.xlsx: this update sheet cannot be read" in str(caught.value)


def test_a_file_of_another_kind_is_named(space, sheets):
    folder = sheets["head-of-strategy"].parent
    (folder / "reply.docx").write_bytes(b"words")
    found, _ = read_updates(space, CODE, YEAR, folder)
    assert any(note.startswith("reply.docx: ") for note in found.notes)


def test_an_answer_in_a_row_without_its_key_is_named_with_its_row(space, sheets):
    path = sheets["head-of-strategy"]
    answer(path, 1, "Evidence", "Minutes of May")
    book = openpyxl.load_workbook(path)
    sheet = book["update"]
    sheet.cell(5, [cell.value for cell in sheet[4]].index("key") + 1).value = None
    book.save(path)
    found, _ = read_updates(space, CODE, YEAR)
    assert not found.settled
    assert found.doubts[0].startswith(f"{path.name}, row 5: ")


def test_a_row_deleted_from_a_sheet_is_told(space, sheets):
    path = sheets["head-of-edi"]
    book = openpyxl.load_workbook(path)
    book["update"].delete_rows(5)
    book.save(path)
    found, _ = read_updates(space, CODE, YEAR)
    assert any(note.startswith(f"{path.name}: these actions of Head of EDI are not in the sheet: ") for note in found.notes)


def test_a_due_date_changed_in_a_locked_cell_is_told_with_its_row(space, sheets):
    path = sheets["head-of-strategy"]
    answer(path, 1, "Due", "Next year")
    found, _ = read_updates(space, CODE, YEAR)
    assert not found.changes
    assert any(f"{path.name}, row 5: Due says 'Next year'" in note for note in found.notes)


@pytest.fixture
def with_scheme(space):
    """The plan with a status key of its own."""
    path = space.organisation_file(CODE)
    scheme = "  status_scheme:\n    G: {label: On track, common: in progress}\n    B: {label: Complete, common: complete}\n"
    path.write_text(path.read_text(encoding="utf-8").replace("plan:\n", f"plan:\n{scheme}", 1), encoding="utf-8")
    return Workspace.at(space.root)


@pytest.mark.parametrize("typed", ["b", " B ", "complete", "COMPLETE"])
def test_a_status_in_any_case_or_by_its_label_is_the_plans_own_code(with_scheme, typed):
    sheets = {one.stem.rsplit("-", 1)[0]: one for one in write_update_sheets(with_scheme, CODE, YEAR)}
    answer(sheets["head-of-strategy"], 1, "Status now", typed)
    found, _ = read_updates(with_scheme, CODE, YEAR)
    assert list(found.changes.values()) == ["B"]


def test_a_status_that_the_plan_does_not_know_holds_everything_back(with_scheme):
    sheets = {one.stem.rsplit("-", 1)[0]: one for one in write_update_sheets(with_scheme, CODE, YEAR)}
    answer(sheets["head-of-strategy"], 1, "Status now", "Nearly")
    found, _ = read_updates(with_scheme, CODE, YEAR)
    assert not found.changes
    assert found.doubts == [
        f"{sheets['head-of-strategy'].name}, row 5: Status now is 'Nearly', which is not a status of the plan. Accepted: G, B."
    ]


def test_a_day_that_is_none_is_asked(space, sheets):
    answer(sheets["head-of-strategy"], 1, "Evidence", "Minutes of May", "soon")
    found, _ = read_updates(space, CODE, YEAR)
    assert "'soon' is not a date" in found.doubts[0]


def test_a_sheet_can_be_read_at_a_glance(with_scheme):
    sheets = write_update_sheets(with_scheme, CODE, YEAR)
    sheet = openpyxl.load_workbook(sheets[0])["update"]
    opening = [cell for row in sheet.iter_rows(max_row=3) for cell in row if cell.value]
    assert not any(cell.alignment.wrap_text for cell in opening)
    assert any("G = On track; B = Complete" in cell.value for cell in opening)
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.print_title_rows == "$4:$4"


def test_control_characters_of_a_plan_do_not_stop_the_sheets(space):
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    rows = plan(space)
    rows.loc[0, "progress"] = "First line\x0bsecond\x07 line"
    rows.to_csv(path, index=False)
    assert write_update_sheets(space, CODE, YEAR)


def test_a_lead_written_in_other_capitals_has_one_sheet(space):
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    rows = plan(space)
    rows["leads"] = ["Head of Change", "HEAD OF CHANGE", "head  of change; Head of Change", *["Analyst"] * (len(rows) - 3)]
    rows.to_csv(path, index=False)
    names = {path.stem.rsplit("-", 1)[0]: path for path in write_update_sheets(space, CODE, YEAR)}
    assert sorted(names) == ["analyst", "head-of-change"]
    sheet = openpyxl.load_workbook(names["head-of-change"])["update"]
    assert sorted(sheet.cell(row, 2).value for row in range(5, sheet.max_row + 1)) == sorted(rows["action"][:3])


def test_a_sheet_that_an_earlier_version_sent_out_is_read(tmp_path, checkout):
    """The sheet of the made-up EXA for its Head of Recruitment, as 0.1.0 wrote it (`Commitment`, `What is in the way`), with two answers and a day."""
    (tmp_path / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / "params/organisations/EXA.yaml", tmp_path / "params/organisations")
    shutil.copytree(checkout / "data/EXA/2025", tmp_path / "data/EXA/2025")
    (tmp_path / "sent").mkdir()
    shutil.copy(Path(__file__).with_name("made_up_older_sheet.xlsx"), tmp_path / "sent")
    space = Workspace.at(tmp_path)
    updates, file = read_updates(space, "EXA", 2025, tmp_path / "sent")
    assert (updates.doubts, updates.conflicts, updates.unknown) == ([], [], [])
    write_updates(space, "EXA", 2025, updates, file)
    first = pd.read_csv(file, dtype=str, keep_default_na=False).iloc[0]
    assert (first["status"], first["notes"], first["updated"]) == ("A", "Made up: no trainer until March", "3 February 2026")
