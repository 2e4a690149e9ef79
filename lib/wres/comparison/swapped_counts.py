"""Percentages of a published file whose numerators and denominators are perhaps swapped: 1000 of 152, or 657.9%, in every row."""

from collections.abc import Iterator, Mapping, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, number_of
from wres.parameters.measures import measure_and_part, measure_of, of_part

LEAST = 2  # rows; of fewer each is judged by itself


def swapped_counts(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[list[int], str]]:
    """The places of an indicator's percentages of one measure, with the ratios and gaps of these, and what is wrong.

    A measure counts where every row that shows anything has the larger number above, or more than 100% without counts. One with a single
    such row counts where all rows with counts are so.
    """
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    of_measure = dict[tuple[str, str], dict[int, bool]]()
    for place, row in enumerate(cells):
        if measure_of(row["measure"]).unit == "percent" and (looks_swapped := _looks_swapped(row)) is not None:
            of_measure.setdefault((row["indicator"], row["measure"]), {})[place] = looks_swapped
    of_counts = [looks for places in of_measure.values() for place, looks in places.items() if _counts(cells[place])]
    least = 1 if len(of_counts) >= LEAST and all(of_counts) else LEAST
    swapped = {measure: cells[min(places)] for measure, places in of_measure.items() if len(places) >= least and all(places.values())}
    for (indicator, measure), first in swapped.items():
        places = [
            place
            for place, row in enumerate(cells)
            if row["indicator"] == indicator and measure in (row["measure"], _parts_of(row["measure"])) and row["value"].strip()
        ]
        yield places, f"{indicator} {measure}, as {_in_words(first)}"


def _looks_swapped(row: Mapping[str, str]) -> bool | None:
    """Whether the numerator is the larger of its counts, or without these its value above 100; None where nothing shows it."""
    value = exact_value(row)
    if isnan(value):
        return None
    if counts := _counts(row):
        part, whole = counts
        return None if part == whole else part > whole
    return value > 100


def _counts(row: Mapping[str, str]) -> tuple[float, float] | None:
    """Numerator and denominator of a row; None where either is not given."""
    part, whole = (number_of(row.get(name, "")) for name in ("numerator", "denominator"))
    return None if part is None or whole is None or isnan(part + whole) else (part, whole)


def _parts_of(name: str) -> str:
    """The measure that a ratio or a gap is made from; empty for others."""
    measure, part = measure_and_part(name)
    parts = measure_of(measure).parts
    return of_part(parts, part) if parts else ""


def _in_words(row: Mapping[str, str]) -> str:
    """What shows it: 1000 of 152, or 657.9%."""
    return f"{row['numerator'].strip()} of {row['denominator'].strip()}" if _counts(row) else f"{row['value'].strip()}%"
