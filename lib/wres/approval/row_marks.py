"""A mark for each row and cell of what was read: enough to say later which rows changed, and nothing of what they hold.

A mark is a short hash keyed with a random salt of its own version, so that no list of likely cells made for one version fits another.
Of records of people a row has a single mark, for all its cells together.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.inputs.source import Return
from wres.parameters import Standard, period

BYTES = 6  # of a mark: two different rows of a million have the same one in two returns of a thousand
SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row by its number, as a spreadsheet counts, and the marks of its cells; of a record one mark of them all."""

    number: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedTable:
    """A table of a return. place: as a person finds it; file: the name of the input that it is read from; columns: none of records."""

    table: str
    place: str
    file: str
    columns: tuple[str, ...]
    rows: tuple[MarkedRow, ...]

    @property
    def year(self) -> int:
        """The reporting year of the return that it belongs to; 0 for one that lies elsewhere."""
        year = self.file.split("/")[2:3]
        return int(year[0]) if year and year[0].isdecimal() else 0


def marked_tables(returns: Iterable[Return], root: Path, standard: Standard, salt: str, files: Iterable[str] = ()) -> list[MarkedTable]:
    """The tables of some returns with their marks. root: the workspace's folder; files: the inputs that matter, by default all."""
    selected = set(files)
    return [
        table
        for returned in returns
        for name in returned.sources
        if name in standard.tables and (file := _file(returned, name, root)) and (not selected or file in selected)
        for table in [_marked_table(returned, name, file, standard, salt)]
    ]


def write_marks(path: Path, salt: str, tables: Iterable[MarkedTable]) -> None:
    """Write the marks of a version. Raises OSError."""
    listed = [
        {
            "table": table.table, "place": table.place, "file": table.file, "columns": table.columns,
            "rows": [[row.number, *row.cells] for row in table.rows],
        }
        for table in tables
    ]  # fmt: skip
    path.write_text(json.dumps({"salt": salt, "tables": listed}, ensure_ascii=False), encoding="utf-8")


def read_marks(path: Path) -> tuple[str, dict[tuple[str, str], MarkedTable]]:
    """The salt of a version, and its tables by name and file. Raises OSError, and ValueError or LookupError for a file that holds none."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    tables = [
        MarkedTable(
            entry["table"], entry["place"], entry["file"], tuple(entry["columns"]),
            tuple(MarkedRow(str(row[0]), tuple(row[1:])) for row in entry["rows"]),
        )
        for entry in facts["tables"]
    ]  # fmt: skip
    return str(facts["salt"]), by_table(tables)


def by_table(tables: Iterable[MarkedTable]) -> dict[tuple[str, str], MarkedTable]:
    """Tables by name and by the folder of their return, wherever in it they lie."""
    return {(table.table, table.file.rpartition("/")[0]): table for table in tables}


def _marked_table(returned: Return, name: str, file: str, standard: Standard, salt: str) -> MarkedTable:
    source, frame = returned.sources[name], returned.tables.get(name)
    place = f"{source.label} of {period(returned.year)}"
    if frame is None:
        return MarkedTable(name, place, file, (), ())
    definition = standard.tables.get(name)
    of_people = definition is not None and definition.instead_of is not None
    columns = () if of_people else tuple(map(str, frame.columns))
    key = salt.encode()
    rows = tuple(
        MarkedRow(str(number), (_mark(SEPARATOR.join(cells), key),) if of_people else tuple(_mark(cell, key) for cell in cells))
        for number, cells in _rows(frame)
    )
    return MarkedTable(name, place, file, columns, rows)


def _rows(frame: pd.DataFrame) -> Iterator[tuple[object, tuple[str, ...]]]:
    texts = [["" if pd.isna(cell) else str(cell) for cell in frame[name].tolist()] for name in frame]
    return zip(frame.index.tolist(), zip(*texts, strict=True), strict=True)


def _file(returned: Return, name: str, root: Path) -> str:
    """The input that a table is read from, as provenance names it."""
    file = returned.sources[name].file
    return f"data/{returned.code}/{returned.year}/{file.name}" if file.is_relative_to(root) else file.name


def _mark(text: str, key: bytes) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=key, digest_size=BYTES).hexdigest()
