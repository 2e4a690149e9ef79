"""Percentages of one group in a published file that are fractions of 1: 0.251 for one group beside 25 for another."""

from collections.abc import Iterator, Sequence

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, is_printed
from wres.comparison.unusable_values import counts_give
from wres.parameters import Plausibility
from wres.parameters.measures import UNKNOWN, Measure, measure_of
from wres.text.numbers import plain_number

Cells = dict[str, str]  # of a row, by column


def fractions_beside(columns: Sequence[str], rows: Sequence[Row], bounds: Plausibility) -> Iterator[tuple[list[int], str]]:
    """The place of each survey percentage or likelihood that is a fraction beside that of another group, and what is wrong.

    A survey percentage is above 0 and below `fraction`, so that 1 rounded to a whole number stands, another group has `times` as much or
    more, and no counts give it: a true result that small has its counts. Of a rare event likelihoods are further apart, 0.6% for 1 of 161
    and 6% for 2 of 32: one is a fraction from where its hundredfold would make a plausible `ratio` with that of every group that has any.
    What was printed is not looked at.
    """
    of_cell = dict[tuple[str, ...], dict[int, Cells]]()
    for place, row in enumerate(rows):
        if (about := measure_of(name := row[columns.index("measure")])).surveyed or is_likelihood(about):
            cells = dict(zip(columns, row, strict=True))
            of_cell.setdefault((cells["indicator"], name, cells.get("staff_group", ""), cells.get("band", "")), {})[place] = cells
    for by_place in of_cell.values():
        values = {place: value for place, cells in by_place.items() if (value := exact_value(cells)) > 0}
        for place, value in values.items():
            cells, others = by_place[place], [other for at, other in values.items() if at != place]
            of_event = is_likelihood(measure_of(cells["measure"]))
            if others and _is_hundredth(value, others, bounds, of_event) and not counts_give(cells) and not is_printed(cells):
                words = " ".join(cells[name] for name in ("indicator", "measure", "group"))
                yield [place], f"{cells['value'].strip()} ({words}) is like a fraction of 1 beside {plain_number(max(others), 4)}"


def is_likelihood(measure: Measure) -> bool:
    """Whether a measure is that of an event: neither a share nor of a survey, nor a comparison."""
    return measure is not UNKNOWN and measure.unit == "percent" and not (measure.adds_to_100 or measure.surveyed)


def _is_hundredth(value: float, others: Sequence[float], bounds: Plausibility, of_event: bool) -> bool:
    """Whether a percentage is so small, by itself and beside those of other groups, that it is a fraction."""
    if of_event:
        return value <= bounds.fraction and value * 100 / bounds.ratio.high <= min(others)
    return value < bounds.fraction and value * bounds.times <= max(others)
