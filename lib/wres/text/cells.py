"""Text as the files we write hold it: whole rows, no control characters, nothing that a spreadsheet takes for a formula."""

import re

MOST_LETTERS = 32_767  # of a cell of a workbook
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]|_x000D_\n?", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # neither XML nor a reader can show these
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    r"""The text of a cell: every line end is "\n", and characters that cannot be shown are left out."""
    return _NO_TEXT.sub("", _LINE_ENDS.sub("\n", text))


def sheet_text(text: str) -> str:
    """The same as openpyxl must write it: what looks like an escape of Excel's, such as `_x0041_`, stays as it is read."""
    return _LOOKS_ESCAPED.sub("_x005F_", cell_text(text))


APOSTROPHE = "'"
_FORMULA = re.compile(r"'*(?:\t|\s*[=+\-@＝＋－＠])")  # the wide signs count in spreadsheets set up for East Asian languages


def escape_formula(text: str) -> str:
    """The text as a CSV file holds it: with an apostrophe before it where it would be taken for a formula."""
    return APOSTROPHE + text if _FORMULA.match(text) else text


def unescape_formula(text: str) -> str:
    """The text without the apostrophe that `escape_formula` put before it."""
    return text[1:] if text.startswith(APOSTROPHE) and _FORMULA.match(text) else text
