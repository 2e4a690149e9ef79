"""From a document to the return: imported, reviewed, accepted; nothing written over, nothing passed by in silence."""

import datetime as dt
import shlex

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.errors import InputError, WresError
from wres.forms.accepted_plan import accept_plan
from wres.forms.new_return import new_return
from wres.forms.plan_review import import_for_review, read_reviewed, review_file
from wres.forms.plan_workbook import CUT, write_for_review
from wres.inputs.plans import ImportResult
from wres.parameters import Workspace
from wres.text.files import MOST_LETTERS

PLAN = "Our plan\nNo.\tAction\tLead\tBy when\n1\tTrain panels\tHead of HR\tMay 2025\n2\t=HYPERLINK(1)\tChair\t31/06/21\n"
CLEAN = "No,Action,Lead,By when\n1,Train panels,Head of HR,May 2025\n"


@pytest.fixture
def space(tmp_path):
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/AAA.yaml").write_text("name: Made-up trust\n")
    (tmp_path / "plan.txt").write_text(PLAN)
    (tmp_path / "plan.csv").write_text(CLEAN)
    return Workspace.at(tmp_path)


def change(path, sheet, changes):
    """Write cells of a sheet by row and heading; a changed cell is what a person would type, so a number stays a number."""
    book = openpyxl.load_workbook(path)
    at = {cell.value: cell.column for cell in book[sheet][1]}
    for (row, name), value in changes.items():
        book[sheet].cell(row, at[name]).value = value
    book.save(path)


def decide(path, decision):
    rows = openpyxl.load_workbook(path)["review"].max_row
    change(path, "review", {(row, "decided"): decision for row in range(2, rows + 1)})


def imported(space, name="plan.csv"):
    return import_for_review(space, "AAA", 2025, space.root / name)[0]


def accepted(space):
    return pd.read_csv(accept_plan(space, "AAA", 2025)[0], dtype=str, keep_default_na=False)


def test_a_plan_reaches_the_return_when_every_entry_is_decided(space):
    path, plan = import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    assert len(plan.rows) == 2
    with pytest.raises(WresError, match="sheet review: 1 entry has no decision"):
        accept_plan(space, "AAA", 2025)
    decide(path, "not part of the plan")
    target, actions = accept_plan(space, "AAA", 2025)
    rows = pd.read_csv(target, dtype=str)
    assert actions == 2
    assert rows["action"].tolist() == ["Train panels", "=HYPERLINK(1)"]
    assert rows["due_text"].tolist() == ["May 2025", "31/06/21"]
    assert "confidence" not in rows


def test_a_plan_with_nothing_to_review_is_imported_and_accepted(space):
    path, plan = import_for_review(space, "AAA", 2025, space.root / "plan.csv")
    assert (len(plan.rows), plan.review) == (1, [])
    assert [cell.value for cell in openpyxl.load_workbook(path)["review"][1]][-1] == "decided"
    assert accepted(space)["action"].tolist() == ["Train panels"]


