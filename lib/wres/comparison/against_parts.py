"""Ratios and gaps of published rows held against the two figures of groups that they are made from."""

from collections.abc import Iterator, Mapping, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, number_of
from wres.comparison.unusable_values import ROUNDING
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

LEAST = 0.00501  # what a ratio or a gap may differ by whatever its decimals: that of two decimals
Cells = Mapping[str, str]  # of a row, by column


def contradictions(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[list[int], str]]:
    """The places of rows that contradict each other, and what is wrong.

    A ratio is left out alone, since the likelihoods have counts of their own to be held against; a gap with both percentages, of which
    any may be wrong. Printed ratios and gaps, and what is rounded to protect people, are not looked at.
    """
    cells, places = _cells_by_key(columns, rows)
    for place, row in enumerate(cells):
        about = measure_of(measure_and_part(row["measure"])[0])
        if not about.parts or about.compared_with or row.get("source", "").startswith("published"):
            continue
        both = _places_behind(row, places)
        if len(both) == 2 and (words := _contradicts(row, cells[both[0]], cells[both[1]], about.signed)):
            yield [place, *both] if about.signed else [place], words


def is_borne_out(columns: Sequence[str], rows: Sequence[Row], place: int) -> bool:
    """Whether the value of the row at a place is what its counts, or the two figures behind it, give; false where they are not there."""
    cells, places = _cells_by_key(columns, rows)
    row = cells[place]
    measure = measure_of(measure_and_part(row["measure"])[0])
    if not measure.parts:
        part, whole = number_of(row.get("numerator", "")), number_of(row.get("denominator", ""))
        unit = row.get("unit", "").strip() or measure.unit
        if unit != "percent" or part is None or not whole:
            return False
        return abs(exact_value(row) - 100 * part / whole) <= ROUNDING
    behind = [cells[at] for at in _places_behind(row, places)]
    if len(behind) != 2 or isnan(sum(exact_value(figure) for figure in (row, *behind))):
        return False
    first, second = behind
    return (measure.signed or exact_value(second) > 0) and not _contradicts(row, first, second, measure.signed)


def _cells_by_key(columns: Sequence[str], rows: Sequence[Row]) -> tuple[list[dict[str, str]], dict[tuple[str, ...], int]]:
    """The cells of each row by column, and its place by what it is of."""
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    return cells, {_key(row, row["measure"], row["group"]): place for place, row in enumerate(cells)}


def _places_behind(row: Cells, places: Mapping[tuple[str, ...], int]) -> list[int]:
    """The places of the figures that a ratio or a gap is of, those that are there."""
    measure, part = measure_and_part(row["measure"])
    behind = (places.get(_key(row, of_part(measure_of(measure).parts, part), group)) for group in groups_of(row["group"]))
    return [place for place in behind if place is not None]


def _contradicts(row: Cells, first: Cells, second: Cells, signed: bool) -> str:
    """What is wrong with a ratio or a gap of two figures; blank where nothing is, or where one of them cannot be judged."""
    value, upper, lower = (exact_value(cells) for cells in (row, first, second))
    if isnan(value + upper + lower) or not (signed or lower):
        return ""
    allowed = [_half(cells["value"]) for cells in (row, first, second)]
    about = f"{row['value'].strip()} ({row['indicator']} {row['measure']} {row['group']})"
    if signed:
        is_off = abs(value - (upper - lower)) > max(LEAST, sum(allowed))
        return f"{about} is not {upper:.4g} less {lower:.4g}" if is_off else ""
    ratio = upper / lower
    is_off = abs(value - ratio) > max(LEAST, allowed[0]) + ratio * (allowed[1] / upper if upper else 0.0) + ratio * allowed[2] / lower
    return f"{about} is not {upper:.4g} over {lower:.4g}" if is_off else ""


def _key(row: Cells, measure: str, group: str) -> tuple[str, ...]:
    return row["indicator"], measure, group, row.get("staff_group", "") or "all", row.get("band", "") or "all"


def _half(written: str) -> float:
    """Half a unit of the last decimal that a number is written with."""
    return 0.51 * 10.0 ** -len(written.strip().partition(".")[2])
