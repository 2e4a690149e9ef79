"""A new return: facts of known trusts, nothing written over, last year's open commitments carried."""

import datetime as dt

import openpyxl
import pandas as pd
import pytest
import yaml

from wres.errors import WresError
from wres.forms.new_organisation import write_organisation
from wres.forms.new_return import new_return
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.report import open_report

PLAN = """\
action_no,commitment,action,leads,status,progress,carried_over_from
1,a,Train panels,Head of Recruitment,B,done,
1,b,Publish ratios,Analyst,G,halfway,
2,,Review policy,Director,,started,2023: 7
"""


@pytest.fixture
def space(tmp_path):
    return Workspace.at(tmp_path)


@pytest.fixture
def last_year(space):
    """An organisation with a plan in 2024 whose own scheme calls B complete."""
    organisation = space.organisation_file("AAA")
    organisation.parent.mkdir(parents=True)
    organisation.write_text(
        "name: A made-up trust\nplan:\n  status_scheme:\n    B: {label: Done, common: complete}\n    G: {label: Going}\n"
    )
    folder = space.return_folder("AAA", 2024)
    folder.mkdir(parents=True)
    (folder / "actions.csv").write_text(PLAN)
    (folder / "training.csv").write_text("ethnicity,accessed\nwhite,31\nbme,12\nunknown,0\n")
    return folder


def sheet(path, name):
    return pd.DataFrame(openpyxl.load_workbook(path)[name].values).T.set_index(0).T.dropna(how="all")


def test_a_known_code_is_filled_in_from_the_bundled_list(space):
    new_return(space, "RT5", 2025)
    found = space.organisation("RT5")
    assert (found.name, found.region, found.system) == (
        "Leicestershire Partnership NHS Trust", "Midlands", "Leicester, Leicestershire and Rutland",
    )  # fmt: skip
    assert found.predecessors == ()


@pytest.mark.parametrize(
    ("code", "predecessor", "joined"),
    [
        pytest.param("RAX", "RY9", 2025, id="November 2024 is before the snapshot of March 2025"),
        pytest.param("G6V2S", "RNK", 2027, id="April 2026 is after the snapshot of March 2026"),
        pytest.param("RA7", "RVJ", 2027, id="July 2026"),
    ],
)
def test_predecessors_join_at_the_first_snapshot_after_the_merger(space, code, predecessor, joined):
    write_organisation(space, code)
    (found,) = space.organisation(code).predecessors
    assert (found.code, found.joined) == (predecessor, joined)


def test_a_merger_on_the_day_of_the_snapshot_counts_in_that_year(space, tmp_path):
    trusts = tmp_path / "trusts.csv"
    trusts.write_text("code,name,type,region,system,predecessors,merged\nZZZ,A made-up trust,,,,YYY;XXX,2024-03-31\nZZY,Another,,,,WWW,\n")
    write_organisation(space, "ZZZ", trusts)
    write_organisation(space, "ZZY", trusts)
    assert [(one.code, one.joined) for one in space.organisation("ZZZ").predecessors] == [("YYY", 2024), ("XXX", 2024)]
    assert space.organisation("ZZY").predecessors == ()  # the date is not known


def test_an_unknown_code_gets_a_name_to_be_written(space):
    new_return(space, "TRY9", 2025)
    assert "write its name here" in space.organisation("TRY9").name


def test_every_trust_of_the_list_gives_a_file_that_can_be_read(checkout, space):
    codes = pd.read_csv(checkout / "params/trusts.csv", comment="#")["code"]
    assert len(codes) == 202
    for code in codes[::20]:
        write_organisation(space, code)
        assert space.organisation(code).name


def test_a_return_that_is_there_is_not_written_over(space):
    folder = space.return_folder("AAA", 2025)
    folder.mkdir(parents=True)
    (folder / "training.csv").write_text("mine")
    with pytest.raises(WresError, match=r"already exists \(training.csv\) and has not been changed"):
        new_return(space, "AAA", 2025)
    assert [path.name for path in folder.iterdir()] == ["training.csv"]
    assert not space.organisation_file("AAA").exists()


