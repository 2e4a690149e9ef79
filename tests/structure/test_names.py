"""Modules of a size to be read, names that a stranger would choose, and one meaning for each class."""

import ast
from collections import defaultdict

MOST_LINES = 150
EVENTS = {"planned", "started", "finished"}  # what a run tells its listener
IRREGULAR = {
    "built", "cut", "done", "drawn", "found", "given", "gone", "held", "hidden", "kept", "known", "laid", "left", "lost", "made", "meant",
    "met", "said", "seen", "sent", "shown", "sold", "split", "stuck", "taken", "told", "written",
}  # fmt: skip
UNSAYING = {  # they say how something came about or where it stands, not what it is
    "one", "found", "known", "told", "beside", "said", "each", "telling", "kept", "apart", "carried", "given", "shown", "wanted", "own", "of",
    "theirs", "here", "there",
}  # fmt: skip
CLASSES = {"Moved"}  # the row of a movement, as `Figure` is that of a figure


def named(tree):
    """Every name that a module gives: to variables, parameters, functions and classes; a method `of` reads well where it is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name != "of":
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


def test_a_function_is_named_after_what_it_does_or_gives(library):
    """A past participle alone says neither; a property may have one, as it says how its object is."""
    participles = {
        module: names
        for module, tree in library.trees.items()
        if (names := [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and is_bare_participle(node)])
    }
    assert participles == {}


def test_a_class_is_named_by_a_noun(library):
    """A past participle alone says what was done to something and leaves open to what."""
    classes = [node.name.strip("_") for tree in library.trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    single = [name for name in classes if name[1:].islower() and name not in CLASSES]
    assert [name for name in single if is_participle(name.lower()) or name in {"Ran", "Read"}] == []


def is_bare_participle(function):
    name, decorators = function.name.strip("_"), [ast.unparse(decorator) for decorator in function.decorator_list]
    if {"property", "cached_property"}.intersection(decorators) or name in EVENTS or "_" in name:
        return False
    return is_participle(name)


def is_participle(word):
    return word.endswith("ed") or word in IRREGULAR
