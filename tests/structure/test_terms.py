"""One term for each thing: the words that readers no longer meet are in nothing that becomes text, nor in the documents."""

import ast
import re
from pathlib import Path

import nbformat
import pytest

from wres.parameters.checkout import CHECKOUT

REMOVED = {
    "likelier": "times as likely",
    "no real change": "little change",
    "not called adverse": "non-adverse range",
    "What the actions serve": "Actions linked to each indicator",
    "No action serves": "No action is linked to",
    "serves none": "is not linked",
    "Status as judged": "Status",
    "Status as computed": "Points to check",
    "Years and benchmarks together": "Figures by year and benchmarks",
    "Progression between bands": "Progression to higher bands",
    "Targets and where they stand": "Progress against targets",
    "Asks for": "Target",
    "last year's promises": "last year's actions",
    "REVIEW COPY": "Review copy",
    "DRAFT.": "Draft",
    "INTERNAL.": "Internal",
    "MADE UP.": "Made up",
    "pass it on": "share",
    "pass on.": "share",
    "Harassment by the public": "Harassment from the public",
    "Harassment by staff": "Harassment from staff",
    "White to BME": "White compared with BME",
    "held back: may name": "removed: may name",
    "break in the series": "the way this is measured changed",
    "left out of both sides of the ratio": "not included",
    "No data were published": "There is no figure",
    "What is in the way": "What is delaying this",
    "look wrong": "may be mistakes",
    "put them right": "correct them",
    "say what to mend": "say what to correct",
    "Nobody is 0": "Type 0 if there was nobody",
    "white cells": "any cell that is not locked",
    "Work that nobody owns": "Without a lead",
    "nobody owns": "No single role is responsible",
    "is missing. For example": "Add",
    "fare against": "compares with",
    "What was finished stands": "Finished reports are kept",
    "is not written over": "has not been changed",
    "with whatever would give them back": "and figures that would reveal them",
}
DOCUMENTS = ("README.md", "docs/inputs.md", "docs/organisations.md", "docs/checks.md", "docs/formats.md", "docs/terminology.md")
TEMPLATES = "lib/wres/rendering/templates/wres"
_PATTERN = re.compile("|".join(rf"(?<!\w){re.escape(term)}" for term in REMOVED))


def texts_of(module: Path) -> list[str]:
    """The texts that a module holds, those of f-strings too; without docstrings, which only developers read."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    described = (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body)
    docstrings = {node.body[0].value for node in described if isinstance(node.body[0], ast.Expr)}
    return [
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings
    ]


def removed_in(text: str) -> list[str]:
    return [f"{term}: now {REMOVED[term]}" for term in _PATTERN.findall(text)]


@pytest.mark.parametrize(
    "room", sorted(path.name for path in (CHECKOUT / "lib" / "wres").iterdir() if path.is_dir() and path.name[0] != "_")
)
def test_no_removed_term_in_what_the_library_writes(room):
    modules = sorted((CHECKOUT / "lib" / "wres" / room).rglob("*.py"))
    assert {str(path): old for path in modules if (old := removed_in("\n".join(texts_of(path))))} == {}


def test_no_removed_term_in_the_standard_the_pages_and_the_documents():
    paths = [*(CHECKOUT / "params" / "standards").glob("*.yaml"), *(CHECKOUT / TEMPLATES).glob("*.j2")]
    paths += [CHECKOUT / name for name in DOCUMENTS]
    assert len(paths) > len(DOCUMENTS) + 4
    assert {str(path): old for path in paths if (old := removed_in(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize("notebook", ["report.ipynb", "overview.ipynb"])
def test_no_removed_term_in_the_headings_of_a_notebook(notebook):
    cells = nbformat.read(CHECKOUT / "notebooks" / notebook, as_version=4).cells
    headings = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert headings
    assert removed_in(headings) == []


def test_a_removed_term_is_seen_inside_a_sentence_and_a_text_of_several_parts(tmp_path):
    module = tmp_path / "words.py"
    module.write_text('"""White to BME."""\nWORDS = f"{0} is not called adverse."\n', encoding="utf-8")
    assert removed_in("\n".join(texts_of(module))) == ["not called adverse: now non-adverse range"]