@pytest.mark.parametrize("text", ["=1+1", "+44", "-", "@team", "\tindented", "=> parity", "'quoted"])
def test_text_stays_text_in_the_workbook(space, text):
    (space.root / "plan.csv").write_text(f'Action,Lead\n"Ask, then {text}","{text}"\n"{text}",Chair\n')
    sheet = openpyxl.load_workbook(imported(space))["actions"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    rows = accepted(space)
    assert (rows["leads"].tolist()[0], rows["action"].tolist()[1]) == (text.strip(), text.strip())


def test_letters_no_workbook_can_hold_are_line_ends_or_gone(space):
    (space.root / "plan.csv").write_bytes(b'Action,Lead\n"Train\x0ball panels_x000D_\n\x07now",HR\n')
    decide(imported(space), "right as it is")
    assert accepted(space)["action"].tolist() == ["Train\nall panels\nnow"]


@pytest.mark.parametrize("sign", ["a", "\U0001f600"])
def test_a_text_longer_than_a_cell_is_cut_with_its_place(space, sign):
    (space.root / "plan.csv").write_text(f"Action,Lead\n{sign * 40_000},HR\n", encoding="utf-8")
    path = imported(space)
    book = openpyxl.load_workbook(path)
    action, entries = book["actions"]["G2"].value, list(book["review"].iter_rows(min_row=2, values_only=True))
    assert len(action.encode("utf-16-le")) <= 2 * MOST_LETTERS
    assert action + "".join(entry[1] for entry in entries) == sign * 40_000
    assert {(entry[0], entry[2], entry[3], entry[5]) for entry in entries} == {("row 2", "action", "2", CUT)}
    with pytest.raises(WresError, match="no decision"):
        accept_plan(space, "AAA", 2025)


def test_rows_of_the_review_are_the_rows_of_the_sheet(space):
    (space.root / "plan.csv").write_text("No,Action,Lead\n1,Train,HR\n,Review,CPO\n,Mentor,CNO\n")
    path = imported(space)
    assert openpyxl.load_workbook(path)["review"]["D2"].value == "3, 4"


@pytest.mark.parametrize(
    "decision", ["Right as it is", " RIGHT  as it is ", "right as it is.", "mended in actions", "Not part of the plan"]
)
def test_capitals_and_blanks_of_a_decision_do_not_matter(space, decision):
    decide(imported(space, "plan.txt"), decision)
    assert len(accepted(space)) == 2


def test_a_decision_that_is_none_is_named_with_its_row(space):
    decide(imported(space, "plan.txt"), "yes")
    with pytest.raises(WresError, match=r'row 2: "yes".*right as it is, corrected in actions, not part of the plan'):
        accept_plan(space, "AAA", 2025)


def test_rows_and_columns_deleted_added_and_renamed_in_a_spreadsheet(space):
    path = imported(space, "plan.txt")
    decide(path, "right as it is")
    book = openpyxl.load_workbook(path)
    sheet = book["actions"]
    sheet.delete_rows(2)
    sheet.delete_cols(1, 2)
    place = next(cell.column for cell in sheet[1] if cell.value == "action")
    sheet.cell(1, place).value = " Action "
    sheet.cell(6, place).value = "Typed by hand"
    sheet.title = "ACTIONS "
    book["review"].insert_rows(2)
    book.save(path)
    assert accepted(space)["action"].tolist() == ["=HYPERLINK(1)", "Typed by hand"]


def test_numbers_and_dates_typed_into_the_sheet(space):
    path = imported(space)
    book = openpyxl.load_workbook(path)
    typed = {
        "action_no": (1.1, "0.00"),
        "due_text": (dt.datetime(2026, 3, 31), "dd/mm/yyyy"),
        "indicators": (7, "General"),
        "status": (0.75, "0%"),
    }
    for cell in book["actions"][1]:
        if cell.value in typed:
            below = book["actions"].cell(2, cell.column)
            below.value, below.number_format = typed[cell.value]
    book.save(path)
    rows = accepted(space)
    assert rows[list(typed)].to_numpy().tolist() == [["1.10", "2026-03-31", "7", "75%"]]


def test_an_error_in_a_cell_is_named(space):
    path = imported(space)
    book = openpyxl.load_workbook(path)
    book["actions"]["K2"].value, book["actions"]["K2"].data_type = "#REF!", "e"
    book.save(path)
    with pytest.raises(InputError, match="cell K2: it shows the error #REF!"):
        accept_plan(space, "AAA", 2025)


def test_a_row_without_an_action_is_refused_with_its_row(space):
    change(imported(space), "actions", {(3, "leads"): "Chair"})
    with pytest.raises(InputError, match="sheet actions, row 3: there is no action"):
        accept_plan(space, "AAA", 2025)


def test_text_that_would_be_left_behind_is_refused(space):
    path = imported(space)
    book = openpyxl.load_workbook(path)
    book["actions"]["Z2"] = "do not lose me"
    book.save(path)
    with pytest.raises(InputError, match="row 2: column Z is not a column of the plan"):
        accept_plan(space, "AAA", 2025)


@pytest.mark.parametrize("sheet", ["actions", "review"])
def test_a_sheet_that_is_gone_is_named(space, sheet):
    path = imported(space)
    book = openpyxl.load_workbook(path)
    del book[sheet]
    book.save(path)
    with pytest.raises(InputError, match=f"the sheet {sheet} is missing"):
        accept_plan(space, "AAA", 2025)


def test_headings_that_are_gone_are_named(space):
    path = imported(space)
    book = openpyxl.load_workbook(path)
    book["actions"].delete_rows(1)
    book.save(path)
    with pytest.raises(InputError, match="sheet actions: the first row has no heading action"):
        accept_plan(space, "AAA", 2025)
    path.write_text("no workbook")
    with pytest.raises(InputError, match="cannot be read"):
        accept_plan(space, "AAA", 2025)


@pytest.mark.parametrize("lock", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_a_workbook_that_is_open_is_not_read(space, lock):
    imported(space).with_name(lock).write_text("")
    with pytest.raises(WresError, match="open in Excel or LibreOffice"):
        accept_plan(space, "AAA", 2025)


def test_a_review_and_a_plan_that_are_there_are_not_written_over(space):
    path = imported(space, "plan.txt")
    with pytest.raises(WresError, match="a review is under way"):
        import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    decide(path, "right as it is")
    accept_plan(space, "AAA", 2025)
    with pytest.raises(WresError, match="has a plan already"):
        accept_plan(space, "AAA", 2025)


def test_the_blank_return_beside_it_is_no_plan(space):
    new_return(space, "AAA", 2025)
    imported(space)
    assert accepted(space)["action"].tolist() == ["Train panels"]


def test_a_plan_in_the_workbook_of_the_return_is_not_added_to(space):
    new_return(space, "AAA", 2025)
    path = space.return_folder("AAA", 2025) / "return.xlsx"
    book = openpyxl.load_workbook(path)
    at = next(cell for row in book["actions"].iter_rows() for cell in row if str(cell.value).strip().lower() == "action")
    book["actions"].cell(at.row + 1, at.column).value = "An action carried over"
    book.save(path)
    imported(space)
    with pytest.raises(WresError, match=r"return.xlsx, sheet actions: this return has a plan already \(1 action\)"):
        accept_plan(space, "AAA", 2025)
    assert not (space.return_folder("AAA", 2025) / "actions.csv").exists()


def test_commands_in_messages_name_the_workspace_and_can_be_pasted(tmp_path):
    folder = tmp_path / "my returns"
    (folder / "params/organisations").mkdir(parents=True)
    (folder / "params/organisations/AAA.yaml").write_text("name: Made-up trust\n")
    space = Workspace.at(folder)
    with pytest.raises(WresError) as fault:
        accept_plan(space, "AAA", 2025)
    words = shlex.split(str(fault.value).rsplit(": ", 1)[1])
    assert words[words.index("--workspace") + 1] == str(folder)
    assert words[words.index("--org") + 1 :][0] == "AAA"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Only words.\n", "there is no table in this document.*plan: columns:"),
        ("Risk\tMitigation\tOwner\n1\t2\t3\n", "Tables begin with line 1: Risk . Mitigation . Owner.*plan: columns:"),
        ("No\tAction\tLead\n", "its table has headings and no row that can be read as an action"),
        ("No\tAction\tLead\n1\tTrain\tand brief\tHR\n", "line 2: 1 . Train . and brief . HR .More cells than the table has columns"),
        ("", "it is empty"),
    ],
)
def test_a_document_without_a_plan_says_what_to_do(space, text, says):
    (space.root / "other.txt").write_text(text)
    with pytest.raises(InputError, match=says):
        import_for_review(space, "AAA", 2025, space.root / "other.txt")
    assert not review_file(space, "AAA", 2025).exists()


def test_accepting_before_importing_says_how_to_import(space):
    with pytest.raises(WresError, match="Import one first"):
        accept_plan(space, "AAA", 2024)


texts = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn")), max_size=30)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(texts.filter(str.strip), texts), min_size=1, max_size=3))
def test_any_text_comes_back_as_it_was_written(tmp_path, rows):
    plan = ImportResult([{"action": action, "leads": lead, "place": "row 2", "confidence": "sure"} for action, lead in rows])
    write_for_review(tmp_path / "plan.xlsx", plan, ["action", "leads"], "plan.csv", "run this")
    back = read_reviewed(tmp_path / "plan.xlsx", ["action", "leads"]).actions
    assert [" ".join(text.split()) for text in back["leads"]] == [" ".join(lead.split()) for _, lead in rows]
