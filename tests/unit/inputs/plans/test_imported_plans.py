"""Plans imported from documents: nothing lost, rows put together again, guesses told."""

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.errors import InputError
from wres.inputs.plans import import_plan
from wres.parameters import Workspace

KNOWN = Workspace.at().column_synonyms.plan
HEAD = "No.\tAction\tLead\tBy when\tRAG\tProgress\n"


@pytest.fixture
def imported(tmp_path):
    def read(text, own=None, name="plan.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return import_plan(path, own or {}, KNOWN)

    return read


def column(found, name):
    return [row.get(name, "") for row in found.rows]


def test_a_row_is_a_commitment(imported):
    found = imported(HEAD + "1\tTrain panels\tHead of HR\tMay 2025\tGreen\tBegun\n2\tReview\tChair\tOngoing\t\t\n")
    assert column(found, "action") == ["Train panels", "Review"]
    assert column(found, "due_text") == ["May 2025", "Ongoing"]
    assert column(found, "confidence") == ["sure", "sure"]
    assert found.review == []


def test_a_row_cut_over_two_pages_is_put_together(imported):
    found = imported(HEAD + "4\tGrow the\tHead of EDI\tNov-24\tGreen\tShortlisted\n" + HEAD + "\tcommunity\t\t\t\tfor 2 awards.\n")
    assert column(found, "action") == ["Grow the community"]
    assert column(found, "progress") == ["Shortlisted for 2 awards."]
    assert column(found, "place") == ["line 2 to 4"]


def test_cells_that_lost_their_columns_are_laid_under_headings_again(imported):
    found = imported(HEAD + "3\tDevelop an inclusive talent pool with colleagues of the whole system in view\tJune 2025\tAmber\n")
    assert (column(found, "due_text"), column(found, "status"), column(found, "leads")) == (["June 2025"], ["Amber"], [""])
    (entry,) = found.review
    assert (entry["confidence"], entry["row"], entry["put_into"]) == ("guessed", "1", "action_no, action, due_text, status")
    assert entry["text"].startswith("No.: 3 | Action: Develop an inclusive talent pool")
    assert entry["text"].endswith("By when: June 2025 | RAG: Amber")


def test_more_cells_than_columns_are_not_placed_and_not_lost(imported):
    found = imported(HEAD + "1\tReview\tChair\tMay 2025\tRed\tBegun\tand more\n")
    assert found.rows == []
    (entry,) = found.review
    assert (entry["confidence"], entry["text"]) == ("not placed", "1 | Review | Chair | May 2025 | Red | Begun | and more")


def test_headings_stand_for_the_commitments_below_them(imported):
    text = (
        "Part 1 – this year\n"
        + HEAD
        + "Objective 2. Fair appointment\t\t\t\t\t\nLinks to High Impact Actions: Recruit fairly\t\t\t\t\t\n1\tx\t\t\t\t\n"
    )
    (row,) = imported(text).rows
    assert (row["plan_part"], row["objective_no"], row["objective"]) == ("Part 1 – this year", "2", "Fair appointment")
    assert row["frameworks"] == "Links to High Impact Actions: Recruit fairly"


def test_a_heading_cut_over_cells_is_recovered_and_told(imported):
    found = imported(HEAD + "Aim\t: To recru\tit more peo\tple\t\t\n1\tx\t\t\t\t\n")
    assert found.rows[0]["section"] == "Aim: To recruit more people"
    assert [entry["why"] for entry in found.review] == ["A heading whose text ran over several cells."]


def test_paragraphs_side_by_side_are_commitments(imported):
    text = "Action\tRecommendation\tLead\tTimescale\nOne outcome\t<p>First.</p> <p>Second.</p>\t<p>A</p> <p>B</p>\t<p>May 2010</p> <p>June 2010</p>\n"
    found = imported(text, {"requirement": "Recommendation"})
    assert column(found, "commitment") == ["a", "b"]
    assert column(found, "requirement") == ["First.", "Second."]
    assert column(found, "due_text") == ["May 2010", "June 2010"]
    assert column(found, "action") == ["One outcome", "One outcome"]


def test_stacks_of_unequal_height_are_told(imported):
    text = "Action\tRecommendation\tLead\tTimescale\nOne\t<p>First.</p> <p>Second.</p> <p>Third.</p>\t<p>A</p> <p>B</p>\tMay 2010\n"
    found = imported(text, {"requirement": "Recommendation"})
    assert column(found, "leads") == ["A", "B", ""]
    assert [entry["put_into"] for entry in found.review] == ["leads"]


def test_a_plan_names_its_own_columns(imported):
    found = imported("Outcome\tDetail\tLead\nx\tdone so far\tChair\n", {"action": "Outcome", "progress": "Detail"})
    assert (found.rows[0]["action"], found.rows[0]["progress"]) == ("x", "done so far")


def test_columns_that_are_none_of_ours_are_kept_in_notes(imported):
    found = imported("No.\tAction\tCost\tLead\n1\tx\t£300\tChair\n")
    assert found.rows[0]["notes"] == "Cost: £300"
    assert found.review[0]["text"] == "Cost"


def test_a_word_document(tmp_path):
    document = docx.Document()
    document.add_paragraph("Our plan")
    table = document.add_table(rows=4, cols=4)
    lines = [
        ("Number", "Action", "Lead", "Date"),
        ("Aim: fairness",) * 4,
        ("1", "Train\npanels", "Head of HR", "May-25"),
        ("2", "Review", "Chair", "=1+1"),
    ]
    for cells, texts in zip(table.rows, lines, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    table.rows[1].cells[0].merge(table.rows[1].cells[3]).text = "Aim: fairness"
    document.save(tmp_path / "plan.docx")
    found = import_plan(tmp_path / "plan.docx", {}, KNOWN)
    assert column(found, "action") == ["Train\npanels", "Review"]
    assert column(found, "section") == ["Aim: fairness"] * 2
    assert column(found, "due_text") == ["May-25", "=1+1"]
    assert found.rows[0]["place"] == "table 1, row 3"
    assert [(entry["place"], entry["text"]) for entry in found.review] == [("paragraph 1", "Our plan")]


def test_a_workbook_and_a_csv(tmp_path, imported):
    book = openpyxl.Workbook()
    for row in (["Plan of the trust"], ["No", "Action", "Owner", "Deadline"], [1, "Train", "HR", "2025-05-31"]):
        book.active.append(row)
    book.save(tmp_path / "plan.xlsx")
    found = import_plan(tmp_path / "plan.xlsx", {}, KNOWN)
    assert (column(found, "action_no"), column(found, "due_text")) == (["1"], ["2025-05-31"])
    commas = imported('No,Action,Owner,Deadline\n1,"Train, then review",HR,May 2025\n', name="plan.csv")
    assert column(commas, "action") == ["Train, then review"]


def test_other_files_are_refused_in_words(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    with pytest.raises(InputError, match=r"give a plan as \.csv, \.docx, \.txt, \.xlsx"):
        import_plan(tmp_path / "plan.pdf", {}, KNOWN)
    (tmp_path / "plan.docx").write_bytes(b"not a document")
    with pytest.raises(InputError, match="cannot be read"):
        import_plan(tmp_path / "plan.docx", {}, KNOWN)


cells = st.text(alphabet="abc XY.12/()-", max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(cells, min_size=1, max_size=8), max_size=12))
def test_no_word_is_ever_lost(imported, rows):
    body = "".join("\t".join(row) + "\n" for row in rows)
    found = imported(HEAD + body)
    kept = " ".join([*(text for row in found.rows for text in row.values()), *(entry["text"] for entry in found.review)])
    for word in body.split():
        assert any(letter.isalnum() for letter in word) <= (word in kept), word
