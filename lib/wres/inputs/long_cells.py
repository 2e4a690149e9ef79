"""Texts longer than a cell of a spreadsheet can hold: they would be cut in the workbook of a report."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute

from wres.findings import Finding, Location
from wres.parameters import Checks, Table

LETTERS = 32_767  # of a cell in Excel


def long_cells(table: pd.DataFrame, definition: Table, label: str, checks: Checks) -> list[Finding]:
    """A finding for each cell of text that is as long as a spreadsheet allows, or longer."""
    findings = []
    for name, column in definition.columns.items():
        if column.kind != "text" or name not in table or table.empty:
            continue
        lengths = pa.compute.utf8_length(pa.array(table[name].array, pa.large_string(), from_pandas=True))
        if (pa.compute.max(lengths).as_py() or 0) < LETTERS:
            continue
        for row, length in zip(table.index, lengths.to_pylist(), strict=True):
            if (length or 0) >= LETTERS:
                findings.append(
                    checks.finding("cell too long", Location(label, row, name), column=name, length=f"{length:,}", limit=f"{LETTERS:,}")
                )
    return findings
