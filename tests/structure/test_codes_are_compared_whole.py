"""A group is compared as a whole code: as text within text `disabled` is in `non_disabled`."""

import ast


def test_no_group_is_looked_for_within_the_text_of_another(library):
    within = {
        module: lines
        for module, tree in library.trees.items()
        if (lines := [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Compare) and is_within_a_group(node)])
    }
    assert within == {}, "compare with `groups_of(row.group)`"


def is_within_a_group(comparison):
    return any(
        isinstance(operator, ast.In | ast.NotIn) and isinstance(where, ast.Attribute) and where.attr == "group"
        for operator, where in zip(comparison.ops, comparison.comparators, strict=True)
    )
