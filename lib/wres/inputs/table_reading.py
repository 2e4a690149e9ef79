"""One place of a return read as a table: a sheet or a file, an export, a list or the national layout."""

import hashlib
from dataclasses import dataclass, field

import pandas as pd

from wres.findings import Finding, has_errors
from wres.inputs.column_map import NOT_OF_AN_EXPORT, apply_map, as_exported
from wres.inputs.encoding import about_encoding
from wres.inputs.files.kinds import kind_of
from wres.inputs.files.limits import check_text
from wres.inputs.headings import heading, heading_row, normalise, table_from_grid
from wres.inputs.parquet_file import read_parquet
from wres.inputs.places import Place
from wres.inputs.reference import read_code_list
from wres.inputs.template import not_filled_in, only_carried_over, totals_of_last_year, without_last_year
from wres.inputs.text_columns import long_cells, unescape_formulas
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.wide_headings import words_of
from wres.inputs.wide_layout import WideTable, read_wide
from wres.inputs.workbook import read_sheet
from wres.parameters import Checks, Table, Workspace
from wres.text.encoding import text_of

FORMATS = {".csv": "CSV", ".parquet": "Parquet", ".xlsx": "an Excel workbook (.xlsx)"}
Findings = list[Finding]


@dataclass(eq=False)
class TableReading:
    """A place as read: its table, None when there is none to use; and whether it gives anything, be it usable or not.

    group_label: what the organisation calls the group that is compared, as it may head a column.
    carried_over: whether all it gives are last year's commitments that a workbook to fill in came with.
    """

    place: Place
    sha256: str
    table: pd.DataFrame | None = None
    has_content: bool = True
    readable: bool = True
    group_label: str = ""
    carried_over: bool = False
    last_year: dict[str, float] = field(default_factory=dict)
    findings: Findings = field(default_factory=list)


def read_place(place: Place, workspace: Workspace, group_label: str) -> TableReading:
    """The table that stands in one place; what cannot be read is a finding of the reading."""
    definition, checks = workspace.standard.tables[place.table], workspace.checks
    headings = as_exported(place.map, definition) if place.map else definition
    reading = TableReading(place, "", group_label=group_label)
    try:
        grid = _grid(place, reading, headings, checks)
    except (OSError, ValueError) as fault:
        text = not place.sheet and place.file.suffix.lower() != ".parquet"
        format_ = FORMATS[".csv" if text else ".xlsx" if place.sheet else ".parquet"]
        check = "text cannot be read" if text else "file cannot be opened"
        reading.findings.append(checks.finding(check, place.label, format=format_, reason=fault))
        reading.readable = False
        return reading
    reading.findings.extend(grid.findings)
    if grid.cells is not None and grid.cells.empty and not place.sheet:
        reading.findings.append(checks.finding("empty file", place.label, file=place.file.name))
        reading.has_content = False
    elif grid.cells is not None:
        _read_table(reading, grid.cells, headings, workspace)
    if reading.table is not None:
        reading.table = unescape_formulas(reading.table, definition)
    return reading


def _read_table(reading: TableReading, cells: pd.DataFrame, headings: Table, workspace: Workspace) -> None:
    """Put the table in a grid into its reading; a sheet that holds nothing but what it came with is not given."""
    place, checks = reading.place, workspace.checks
    definition = workspace.standard.tables[place.table]
    wide = None if place.map else _wide(cells, reading, workspace)
    if wide is not None:
        reading.table, reading.last_year = wide.table, wide.last_year
        reading.has_content = wide.table is not None or has_errors(wide.findings)
        reading.findings.extend(wide.findings)
        return
    if place.sheet:
        reading.last_year = totals_of_last_year(cells)
        cells = without_last_year(cells)
    above = heading_row(cells, set(map(normalise, headings.columns))) if place.map else 0  # titles above the headings of an export
    cells = cells.iloc[above:].reset_index(drop=True)
    table, findings = table_from_grid(cells, place.table, headings, place.label, checks)
    if above and table is not None:
        table.index += above
    if place.map and table is not None:
        findings = [finding for finding in findings if finding.check not in NOT_OF_AN_EXPORT]
        groups = {workspace.standard.group_column: _groups_of_codes(workspace)} if place.map.count else {}
        codes = frozenset(read_code_list(workspace)["code"].str.upper())
        table, more = apply_map(table, place.map, definition, place.label, checks, groups, codes)
        findings += more
    elif place.sheet and (_left_empty(cells, definition) or (table is not None and not_filled_in(table, definition))):
        table, findings = None, [checks.finding("sheet not filled in", place.label, table=place.table)]
        reading.has_content = False
    if table is not None:
        findings += long_cells(table, definition, place.label, checks)
    reading.has_content = reading.has_content and not any(finding.check == "empty table" for finding in findings)
    reading.table = table
    reading.carried_over = bool(place.sheet and table is not None and only_carried_over(table))
    reading.findings.extend(findings)


def _wide(cells: pd.DataFrame, reading: TableReading, workspace: Workspace) -> WideTable | None:
    """The table of a sheet or file with the groups across; None for any other."""
    place, definition = reading.place, workspace.standard.tables[reading.place.table]
    if definition.wide is None:
        return None
    words = words_of(definition, definition.wide, workspace.standard, workspace.column_synonyms, reading.group_label)
    return read_wide(cells, place.table, definition, words, place.label, workspace.checks)


def _groups_of_codes(workspace: Workspace) -> dict[str, str]:
    """The group of each listed code, in capitals and small letters, and of a blank."""
    codes = read_code_list(workspace)
    groups = dict(zip(codes["code"], codes["group"], strict=True))
    return {"": workspace.standard.unknown_group, **{code.lower(): group for code, group in groups.items()}, **groups}


def _left_empty(cells: pd.DataFrame, definition: Table) -> bool:
    """Whether a sheet holds all its headings and nothing below, as `make new` made it."""
    return (
        not cells.empty
        and set(definition.columns) <= {heading(cell) for cell in cells.iloc[0]}
        and bool(cells.iloc[1:].isna().all(axis=None))
    )


def _grid(place: Place, reading: TableReading, definition: Table, checks: Checks) -> Grid:
    kind = kind_of(place.file)
    if not place.sheet and kind.name not in ("parquet",):
        check_text(place.file.stat().st_size)
    content = place.file.read_bytes()
    reading.sha256 = hashlib.sha256(content).hexdigest()
    if place.sheet:
        return read_sheet(place.file, place.sheet, definition, place.label, checks)
    if kind.name == "parquet" or place.file.suffix.lower() == ".parquet":
        return read_parquet(place.file)
    if kind.reason:
        raise ValueError(kind.reason)
    text = text_of(content)
    grid = read_csv(text.utf8, place.label, list(definition.columns), checks)
    return Grid(grid.cells, about_encoding(text, place.label, checks) + grid.findings)
