"""One return read whole: whichever tables it gives, in whichever of the accepted forms."""

from wres.errors import InputError
from wres.findings import Finding, has_errors
from wres.inputs.column_map import check_maps
from wres.inputs.commentary import read_commentary_file
from wres.inputs.folder_of_return import COMMENTARY, files_of, places_of
from wres.inputs.places import exports_not_found
from wres.inputs.rounds import read_rounds
from wres.inputs.source import Return, Source
from wres.inputs.table_reading import TableReading, read_place
from wres.parameters import Checks, TableMap, Workspace, command

Findings = list[Finding]


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
    group_label = workspace.organisation(code).group_label if workspace.organisation_file(code).is_file() else ""
    readings = {table: [read_place(place, workspace, group_label) for place in table_places] for table, table_places in places.items()}
    for table, group in readings.items():
        _add_table(table, group, workspace.checks, returned)
    for path in files:
        if path.name.lower() == COMMENTARY:
            read_commentary_file(path, workspace, returned)
    if "actions" in workspace.standard.tables:
        returned.rounds.extend(
            read_rounds(folder, list(workspace.standard.tables["actions"].columns_read), workspace.checks, returned.findings)
        )
    new = [reading for group in readings.values() for reading in group if reading.table is not None and not reading.carried_over]
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


def _add_table(table: str, readings: list[TableReading], checks: Checks, returned: Return) -> None:
    """Put the one place that gives a table into the return; a sheet that was left unfilled is none of several."""
    for reading in readings:
        if reading.last_year and table not in returned.last_year:
            returned.last_year[table] = reading.last_year
    usable = _usable_readings(table, readings, checks, returned.findings)
    if len(usable) > 1:
        where = "; ".join(reading.place.label for reading in usable)
        returned.findings.append(checks.finding("table given twice", usable[0].place.label, table=table, places=where))
        return
    for reading in readings:
        if reading in usable or (reading.findings and not reading.place.sheet and not reading.has_content):
            returned.findings.extend(reading.findings)
    reading = usable[0]
    if not reading.readable:
        return
    if reading.table is not None:
        returned.tables[table] = reading.table
    place, rows = reading.place, 0 if reading.table is None else len(reading.table)
    sheet = place.sheet.name if place.sheet else None
    read_as = place.map.model_dump_json() if place.map else ""
    returned.sources[table] = Source(table, place.file, sheet, reading.sha256, rows, read_as)


def _usable_readings(table: str, readings: list[TableReading], checks: Checks, findings: Findings) -> list[TableReading]:
    """The places that give a table, one at least: those with rows.

    Of these the usual kinds of file come before others, and what is new before what a workbook to fill in came with.
    """
    filled = [reading for reading in readings if reading.has_content] or readings[:1]
    usual = [reading for reading in filled if not reading.place.is_second_choice] or filled
    usual = [reading for reading in usual if not reading.carried_over] or usual
    for copy in (reading for reading in filled if reading not in usual):
        where, file = "; ".join(reading.place.label for reading in usual), copy.place.label
        findings.append(checks.finding("copy not read", file, file=file, table=table, places=where))
    return usual
