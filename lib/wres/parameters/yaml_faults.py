"""Faults of YAML in words, with what mostly causes them."""

import re

import yaml

INDENTED = re.compile(r"^[ ]*(?:(?P<tab>\t)|[\u00a0\u2007\u202f\u3000])[\s]*\S", re.MULTILINE)


def fault_in_words(fault: yaml.MarkedYAMLError, text: str) -> str:
    """A fault of YAML in words, with what mostly causes it."""
    problem = str(fault.problem or fault.context or "this cannot be read").strip()
    indented = INDENTED.search(text)
    mark = fault.problem_mark or fault.context_mark
    if indented and mark and abs(text.count("\n", 0, indented.end()) - mark.line) <= 1:
        kind = "a tab" if indented["tab"] else "a blank of a special kind (a no-break space)"
        return f"the line begins with {kind}. YAML needs ordinary blanks there: two for each level."
    if "given twice" in problem or "write text" in problem:
        return f"{problem}."
    if "unexpected end of stream" in problem:
        return "a quotation mark or a bracket that was opened is not closed."
    if "another document" in problem:
        return "a line of three hyphens (---) begins a second document here. Take it out."
    if "mapping values are not allowed" in problem:
        return 'there is a second colon in this line, or its indentation is wrong. Write text that holds a colon in quotes: "Plan: 2025".'
    if "determine a constructor for the tag" in problem or "tag" in problem:
        return 'text that begins with ! stands here. Write it in quotes: "!".'
    if "cannot start any token" in problem:
        sign = text[mark.index : mark.index + 1] if mark else ""
        return f'a text cannot begin with {sign}. Write it in quotes: "{sign} ...".'
    if "alias" in problem or "anchor" in problem:
        return "a text cannot begin with * or &, which mean something in YAML. Write it in quotes."
    return f"{problem}. Check the indentation, the colons, the quotes and the brackets there, and in the line above."
