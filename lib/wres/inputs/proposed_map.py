"""A column map proposed from an export: its headings and codes compared with the names such exports use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.exports import export_cells, groups_of_words, meanings_of, parts_of_code, renamed_codes
from wres.inputs.headings import normalise
from wres.parameters import ColumnSynonyms, Standard, Table, TableMap, Workspace

SHOWN = 3  # rows shown before anything is written


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
    export = export_cells(workspace, table, file, sheet, synonyms)
    definition = tables[table]
    under = {name: _heading_of(name, export, synonyms) for name in definition.columns}
    columns = {name: export_heading for name, export_heading in under.items() if export_heading is not None}
    if not columns:
        headings = ", ".join(map(str, export))
        raise InputError(
            f"{file.name}: none of its headings is known for {table}: {headings}. Write the map by hand: docs/organisations.md."
        )
    count, once = _count_columns(definition, columns, export, synonyms, workspace.standard)
    values, open_values = {}, {}
    for name, export_heading in columns.items():
        meanings = meanings_of(name, definition.columns[name], workspace, synonyms)
        if count and name == workspace.standard.group_column:
            meanings |= groups_of_words(workspace)
        if meanings:
            values[name], open_values[name] = renamed_codes(export[export_heading], meanings)
    known_values = {name: codes for name, codes in values.items() if codes}
    proposed = TableMap(file=file.name, sheet=sheet, columns=columns, values=known_values, count=count, once=once)
    needed = [name for name, column in definition.columns.items() if column.required and name not in (*columns, count)]
    unused = [str(heading) for heading in export if heading not in (*columns.values(), once)]
    still_open = {name: codes for name, codes in open_values.items() if codes}
    unverified = _unverified_codes(known_values, synonyms)
    return ProposedMap(table, proposed, tuple(needed), tuple(unused), still_open, _sample(export, proposed), unverified)


def _unverified_codes(values: Mapping[str, Mapping[str, str]], synonyms: ColumnSynonyms) -> dict[str, dict[str, str]]:
    """The codes of a map that rest on names which no source confirms."""
    doubtful = {name: {normalise(word) for word in words} for name, words in synonyms.unverified.items()}
    asked = {
        name: {code: our_code for code, our_code in codes.items() if set(parts_of_code(code)) & doubtful.get(name, set())}
        for name, codes in values.items()
    }
    return {name: codes for name, codes in asked.items() if codes}


def _heading_of(name: str, export: pd.DataFrame, synonyms: ColumnSynonyms) -> str | None:
    """The heading under which a column is: its own name before its synonyms, which are in order of preference."""
    headings = {normalise(export_heading): str(export_heading) for export_heading in reversed(list(export))}
    return next((headings[normalise(word)] for word in (name, *synonyms.columns.get(name, ())) if normalise(word) in headings), None)


def _count_columns(
    definition: Table, columns: Mapping[str, str], export: pd.DataFrame, synonyms: ColumnSynonyms, standard: Standard
) -> tuple[str | None, str | None]:
    """Where the one count that a table needs is under no heading, the export is taken for a log: what its rows count, and whom once."""
    counts = [name for name, column in definition.columns.items() if column.required and column.kind == "count"]
    if len(counts) != 1 or counts[0] in columns or standard.group_column not in columns:
        return None, None
    people = [table.people.person for table in standard.tables.values() if table.people]
    return counts[0], next(filter(None, (_heading_of(person, export, synonyms) for person in people)), None)


def _sample(export: pd.DataFrame, proposed: TableMap) -> pd.DataFrame:
    """The first rows in our columns; a code that is open stays as the export has it."""
    rows = export.head(SHOWN)
    columns = proposed.columns.items()
    return pd.DataFrame(
        {column: rows[export_heading].str.strip().replace(proposed.values.get(column, {})) for column, export_heading in columns}
    )
