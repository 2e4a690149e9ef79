"""Exports of other systems before anything is known of their columns: the cells, and what their codes mean."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.files.kinds import kind_of
from wres.inputs.headings import heading, heading_row, normalise
from wres.inputs.parquet_file import read_parquet
from wres.inputs.reference import read_code_list
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.workbook import read_sheet, sheets_of
from wres.parameters import ColumnSynonyms, Workspace
from wres.parameters.table import Column
from wres.text.encoding import text_of

MANY = 200  # codes; a column with more holds names or numbers, not codes


def export_cells(workspace: Workspace, table: str, file: Path, sheet: str | None, synonyms: ColumnSynonyms) -> pd.DataFrame:
    """The cells of an export below its headings, which may stand below a title."""
    grid = _grid(workspace, table, file, sheet, [heading(name) for names in synonyms.columns.values() for name in names])
    if grid.cells is None or len(grid.cells) < 2:
        reason = grid.findings[0].what if grid.findings else "It has no rows."
        raise InputError(f"{file.name}: this export cannot be used. {reason}")
    top = heading_row(grid.cells, {normalise(name) for column, names in synonyms.columns.items() for name in (column, *names)})
    names = [str(cell).strip() if not pd.isna(cell) else "" for cell in grid.cells.iloc[top]]
    columns_read = [place for place, name in enumerate(names) if name and name not in names[:place]]
    return grid.cells.iloc[top + 1 :, columns_read].set_axis([names[place] for place in columns_read], axis="columns").dropna(how="all")


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


def groups_of_words(workspace: Workspace) -> dict[str, str]:
    """Listed codes, and codes with their labels, in plain letters, to the group."""
    code_list = read_code_list(workspace)
    rows = zip(code_list["code"], code_list["label"], code_list["group"], strict=True)
    return {normalise(word): group for code, label, group in rows for word in (label, f"{code}{label}", code)}


def meanings_of(name: str, definition: Column, workspace: Workspace, synonyms: ColumnSynonyms) -> dict[str, str]:
    """Codes and words that are known for a column, in plain letters, to our codes; what could mean two things is left out."""
    if definition.kind == "listed_code":
        code_list = read_code_list(workspace)
        named = list(zip(code_list["code"], code_list["label"], strict=True))
        pairs = [(word, code) for code, label in named for word in (code, label, f"{code}{label}")]
        short = [(code, label.rpartition(" - ")[2]) for code, label in named]
        pairs += [(word, code) for code, label in short for word in (label, f"{code}{label}")]
        pairs += [(word, code) for code, words in synonyms.values.get(name, {}).items() for word in words]
        groups = dict(zip(code_list["code"], code_list["group"], strict=True))
    else:
        pairs = [(code, code) for code in definition.accepts]
        pairs += [(word, code) for code, words in synonyms.values.get(name, {}).items() if code in definition.accepts for word in words]
    meanings: dict[str, set[str]] = {}
    for word, code in pairs:
        meanings.setdefault(normalise(word), set()).add(code)
    same = groups if definition.kind == "listed_code" else {}
    return {word: min(codes) for word, codes in meanings.items() if len({same.get(code, code) for code in codes}) == 1}


def renamed_codes(cells: pd.Series, meanings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, int]]:
    """Their codes to ours where they differ and are known, and the others with their number of rows; a blank stays one."""
    counts = cells.str.strip().loc[lambda text: text != ""].value_counts()
    ours = {code: _our_code(code, meanings) for code in counts.index[:MANY]}
    renamed = {code: our for code, our in sorted(ours.items()) if our is not None and our != code}
    return renamed, {str(code): int(count) for code, count in counts.items() if ours.get(code) is None}


def _our_code(code: str, meanings: Mapping[str, str]) -> str | None:
    """Our code for one of theirs, or for all its parts that are known: `NHS|XR06|Review Body Band 6`."""
    of_parts = {meanings[part] for part in parts_of_code(code) if part in meanings}
    whole = meanings.get(normalise(code))
    return whole or (of_parts.pop() if len(of_parts) == 1 else None)


def parts_of_code(code: str) -> list[str]:
    """The parts of a code that names several things, such as `NHS|XR06|Review Body Band 6`, in plain letters."""
    return [normalise(part) for part in str(code).split("|")]
