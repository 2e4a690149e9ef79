"""Survey percentages of a published file that were given as fractions of 1."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import isnan, nan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import number_of
from wres.parameters.measures import measure_of

LEAST_VALUES, LEAST_INDICATORS = 4, 2  # so few percentages of 1 or less may well be percentages


def given_as_fractions(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[list[int], str]]:
    """The places of survey percentages and of their gaps where none of the percentages is above 1, and what is wrong.

    Several questions of a survey on which at most 1 in 100 of every group agree are no survey that there was. Their people do not tell:
    surveys are weighted, so a percentage of those who answered need not be whole people.
    """
    measure, surveyed = columns.index("measure"), list[tuple[int, dict[str, str]]]()
    for place, row in enumerate(rows):
        if _is_surveyed(row[measure]):
            surveyed.append((place, dict(zip(columns, row, strict=True))))
    values = {place: _value(cells) for place, cells in surveyed if not measure_of(cells["measure"]).parts}
    numbers = [value for value in values.values() if not isnan(value)]
    indicators = {cells["indicator"] for place, cells in surveyed if not isnan(values.get(place, nan))}
    if len(numbers) >= LEAST_VALUES and len(indicators) >= LEAST_INDICATORS and 0 < max(numbers) <= 1:
        words = f"{len(numbers)} survey percentages from {min(numbers):g} to {max(numbers):g} are fractions of 1, not percentages"
        yield [place for place, _ in surveyed], words


@cache
def _is_surveyed(name: str) -> bool:
    """Whether a measure is a percentage of those who answered a survey, or is built on one."""
    measure = measure_of(name)
    return measure.surveyed or (bool(measure.parts) and measure_of(measure.parts).surveyed)


def _value(row: Mapping[str, str]) -> float:
    value = number_of(row["value"]) if row.get("status", "").strip() in ("", "ok") else None
    return nan if value is None else value
