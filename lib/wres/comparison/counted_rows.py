"""Which rows of a published file count: those of its organisation and year, each figure once, with values that can be used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wres.comparison.published_cells import Row
from wres.comparison.published_row import UNREADABLE
from wres.comparison.repeated_rows import rows_of_figures
from wres.comparison.usable_rows import UsableRows
from wres.parameters import Plausibility, Standard
from wres.parameters.model import year_in
from wres.text.lists import listing, quantity, semicolons
from wres.text.written_numbers import ACCEPTED

NAMED = 3  # of what is wrong in one way
DEFAULT = Plausibility()
LEFT_OUT = "These figures are left out."


@dataclass(frozen=True, slots=True)
class CountedRows:
    """The rows; others: how many rows are of each other organisation.

    because: of rows whose value cannot be used, by their place, the reason; doubts: what is wrong, and what was made of it.
    """

    rows: tuple[Row, ...]
    others: dict[str, int]
    because: dict[int, str]
    doubts: tuple[tuple[str, str], ...]


def counted_rows(
    columns: Sequence[str], rows: Sequence[Row], year: int, code: str = "", bounds: Plausibility = DEFAULT, standard: Standard | None = None
) -> CountedRows:
    """The rows of a year and of an organisation that count; without a code those of any. A row that says neither is of both.

    standard: by whose groups and steps shares and ratios are held against each other.
    """
    of_year = _of_year(columns, rows, year)
    of_code, others = _of_code(columns, of_year, code)
    of_figures = rows_of_figures(columns, of_code)
    usable, instead = of_figures.usable(bounds, standard)
    doubts = [
        *_strangers(year, code, len(rows) - len(of_year), others),
        *_doubts(usable),
        *of_figures.doubts(instead),
    ]
    return CountedRows(usable.rows, others, usable.because, tuple(doubts))


def _of_year(columns: Sequence[str], rows: Sequence[Row], year: int) -> Sequence[Row]:
    """The rows of the year; one that says none is of the year whose folder it lies in."""
    if "year" not in columns:
        return rows
    place = columns.index("year")
    of_year = {text for text in {row[place] for row in rows} if not text.strip() or year_in(text) == year}
    return [row for row in rows if row[place] in of_year]


def _of_code(columns: Sequence[str], rows: Sequence[Row], code: str) -> tuple[Sequence[Row], dict[str, int]]:
    """The rows of the organisation, its code as here, and how many there are of each other."""
    if not code or "organisation" not in columns:
        return rows, {}
    place, others = columns.index("organisation"), dict[str, int]()
    of_code = []
    for row in rows:
        whose = row[place].strip()
        if whose in ("", code):
            of_code.append(row)
        elif whose.upper() == code.upper():
            of_code.append([*row[:place], code, *row[place + 1 :]])
        else:
            others[whose] = others.get(whose, 0) + 1
    return of_code, others


def _strangers(year: int, code: str, of_other_years: int, others: dict[str, int]) -> Iterator[tuple[str, str]]:
    if of_other_years:
        yield f"{quantity(of_other_years, 'row is', 'rows are')} not of {year}.", "These rows are left out."
    if others:
        whose = f"{quantity(sum(others.values()), 'row is', 'rows are')} of {listing(sorted(others))}, not of {code}."
        yield whose, "These rows are left out."


def _doubts(usable: UsableRows) -> Iterator[tuple[str, str]]:
    if usable.outside:
        yield (
            f"{quantity(len(usable.outside), 'interval')} cannot be used: {semicolons(usable.outside, NAMED)}.",
            "These intervals are left out, so nobody is called worse off because of them. The figures stand, because their counts, or the "
            "two figures behind them, bear them out.",
        )
    if usable.unlikely:
        values = quantity(usable.of_unlikely, "survey value")
        yield f"{values} cannot be used, because no survey has such results: {'; '.join(usable.unlikely)}.", LEFT_OUT
    if usable.swapped:
        values = quantity(usable.of_swapped, "value")
        yield (
            f"{values} cannot be used, because numerators and denominators are perhaps swapped: {semicolons(usable.swapped, NAMED)}.",
            f"{LEFT_OUT} In every row of these the numerator is the larger, or the percentage is above 100.",
        )
    if usable.as_written:
        left_out = len(usable.because) - usable.of_unlikely - usable.of_swapped
        values = f"{quantity(left_out, 'value')} cannot be used: {semicolons(usable.as_written, NAMED)}."
        yield values, f"{LEFT_OUT} {ACCEPTED}" if UNREADABLE in usable.because.values() else LEFT_OUT
