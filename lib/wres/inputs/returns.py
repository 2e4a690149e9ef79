"""One return read whole: whichever tables it gives, in whichever of the accepted forms."""

import hashlib
from pathlib import Path
from typing import Any

from wres.errors import InputError
from wres.inputs.column_map import NOT_OF_AN_EXPORT, as_exported, check_maps, mapped
from wres.inputs.commentary import read_commentary
from wres.inputs.encoding import text_of
from wres.inputs.headings import headed, heading
from wres.inputs.parquet_file import read_parquet
from wres.inputs.places import Place, exported, exports_not_found
from wres.inputs.reference import read_ethnic_codes
from wres.inputs.source import Return, Source, label
from wres.inputs.template import not_filled_in, totals_of_last_year, without_last_year
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.workbook import OWN_SHEETS, read_sheet, sheets_of
from wres.parameters import Checks, Table, TableMap, Workspace, command

WORKBOOK, COMMENTARY = "return.xlsx", "commentary.md"
FORMATS = {".csv": "CSV", ".parquet": "Parquet", ".xlsx": "an Excel workbook (.xlsx)", ".md": "text"}
NOT_THE_ANALYSTS = (".", "~$", "Thumbs.db", "desktop.ini")  # beginnings of files that programs leave behind
Findings = list[dict[str, Any]]


def read_return(workspace: Workspace, code: str, year: int) -> Return:
    """The tables, commentary and sources of one return; whatever could not be read is a finding, not an exception.

    Raises InputError when the folder of the return does not exist, and ParameterError when the organisation's column map
    names what the standard has not.
    """
    folder = workspace.return_folder(code, year)
    if not folder.is_dir():
        raise InputError(
            f"{folder}: there is no such return. Make the folder and put its tables there, or run\n  "
            f"{command('new', workspace, org=code, year=year)}"
        )
    files = sorted(path for path in folder.iterdir() if not path.name.startswith(NOT_THE_ANALYSTS))
    _refuse_names_that_are_no_text(files)
    found = Return(code, year, folder)
    maps, where = _column_maps(workspace, code)
    places = _places(files, maps, workspace, found.findings)
    found.findings.extend(exports_not_found(maps, set(places), workspace.standard.tables, workspace.checks, where))
    for table, given in places.items():
        if len(given) > 1:
            where = "; ".join(place.label for place in given)
            found.findings.append(workspace.checks.finding("table given twice", given[0].label, table=table, places=where))
            continue
        _read_table(given[0], workspace, found)
    for path in files:
        if path.name.lower() == COMMENTARY:
            _read_commentary(path, workspace, found)
    return found


def _refuse_names_that_are_no_text(files: list[Path]) -> None:
    for path in files:
        try:
            path.name.encode()
        except UnicodeEncodeError:
            shown = path.name.encode(errors="replace").decode()
            raise InputError(f"{path.parent}: the name of a file here, {shown}, is not UTF-8 text. Rename the file.") from None


def _column_maps(workspace: Workspace, code: str) -> tuple[dict[str, TableMap], str]:
    """How the organisation's exports are read, and the file that says so; nothing when it has no file."""
    file = workspace.organisation_file(code)
    where = f"params/organisations/{file.name}"
    maps = workspace.organisation(code).column_map if file.is_file() else {}
    check_maps(maps, workspace.standard, where)
    return maps, where


def _places(files: list[Path], maps: dict[str, TableMap], workspace: Workspace, findings: Findings) -> dict[str, list[Place]]:
    """Where each table is given, tables in the order of the standard; what is no table becomes a finding."""
    tables, checks = workspace.standard.tables, workspace.checks
    accepted = ", ".join(tables)
    places: dict[str, list[Place]] = {table: [] for table in tables}
    exports = exported(files, maps, checks, findings)
    for place in exports:
        places[place.table].append(place)
    for path in (path for path in files if path not in {place.file for place in exports}):
        stem, ending = heading(path.stem), path.suffix.lower()
        if path.name.lower() == WORKBOOK:
            try:
                sheets = sheets_of(path)
            except ValueError as fault:
                findings.append(checks.finding("file cannot be opened", path.name, format=FORMATS[ending], reason=fault))
                continue
            for sheet in sheets:
                if sheet.table in tables:
                    places[sheet.table].append(Place(sheet.table, path, sheet))
                elif sheet.table not in OWN_SHEETS:
                    findings.append(checks.finding("unknown sheet", label(path, sheet.name), sheet=sheet.name, accepted=accepted))
        elif path.is_file() and stem in tables and ending in (".csv", ".parquet"):
            places[stem].append(Place(stem, path))
        elif path.name.lower() != COMMENTARY:
            hint = f", or save it as {stem}.csv or as a sheet of {WORKBOOK}" if stem in tables or ending.startswith(".xls") else ""
            findings.append(checks.finding("unknown file", path.name, file=path.name, accepted=accepted, hint=hint))
    return {table: given for table, given in places.items() if given}


