"""The cells of a published CSV file, from this workbook or another, of whatever separator and encoding."""

import csv
from pathlib import Path

from wres.inputs.headings import heading
from wres.text.encoding import separator_of, table_text

Row = list[str]


def published_cells(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    """The headings in the spelling of the tables, and the rows below them, each as wide as they are.

    Raises OSError, ValueError or csv.Error for a file that is no such table.
    """
    text = table_text(path.read_bytes())
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator_of(text))
    columns = tuple(map(heading, next(lines, [])))
    return columns, [_of_width(row, len(columns)) for row in lines if any(row)]


def _of_width(row: Row, width: int) -> Row:
    """A row with as many cells as there are headings: what spreadsheets leave out at its end is blank."""
    if len(row) == width:
        return row
    if any(row[width:]):
        raise ValueError(f"a row has {len(row)} cells under {width} headings")
    return row[:width] if len(row) > width else [*row, *[""] * (width - len(row))]
