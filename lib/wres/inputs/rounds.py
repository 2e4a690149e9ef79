"""The rounds of a year's updates: the plan as it stood at the start and after each round, kept beside the return by `updates`."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.findings import Finding
from wres.inputs.files.limits import check_text
from wres.inputs.headings import heading
from wres.parameters import Checks
from wres.text.days import written_day
from wres.text.encoding import text_of

ROUNDS, START = "rounds", "start"  # the folder, and the name of the plan before the first round
CHECK = "round not read"


@dataclass(frozen=True, slots=True)
class RoundTable:
    """The plan after a round as text, its index the row numbers; day: of the round, None before the first."""

    day: dt.date | None
    rows: pd.DataFrame


def read_rounds(folder: Path, columns: Sequence[str], checks: Checks, findings: list[Finding]) -> tuple[RoundTable, ...]:
    """The rounds kept in the folder of a return, in order of time; what cannot be read is a finding and left out.

    columns: of the table of actions. Where only the plan before the first round is there, nothing has moved yet: no round is given.
    """
    tables = []
    for path in sorted((folder / ROUNDS).iterdir()) if (folder / ROUNDS).is_dir() else ():
        if not path.name.startswith((".", "~$")):
            try:
                tables.append(RoundTable(_day(path), _rows(path, columns)))
            except (OSError, ValueError, csv.Error) as fault:
                findings.append(checks.finding(CHECK, f"{ROUNDS}/{path.name}", reason=str(fault)))
    dated = any(table.day for table in tables)
    return tuple(sorted(tables, key=lambda table: table.day or dt.date.min)) if dated else ()


def round_file(folder: Path, day: dt.date | None) -> Path:
    """Where the plan after the round of a day is kept, and the plan before the first."""
    return folder / ROUNDS / f"{day.isoformat() if day else START}.csv"


def round_day(path: Path) -> dt.date | None:
    """The day of the round that a file holds, by its name; None for a name that is none."""
    return written_day(path.stem)


def _day(path: Path) -> dt.date | None:
    if path.suffix.lower() != ".csv" or not path.is_file():
        raise ValueError(f"only CSV files named after a day, such as 2025-06-30.csv, or {START}.csv are read here")
    if path.stem.lower() == START:
        return None
    day = round_day(path)
    if day is None:
        raise ValueError(f"its name is no day, such as 2025-06-30.csv, and not {START}.csv")
    return day


def _rows(path: Path, columns: Sequence[str]) -> pd.DataFrame:
    """The rows of a kept plan; whatever else somebody has added is left out."""
    check_text(path.stat().st_size)
    text = text_of(path.read_bytes()).utf8.decode()
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    first, *lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)) or [[]]
    places = {heading(name): place for place, name in enumerate(first)}
    if "action" not in places:
        raise ValueError("it has no column action")
    cells = {name: [line[places[name]] if name in places and places[name] < len(line) else "" for line in lines] for name in columns}
    rows = pd.DataFrame(cells, index=pd.RangeIndex(2, 2 + len(lines), name="row"), dtype=object)
    return rows[rows["action"].str.strip() != ""]