def _read_table(place: Place, workspace: Workspace, found: Return) -> None:
    definition, checks = workspace.standard.tables[place.table], workspace.checks
    content = place.file.read_bytes()
    headings = as_exported(place.map, definition) if place.map else definition
    try:
        grid = _grid(place, content, headings, checks)
        if place.sheet and grid.cells is not None:
            found.last_year[place.table] = totals_of_last_year(grid.cells)
            grid = Grid(without_last_year(grid.cells), grid.findings)
    except ValueError as fault:
        ending = place.file.suffix.lower() if place.file.suffix.lower() in FORMATS else ".csv"
        check = "text cannot be read" if ending == ".csv" else "file cannot be opened"
        found.findings.append(checks.finding(check, place.label, format=FORMATS[ending], reason=fault))
        return
    found.findings.extend(grid.findings)
    table = None
    if grid.cells is not None:
        table, findings = headed(grid.cells, place.table, headings, place.label, checks)
        if place.map and table is not None:
            findings = [one for one in findings if one["check"] not in NOT_OF_AN_EXPORT]
            listed = _ethnic_groups(workspace) if place.map.count else {}
            table, more = mapped(table, place.map, definition, place.label, checks, listed)
            findings += more
        elif place.sheet and (_left_empty(grid, definition) or (table is not None and not_filled_in(table, definition))):
            table, findings = None, [checks.finding("sheet not filled in", place.label, table=place.table)]
        found.findings.extend(findings)
    if table is not None:
        found.tables[place.table] = table
    rows = 0 if table is None else len(table)
    sheet = place.sheet.name if place.sheet else None
    read_as = place.map.model_dump_json() if place.map else ""
    found.sources[place.table] = Source(place.table, place.file, sheet, hashlib.sha256(content).hexdigest(), rows, read_as)


def _ethnic_groups(workspace: Workspace) -> dict[str, str]:
    """The group of each listed code, in capitals and small letters, and of a blank."""
    codes = read_ethnic_codes(workspace)
    groups = dict(zip(codes["code"], codes["group"], strict=True))
    return {"": workspace.standard.unknown_group, **{code.lower(): group for code, group in groups.items()}, **groups}


def _left_empty(grid: Grid, definition: Table) -> bool:
    """Whether a sheet holds all its headings and nothing below, as `make new` made it."""
    cells = grid.cells
    return (
        cells is not None
        and not cells.empty
        and set(definition.columns) <= {heading(one) for one in cells.iloc[0]}
        and bool(cells.iloc[1:].isna().all(axis=None))
    )


def _grid(place: Place, content: bytes, definition: Table, checks: Checks) -> Grid:
    if place.sheet:
        return read_sheet(place.file, place.sheet, definition, place.label, checks)
    if place.file.suffix.lower() == ".parquet":
        return read_parquet(place.file)
    text = text_of(content)
    grid = read_csv(text.utf8, place.label, list(definition.columns), checks)
    assumed = [checks.finding("encoding read", place.label, encoding=text.assumed)] if text.assumed else []
    return Grid(grid.cells, assumed + grid.findings)


def _read_commentary(path: Path, workspace: Workspace, found: Return) -> None:
    checks = workspace.checks
    content = path.read_bytes()
    try:
        text = text_of(content)
    except ValueError as fault:
        found.findings.append(checks.finding("text cannot be read", path.name, reason=fault))
        return
    if text.assumed:
        found.findings.append(checks.finding("encoding read", path.name, encoding=text.assumed))
    words, findings = read_commentary(text.utf8.decode(), path.name, workspace.standard.indicators, checks)
    found.commentary.update(words)
    found.findings.extend(findings)
    found.sources["commentary"] = Source("commentary", path, None, hashlib.sha256(content).hexdigest(), len(words))
