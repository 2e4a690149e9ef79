"""One term for each thing: the words that readers no longer meet are in nothing that becomes text, nor in the documents."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
import yaml

from wres.parameters.checkout import CHECKOUT

TERMS = yaml.safe_load((CHECKOUT / "tests" / "terms.yaml").read_text(encoding="utf-8"))
REMOVED: dict[str, str] = TERMS["everywhere"]
HISTORY: dict[str, str] = TERMS["history"]  # terms of files that earlier versions wrote, by the module that still reads them
DOCUMENTS = (
    "README.md", "docs/inputs.md", "docs/organisations.md", "docs/checks.md", "docs/formats.md", "docs/terminology.md", "docs/methods.md",
    "docs/coverage.md", "docs/accessibility.md",
)  # fmt: skip
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


def without_history(module: str, text: str) -> str:
    return text.replace(HISTORY[module], "", 1) if module in HISTORY else text


@pytest.mark.parametrize(
    "room", sorted(path.name for path in (CHECKOUT / "lib" / "wres").iterdir() if path.is_dir() and path.name[0] != "_")
)
def test_no_removed_term_in_what_the_library_writes(room):
    modules = sorted((CHECKOUT / "lib" / "wres" / room).rglob("*.py"))
    texts = {path.relative_to(CHECKOUT).as_posix(): "\n".join(texts_of(path)) for path in modules}
    assert {path: old for path, text in texts.items() if (old := removed_in(without_history(path, text)))} == {}


def test_what_is_history_is_still_read():
    assert {path: term for path, term in HISTORY.items() if term not in texts_of(CHECKOUT / path)} == {}
    assert set(HISTORY.values()) <= set(REMOVED)


def test_no_removed_term_in_the_standard_the_pages_and_the_documents():
    paths = [*(CHECKOUT / "params" / "standards").glob("*.yaml"), *(CHECKOUT / TEMPLATES).glob("*.j2")]
    paths += [CHECKOUT / name for name in DOCUMENTS]
    assert len(paths) > len(DOCUMENTS) + 4
    assert {str(path): old for path in paths if (old := removed_in(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize("notebook", ["report.ipynb", "overview.ipynb"])
def test_no_removed_term_in_the_headings_and_comments_of_a_notebook(notebook):
    cells = nbformat.read(CHECKOUT / "notebooks" / notebook, as_version=4).cells
    texts = "\n".join(cell.source for cell in cells)
    assert "##" in texts
    assert removed_in(texts) == []


def test_a_removed_term_is_seen_inside_a_sentence_and_a_text_of_several_parts(tmp_path):
    module = tmp_path / "words.py"
    module.write_text('"""White to BME."""\nWORDS = f"{0} is not called adverse."\n', encoding="utf-8")
    assert removed_in("\n".join(texts_of(module))) == ["not called adverse: now non-adverse range"]
