"""The page of all checks is what is written from them, and none is missing, wherever in the workbook it is made."""

import ast
import importlib

import pytest

from wres.cli.checks_documentation import every_check_page
from wres.parameters import Workspace

MAKERS = {"Finding": 1, "Check": 0}  # the place of the name among the arguments


@pytest.fixture(scope="module")
def page(checkout):
    return (checkout / "docs/checks.md").read_text(encoding="utf-8")


def names_made(path):
    """The names of checks that a module writes, read from its text: a literal, or a constant of the module or of one it imports from."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and str(node.module).startswith("wres.")]
    names = [(node.module, alias.name) for node in imports for alias in node.names if alias.name.isupper()]
    constants = {name: getattr(importlib.import_module(module), name) for module, name in names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name | ast.Tuple):
            target = node.targets[0]
            pairs = (
                zip(target.elts, getattr(node.value, "elts", []), strict=False) if isinstance(target, ast.Tuple) else [(target, node.value)]
            )
            constants |= {name.id: value.value for name, value in pairs if isinstance(name, ast.Name) and isinstance(value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) > MAKERS.get(node.func.id, len(node.args)):
            name = node.args[MAKERS[node.func.id]]
            text = name.value if isinstance(name, ast.Constant) else constants.get(name.id) if isinstance(name, ast.Name) else None
            if isinstance(text, str):
                yield text


def test_the_page_is_what_is_written_from_the_checks(checkout, page):
    workspace = Workspace.at(checkout)
    assert page == every_check_page(workspace.checks, workspace.standard)


def test_every_check_that_the_workbook_makes_is_on_it_once(checkout, page):
    made = {name for path in sorted((checkout / "lib/wres").rglob("*.py")) for name in names_made(path)}
    assert {"counts against records", "target without an action", "published file", "who was counted", "likely name of a person"} <= made
    assert {name: page.count(f"\n| {name} | ") for name in made if page.count(f"\n| {name} | ") != 1} == {}


def test_every_row_has_its_four_cells(page):
    assert all(line.count("|") == 5 for line in page.splitlines() if line.startswith("| "))
