"""Modules of a size to be read, names that a stranger would choose, and one meaning for each class."""

import ast
from collections import defaultdict

MOST_LINES = 150
UNSAYING = {"one", "found", "known", "told", "beside", "said"}  # they say how something came about, not what it is


def named(tree):
    """Every name that a module gives: to variables, parameters, functions and classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name


def test_no_two_classes_share_a_name(library):
    homes = defaultdict(list)
    for module, tree in library.trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(module)
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}


def test_a_module_is_at_most_150_lines(library):
    long = [module for module, text in library.texts.items() if len(text.splitlines()) > MOST_LINES]
    assert long == [], "part these, each with one idea"


def test_names_say_what_something_is(library):
    unsaying = {module: UNSAYING.intersection(named(tree)) for module, tree in library.trees.items()}
    assert {module: names for module, names in unsaying.items() if names} == {}
