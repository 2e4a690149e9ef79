"""Decimals that every number of a published measure has and that say nothing: 22.0 beside 18.0 and 7.0, rounded to whole numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wres.parameters.measures import measure_of

ROUNDED = ("value", "lower", "upper")


def without_idle_decimals(rows: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Rows, their cells by column, whose numbers have no more decimals than any of their measure needs.

    The numbers of a column are compared within an indicator, but ratios and gaps, of which an indicator has perhaps one, within the file.
    """
    needed = defaultdict[tuple[str, ...], int](int)
    for row in rows:
        for column in ROUNDED:
            if digits := _decimals(row.get(column, "")).rstrip("0"):
                key = _key(row, column)
                needed[key] = max(needed[key], len(digits))
    return [{**row, **{name: _without_zeros(row[name], needed[_key(row, name)]) for name in ROUNDED if row.get(name)}} for row in rows]


def _decimals(written: str) -> str:
    return written.strip().partition(".")[2]


def _without_zeros(written: str, decimals: int) -> str:
    """A number without its zeros beyond so many decimals; one in another notation as it is."""
    beyond = _decimals(written)[decimals:]
    return written.strip()[: -len(beyond)].rstrip(".") if beyond and not beyond.strip("0") else written


def _key(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    return column, row["measure"], "" if measure_of(row["measure"]).parts else row["indicator"]