def test_an_organisations_file_is_left_as_it_is(space, last_year):
    before = space.organisation_file("AAA").read_text()
    new_return(space, "AAA", 2025)
    assert space.organisation_file("AAA").read_text() == before


@pytest.mark.parametrize(("code", "year"), [("../x", 2025), ("AA", 2025), ("AAA", 31)])
def test_what_cannot_be_a_return_is_refused_before_anything_is_written(space, tmp_path, code, year):
    with pytest.raises(WresError):
        new_return(space, code, year)
    assert list(tmp_path.iterdir()) == []


def test_commitments_that_are_not_complete_are_carried_over(space, last_year):
    written = new_return(space, "AAA", 2025)
    plan = sheet(written.files[-1], "actions")
    assert plan["action"].tolist() == ["Publish ratios", "Review policy"]
    assert plan["carried_over_from"].tolist() == ["2024: 1b", "2024: 2; 2023: 7"]
    assert plan["progress"].isna().all()
    assert "2 actions of 2024" in written.notes[0]


def test_complete_in_any_writing_is_not_carried_over(space, last_year):
    rows = ['1,b ,,"Train panels"', '2,"B.",,"Publish ratios"', '3,done,,"Review policy"', '4,B - Done,,"Mentor staff"', '5,,Completed March 2024,"Meet networks"',
            '6,G,March 2024,"Widen panels"', '7,Blue,,"Survey leavers"', '8,,Complete - ongoing,"Hold events"']  # fmt: skip
    (last_year / "actions.csv").write_text("\n".join(["action_no,status,due_text,action", *rows]) + "\n")
    plan = sheet(new_return(space, "AAA", 2025).files[-1], "actions")
    assert plan["action"].tolist() == ["Widen panels", "Survey leavers", "Hold events"]


def test_last_years_figures_stand_beside(space, last_year):
    rows = list(openpyxl.load_workbook(new_return(space, "AAA", 2025).files[-1])["training"].values)
    (top,) = [number for number, row in enumerate(rows) if "White" in row]
    groups, shown = [(cell) for cell in rows[top] if cell in ("White", "BME", "Not known", "Total")], rows[top + 1]
    assert groups == ["White", "BME", "Not known", "Total"] * 2
    assert [value for value in shown if isinstance(value, int | float)] == [31, 12, 0, 43]


def test_a_faulty_table_of_last_year_is_named_and_does_not_stop_the_new_return(space, last_year):
    (last_year / "training.csv").write_text("ethnicity,accessed\nwhite,many\n")
    written = new_return(space, "AAA", 2025)
    assert any("errors in training.csv" in note for note in written.notes)
    cells = [cell for row in openpyxl.load_workbook(written.files[-1])["training"].values for cell in row]
    assert not any("last year" in str(cell).lower() for cell in cells)


def test_the_mergers_of_the_bundled_list_carry_their_dates(checkout):
    rows = pd.read_csv(checkout / "params/trusts.csv", comment="#").dropna(subset="predecessors").set_index("code")
    assert dt.date.fromisoformat(rows.loc["RW1", "merged"]) == dt.date(2024, 10, 1)
    assert set(rows["predecessors"]) == {"RY9", "RVJ", "RNK", "R1C", "RY2"}


def test_the_file_says_what_a_joined_year_is(space):
    path = write_organisation(space, "RAX")
    assert "first YEAR whose snapshot" in path.read_text()
    assert yaml.safe_load(path.read_text())["name"] == "Kingston and Richmond NHS Foundation Trust"


