"""The files of a return sorted: what gives a table, what holds words, and what is neither but may be meant to."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.errors import InputError
from wres.findings import Finding
from wres.inputs.files.kinds import READ_AS, kind_of
from wres.inputs.headings import heading
from wres.inputs.misplaced_files import TABLE_ENDINGS, holds_name, likely_tables, why_not_readable
from wres.inputs.places import WORKBOOK_FORMAT, Place, export_places
from wres.inputs.rounds import ROUNDS
from wres.inputs.source import RETURN, label
from wres.inputs.template import key_in, return_key
from wres.inputs.workbook import OWN_SHEETS, sheets_of
from wres.parameters import TableMap, Workspace

WORKBOOK, COMMENTARY = "return.xlsx", "commentary.md"
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods", ".numbers")
TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")
NOT_THE_ANALYSTS = (".", "~$", "Thumbs.db", "desktop.ini")  # beginnings of files that programs leave behind
Findings = list[Finding]


def files_of(folder: Path, workspace: Workspace, findings: Findings) -> list[Path]:
    """What a return holds, in the order of names; what is no ordinary file is left out, with a finding when it has a table's name.

    Raises InputError for a file whose name is no text: no message could name it.
    """
    inside = [path for path in sorted(folder.iterdir()) if not path.name.startswith(NOT_THE_ANALYSTS) and not _keeps_rounds(path)]
    _refuse_names_that_are_no_text(inside)
    reasons = {path: why_not_readable(path, (workspace.root, folder)) for path in inside}
    for path, reason in reasons.items():
        if reason and (_names_table(path, workspace) or path.name.lower() == COMMENTARY):
            findings.append(workspace.checks.finding("not an ordinary file", path.name, file=path.name, reason=reason))
        elif reason:
            findings.append(_unknown(path, workspace))
    return [path for path, reason in reasons.items() if not reason]


def _keeps_rounds(path: Path) -> bool:
    return path.name == ROUNDS and path.is_dir() and not path.is_symlink()


def _refuse_names_that_are_no_text(files: Sequence[Path]) -> None:
    for path in files:
        try:
            path.name.encode()
        except UnicodeEncodeError:
            readable = path.name.encode(errors="replace").decode()
            raise InputError(f"{path.parent}: the name of a file here, {readable}, is not UTF-8 text. Rename the file.") from None


def places_of(files: Sequence[Path], maps: Mapping[str, TableMap], workspace: Workspace, findings: Findings) -> dict[str, list[Place]]:
    """Where each table is given, tables in the order of the standard; what is no table becomes a finding."""
    exports = export_places(list(files), maps, workspace.checks, findings)
    export_files = {place.file for place in exports}
    all_places = list(exports)
    for path in (path for path in files if path not in export_files and path.name.lower() != COMMENTARY):
        if heading(path.stem) == RETURN and path.suffix.lower() in WORKBOOK_ENDINGS:
            all_places += _sheets_of_return(path, workspace, findings)
        elif _names_table(path, workspace):
            all_places += _file_of_table(path, workspace, findings)
        else:
            findings.append(_unknown(path, workspace))
    places = {table: [place for place in all_places if place.table == table] for table in workspace.standard.tables}
    return {table: table_places for table, table_places in places.items() if table_places}


def _names_table(path: Path, workspace: Workspace) -> bool:
    stem, ending = heading(path.stem), path.suffix.lower()
    return (stem in workspace.standard.tables and ending in TABLE_ENDINGS) or (stem == RETURN and ending in WORKBOOK_ENDINGS)


def _sheets_of_return(path: Path, workspace: Workspace, findings: Findings) -> list[Place]:
    tables, checks = workspace.standard.tables, workspace.checks
    try:
        sheets = sheets_of(path)
    except ValueError as fault:
        findings.append(checks.finding("file cannot be opened", path.name, format=WORKBOOK_FORMAT, reason=fault))
        return []
    made_for, folder_key = key_in(path, sheets), return_key(path.parent.parent.name, path.parent.name)
    if made_for and made_for != folder_key:
        facts = {"file": path.name, "made_for": made_for, "here": folder_key}
        findings.append(checks.finding("workbook of another return", path.name, **facts))
    named = {sheet.table for sheet in sheets}
    for sheet in (sheet for sheet in sheets if sheet.table not in (*tables, *OWN_SHEETS)):
        where, accepted = label(path, sheet.name), ", ".join(tables)
        likely = [table for table in likely_tables(sheet.name, tables) if table not in named or holds_name(sheet.name, table)]
        if likely:
            names = " or ".join(likely)
            findings.append(checks.finding("sheet nearly named", where, sheet=sheet.name, likely=names, name=likely[0], accepted=accepted))
        else:
            findings.append(checks.finding("unknown sheet", where, sheet=sheet.name, accepted=accepted))
    return [Place(sheet.table, path, sheet) for sheet in sheets if sheet.table in tables]


def _file_of_table(path: Path, workspace: Workspace, findings: Findings) -> list[Place]:
    """The file that gives the table it is named after, whatever kind of file it is."""
    table, ending, checks = heading(path.stem), path.suffix.lower(), workspace.checks
    kind = kind_of(path)
    if not kind.is_spreadsheet:
        usual = ending in TEXT_ENDINGS or kind.name != "text" or ending == ".parquet"
        if not usual:
            findings.append(checks.finding("kind read", path.name, kind=READ_AS[kind.name]))
        return [Place(table, path)]
    try:
        sheets = sheets_of(path)
    except ValueError as fault:
        findings.append(checks.finding("file cannot be opened", path.name, format=WORKBOOK_FORMAT, reason=fault))
        return []
    chosen = sheets if len(sheets) == 1 else [sheet for sheet in sheets if sheet.table == table]
    if len(chosen) != 1:
        reason = f"it has {len(sheets)} sheets, and none of them alone is called {table}"
        findings.append(checks.finding("file cannot be opened", path.name, format=WORKBOOK_FORMAT, reason=reason))
        return []
    findings.append(checks.finding("kind read", path.name, kind=READ_AS[kind.name]))
    return [Place(table, path, chosen[0])]


def _unknown(path: Path, workspace: Workspace) -> Finding:
    """A finding for what is no table: a warning when it may be meant to be one."""
    tables, checks = workspace.standard.tables, workspace.checks
    stem, ending, accepted = heading(path.stem), path.suffix.lower(), ", ".join(tables)
    likely = likely_tables(path.name, tables) if ending in TABLE_ENDINGS else []
    if stem == RETURN or (ending in WORKBOOK_ENDINGS and not likely and _looks_like_return(path, workspace)):
        return checks.finding("file nearly named", path.name, file=path.name, likely="the workbook of the return", name=WORKBOOK)
    if likely:
        names = "the table " + " or ".join(likely)
        return checks.finding("file nearly named", path.name, file=path.name, likely=names, name=f"{likely[0]}.csv")
    hint = f", or save it as {stem}.csv or as a sheet of {WORKBOOK}" if stem in tables or ending.startswith(".xls") else ""
    return checks.finding("unknown file", path.name, file=path.name, accepted=accepted, hint=hint)


def _looks_like_return(path: Path, workspace: Workspace) -> bool:
    """Whether a workbook is called nearly as a return, or has sheets that are called as tables."""
    if likely_tables(path.stem.lower().replace("return", "returned"), ("returned",)):
        return True
    try:
        return any(sheet.table in workspace.standard.tables for sheet in sheets_of(path))
    except (OSError, ValueError):
        return False
