"""The numbers of published rows in digits with a decimal point, however they were written, and notes that say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wres.comparison.published_cells import PublishedCells, Row
from wres.comparison.published_row import NUMBERS, number_of
from wres.findings import Finding, Location
from wres.parameters.measures import measure_of
from wres.parameters.model import year_in
from wres.text.lists import quantity
from wres.text.written_numbers import Commas, are_plain, plain_digits

YEAR = "year"
COUNTS = ("numerator", "denominator")


@dataclass(frozen=True, slots=True)
class Respelling:
    """A number of a column that was written in another way: the row, as a spreadsheet counts, and both ways of writing it."""

    column: str
    row: int
    written: str
    plain: str


def with_plain_numbers(cells: PublishedCells) -> tuple[PublishedCells, list[Respelling]]:
    """The cells with plain numbers, and those that were written in another way, for more than blanks around them.

    What is no number, or could be several, stays as it was written.
    """
    at = {name: place for place, name in enumerate(cells.columns)}
    strange = [name for name in (YEAR, *NUMBERS) if name in at and _is_strange(name, [row[at[name]] for row in cells.rows])]
    if not strange:
        return cells, []
    rows, respelled = [list(row) for row in cells.rows], list[Respelling]()
    numbered = list(zip(cells.numbers, rows, strict=True))
    commas = Commas.of(cells.separator, (row[at[name]] for row in rows for name in NUMBERS if name in at))
    for name in strange:
        for number, row in numbered:
            written = row[at[name]].strip()
            row[at[name]] = _plain_year(written) if name == YEAR else _plain_number(row, at, name, commas)
            if row[at[name]] != written:
                respelled.append(Respelling(name, number, written, row[at[name]]))
    return replace(cells, rows=rows), respelled


def notes_on(respelled: Sequence[Respelling], place: str) -> Iterator[Finding]:
    """A note for each column. place: the file's name in it."""
    for name in dict.fromkeys(number.column for number in respelled):
        first, *more = (number for number in respelled if number.column == name)
        cells = quantity(len(more), "other cell of this column is", "other cells of this column are")
        others = f" {cells} read in the same way." if more else ""
        yield Finding(
            "note", "published file", Location(place, first.row, name), f"{first.written} is read as {first.plain}.{others}",
            "The file leaves no doubt how this is meant.",
            "Check that it is right. Next time, ask for numbers as digits with a decimal point.",
        )  # fmt: skip


def _is_strange(name: str, texts: Sequence[str]) -> bool:
    return not all(map(str.isdecimal, set(texts))) if name == YEAR else not are_plain(texts)


def _plain_number(row: Row, at: Mapping[str, int], name: str, commas: Commas) -> str:
    written = row[at[name]].strip()
    if number_of(written) is not None:  # blank, or as good as plain: +5.5
        return written
    unit = (row[at["unit"]].strip() if "unit" in at else "") or measure_of(row[at["measure"]]).unit
    return plain_digits(written, commas, is_count=name in COUNTS, is_ratio=unit == "ratio")


def _plain_year(written: str) -> str:
    """A year that a spreadsheet took for a number with decimals: 2025.0 is 2025."""
    year = year_in(written)
    return str(year) if year is not None and written.startswith(f"{year}") and "/" not in written else written