def test_a_code_in_small_letters_is_the_same_organisation(space):
    written = new_return(space, "rnn", 2025)
    assert [path.relative_to(space.root).as_posix() for path in written.files] == [
        "params/organisations/RNN.yaml",
        "data/RNN/2025/return.xlsx",
    ]
    assert space.organisation("RNN").name == "North Cumbria Integrated Care NHS Foundation Trust"


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        pytest.param("RT6", "RT5 (", id="one letter apart"),
        pytest.param("R0X", "RO", id="nothing near enough is no harm"),
        pytest.param("BARTS", "R1H (Barts Health NHS Trust)", id="a name in place of a code"),
        pytest.param("R1HH", "", id="a letter too many"),
    ],
)
def test_a_code_outside_the_trust_list_is_a_warning_and_never_an_error(space, code, meant):
    written = new_return(space, code, 2025)
    assert written.notes[0].startswith(f"Warning: {code} is not in the trust list.")
    if meant.endswith(("(", ")")):
        assert meant in written.notes[0]
    assert written.files[-1].is_file()


def test_a_listed_code_and_a_known_organisation_have_no_warning(space, last_year):
    assert not any("trust list" in note for code in ("RT5", "AAA") for note in new_return(space, code, 2025).notes)


def test_a_name_that_was_never_written_is_an_error_at_check(space):
    new_return(space, "RZZ", 2025)
    with pytest.raises(WresError, match="write its name here"):
        open_report("RZZ", 2025, space)


@pytest.mark.parametrize("status", ["b", " B", "DONE", "done"])
def test_a_complete_status_in_any_case_is_not_carried_over(space, last_year, status):
    (last_year / "actions.csv").write_text(PLAN.replace(",B,", f",{status},"), encoding="utf-8")
    assert sheet(new_return(space, "AAA", 2025).files[-1], "actions")["action"].tolist() == ["Publish ratios", "Review policy"]


@pytest.mark.parametrize("text", ["=Agreed with unions", "=1+1", "+44 posts", "-none", "@team", "=HYPERLINK(1)"])
def test_text_that_looks_like_a_formula_is_carried_over_as_text(space, last_year, text):
    (last_year / "actions.csv").write_text(PLAN.replace("Publish ratios", text), encoding="utf-8")
    cells = openpyxl.load_workbook(new_return(space, "AAA", 2025).files[-1])["actions"]
    (cell,) = [cell for row in cells.iter_rows(min_row=2) for cell in row if cell.value == text]
    assert cell.data_type == "s"
    assert read_return(space, "AAA", 2025).tables["actions"]["action"].tolist()[0] == text


def test_control_characters_and_texts_that_are_too_long_do_not_stop_a_new_return(space, last_year):
    (last_year / "actions.csv").write_text(PLAN.replace("Publish ratios", "Publish\x0bratios" + "x" * 33_000), encoding="utf-8")
    notes = new_return(space, "AAA", 2025).notes
    assert any(note.startswith("Row 2 of the sheet actions, action: the text has 33,0") for note in notes)


def test_files_that_programs_leave_behind_are_no_return(space):
    folder = space.return_folder("AAA", 2025)
    folder.mkdir(parents=True)
    (folder / ".DS_Store").write_bytes(b"x")
    assert new_return(space, "AAA", 2025).files[-1].is_file()
    with pytest.raises(WresError, match=r"already exists \(return\.xlsx\)"):
        new_return(space, "AAA", 2025)


@pytest.mark.parametrize(("code", "year"), [("BBB", 2025), ("AAA", 2026)])
def test_a_workbook_in_another_returns_folder_is_asked_about(space, last_year, code, year):
    new_return(space, "AAA", 2025)
    organisation = space.organisation_file(code)
    if not organisation.is_file():
        organisation.write_text("name: Another made-up trust\n")
    there = space.return_folder(code, year)
    there.mkdir(parents=True)
    (space.return_folder("AAA", 2025) / "return.xlsx").rename(there / "return.xlsx")
    (asked,) = [finding for finding in read_return(space, code, year).findings if finding.check == "workbook of another return"]
    assert (asked.severity, asked.where) == ("warning", "return.xlsx")
    assert asked.what == f"return.xlsx was made for AAA 2025, and lies in the folder of {code} {year}."


def test_a_workbook_in_its_own_folder_is_not_asked_about(space, last_year):
    new_return(space, "AAA", 2025)
    assert "workbook of another return" not in {finding.check for finding in read_return(space, "AAA", 2025).findings}
