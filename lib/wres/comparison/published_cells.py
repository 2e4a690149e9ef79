"""The cells of a published CSV file, from this workbook or another, of whatever separator and encoding."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.inputs.headings import heading
from wres.text.encoding import separator_of, table_text
from wres.text.lists import quantity

Row = list[str]


@dataclass(frozen=True, slots=True)
class PublishedCells:
    """The headings in the spelling of the tables, and the rows below them, each as wide as they are.

    numbers: of each row, as a spreadsheet counts; separator: what is between the cells; nameless: how many columns without a heading
    have values, which are left out as the blank ones are that spreadsheets leave at the end.
    """

    columns: tuple[str, ...]
    rows: list[Row]
    numbers: Sequence[int]
    separator: str
    nameless: int = 0


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
    if all(columns):
        return PublishedCells(columns, rows, numbers, separator)
    named = [place for place, name in enumerate(columns) if name]
    nameless = sum(not name and any(row[place].strip() for row in rows) for place, name in enumerate(columns))
    filled = [(number, row) for number, row in zip(numbers, ([row[place] for place in named] for row in rows), strict=True) if any(row)]
    rows, numbers = [row for _, row in filled], [number for number, _ in filled]
    return PublishedCells(tuple(columns[place] for place in named), rows, numbers, separator, nameless)


def nameless_doubts(nameless: int) -> Iterator[tuple[str, str]]:
    """What there is to say of columns without a heading, and what was made of it. nameless: how many have values."""
    if nameless:
        what = quantity(nameless, "column has values and no heading", "columns have values and no heading")
        yield f"{what}.", "It is not known what they are, so they are left out."


def _of_width(row: Row, width: int) -> Row:
    """A row with as many cells as there are headings: what spreadsheets leave out at its end is blank."""
    if len(row) == width:
        return row
    if any(row[width:]):
        raise ValueError(f"a row has {len(row)} cells under {width} headings")
    return row[:width] if len(row) > width else [*row, *[""] * (width - len(row))]
