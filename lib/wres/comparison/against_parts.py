"""Ratios, gaps and differences of published rows held against the two figures that they are made from."""

from collections.abc import Iterator, Mapping, Sequence
from math import inf, isnan

from wres.comparison.idle_decimals import without_idle_decimals
from wres.comparison.published_cells import Row
from wres.comparison.published_row import TWO_DECIMALS, exact_value, half_of_last_digit, is_printed, part_of_staff
from wres.comparison.unusable_values import counts_give
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

TENTH = 0.051  # half a unit of one decimal, with which likelihoods that counts give may have been divided
Cells = Mapping[str, str]  # of a row, by column


def contradictions(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[list[int], str]]:
    """The places of rows that contradict each other, and what is wrong.

    A ratio is left out alone, since the likelihoods have counts of their own to be held against; a gap or a difference with those of its
    two figures that neither their counts nor another difference bear out, of which any may be wrong. With the wrong sign a gap takes both
    percentages with it, whose groups may be swapped, and a difference none of its shares. Printed ratios, gaps and differences, and what
    is rounded to protect people, are not looked at.
    """
    cells, places = _cells_by_key(columns, rows)
    wrong, borne_out = dict[int, str](), set[int]()
    for place, row in enumerate(cells):
        if not measure_of(row["measure"]).parts or is_printed(row):
            continue
        behind = _places_behind(row, places)
        if len(behind) != 2 or not _can_be_judged(row, *(cells[at] for at in behind)):
            continue
        if words := _contradicts(row, cells[behind[0]], cells[behind[1]]):
            wrong[place] = words
        else:
            borne_out.update(behind)
    for place, words in wrong.items():
        row, behind = cells[place], _places_behind(cells[place], places)
        about = measure_of(row["measure"])
        if not about.signed:
            behind = []
        elif not _is_turned(row, cells[behind[0]], cells[behind[1]]):
            behind = [at for at in behind if at not in borne_out and not counts_give(cells[at])]
        elif about.compared_with:
            behind = []
        yield [place, *behind], words


def is_borne_out(columns: Sequence[str], rows: Sequence[Row], place: int) -> bool:
    """Whether the value of the row at a place is what its counts, or the two figures behind it, give; false where they are not there."""
    cells, places = _cells_by_key(columns, rows)
    row = cells[place]
    measure = measure_of(row["measure"])
    if not measure.parts:
        return counts_give(row)
    behind = [cells[at] for at in _places_behind(row, places)]
    return len(behind) == 2 and _can_be_judged(row, *behind) and not _contradicts(row, *behind)


def _cells_by_key(columns: Sequence[str], rows: Sequence[Row]) -> tuple[list[dict[str, str]], dict[tuple[str, ...], int]]:
    """The cells of each row by column, and its place by what it is of; that of a share of everybody by its measure and group too."""
    cells = without_idle_decimals([dict(zip(columns, row, strict=True)) for row in rows])
    places: dict[tuple[str, ...], int] = {_key(row, row["measure"], row["group"]): place for place, row in enumerate(cells)}
    places |= {(row["measure"], row["group"]): place for place, row in enumerate(cells) if part_of_staff(row) == ("all", "all")}
    return cells, places


def _places_behind(row: Cells, places: Mapping[tuple[str, ...], int]) -> list[int]:
    """The places of the figures that a ratio, a gap or a difference is of, those that are there."""
    measure, part = measure_and_part(row["measure"])
    about = measure_of(measure)
    keys = [_key(row, of_part(about.parts, part), group) for group in groups_of(row["group"])]
    if about.compared_with:
        keys.append((of_part(about.compared_with, part), row["group"]))
    return [places[key] for key in keys if key in places]


def _can_be_judged(row: Cells, first: Cells, second: Cells) -> bool:
    """Whether all three have exact values, and nothing would be divided by 0."""
    is_exact = not isnan(sum(map(exact_value, (row, first, second))))
    return is_exact and (measure_of(row["measure"]).signed or exact_value(second) > 0)


def _contradicts(row: Cells, first: Cells, second: Cells) -> str:
    """What is wrong with a ratio, a gap or a difference of two figures that can be judged; blank where nothing is."""
    about = measure_of(row["measure"])
    value, upper, lower = map(exact_value, (row, first, second))
    words = f"{row['value'].strip()} ({row['indicator']} {row['measure']} {row['group']})"
    if about.signed:
        if abs(value - (upper - lower)) <= _rounding(row, first, second):
            return ""
        if _is_turned(row, first, second):
            return f"{words} has the wrong sign: {upper:.4g} less {lower:.4g} is {upper - lower:.4g}"
        measures = (f" ({cells['measure']})" if about.compared_with else "" for cells in (first, second))
        return f"{words} is not {upper:.4g}{next(measures)} less {lower:.4g}{next(measures)}"
    half = max(TWO_DECIMALS, half_of_last_digit(row["value"]))
    if not _is_within(value, half, _range(upper, lower, half_of_last_digit(first["value"]), half_of_last_digit(second["value"]))):
        return f"{words} is not {upper:.4g} over {lower:.4g}"
    if abs(value - upper / lower) <= half or not (counts_give(first) and counts_give(second)):
        return ""
    upper, lower = (100 * float(cells["numerator"]) / float(cells["denominator"]) for cells in (first, second))
    counts = " over ".join(f"{cells['numerator'].strip()} of {cells['denominator'].strip()}" for cells in (first, second))
    return "" if _is_within(value, half, _range(upper, lower, TENTH, TENTH)) else f"{words} is not {counts}"


def _range(upper: float, lower: float, half_upper: float, half_lower: float) -> tuple[float, float]:
    """The least and the most that the ratio of two rounded percentages can be."""
    most = (upper + half_upper) / (lower - half_lower) if lower > half_lower else inf
    return max(upper - half_upper, 0) / (lower + half_lower), most


def _is_within(value: float, half: float, ends: tuple[float, float]) -> bool:
    return ends[0] - half <= value <= ends[1] + half


def _is_turned(row: Cells, first: Cells, second: Cells) -> bool:
    """Whether a gap or a difference that is not that of two figures is so with the other sign."""
    value, upper, lower = map(exact_value, (row, first, second))
    return abs(value + upper - lower) <= _rounding(row, first, second)


def _rounding(*rows: Cells) -> float:
    """How far rounding may put a gap or a difference from the other two."""
    return max(TWO_DECIMALS, sum(half_of_last_digit(cells["value"]) for cells in rows))


def _key(row: Cells, measure: str, group: str) -> tuple[str, ...]:
    return row["indicator"], measure, group, *part_of_staff(row)
