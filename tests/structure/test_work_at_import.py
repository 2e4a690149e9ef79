"""To import a module defines what is in it; work is done by functions that are called."""

import ast

PRELOADED = {"wres.running.preload", "wres.running.preload_with_practice"}  # a process that forks can be asked for nothing but imports
DEFINITIONS = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign | ast.AugAssign
SAYING = {"wres": ["sys.modules.setdefault('rfc3987_syntax', None)"]}  # before anything can import it


def statements(tree):
    """What a module does when it is imported besides defining things; not what it does as a script."""
    for node in tree.body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if_there = isinstance(node, ast.Try) and all(isinstance(part, ast.Import | ast.ImportFrom) for part in node.body)
        as_script = isinstance(node, ast.If) and ast.unparse(node.test) in ("__name__ == '__main__'", "TYPE_CHECKING")
        if not (isinstance(node, DEFINITIONS) or is_text or if_there or as_script):
            yield ast.unparse(node)


def test_no_module_works_when_it_is_imported(library):
    working = {module: found for module, tree in library.trees.items() if module not in PRELOADED and (found := list(statements(tree)))}
    assert working == SAYING


def test_what_is_preloaded_calls_one_function(library):
    assert {module: len(list(statements(library.trees[module]))) for module in PRELOADED} == dict.fromkeys(PRELOADED, 1)
