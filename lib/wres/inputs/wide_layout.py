"""A sheet laid out like the national return read as the tidy table it stands for: a row for each row and group."""

from dataclasses import dataclass

import pandas as pd

from wres.findings import Finding, Location, RowAcross
from wres.inputs.wide_headings import WideHeadings, Words, wide_headings
from wres.inputs.wide_rows import WideRows
from wres.parameters import Checks, Table
from wres.parameters.table import WideSheet

Findings = list[Finding]


@dataclass(frozen=True)
class WideTable:
    """The table, None when nothing is filled in; what was found; and by figure the total shown for last year.

    The index of the table says where a row's figures are: a RowAcross.
    """

    table: pd.DataFrame | None
    findings: Findings
    last_year: dict[str, float]


def read_wide(cells: pd.DataFrame, name: str, definition: Table, words: Words, label: str, checks: Checks) -> WideTable | None:
    """The table in a grid with the groups across; None when the grid is not laid out so.

    cells: all cells as text. words: see `words_of`. A row without any figure is not given; in a row with some, the blank ones
    stay blank. Totals are no data: one that differs from what it adds up is a finding.
    """
    wide = definition.wide
    headings = wide_headings(cells, definition, wide, words) if wide else None
    if wide is None or headings is None:
        return None
    findings = _of_headings(headings, name, definition, wide, label, checks)
    rows = WideRows(headings, definition, wide, words, label, checks)
    rows.read(cells)
    findings += rows.findings
    if not rows.tidy:
        misread = rows.findings or headings.unnamed
        return WideTable(None, findings if misread else [checks.finding("sheet not filled in", label, table=name)], rows.last_year)
    index = pd.Index([RowAcross(number, group) for number, group in rows.tidy], name="row", dtype=object)
    return WideTable(pd.DataFrame(list(rows.tidy.values()), index=index, dtype="str"), findings, rows.last_year)


def _of_headings(headings: WideHeadings, name: str, table: Table, wide: WideSheet, label: str, checks: Checks) -> Findings:
    """What is wrong with the headings: columns that are not understood, given twice, or not there."""
    row = headings.row + 1
    figures = ", ".join(wide.figures.values())
    unnamed = (Location(label, row, f"column {headings.name(at)}") for at in headings.unnamed)
    findings = [checks.finding("figure not named", place, accepted=figures) for place in unnamed]
    for at, first in headings.repeated.items():
        facts = {"column": headings.name(at), "columns": f"{headings.letters(first)}, {headings.letters(at)}"}
        findings.append(checks.finding("heading twice", Location(label, row, headings.name(at)), **facts))
    accepted = ", ".join([*wide.down.values(), figures])
    if headings.unknown:
        named = ", ".join(map(headings.name, headings.unknown))
        findings.append(checks.finding("unknown column", label, columns=named, table=name, accepted=accepted))
    for figure in dict.fromkeys(figure for figure, _ in headings.figures):
        absent = [code for code in table.columns[wide.across].accepts if (figure, code) not in headings.figures]
        if absent:
            facts = {"groups": ", ".join(absent), "figure": wide.figures[figure]}
            findings.append(checks.finding("group without column", Location(label, row), **facts))
    return findings
