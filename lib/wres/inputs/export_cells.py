"""The cells of an export of any kind below its headings, before anything is known of its columns."""

from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.encoding import text_of
from wres.inputs.files.kinds import kind_of
from wres.inputs.headings import heading
from wres.inputs.parquet_file import read_parquet
from wres.inputs.text_file import Grid, read_csv
from wres.inputs.text_matching import heading_row, normalise
from wres.inputs.workbook import read_sheet, sheets_of
from wres.parameters import ColumnSynonyms, Workspace


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
