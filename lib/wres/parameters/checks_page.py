"""Every check of the inputs in words, written from its definition so that the page cannot drift from it."""

from wres.findings import SEVERITIES
from wres.parameters.check_words import Checks

OPENING = """# The checks of a return

Written from `params/standards/checks.yaml` by `make documentation`; a test keeps it equal. Words in braces are filled
in with what was found.

An acceptance in `params/organisations/<code>.yaml` gives a check by its name here. Questions about an action plan have names of their own.
"""
MEANING = {
    "error": "An error means that an input cannot be used. It stops the report and cannot be accepted.",
    "warning": "A warning means that something looks wrong. It is put right, or accepted with a reason.",
    "note": "A note is worth knowing.",
}


def checks_page(checks: Checks) -> str:
    """The page as Markdown: a table for each severity."""
    return OPENING + "".join(_table(severity, checks) for severity in SEVERITIES)


def _table(severity: str, checks: Checks) -> str:
    heading = f"\n## {severity.capitalize()}s\n\n{MEANING[severity]}\n"
    lines = [heading, "| check | what it says | why | what to do |", "|---|---|---|---|"]
    for name, words in checks.checks.items():
        if words.severity == severity:
            cells = (name, words.what, words.why, words.how_to_fix)
            lines.append(f"| {' | '.join(' '.join(cell.split()).replace('|', '&#124;') for cell in cells)} |")
    return "\n".join([*lines, ""])
