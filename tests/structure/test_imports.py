"""No module of the library imports itself by way of others, not even for type checking."""


def circles(imports):
    """Groups of modules that reach one another, each sorted; imports: module to what it imports (Tarjan 1972)."""
    numbers, lowest, stack, groups = {}, {}, [], []

    def visit(module):
        numbers[module] = lowest[module] = len(numbers)
        stack.append(module)
        for other in imports[module]:
            if other not in numbers:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in stack:
                lowest[module] = min(lowest[module], numbers[other])
        if lowest[module] == numbers[module]:
            at = stack.index(module)
            groups.append(sorted(stack[at:]))
            del stack[at:]

    for module in imports:
        if module not in numbers:
            visit(module)
    return sorted(group for group in groups if len(group) > 1)


def test_a_circle_is_seen():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == [["b", "c"]]


def test_no_imports_go_round_in_a_circle(library):
    assert circles({name: library.imports(name) for name in library.paths}) == []
