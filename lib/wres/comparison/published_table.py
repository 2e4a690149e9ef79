"""One report's `indicators.csv` read back, from this workbook or another, with what cannot be used of it as findings."""

import contextlib
import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.comparison.published_row import COLUMNS, figure_of
from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.inputs.encoding import text_of
from wres.inputs.headings import heading
from wres.text.lists import quantity

CHECK = "published file"
NEEDED = ("indicator", "measure", "group", "value")
NAMED = 3  # of what is wrong in one way
HOW = "Ask the organisation for its public files as the workbook saved them, or build its report again."
Selection = Callable[[str, str, str], bool]  # by indicator, staff group and band
Row = list[str]


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """The rows of one year. columns: the headings; rows: as they were written; figures: those asked for; findings: what to check."""

    columns: tuple[str, ...] = COLUMNS
    rows: tuple[Row, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_published(path: Path, place: str, year: int, select: Selection) -> PublishedTable:
    """The rows of a year in a file, and those of its figures that are asked for.

    place: its name in findings; select: whether a figure is read.
    Whatever is wrong with the file is a finding; one that cannot be used has no rows.
    """
    if not path.is_file():
        return _unusable(place, "There is no such file beside its action plan.")
    try:
        columns, rows = _cells(path)
    except (OSError, ValueError, csv.Error) as fault:
        return _unusable(place, f"This file cannot be read as CSV: {fault}.")
    if absent := [name for name in NEEDED if name not in columns]:
        return _unusable(place, f"These columns are missing: {', '.join(absent)}.")
    if repeated := [name for name, count in Counter(columns).items() if count > 1]:
        return _unusable(place, f"These columns are there more than once: {', '.join(repeated)}.")
    of_year = _of_year(columns, rows, year)
    if not of_year:
        return _unusable(place, f"There is no row of {year}.")
    figures, unreadable = _figures(columns, of_year, year, select)
    findings = (
        Finding("warning", CHECK, Location(place), what, why, HOW)
        for what, why in _doubts(columns, len(rows) - len(of_year), unreadable, figures, year)
    )
    return PublishedTable(columns, tuple(of_year), figures, tuple(findings))


def _cells(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    """The headings in the spelling of the tables, and the rows below them."""
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


def _of_year(columns: Sequence[str], rows: list[Row], year: int) -> list[Row]:
    """The rows of the year; one that says none is of the year whose folder it lies in."""
    if "year" not in columns:
        return rows
    place = columns.index("year")
    return [row for row in rows if row[place].strip() in (str(year), "")]


def _figures(columns: Sequence[str], rows: Sequence[Row], year: int, select: Selection) -> tuple[tuple[Figure, ...], list[str]]:
    """The figures that are asked for, and what of them is not a number."""
    places = {name: columns.index(name) for name in COLUMNS if name in columns}
    indicator, staff_group, band = (places.get(name) for name in ("indicator", "staff_group", "band"))
    assert indicator is not None  # it is one of those needed
    figures, unreadable = [], []
    for row in rows:
        part = "all" if staff_group is None else row[staff_group] or "all", "all" if band is None else row[band] or "all"
        if select(row[indicator], *part):
            figure, faults = figure_of({name: row[place] for name, place in places.items()}, year)
            figures.append(figure)
            unreadable += faults
    return tuple(figures), unreadable


def _doubts(
    columns: Sequence[str], of_other_years: int, unreadable: Sequence[str], figures: Sequence[Figure], year: int
) -> Iterator[tuple[str, str]]:
    """What can be used and is not as it should be, and what was made of it."""
    if absent := [name for name in COLUMNS if name not in columns]:
        yield (
            f"These columns are missing: {', '.join(absent)}.",
            "Rows are taken for the whole organisation, without what is missing; without counts a figure has no place in a funnel plot.",
        )
    if of_other_years:
        yield f"{quantity(of_other_years, 'row is', 'rows are')} not of {year}.", "These rows are left out."
    if unreadable:
        examples = ", ".join(unreadable[:NAMED]) + (" and more" if len(unreadable) > NAMED else "")
        yield (
            f"{quantity(len(unreadable), 'cell is', 'cells are')} not a number: {examples}.",
            "A figure without its number is not available.",
        )
    repeated = sum(count - 1 for count in Counter(figure.key for figure in figures).values())
    if repeated:
        yield f"{quantity(repeated, 'figure is', 'figures are')} there more than once.", "Of two rows of the same figure the first counts."


def _unusable(place: str, what: str) -> PublishedTable:
    return PublishedTable(findings=(Finding("error", CHECK, Location(place), what, "None of its figures are in the overview.", HOW),))
