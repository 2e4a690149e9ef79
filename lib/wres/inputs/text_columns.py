"""Columns of text: guards against formulas taken off, and cells too long for a spreadsheet."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute

from wres.findings import Finding, Location
from wres.parameters import Checks, Table
from wres.text.files import APOSTROPHE, MOST_LETTERS, unescape_formula


def unescape_formulas(raw: pd.DataFrame, definition: Table) -> pd.DataFrame:
    """A raw table whose columns of text lost the apostrophes of `escape_formula`; the same frame when it has none."""
    texts = [name for name, column in definition.columns.items() if column.kind == "text" and name in raw]
    begun = [name for name in texts if raw[name].str.startswith(APOSTROPHE).fillna(False).any()]
    return raw.assign(**{name: raw[name].map(unescape_formula, na_action="ignore") for name in begun}) if begun else raw


def long_cells(table: pd.DataFrame, definition: Table, label: str, checks: Checks) -> list[Finding]:
    """A finding for each cell of text that is as long as a spreadsheet allows, or longer."""
    findings = []
    for name, column in definition.columns.items():
        if column.kind != "text" or name not in table or table.empty:
            continue
        lengths = pa.compute.utf8_length(pa.array(table[name].array, pa.large_string(), from_pandas=True))
        if (pa.compute.max(lengths).as_py() or 0) < MOST_LETTERS:
            continue
        for row, length in zip(table.index, lengths.to_pylist(), strict=True):
            if (length or 0) >= MOST_LETTERS:
                findings.append(
                    checks.finding(
                        "cell too long", Location(label, row, name), column=name, length=f"{length:,}", limit=f"{MOST_LETTERS:,}"
                    )
                )
    return findings
