"""Text that a spreadsheet would take for a formula: guarded by an apostrophe in the CSV files we write, and read back without it."""

import re

APOSTROPHE = "'"
_FORMULA = re.compile(r"'*(?:\t|\s*[=+\-@＝＋－＠])")  # the wide signs count in spreadsheets set up for East Asian languages


def guarded(text: str) -> str:
    """The text as a CSV file holds it: with an apostrophe before it where it would be taken for a formula."""
    return APOSTROPHE + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` put before it."""
    return text[1:] if text.startswith(APOSTROPHE) and _FORMULA.match(text) else text
