"""One return read whole: whichever tables it gives, in whichever of the accepted forms."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.findings import Finding, has_errors
from wres.inputs.column_map import NOT_OF_AN_EXPORT, as_exported, check_maps, mapped
from wres.inputs.commentary import read_commentary
from wres.inputs.encoding import Text, text_of
from wres.inputs.files.characters import first_strange, tidied
from wres.inputs.files.kinds import kind_of
from wres.inputs.files.limits import check_text
from wres.inputs.folder_of_return import COMMENTARY, files_of, places_of
from wres.inputs.guards import without_guards
from wres.inputs.headings import headed, heading
from wres.inputs.long_cells import long_cells
from wres.inputs.parquet_file import read_parquet
from wres.inputs.places import Place, exports_not_found
from wres.inputs.plain import heading_row, plain
from wres.inputs.reference import read_code_list
from wres.inputs.source import Return, Source
from wres.inputs.template import not_filled_in, only_carried_over, totals_of_last_year, without_last_year
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.wide_headings import words_of
from wres.inputs.wide_layout import WideTable, read_wide
from wres.inputs.workbook import read_sheet
from wres.parameters import Checks, Table, TableMap, Workspace, command

FORMATS = {".csv": "CSV", ".parquet": "Parquet", ".xlsx": "an Excel workbook (.xlsx)", ".md": "text"}
Findings = list[Finding]


@dataclass(eq=False)
class _Reading:
    """A place as read: its table, None when there is none to use; and whether it gives anything, be it usable or not.

    group_label: what the organisation calls the group that is compared, as it may head a column.
    carried_over: whether all it gives are last year's commitments that a workbook to fill in came with.
    """

    place: Place
    sha256: str
    table: pd.DataFrame | None = None
    given: bool = True
    readable: bool = True
    group_label: str = ""
    carried_over: bool = False
    last_year: dict[str, float] = field(default_factory=dict)
    findings: Findings = field(default_factory=list)


def read_return(workspace: Workspace, code: str, year: int) -> Return:
    """The tables, commentary and sources of one return; whatever could not be read is a finding, not an exception.

    A return without a single row, and without an error that says why, has the error that there is nothing to report on. Raises
    InputError when the folder of the return does not exist, and ParameterError when the organisation's column map names what the
    standard has not.
    """
    folder = workspace.return_folder(code, year)
    if not folder.is_dir():
        raise InputError(
            f"{folder}: there is no such return. Make the folder and put its tables there, or run\n  "
            f"{command('new', workspace, org=code, year=year)}"
        )
    returned = Return(code, year, folder)
    files = files_of(folder, workspace, returned.findings)
    maps, where = _column_maps(workspace, code)
    places = places_of(files, maps, workspace, returned.findings)
    returned.findings.extend(exports_not_found(maps, set(places), workspace.standard.tables, workspace.checks, where))
    own = workspace.organisation(code).group_label if workspace.organisation_file(code).is_file() else ""
    readings = {table: [_read(place, workspace, own) for place in given] for table, given in places.items()}
    for table, given in readings.items():
        _take(table, given, workspace.checks, returned)
    for path in files:
        if path.name.lower() == COMMENTARY:
            _read_commentary(path, workspace, returned)
    new = [reading for given in readings.values() for reading in given if reading.table is not None and not reading.carried_over]
    if not new and not has_errors(returned.findings):
        accepted = ", ".join(workspace.standard.tables)
        returned.findings.append(workspace.checks.finding("nothing to report on", f"data/{code}/{year}", accepted=accepted))
    return returned


def _column_maps(workspace: Workspace, code: str) -> tuple[dict[str, TableMap], str]:
    """How the organisation's exports are read, and the file that says so; nothing when it has no file."""
    file = workspace.organisation_file(code)
    where = f"params/organisations/{file.name}"
    maps = workspace.organisation(code).column_map if file.is_file() else {}
    check_maps(maps, workspace.standard, where)
    return maps, where


def _take(table: str, readings: list[_Reading], checks: Checks, returned: Return) -> None:
    """Put the one place that gives a table into the return; a sheet that was left unfilled is none of several."""
    for reading in readings:
        if reading.last_year and table not in returned.last_year:
            returned.last_year[table] = reading.last_year
    given = _given(table, readings, checks, returned.findings)
    if len(given) > 1:
        where = "; ".join(reading.place.label for reading in given)
        returned.findings.append(checks.finding("table given twice", given[0].place.label, table=table, places=where))
        return
    for reading in readings:
        if reading in given or (reading.findings and not reading.place.sheet and not reading.given):
            returned.findings.extend(reading.findings)
    reading = given[0]
    if not reading.readable:
        return
    if reading.table is not None:
        returned.tables[table] = reading.table
    place, rows = reading.place, 0 if reading.table is None else len(reading.table)
    sheet = place.sheet.name if place.sheet else None
    read_as = place.map.model_dump_json() if place.map else ""
    returned.sources[table] = Source(table, place.file, sheet, reading.sha256, rows, read_as)


