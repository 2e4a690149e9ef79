"""Every check of the inputs in words, written from its definition so that the page cannot drift from it."""

from wres.findings import SEVERITIES
from wres.parameters.check_words import Checks
from wres.parameters.standard import Standard
from wres.text.lists import sentence_case

OPENING = """# The checks of a return

Written from `params/standards/checks.yaml` by `make documentation`; a test keeps it equal. Names and figures are examples:
a finding has those of the return.

An acceptance in `params/organisations/<code>.yaml` gives a check by its name here. Questions about an action plan have names of their own.
"""
SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "|{}<"})  # that Markdown or a reader would take for something else
MEANING = {
    "error": "An error means that an input cannot be used. It stops the report and cannot be accepted.",
    "warning": "A warning means that something looks wrong. It is put right, or accepted with a reason.",
    "note": "A note is worth knowing.",
}


def checks_page(checks: Checks, standard: Standard) -> str:
    """The page as Markdown: a table for each severity. Raises KeyError where the words of a check need an example and have none."""
    label, group = standard.code_label, standard.groups[standard.comparison_group]
    words = {"characteristic": standard.characteristic, "code": label, "code_first": sentence_case(label), "group": group, "groups": group}
    return OPENING + "".join(_table(severity, checks, checks.examples | words) for severity in SEVERITIES)


def _table(severity: str, checks: Checks, examples: dict[str, str]) -> str:
    heading = f"\n## {severity.capitalize()}s\n\n{MEANING[severity]}\n"
    lines = [heading, "| check | what it says | why | what to do |", "|---|---|---|---|"]
    for name, words in checks.checks.items():
        if words.severity == severity:
            facts = examples | words.example
            cells = (name, *(text.format(**facts) for text in (words.what, words.why, words.how_to_fix)))
            lines.append(f"| {' | '.join(' '.join(cell.split()).translate(SIGNS) for cell in cells)} |")
    return "\n".join([*lines, ""])
