"""The words of the checks: complete, and none too many."""

import re
from pathlib import Path

import wres
from wres.parameters import Workspace

CHECKS = Workspace.at().checks.checks
LIBRARY = Path(wres.__file__).parent
CODE = "\n".join(path.read_text() for package in ("inputs", "checks", "report") for path in sorted((LIBRARY / package).rglob("*.py")))


def test_every_check_is_used_and_every_used_one_is_defined():
    by_pattern = {name for name, words in CHECKS.items() if words.cells is not None}
    unused = {name for name in CHECKS if f'"{name}"' not in CODE} - by_pattern
    assert unused == set()
    asked = set(re.findall(r'(?:checks\.finding|_expected|_in_set|RangeCheck)\(\s*"([^"]+)"', CODE))
    assert asked <= set(CHECKS)
    assert asked


def test_every_check_says_what_why_and_what_to_do():
    for name, words in CHECKS.items():
        for text in (words.what, words.why, words.how_to_fix):
            assert len(text) > 10 or text.startswith("{"), name


def test_patterns_name_cells_that_people_write():
    named = {
        "<5": "small number hidden at source", "*": "small number hidden at source", "[c]": "small number hidden at source",
        "n/a": "marked as not available", "-": "marked as not available", "TBC": "marked as not available", "1,234": "thousands separator",
        "12 345": "thousands separator", "-3": "negative number", "12.5": "decimal number", "58%": "percent sign",
        "2025-09-08": "date in place of a number", "#REF!": "spreadsheet error", "=A1+B1": "formula not calculated", "": "blank cell",
        "many": "not a whole number",
    }  # fmt: skip
    checks = Workspace.at().checks
    assert {value: checks.refused_as("not a whole number", "count", value) for value in named} == named
