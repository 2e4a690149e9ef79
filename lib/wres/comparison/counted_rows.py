"""Which rows of a published file count: those of its organisation and year, each figure once, with values that can be used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wres.comparison.against_parts import contradictions
from wres.comparison.figures_behind import is_borne_out
from wres.comparison.fractions import given_as_fractions
from wres.comparison.published_cells import Row
from wres.comparison.unusable_values import CONTRADICTION, OUTSIDE, cells_to_judge, unusable_because
from wres.parameters.model import year_in
from wres.text.lists import listing, quantity

KEY = ("indicator", "measure", "group", "staff_group", "band")
NAMED = 3  # of what is wrong in one way


@dataclass(frozen=True, slots=True)
class CountedRows:
    """The rows; others: how many rows are of each other organisation.

    because: of rows whose value cannot be used, by their place, the reason; doubts: what is wrong, and what was made of it.
    """

    rows: tuple[Row, ...]
    others: dict[str, int]
    because: dict[int, str]
    doubts: tuple[tuple[str, str], ...]


def counted_rows(columns: Sequence[str], rows: Sequence[Row], year: int, code: str = "") -> CountedRows:
    """The rows of a year and of an organisation that count; without a code those of any. A row that says neither is of both."""
    of_year = _of_year(columns, rows, year)
    of_code, others = _of_code(columns, of_year, code)
    once, differing = _once(columns, of_code)
    usable, because, unusable, outside = _usable(columns, once)
    doubts = [
        *_strangers(year, code, len(rows) - len(of_year), others),
        *_doubts(len(of_code) - len(once), differing, len(because), unusable, outside),
    ]
    return CountedRows(tuple(usable), others, because, tuple(doubts))


def _of_year(columns: Sequence[str], rows: Sequence[Row], year: int) -> Sequence[Row]:
    """The rows of the year; one that says none is of the year whose folder it lies in."""
    if "year" not in columns:
        return rows
    place = columns.index("year")
    of_year = {text for text in {row[place] for row in rows} if not text.strip() or year_in(text) == year}
    return [row for row in rows if row[place] in of_year]


def _of_code(columns: Sequence[str], rows: Sequence[Row], code: str) -> tuple[Sequence[Row], dict[str, int]]:
    """The rows of the organisation, and how many there are of each other."""
    if not code or "organisation" not in columns:
        return rows, {}
    place, others = columns.index("organisation"), dict[str, int]()
    of_code = []
    for row in rows:
        whose = row[place].strip()
        if whose in ("", code):
            of_code.append(row)
        else:
            others[whose] = others.get(whose, 0) + 1
    return of_code, others


def _once(columns: Sequence[str], rows: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """The first row of each figure, and the values of those whose rows differ, as they were written."""
    places, value = [columns.index(name) for name in KEY if name in columns], columns.index("value")
    first: dict[tuple[str, ...], Row] = {}
    differing = []
    for row in rows:
        key = tuple([row[place] for place in places])
        counts = first.setdefault(key, row)
        if counts[value].strip() != row[value].strip():
            differing.append(f"{counts[value].strip() or 'blank'} and {row[value].strip() or 'blank'} ({' '.join(key[:3])})")
    return list(first.values()), differing


def _usable(columns: Sequence[str], rows: Sequence[Row]) -> tuple[list[Row], dict[int, str], list[str], list[str]]:
    """The rows without values that cannot be used and their intervals, why they cannot, and these values as they were written.

    Last come values outside their own intervals that are what their counts or the figures behind them give: these lose the interval.
    """
    cells_of = cells_to_judge(columns)
    usable, because, as_written, outside = list(rows), dict[int, str](), list[str](), list[str]()
    for place, row in enumerate(rows):
        if fault := unusable_because(cells_of(row)):
            reason, words = fault
            if reason == OUTSIDE and is_borne_out(columns, rows, place):
                usable[place] = without_interval(columns, row)
                outside.append(words)
                continue
            because[place] = CONTRADICTION if reason == OUTSIDE else reason
            usable[place] = _without(columns, row, because[place])
            as_written.append(words)
    for faults in (given_as_fractions, contradictions):
        for places, words in list(faults(columns, usable)):
            because |= dict.fromkeys(places, CONTRADICTION)
            for place in places:
                usable[place] = _without(columns, usable[place], CONTRADICTION)
            as_written.append(words)
    return usable, because, as_written, outside


def _without(columns: Sequence[str], row: Row, reason: str) -> Row:
    """A row without its value, its interval and the counts behind it, of which it is not known what is wrong."""
    instead = dict.fromkeys(("value", "lower", "upper", "numerator", "denominator"), "") | {"status": "missing", "reason": reason}
    return [instead.get(name, cell) for name, cell in zip(columns, row, strict=True)]


def without_interval(columns: Sequence[str], row: Row) -> Row:
    """A row without its interval."""
    return ["" if name in ("lower", "upper") else cell for name, cell in zip(columns, row, strict=True)]


def _strangers(year: int, code: str, of_other_years: int, others: dict[str, int]) -> Iterator[tuple[str, str]]:
    if of_other_years:
        yield f"{quantity(of_other_years, 'row is', 'rows are')} not of {year}.", "These rows are left out."
    if others:
        whose = f"{quantity(sum(others.values()), 'row is', 'rows are')} of {listing(sorted(others))}, not of {code}."
        yield whose, "These rows are left out."


def _doubts(
    repeated: int, differing: Sequence[str], left_out: int, unusable: Sequence[str], outside: Sequence[str]
) -> Iterator[tuple[str, str]]:
    if outside:
        examples = "; ".join(outside[:NAMED]) + ("; and more" if len(outside) > NAMED else "")
        yield (
            f"{quantity(len(outside), 'interval')} cannot be used: {examples}.",
            "These intervals are left out, so they make nobody unequal. The figures stand, because their counts bear them out.",
        )
    if unusable:
        examples = "; ".join(unusable[:NAMED]) + ("; and more" if len(unusable) > NAMED else "")
        yield f"{quantity(left_out, 'value')} cannot be used: {examples}.", "These figures are left out."
    if repeated:
        examples = "; ".join(differing[:NAMED]) + ("; and more" if len(differing) > NAMED else "")
        several = f"{quantity(repeated, 'figure is', 'figures are')} there more than once"
        yield f"{several}{f', with different values: {examples}' if differing else ''}.", "Of two rows of the same figure the first counts."
