"""The cells of a published CSV file, from this workbook or another, of whatever separator and encoding."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.inputs.files.references import letter
from wres.inputs.headings import heading
from wres.text.encoding import lines_and_separator, table_text
from wres.text.lists import listing_of_most

NAMED = 6  # columns
Row = list[str]


@dataclass(frozen=True, slots=True)
class PublishedCells:
    """The headings in the spelling of the tables, and the rows below them, each as wide as they are.

    numbers: of each row, as a spreadsheet counts; separator: what is between the cells; nameless: the letters of columns without a
    heading that have values, which are left out as the blank ones are that spreadsheets leave at the end.
    """

    columns: tuple[str, ...]
    rows: list[Row]
    numbers: Sequence[int]
    separator: str
    nameless: tuple[str, ...] = ()


def published_cells(path: Path) -> PublishedCells:
    """The cells of a file. Raises OSError, ValueError or csv.Error for one that is no such table."""
    lines, separator = lines_and_separator(table_text(path.read_bytes()))
    reader = csv.reader(lines, delimiter=separator)
    columns = tuple(map(heading, next(reader, [])))
    rows, numbers = [], []
    for number, row in enumerate(reader, start=2):
        if any(row):
            rows.append(_of_width(row, len(columns)))
            numbers.append(number)
    if all(columns):
        return PublishedCells(columns, rows, numbers, separator)
    named = [place for place, name in enumerate(columns) if name]
    nameless = tuple(letter(place) for place, name in enumerate(columns) if not name and any(row[place].strip() for row in rows))
    filled = [(number, row) for number, row in zip(numbers, ([row[place] for place in named] for row in rows), strict=True) if any(row)]
    rows, numbers = [row for _, row in filled], [number for number, _ in filled]
    return PublishedCells(tuple(columns[place] for place in named), rows, numbers, separator, nameless)


def nameless_doubts(nameless: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What there is to say of columns without a heading, and what was made of it. nameless: the letters of those that have values."""
    if len(nameless) == 1:
        yield f"Column {nameless[0]} has values and no heading.", "It is not known what they are, so they are left out."
    elif nameless:
        what = f"Columns {listing_of_most(nameless, NAMED)} have values and no heading."
        yield what, "It is not known what they are, so they are left out."


def _of_width(row: Row, width: int) -> Row:
    """A row with as many cells as there are headings: what spreadsheets leave out at its end is blank."""
    if len(row) == width:
        return row
    if any(row[width:]):
        raise ValueError(f"a row has {len(row)} cells under {width} headings")
    return row[:width] if len(row) > width else [*row, *[""] * (width - len(row))]
