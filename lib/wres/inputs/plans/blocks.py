"""A published plan taken apart: its rows and paragraphs in reading order, each with the place it came from."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from python_calamine import CalamineError

from wres.errors import InputError
from wres.inputs.encoding import text_of

FORMATS = (".csv", ".docx", ".txt", ".xlsx")
_PARAGRAPH = re.compile(r"</?p[^>]*>|<br\s*/?>")
_MARKUP = re.compile(r"</?[a-z][^>]*>")


@dataclass(frozen=True)
class Block:
    """A row of a table (two cells or more, some perhaps empty) or a paragraph (one); paragraphs of a cell are lines."""

    place: str
    cells: tuple[str, ...]

    @property
    def is_row(self) -> bool:
        """Whether it has more than one cell."""
        return len(self.cells) > 1

    @property
    def text(self) -> str:
        """Everything in it, in order."""
        return " ".join(cell for cell in self.cells if cell)


def blocks_of(path: Path) -> list[Block]:
    """The rows and paragraphs of a file, without those that hold nothing.

    Raises InputError when the file is not there, cannot be read or is none of the formats.
    """
    readers = {".csv": _csv, ".docx": _word, ".txt": _text, ".xlsx": _workbook}
    if path.suffix.lower() not in readers or not path.is_file():
        raise InputError(f"{path}: give a plan as {', '.join(FORMATS)}.")
    try:
        found = list(readers[path.suffix.lower()](path))
    except (OSError, ValueError, KeyError, CalamineError, PackageNotFoundError) as fault:
        raise InputError(f"{path.name}: this file cannot be read: {fault}. Save it again, or copy its tables into a workbook.") from fault
    return [block for block in found if any(block.cells)]


def _clean(cell: object) -> str:
    """The words of a cell: markup gone, a line for each paragraph, single blanks."""
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    lines = _MARKUP.sub("", _PARAGRAPH.sub("\n", "" if cell is None else str(cell))).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _text(path: Path) -> Iterator[Block]:
    for number, line in enumerate(text_of(path.read_bytes()).utf8.decode().splitlines(), start=1):
        yield Block(f"line {number}", tuple(_clean(cell) for cell in line.split("\t")))


def _csv(path: Path) -> Iterator[Block]:
    text = text_of(path.read_bytes()).utf8.decode()
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=separator), start=1):
        yield Block(f"row {number}", tuple(_clean(cell) for cell in row))


def _workbook(path: Path) -> Iterator[Block]:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(path) as workbook:
        for name in workbook.sheet_names:
            for number, row in enumerate(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1):
                yield Block(f"sheet {name}, row {number}", tuple(_clean(_plain(cell)) for cell in row))


def _plain(cell: object) -> object:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _word(path: Path) -> Iterator[Block]:
    """Paragraphs and tables of a Word document; a merged cell counts once, where it begins."""
    from docx import Document
    from docx.table import Table

    tables = 0
    for number, part in enumerate(Document(str(path)).iter_inner_content(), start=1):
        if not isinstance(part, Table):
            yield Block(f"paragraph {number}", (_clean(part.text),))
            continue
        tables += 1
        above: set[object] = set()
        for place, row in enumerate(part.rows, start=1):
            own = [cell._tc for cell in row.cells]
            texts = []
            for at, cell in enumerate(row.cells):
                merged = own[at] in own[:at] or own[at] in above
                texts.append("" if merged else _clean(cell.text))
            yield Block(f"table {tables}, row {place}", tuple(texts))
            above = set(own)
