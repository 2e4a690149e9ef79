"""From a document to the return: imported, reviewed, accepted; nothing written over, nothing passed by in silence."""

import openpyxl
import pandas as pd
import pytest

from wres.errors import InputError, WresError
from wres.parameters import Workspace
from wres.running.imported_plan import accept_plan, import_for_review

PLAN = "Our plan\nNo.\tAction\tLead\tBy when\n1\tTrain panels\tHead of HR\tMay 2025\n2\t=HYPERLINK(1)\tChair\t31/06/21\n"


@pytest.fixture
def space(tmp_path):
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/AAA.yaml").write_text("name: Made-up trust\n")
    (tmp_path / "plan.txt").write_text(PLAN)
    return Workspace.at(tmp_path)


def decide(path, decision):
    book = openpyxl.load_workbook(path)
    sheet = book["review"]
    at = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, at["decided"]).value = decision
    book.save(path)


def test_a_plan_reaches_the_return_when_every_entry_is_decided(space):
    path, imported = import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    assert len(imported.rows) == 2
    with pytest.raises(WresError, match="sheet review: 1 entry has no decision"):
        accept_plan(space, "AAA", 2025)
    decide(path, "not part of the plan")
    target, commitments = accept_plan(space, "AAA", 2025)
    rows = pd.read_csv(target, dtype=str)
    assert commitments == 2
    assert rows["action"].tolist() == ["Train panels", "=HYPERLINK(1)"]
    assert rows["due_text"].tolist() == ["May 2025", "31/06/21"]
    assert "confidence" not in rows


def test_formulas_in_a_document_stay_text_in_the_workbook(space):
    path, _ = import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    sheet = openpyxl.load_workbook(path)["actions"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_a_review_and_a_plan_that_are_there_are_not_written_over(space):
    path, _ = import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    with pytest.raises(WresError, match="a review is under way"):
        import_for_review(space, "AAA", 2025, space.root / "plan.txt")
    decide(path, "right as it is")
    accept_plan(space, "AAA", 2025)
    with pytest.raises(WresError, match="has a plan already"):
        accept_plan(space, "AAA", 2025)


def test_a_document_without_a_plan_says_how_to_name_its_columns(space):
    (space.root / "other.txt").write_text("Only words.\n")
    with pytest.raises(InputError, match="plan: columns:"):
        import_for_review(space, "AAA", 2025, space.root / "other.txt")
    with pytest.raises(WresError, match="Import one first"):
        accept_plan(space, "AAA", 2024)
