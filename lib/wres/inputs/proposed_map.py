"""A column map proposed from an export: its headings and codes compared with the names such exports use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.encoding import text_of
from wres.inputs.files.kinds import kind_of
from wres.inputs.headings import heading
from wres.inputs.parquet_file import read_parquet
from wres.inputs.plain import heading_row, plain
from wres.inputs.reference import read_code_list
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.workbook import read_sheet, sheets_of
from wres.parameters import ColumnSynonyms, Standard, Table, TableMap, Workspace
from wres.parameters.table import Column

SHOWN = 3  # rows shown before anything is written
MANY = 200  # codes; a column with more holds names or numbers, not codes


@dataclass(frozen=True)
class ProposedMap:
    """A map to be confirmed, and what it leaves open.

    not_found: columns that are needed and under no heading; unused: headings without a column; open_values: by column, the
    export's codes without one of ours, with the number of rows; sample: the first rows as they would be read; unverified: by
    column, codes whose meaning no source confirms, with the meaning proposed.
    """

    table: str
    map: TableMap
    not_found: tuple[str, ...]
    unused: tuple[str, ...]
    open_values: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    sample: pd.DataFrame = field(default_factory=pd.DataFrame)
    unverified: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def propose_map(workspace: Workspace, table: str, file: Path, sheet: str | None = None) -> ProposedMap:
    """How an export would be read as a table. Raises InputError when there is no such table, file or sheet, or nothing fits."""
    tables = workspace.standard.tables
    if table not in tables:
        raise InputError(f"TABLE={table}: there is no such table. Accepted: {', '.join(tables)}.")
    synonyms = workspace.column_synonyms
    export = _export(workspace, table, file, sheet, synonyms)
    definition = tables[table]
    under = {name: _heading_of(name, export, synonyms) for name in definition.columns}
    columns = {name: theirs for name, theirs in under.items() if theirs is not None}
    if not columns:
        headings = ", ".join(map(str, export))
        raise InputError(
            f"{file.name}: none of its headings is known for {table}: {headings}. Write the map by hand: docs/organisations.md."
        )
    count, once = _counting(definition, columns, export, synonyms, workspace.standard)
    values, open_values = {}, {}
    for name, theirs in columns.items():
        meanings = _meanings_of(name, definition.columns[name], workspace, synonyms)
        if count and name == workspace.standard.group_column:
            meanings |= _groups_of_words(workspace)
        if meanings:
            values[name], open_values[name] = _codes(export[theirs], meanings)
    given = {name: codes for name, codes in values.items() if codes}
    proposed = TableMap(file=file.name, sheet=sheet, columns=columns, values=given, count=count, once=once)
    needed = [name for name, column in definition.columns.items() if column.required and name not in (*columns, count)]
    unused = [str(heading) for heading in export if heading not in (*columns.values(), once)]
    still_open = {name: codes for name, codes in open_values.items() if codes}
    return ProposedMap(table, proposed, tuple(needed), tuple(unused), still_open, _sample(export, proposed), _unverified(given, synonyms))


def _unverified(values: Mapping[str, Mapping[str, str]], synonyms: ColumnSynonyms) -> dict[str, dict[str, str]]:
    """The codes of a map that rest on names which no source confirms."""
    doubtful = {name: {plain(word) for word in words} for name, words in synonyms.unverified.items()}
    asked = {
        name: {code: ours for code, ours in codes.items() if set(_parts(code)) & doubtful.get(name, set())}
        for name, codes in values.items()
    }
    return {name: codes for name, codes in asked.items() if codes}


def _export(workspace: Workspace, table: str, file: Path, sheet: str | None, synonyms: ColumnSynonyms) -> pd.DataFrame:
    """The cells of an export below its headings, which may stand below a title."""
    grid = _grid(workspace, table, file, sheet, [heading(name) for names in synonyms.columns.values() for name in names])
    if grid.cells is None or len(grid.cells) < 2:
        reason = grid.findings[0].what if grid.findings else "It has no rows."
        raise InputError(f"{file.name}: this export cannot be used. {reason}")
    top = heading_row(grid.cells, {plain(name) for column, names in synonyms.columns.items() for name in (column, *names)})
    names = [str(cell).strip() if not pd.isna(cell) else "" for cell in grid.cells.iloc[top]]
    kept = [place for place, name in enumerate(names) if name and name not in names[:place]]
    return grid.cells.iloc[top + 1 :, kept].set_axis([names[place] for place in kept], axis="columns").dropna(how="all")


def _grid(workspace: Workspace, table: str, file: Path, sheet: str | None, columns: list[str]) -> Grid:
    definition = workspace.standard.tables[table]
    try:
        kind = kind_of(file)
        if kind.name == "parquet" or file.suffix.lower() == ".parquet":
            return read_parquet(file)
        if kind.reason:
            raise ValueError(kind.reason)
        if not kind.is_spreadsheet:
            return read_csv(text_of(file.read_bytes()).utf8, file.name, columns, workspace.checks)
        sheets = sheets_of(file)
        chosen = [sheet_there for sheet_there in sheets if sheet in (None, sheet_there.name)][:1]
    except (OSError, ValueError) as fault:
        raise InputError(f"{file}: the export cannot be read: {fault}.") from fault
    if not chosen:
        raise InputError(f"{file.name}: there is no sheet {sheet}. Its sheets: {', '.join(sheet_there.name for sheet_there in sheets)}.")
    return read_sheet(file, chosen[0], definition, file.name, workspace.checks)


def _heading_of(name: str, export: pd.DataFrame, synonyms: ColumnSynonyms) -> str | None:
    """The heading under which a column is: its own name before its synonyms, which are in order of preference."""
    headings = {plain(theirs): str(theirs) for theirs in reversed(list(export))}
    return next((headings[plain(word)] for word in (name, *synonyms.columns.get(name, ())) if plain(word) in headings), None)


def _counting(
    definition: Table, columns: Mapping[str, str], export: pd.DataFrame, synonyms: ColumnSynonyms, standard: Standard
) -> tuple[str | None, str | None]:
    """Where the one count that a table needs is under no heading, the export is taken for a log: what its rows count, and whom once."""
    counts = [name for name, column in definition.columns.items() if column.required and column.kind == "count"]
    if len(counts) != 1 or counts[0] in columns or standard.group_column not in columns:
        return None, None
    people = [table.people.person for table in standard.tables.values() if table.people]
    return counts[0], next(filter(None, (_heading_of(person, export, synonyms) for person in people)), None)


def _groups_of_words(workspace: Workspace) -> dict[str, str]:
    """Listed codes, and codes with their labels, in plain letters, to the group."""
    listed = read_code_list(workspace)
    rows = zip(listed["code"], listed["label"], listed["group"], strict=True)
    return {plain(word): group for code, label, group in rows for word in (label, f"{code}{label}", code)}


def _meanings_of(name: str, definition: Column, workspace: Workspace, synonyms: ColumnSynonyms) -> dict[str, str]:
    """Codes and words that are known for a column, in plain letters, to our codes; what could mean two things is left out."""
    if definition.kind == "listed_code":
        listed = read_code_list(workspace)
        named = list(zip(listed["code"], listed["label"], strict=True))
        pairs = [(word, code) for code, label in named for word in (code, label, f"{code}{label}")]
        short = [(code, label.rpartition(" - ")[2]) for code, label in named]
        pairs += [(word, code) for code, label in short for word in (label, f"{code}{label}")]
        pairs += [(word, code) for code, words in synonyms.values.get(name, {}).items() for word in words]
        groups = dict(zip(listed["code"], listed["group"], strict=True))
    else:
        pairs = [(code, code) for code in definition.accepts]
        pairs += [(word, code) for code, words in synonyms.values.get(name, {}).items() if code in definition.accepts for word in words]
    meanings: dict[str, set[str]] = {}
    for word, code in pairs:
        meanings.setdefault(plain(word), set()).add(code)
    same = groups if definition.kind == "listed_code" else {}
    return {word: min(codes) for word, codes in meanings.items() if len({same.get(code, code) for code in codes}) == 1}


def _codes(cells: pd.Series, meanings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, int]]:
    """Their codes to ours where they differ and are known, and the others with their number of rows; a blank stays one."""
    counts = cells.str.strip().loc[lambda text: text != ""].value_counts()
    ours = {code: _meaning(code, meanings) for code in counts.index[:MANY]}
    renamed = {code: our for code, our in sorted(ours.items()) if our is not None and our != code}
    return renamed, {str(code): int(count) for code, count in counts.items() if ours.get(code) is None}


def _meaning(code: str, meanings: Mapping[str, str]) -> str | None:
    """Our code for one of theirs, or for all its parts that are known: `NHS|XR06|Review Body Band 6`."""
    of_parts = {meanings[part] for part in _parts(code) if part in meanings}
    whole = meanings.get(plain(code))
    return whole or (of_parts.pop() if len(of_parts) == 1 else None)


def _parts(code: str) -> list[str]:
    return [plain(part) for part in str(code).split("|")]


def _sample(export: pd.DataFrame, proposed: TableMap) -> pd.DataFrame:
    """The first rows in our columns; a code that is open stays as the export has it."""
    rows = export.head(SHOWN)
    columns = proposed.columns.items()
    return pd.DataFrame({ours: rows[theirs].str.strip().replace(proposed.values.get(ours, {})) for ours, theirs in columns})