def _given(table: str, readings: list[_Reading], checks: Checks, findings: Findings) -> list[_Reading]:
    """The places that give a table, one at least: those with rows.

    Of these the usual kinds of file come before others, and what is new before what a workbook to fill in came with.
    """
    filled = [reading for reading in readings if reading.given] or readings[:1]
    usual = [reading for reading in filled if not reading.place.is_second_choice] or filled
    usual = [reading for reading in usual if not reading.carried_over] or usual
    for copy in (reading for reading in filled if reading not in usual):
        where, file = "; ".join(reading.place.label for reading in usual), copy.place.label
        findings.append(checks.finding("copy not read", file, file=file, table=table, places=where))
    return usual


def _read(place: Place, workspace: Workspace, group_label: str) -> _Reading:
    definition, checks = workspace.standard.tables[place.table], workspace.checks
    headings = as_exported(place.map, definition) if place.map else definition
    reading = _Reading(place, "", group_label=group_label)
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
        reading.given = False
    elif grid.cells is not None:
        _read_table(reading, grid.cells, headings, workspace)
    if reading.table is not None:
        reading.table = without_guards(reading.table, definition)
    return reading


def _read_table(reading: _Reading, cells: pd.DataFrame, headings: Table, workspace: Workspace) -> None:
    """Put the table in a grid into its reading; a sheet that holds nothing but what it came with is not given."""
    place, checks = reading.place, workspace.checks
    definition = workspace.standard.tables[place.table]
    wide = None if place.map else _wide(cells, reading, workspace)
    if wide is not None:
        reading.table, reading.last_year = wide.table, wide.last_year
        reading.given = wide.table is not None or has_errors(wide.findings)
        reading.findings.extend(wide.findings)
        return
    if place.sheet:
        reading.last_year = totals_of_last_year(cells)
        cells = without_last_year(cells)
    above = heading_row(cells, set(map(plain, headings.columns))) if place.map else 0  # titles above the headings of an export
    cells = cells.iloc[above:].reset_index(drop=True)
    table, findings = headed(cells, place.table, headings, place.label, checks)
    if above and table is not None:
        table.index += above
    if place.map and table is not None:
        findings = [finding for finding in findings if finding.check not in NOT_OF_AN_EXPORT]
        groups = {workspace.standard.group_column: _groups_of_codes(workspace)} if place.map.count else {}
        codes = frozenset(read_code_list(workspace)["code"].str.upper())
        table, more = mapped(table, place.map, definition, place.label, checks, groups, codes)
        findings += more
    elif place.sheet and (_left_empty(cells, definition) or (table is not None and not_filled_in(table, definition))):
        table, findings = None, [checks.finding("sheet not filled in", place.label, table=place.table)]
        reading.given = False
    if table is not None:
        findings += long_cells(table, definition, place.label, checks)
    reading.given = reading.given and not any(finding.check == "empty table" for finding in findings)
    reading.table = table
    reading.carried_over = bool(place.sheet and table is not None and only_carried_over(table))
    reading.findings.extend(findings)


def _wide(cells: pd.DataFrame, reading: _Reading, workspace: Workspace) -> WideTable | None:
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


def _grid(place: Place, reading: _Reading, definition: Table, checks: Checks) -> Grid:
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
    return Grid(grid.cells, _about_encoding(text, place.label, checks) + grid.findings)


def _about_encoding(text: Text, label: str, checks: Checks) -> Findings:
    """What a person should look at: letters that are hardly what was typed, else how the text was read."""
    if text.doubtful:
        return [checks.finding("letters in doubt", label, example=text.doubtful)]
    return (
        [checks.finding("encoding read", label, encoding=text.assumed, example=f", such as {text.example}" if text.example else "")]
        if text.assumed
        else []
    )


def _read_commentary(path: Path, workspace: Workspace, returned: Return) -> None:
    checks = workspace.checks
    try:
        check_text(path.stat().st_size)
        content = path.read_bytes()
        if kind_of(path).reason:
            raise ValueError(kind_of(path).reason)
        text = text_of(content)
    except (OSError, ValueError) as fault:
        returned.findings.append(checks.finding("text cannot be read", path.name, reason=fault))
        return
    returned.findings.extend(_about_encoding(text, path.name, checks))
    words = text.utf8.decode()
    strange = first_strange(words.replace("\r\n", "\n"))
    if strange and strange[1] != "a carriage return":
        line = words.count("\n", 0, strange[0]) + 1
        returned.findings.append(checks.finding("strange characters", f"{path.name}, line {line}", name=strange[1]))
    parts, findings = read_commentary(tidied(words), path.name, workspace.standard.main_indicators, checks)
    returned.commentary.update(parts)
    returned.findings.extend(findings)
    returned.sources["commentary"] = Source("commentary", path, None, hashlib.sha256(content).hexdigest(), len(parts))
