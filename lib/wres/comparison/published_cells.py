"""The cells of a published CSV file, from this workbook or another, of whatever separator and encoding."""

import contextlib
import csv
from pathlib import Path

from wres.inputs.encoding import text_of
from wres.inputs.headings import heading

Row = list[str]


def published_cells(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    """The headings in the spelling of the tables, and the rows below them, each as wide as they are.

    Raises OSError, ValueError or csv.Error for a file that is no such table.
    """
    text = _text(path.read_bytes())
    first = text.partition("\n")[0]
    lines = csv.reader(text.splitlines(keepends=True), delimiter=max(",;\t", key=first.count))
    columns = tuple(map(heading, next(lines, [])))
    return columns, [_of_width(row, len(columns)) for row in lines if any(row)]


def _text(content: bytes) -> str:
    """The text of a file: as the workbook writes it, else in whatever encoding it was saved."""
    if 0 not in content:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-8-sig")
    return text_of(content).utf8.decode("utf-8")


def _of_width(row: Row, width: int) -> Row:
    """A row with as many cells as there are headings: what spreadsheets leave out at its end is blank."""
    if any(row[width:]):
        raise ValueError(f"a row has {len(row)} cells under {width} headings")
    return row[:width] if len(row) >= width else [*row, *[""] * (width - len(row))]
