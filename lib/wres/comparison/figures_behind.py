"""Whether the value of a published row is what its own counts, or the two figures behind it, give."""

from collections.abc import Sequence
from math import nan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import number_of
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

DECIMALS = {"ratio": 0.00501, "percent": 0.0501, "points": 0.0501}  # what a value may be rounded by, of two decimals or of one


def is_borne_out(columns: Sequence[str], rows: Sequence[Row], place: int) -> bool:
    """Whether the value of the row at a place is what they give; false where they are not all there."""
    row = dict(zip(columns, rows[place], strict=True))
    measure, part = measure_and_part(row["measure"])
    about, value = measure_of(measure), _number(row["value"])
    unit = row.get("unit", "").strip() or about.unit
    if not about.parts:
        share, whole = _number(row.get("numerator", "")), _number(row.get("denominator", ""))
        return unit == "percent" and bool(whole) and abs(value - 100 * share / whole) <= DECIMALS[unit]
    behind = [_value_of(columns, rows, row | {"measure": of_part(about.parts, part), "group": group}) for group in groups_of(row["group"])]
    if len(behind) != 2 or unit not in DECIMALS:
        return False
    first, second = behind
    if about.signed:
        return abs(value - (first - second)) <= DECIMALS[unit]
    return bool(second) and abs(value - first / second) <= DECIMALS[unit]


def _value_of(columns: Sequence[str], rows: Sequence[Row], like: dict[str, str]) -> float:
    """The value of the row that is of the same as `like`; NaN where there is none."""
    names = [name for name in ("indicator", "measure", "group", "staff_group", "band") if name in columns]
    for row in rows:
        cells = dict(zip(columns, row, strict=True))
        if all(cells[name] == like[name] for name in names):
            return _number(cells["value"])
    return nan


def _number(text: str) -> float:
    number = number_of(text)
    return nan if number is None else number
