"""The five published documents: features held and shown of the 229, cell agreement of the imports, findings per check.

Each is printed (pytest -rP, or docs/coverage.md), and must not fall below what was reached.
"""

import importlib.util
import re
from pathlib import Path

import pytest

from wres.inputs.plans.columns import header_of, names_of_columns
from wres.inputs.plans.importing import read_document
from wres.parameters import Workspace

_AT = importlib.util.spec_from_file_location("five_plans", Path(__file__).with_name("five_plans.py"))
five_plans = importlib.util.module_from_spec(_AT)
_AT.loader.exec_module(five_plans)

LEAST_AGREEMENT = {"LCC": 0.90, "LLR": 0.85, "WIR": 0.90, "LAS": 0.97, "LPT": 0.99}


@pytest.fixture(scope="module")
def table(shared):
    found = five_plans.features()
    found["shown"] = [bool(row["evidence"]) and five_plans.shown(row) for _, row in found.iterrows()]
    return found


def test_every_feature_of_the_inventory_has_its_line(shared):
    listed = [line.split("|")[1].split()[0] for line in (shared / "sources" / "inventory.md").read_text(encoding="utf-8").splitlines()
              if line.startswith(("| LCC-", "| LLR-", "| WIR-", "| LAS-", "| LPT-", "| X-"))]  # fmt: skip
    assert five_plans.features()["id"].tolist() == listed
    assert len(listed) == 229


def test_a_feature_is_shown_or_says_why_not(table):
    print(f"{table['shown'].sum()} of {len(table)} features are held and shown")
    silent = table[~table["shown"] & (table["not_held"] == "")]
    assert silent["id"].tolist() == []


@pytest.mark.parametrize("document", five_plans.PLANS)
def test_the_import_of_a_text_agrees_with_the_expected_table(shared, document):
    cells = five_plans.agreement(document)
    by_column = cells.groupby("column")["agrees"].agg(["sum", "size"])
    print(f"{document}: {cells['agrees'].sum()} of {len(cells)} cells agree\n{by_column.to_string()}")
    assert cells["agrees"].mean() >= LEAST_AGREEMENT[document]


@pytest.mark.parametrize("document", five_plans.PLANS)
def test_no_word_of_a_text_is_lost_by_the_import(shared, document):
    (path,) = five_plans.SHARED.glob(f"{five_plans.SOURCES[document][0]}_*.txt")
    found, workspace, (code, year) = five_plans.imported(document), Workspace.at(), five_plans.PLANS[document]
    kept = squeezed(" ".join([*(text for row in found.rows for text in row.values()), *(entry["text"] for entry in found.review)]))
    names = names_of_columns(workspace.organisation(code).plan_of(year).columns, workspace.column_synonyms.plan)
    lost = [
        (block.place, cell)
        for block in read_document(path).blocks
        if header_of(block, names) is None
        for cell in block.cells
        for line in cell.split("\n")
        if squeezed(line) not in kept and not all(squeezed(word) in kept for word in line.split())  # parts may stand in two cells
    ]
    assert lost == []


def squeezed(text):
    """Letters and digits alone: words cut over cells are joined again, which loses nothing but a blank."""
    return re.sub(r"[\W_]", "", text)


def test_every_finding_on_the_five_plans_has_been_read_against_its_source():
    asked, judged = five_plans.findings(), five_plans.judged()
    ours = judged[judged["judge"].eq(five_plans.AUTHORS)]
    new = {tuple(row) for row in asked[["document", "check", "where"]].to_numpy()} - {
        tuple(row) for row in ours[["plan", "check", "where"]].to_numpy()
    }
    gone = {tuple(row) for row in ours[["plan", "check", "where"]].to_numpy()} - {
        tuple(row) for row in asked[["document", "check", "where"]].to_numpy()
    }
    assert (new, gone) == (set(), set()), "read each new finding against its source, and enter it in plan_findings_judged.csv"
    assert set(judged["judgement"]) <= set(five_plans.JUDGEMENTS)
    assert not judged.duplicated(["plan", "check", "where", "judge"]).any()


def test_independent_readers_call_the_findings_right():
    standing = five_plans.standing(five_plans.findings())
    independent = standing[standing["judge"].ne(five_plans.AUTHORS)]
    assert len(independent) > 100
    for _, judgements in independent.groupby("judge"):
        assert five_plans.precision(judgements["judgement"]) >= 0.9
        assert not judgements["judgement"].eq("wrong").any()


def test_one_finding_for_one_cell_and_no_two_alike():
    asked = five_plans.findings()
    assert not asked.duplicated(["document", "check", "where", "what"]).any()
    cells = asked[asked["where"].str.contains(", row ")]
    assert not cells.duplicated(["document", "where"]).any()


def test_the_faults_listed_beforehand_are_found():
    asked, faults = five_plans.findings(), five_plans.known_faults()
    found = [five_plans.is_found(fault, asked) for _, fault in faults.iterrows()]
    print(f"{sum(found)} of {len(found)} faults that were listed from the sources are found")
    assert sum(found) / len(found) >= 0.95


def test_the_page_of_coverage_is_the_one_that_is_made(shared, checkout):
    made = five_plans.coverage_page()
    assert (checkout / "docs" / "coverage.md").read_text(encoding="utf-8") == made, "run make documentation"
