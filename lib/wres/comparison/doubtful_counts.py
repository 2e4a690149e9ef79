"""Counts of published rows that are no counts: people are whole, and 1.822 may be meant for 1,822."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wres.comparison.plain_numbers import COUNTS
from wres.comparison.published_cells import PublishedCells
from wres.comparison.published_row import number_of
from wres.parameters import Standard
from wres.text.lists import quantity, semicolons
from wres.text.written_numbers import ACCEPTED

POINT_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
LABELS = ("indicator", "measure", "group")
NAMED = 3


def without_doubtful_counts(cells: PublishedCells, standard: Standard) -> tuple[PublishedCells, list[str]]:
    """The cells without counts that are not whole or could be two numbers, and these with what is wrong.

    A half is the average of two years where an indicator has a window of several. Where commas separate columns a point begins decimals,
    unless another count of the file shows that it does not.
    """
    at = {name: place for place, name in enumerate(cells.columns)}
    columns = [name for name in COUNTS if name in at and any("." in row[at[name]] for row in cells.rows)]
    if not columns:
        return cells, []
    averaged = {code for code, indicator in standard.indicators.items() if indicator.window}
    written = {row[at[name]] for row in cells.rows for name in columns}
    parts_thousands = cells.separator != "," or any(POINT_THOUSANDS.fullmatch(text) and not _is_whole(text) for text in written)
    rows, doubtful = list(map(list, cells.rows)), list[str]()
    for row in rows:
        for name in columns:
            if fault := _fault(row[at[name]], parts_thousands, row[at["indicator"]] in averaged):
                doubtful.append(f"{row[at[name]]} ({' '.join(row[at[label]] for label in LABELS)}, {name}) {fault}")
                row[at[name]] = ""
    return (replace(cells, rows=rows), doubtful) if doubtful else (cells, [])


def count_doubts(doubtful: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What there is to say of them, and what was made of it."""
    if doubtful:
        what = f"{quantity(len(doubtful), 'count')} cannot be used: {semicolons(doubtful, NAMED)}."
        yield what, f"These counts are left out. A figure has no place in a funnel plot without its counts. {ACCEPTED}"


def _fault(written: str, parts_thousands: bool, is_averaged: bool) -> str:
    """What is wrong with a count; blank where nothing is, and of what is no number, of which others speak."""
    if "." not in written or number_of(written) is None:
        return ""
    if parts_thousands and POINT_THOUSANDS.fullmatch(written):
        return f"could mean {written.replace('.', '')} or {written}"
    return "" if _is_whole(written) or (is_averaged and _is_whole(written, 2)) else "is not a whole number of people"


def _is_whole(written: str, times: int = 1) -> bool:
    """Whether a number, so many times, is whole."""
    number = number_of(written)
    return number is not None and (number * times).is_integer()
