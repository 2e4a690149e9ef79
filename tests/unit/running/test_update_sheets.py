"""Update sheets: each lead sees their own commitments, answers come back, conflicts are shown and not written."""

import shutil

import openpyxl
import pandas as pd
import pytest

from wres.cli.plans import run_updates
from wres.errors import InputError, WresError
from wres.parameters import Workspace
from wres.running.update_sheets import write_update_sheets
from wres.running.updates_read import read_updates, write_updates

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
    assert [(one["field"], one["why"]) for one in found.conflicts] == [("status", "The plan was changed after the sheet was made.")]
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
    with pytest.raises(InputError, match="make updates ORG=RT5 YEAR=2024 writes them"):
        read_updates(space, CODE, YEAR)
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "x.xlsx").write_bytes(b"no workbook")
    with pytest.raises(InputError, match=r"x\.xlsx: this update sheet cannot be read"):
        read_updates(space, CODE, YEAR, tmp_path / "back")


def test_a_lead_written_in_other_capitals_has_one_sheet(space):
    path = space.return_folder(CODE, YEAR) / "actions.csv"
    rows = plan(space)
    rows["leads"] = ["Head of Change", "HEAD OF CHANGE", "head  of change; Head of Change", *["Analyst"] * (len(rows) - 3)]
    rows.to_csv(path, index=False)
    names = {path.stem.rsplit("-", 1)[0]: path for path in write_update_sheets(space, CODE, YEAR)}
    assert sorted(names) == ["analyst", "head-of-change"]
    sheet = openpyxl.load_workbook(names["head-of-change"])["update"]
    assert sorted(sheet.cell(row, 2).value for row in range(5, sheet.max_row + 1)) == sorted(rows["action"][:3])
