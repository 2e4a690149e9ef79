"""A round of updates is kept by its day, beside the return, and the report shows what moved."""

import datetime as dt
import shutil

import openpyxl
import pandas as pd
import pytest

from wres.cli.plans import run_updates
from wres.errors import WresError
from wres.forms.update_decisions import Updates
from wres.forms.update_rounds import keep_round, keep_start
from wres.forms.update_sheets import write_update_sheets
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.report.opening import open_report

CODE, YEAR = "EXA", 2025
TODAY = dt.date(2026, 1, 20)


@pytest.fixture
def space(tmp_path, checkout):
    (tmp_path / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / f"params/organisations/{CODE}.yaml", tmp_path / "params/organisations")
    shutil.copytree(checkout / f"data/{CODE}/{YEAR}", tmp_path / f"data/{CODE}/{YEAR}")
    return Workspace.at(tmp_path)


def kept(space):
    folder = space.return_folder(CODE, YEAR) / "rounds"
    return {path.name: pd.read_csv(path, dtype=str, keep_default_na=False) for path in sorted(folder.glob("*"))}


def answered_on(text):
    return Updates(changes={(2, "updated"): text, (2, "progress"): "Done"} if text else {(2, "progress"): "Done"})


@pytest.mark.parametrize(
    ("answers", "day"),
    [
        pytest.param("30 September 2025", "2025-09-30", id="as the lead dates it"),
        pytest.param("", "2026-01-20", id="undated: today"),
        pytest.param("30 September 2052", "2026-01-20", id="a day to come: today"),
        pytest.param("30 May 2025", "2025-06-30", id="late, of a round that is kept"),
    ],
)
def test_a_round_has_the_day_of_its_answers(space, answers, day):
    keep_start(space, CODE, YEAR)
    keep_round(space, CODE, YEAR, answered_on("30 June 2025"), TODAY)
    path, when = keep_round(space, CODE, YEAR, answered_on(answers), TODAY)
    assert (path.name, when.isoformat()) == (f"{day}.csv", day)


def test_the_start_is_kept_once(space):
    assert keep_start(space, CODE, YEAR).name == "start.csv"
    before = kept(space)
    assert keep_start(space, CODE, YEAR) is None
    assert list(kept(space)) == list(before) == ["start.csv"]
    plan = pd.read_csv(space.return_folder(CODE, YEAR) / "actions.csv", dtype=str, keep_default_na=False)
    assert before["start.csv"]["action"].tolist() == plan["action"].tolist()


def test_a_round_that_cannot_be_kept_is_a_sentence(space):
    (space.return_folder(CODE, YEAR) / "rounds").write_text("a file in the way")
    with pytest.raises(WresError, match=r"The round could not be kept\. .*rounds"):
        keep_start(space, CODE, YEAR)


def answer(path, question, text, day):
    book = openpyxl.load_workbook(path)
    sheet = book["update"]
    at = {cell.value: cell.column for cell in sheet[4]}
    sheet.cell(5, at[question]).value = text
    sheet.cell(3, 3).value = day
    book.save(path)


def test_rounds_read_back_are_kept_and_shown_on_the_page(space, capsys):
    """Two quarters of one lead: a status moves, then a due date is changed in the plan itself, and the report tells both."""
    sheets = {path.stem.rsplit("-", 1)[0]: path for path in write_update_sheets(space, CODE, YEAR)}
    answer(sheets["head-of-recruitment"], "Status now", "B", "30 June 2025")
    assert run_updates(space, CODE, YEAR, str(sheets["head-of-recruitment"].parent)) == 0
    said = capsys.readouterr().out
    assert "Kept, the plan before the first round: " in said
    assert "Kept, the plan after the round of 30 June 2025: " in said
    assert list(kept(space)) == ["2025-06-30.csv", "start.csv"]

    assert run_updates(space, CODE, YEAR, str(sheets["head-of-recruitment"].parent)) == 0
    assert "No answer changes the plan." in capsys.readouterr().out
    assert list(kept(space)) == ["2025-06-30.csv", "start.csv"], "the same answers again are no round"

    file = space.return_folder(CODE, YEAR) / "actions.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("31 December 2025", "31 March 2026", 1), encoding="utf-8")
    assert "unknown file" not in {finding.check for finding in read_return(space, CODE, YEAR).findings}
    report = open_report(CODE, YEAR, Workspace.at(space.root))
    html = report.plan_rounds().html()
    assert "What changed since the last round" in html
    assert "31 March 2026" in html
    assert "In the round of 30 June 2025, 1 action was completed." in html
    assert "Since the last round, 1 due date changed." in report.state().html()


def test_a_name_in_a_round_is_held_back_in_public_alone(space):
    plan = pd.read_csv(space.return_folder(CODE, YEAR) / "actions.csv", dtype=str, keep_default_na=False)
    keep_start(space, CODE, YEAR)
    keep_round(space, CODE, YEAR, answered_on("30 June 2025"), TODAY)
    plan.loc[0, "due_text"] = "When Margaret Smith is back, 30 May 2025"
    plan.to_csv(space.return_folder(CODE, YEAR) / "rounds" / "start.csv", index=False)
    shown = {edition: open_report(CODE, YEAR, space, edition).plan_rounds().html() for edition in ("public", "internal")}
    assert "Margaret Smith" in shown["internal"]
    assert "Smith" not in shown["public"]
    assert "[removed: may name a person]" in shown["public"]


def test_a_file_of_a_day_written_otherwise_is_no_round_in_either_direction(space):
    keep_start(space, CODE, YEAR)
    path, _ = keep_round(space, CODE, YEAR, answered_on("30 June 2025"), TODAY)
    path.rename(path.with_name("20250801.csv"))
    assert keep_round(space, CODE, YEAR, answered_on("30 June 2025"), TODAY)[0].name == "2025-06-30.csv"
    assert [finding.where for finding in read_return(space, CODE, YEAR).findings if finding.check == "round not read"] == [
        "rounds/20250801.csv"
    ]
