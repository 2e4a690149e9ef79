"""The cells of a published CSV file, from this workbook or another, of whatever separator and encoding."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.inputs.headings import heading
from wres.text.encoding import separator_of, table_text

Row = list[str]


@dataclass(frozen=True, slots=True)
class PublishedCells:
    """The headings in the spelling of the tables, and the rows below them, each as wide as they are.

    numbers: of each row, as a spreadsheet counts; separator: what is between the cells.
    """

    columns: tuple[str, ...]
    rows: list[Row]
    numbers: Sequence[int]
    separator: str


def published_cells(path: Path) -> PublishedCells:
    """The cells of a file. Raises OSError, ValueError or csv.Error for one that is no such table."""
    text = table_text(path.read_bytes())
    separator = separator_of(text)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    columns = tuple(map(heading, next(lines, [])))
    rows, numbers = [], []
    for number, row in enumerate(lines, start=2):
        if any(row):
            rows.append(_of_width(row, len(columns)))
            numbers.append(number)
    return PublishedCells(columns, rows, numbers, separator)


def _of_width(row: Row, width: int) -> Row:
    """A row with as many cells as there are headings: what spreadsheets leave out at its end is blank."""
    if len(row) == width:
        return row
    if any(row[width:]):
        raise ValueError(f"a row has {len(row)} cells under {width} headings")
    return row[:width] if len(row) > width else [*row, *[""] * (width - len(row))]
