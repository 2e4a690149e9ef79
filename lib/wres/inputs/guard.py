"""Text that a spreadsheet would take for a formula: guarded by an apostrophe in the CSV files we write, and read back without it."""

import re

import pandas as pd

from wres.parameters import Table

APOSTROPHE = "'"
_FORMULA = re.compile(r"'*(?:\t|\s*[=+\-@＝＋－＠])")  # the wide signs count in spreadsheets set up for East Asian languages


def guarded(text: str) -> str:
    """The text as a CSV file holds it: with an apostrophe before it where it would be taken for a formula."""
    return APOSTROPHE + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` put before it."""
    return text[1:] if text.startswith(APOSTROPHE) and _FORMULA.match(text) else text


def without_guards(raw: pd.DataFrame, definition: Table) -> pd.DataFrame:
    """A raw table whose columns of text lost the apostrophes of `guarded`; the same frame when it has none."""
    texts = [name for name, column in definition.columns.items() if column.kind == "text" and name in raw]
    begun = [name for name in texts if raw[name].str.startswith(APOSTROPHE).fillna(False).any()]
    return raw.assign(**{name: raw[name].map(unguarded, na_action="ignore") for name in begun}) if begun else raw
