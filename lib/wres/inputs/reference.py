"""What every return is read with: the list of codes and benchmarks."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.headings import heading
from wres.inputs.text_file import read_csv
from wres.parameters import Workspace
from wres.text.encoding import text_of

CODE_LIST_COLUMNS = ["code", "label", "group"]
BENCHMARK_COLUMNS = ["year", "indicator", "measure", "group", "level", "name", "value", "unit", "source", "file_hash"]
BENCHMARK_MORE = ["band", "numerator", "denominator"]  # may be left out: the whole workforce or board, and counts that are not known
NUMBERS = ("year", "value", "numerator", "denominator")
State = tuple[Path, int, int]


def read_code_list(workspace: Workspace) -> pd.DataFrame:
    """The codes that records may hold: `code`, `label`, `group` (one of the standard's) and what else the file says, all text.

    The frame is shared by all who ask, so it is not to be changed. Raises InputError when the file is not there, lacks a
    column, lists a code twice or names another group.
    """
    path = workspace.code_list
    return _code_list(_state(path, CODE_LIST_COLUMNS), tuple(workspace.standard.groups))


@lru_cache(maxsize=4)
def _code_list(file: State, groups: tuple[str, ...]) -> pd.DataFrame:
    path = file[0]
    codes = _read(path, CODE_LIST_COLUMNS)
    twice = sorted(set(codes["code"][codes["code"].str.upper().duplicated()]))
    if twice:
        raise InputError(f"{path}: these codes are listed twice: {', '.join(twice)}. Keep one row of each.")
    others = sorted(set(codes["group"]) - set(groups))
    if others:
        raise InputError(f"{path}: these groups are not known: {', '.join(others)}. Accepted: {', '.join(groups)}.")
    return codes


def read_benchmarks(workspace: Workspace) -> pd.DataFrame:
    """All benchmark values of the workspace: year whole, value and counts numbers (NaN where blank), the rest text.

    The frame is shared by all who ask, so it is not to be changed; without benchmark files it is empty. Raises InputError for
    a file without a column or with a value that is no number.
    """
    return _benchmarks(tuple(_state(path, BENCHMARK_COLUMNS) for path in workspace.benchmark_files))


@lru_cache(maxsize=4)
def _benchmarks(files: tuple[State, ...]) -> pd.DataFrame:
    columns = [*BENCHMARK_COLUMNS, *BENCHMARK_MORE]
    tables = [_numbers(_read(path, BENCHMARK_COLUMNS).reindex(columns=columns, fill_value=""), path) for path, *_ in files]
    if not tables:
        return pd.DataFrame(columns=columns).astype({name: int if name == "year" else float for name in NUMBERS})
    return pd.concat(tables, ignore_index=True)


def _state(path: Path, columns: list[str]) -> State:
    """A file as it stands, by which what was read of it is remembered: once it has changed it is read again."""
    if not path.is_file():
        raise InputError(f"{path}: there is no such file. It has the columns {', '.join(columns)}.")
    state = path.stat()
    return path, state.st_mtime_ns, state.st_size


def _read(path: Path, columns: list[str]) -> pd.DataFrame:
    checks = Workspace.at().checks  # what they would say of a file that is not a return is told to nobody
    try:
        cells = read_csv(text_of(path.read_bytes()).utf8, path.name, columns, checks).cells
    except ValueError as fault:
        raise InputError(f"{path}: {fault}. Save it again as CSV UTF-8.") from fault
    if cells is None or cells.empty:
        raise InputError(f"{path}: the file is empty or not readable as CSV. It has the columns {', '.join(columns)}.")
    table = cells.iloc[1:].set_axis([heading(cell) for cell in cells.iloc[0]], axis="columns").dropna(how="all")
    absent = [column for column in columns if column not in table]
    if absent:
        raise InputError(f"{path}: these columns are missing: {', '.join(absent)}. It has the columns {', '.join(columns)}.")
    return table.fillna("")


def _numbers(table: pd.DataFrame, path: Path) -> pd.DataFrame:
    table = table.copy()
    for column in NUMBERS:
        numbers = pd.to_numeric(table[column], errors="coerce")
        wrong = numbers.isna() & ((table[column] != "") | (column == "year"))
        if wrong.any():
            at = int(wrong.to_numpy().argmax())
            row, written = table.index[at] + 1, str(table[column].iat[at]) or "a blank"
            raise InputError(f"{path}, row {row}, {column}: {written} is not a number. Type digits alone.")
        table[column] = numbers.astype(int) if column == "year" else numbers.astype(float)
    return table
