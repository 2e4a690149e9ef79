"""Likelihoods of a published file that are fractions of 1, where no counts tell."""

from collections.abc import Iterator, Sequence
from math import isnan

from wres.comparison.fractions_beside import is_likelihood
from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, is_printed
from wres.parameters.measures import measure_of

LEAST = 2  # indicators: of a rare event, such as entering a disciplinary process, a true likelihood is below 1% by itself


def likelihoods_of_one(columns: Sequence[str], rows: Sequence[Row], most: float) -> Iterator[tuple[list[int], str]]:
    """The places of all likelihoods where these are of several indicators, none has counts or is more than `most`, and what is wrong.

    Printed ones are not looked at. Without values above 0 nothing is said.
    """
    values = dict[int, tuple[str, float]]()  # by place, with the indicator
    for place, row in enumerate(rows):
        if not is_likelihood(measure_of(row[columns.index("measure")])):
            continue
        cells = dict(zip(columns, row, strict=True))
        if isnan(value := exact_value(cells)) or is_printed(cells):
            continue
        if cells.get("numerator", "").strip() or cells.get("denominator", "").strip():
            return
        values[place] = cells["indicator"], value
    above_0 = {indicator for indicator, value in values.values() if value > 0}
    largest = max((value for _, value in values.values()), default=0.0)
    if len(above_0) >= LEAST and largest <= most:
        yield list(values), f"the likelihoods of {len(above_0)} indicators are all {largest:.3g}% or less, like fractions of 1"
