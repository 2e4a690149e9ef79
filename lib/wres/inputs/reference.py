"""What every return is read beside: ethnic codes and benchmarks."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.encoding import text_of
from wres.inputs.headings import heading
from wres.inputs.text_file import read_csv
from wres.parameters import Workspace

ETHNIC_CODE_COLUMNS = ["code", "label", "set", "group", "verified"]
BENCHMARK_COLUMNS = ["year", "indicator", "measure", "group", "level", "name", "value", "unit", "source", "file_hash"]


def read_ethnic_codes(workspace: Workspace) -> pd.DataFrame:
    """The listed ethnic codes: `code, label, set, group` (white, bme, unknown) and `verified`, all text.

    Raises InputError when the file is not there, lacks a column, lists a code twice or names another group.
    """
    path = workspace.folder("params/standards") / workspace.standard.ethnic_codes
    codes = _read(path, ETHNIC_CODE_COLUMNS, workspace)
    twice = sorted(set(codes["code"][codes["code"].str.upper().duplicated()]))
    if twice:
        raise InputError(f"{path}: these codes are listed twice: {', '.join(twice)}. Keep one row of each.")
    groups = sorted(set(codes["group"]) - set(workspace.standard.groups))
    if groups:
        raise InputError(f"{path}: these groups are not known: {', '.join(groups)}. Accepted: {', '.join(workspace.standard.groups)}.")
    return codes


def read_benchmarks(workspace: Workspace) -> pd.DataFrame:
    """All benchmark values of the workspace: year whole, value a number (NaN where blank), the rest text.

    Without benchmark files the frame is empty. Raises InputError for a file without a column or with a value that is no
    number.
    """
    return _benchmarks(workspace, tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in workspace.benchmark_files))


@lru_cache(maxsize=4)
def _benchmarks(workspace: Workspace, files: tuple[tuple[Path, int, int], ...]) -> pd.DataFrame:
    """Read once for all reports, and again when a file has changed."""
    tables = [_numbers(_read(path, BENCHMARK_COLUMNS, workspace), path) for path, *_ in files]
    if not tables:
        return pd.DataFrame(columns=BENCHMARK_COLUMNS).astype({"year": int, "value": float})
    return pd.concat(tables, ignore_index=True)


def _read(path: Path, columns: list[str], workspace: Workspace) -> pd.DataFrame:
    if not path.is_file():
        raise InputError(f"{path}: there is no such file. It has the columns {', '.join(columns)}.")
    try:
        cells = read_csv(text_of(path.read_bytes()).utf8, path.name, columns, workspace.checks).cells
    except ValueError as fault:
        raise InputError(f"{path}: {fault}. Save it again as CSV UTF-8.") from fault
    if cells is None or cells.empty:
        raise InputError(f"{path}: the file is empty or not readable as CSV. It has the columns {', '.join(columns)}.")
    table = cells.iloc[1:].set_axis([heading(cell) for cell in cells.iloc[0]], axis="columns").dropna(how="all")
    absent = [column for column in columns if column not in table]
    if absent:
        raise InputError(f"{path}: these columns are missing: {', '.join(absent)}. It has the columns {', '.join(columns)}.")
    return table[columns].fillna("")


def _numbers(table: pd.DataFrame, path: Path) -> pd.DataFrame:
    table = table.copy()
    for column in ("year", "value"):
        numbers = pd.to_numeric(table[column], errors="coerce")
        wrong = numbers.isna() & ((table[column] != "") | (column == "year"))
        if wrong.any():
            at = int(wrong.to_numpy().argmax())
            row, written = table.index[at] + 1, str(table[column].iat[at]) or "a blank"
            raise InputError(f"{path}, row {row}, {column}: {written} is not a number. Type digits alone.")
        table[column] = numbers.astype(int) if column == "year" else numbers.astype(float)
    return table
