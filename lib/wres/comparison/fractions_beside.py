"""Survey percentages of one group in a published file that are fractions of 1: 0.251 for one group beside 25 for another."""

from collections.abc import Iterator, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, is_printed
from wres.comparison.unusable_values import counts_give
from wres.parameters import Plausibility
from wres.parameters.measures import measure_of
from wres.text.numbers import plain_number

Cells = dict[str, str]  # of a row, by column


def fractions_beside(columns: Sequence[str], rows: Sequence[Row], bounds: Plausibility) -> Iterator[tuple[list[int], str]]:
    """The place of each survey percentage that is a fraction beside that of another group, and what is wrong.

    It is above 0 and below `fraction`, so that 1 rounded to a whole number stands, another group has `times` as much or more, and no
    counts give it: a true result that small has its counts. What was printed is not looked at, nor are likelihoods: 1 of 161 is 0.6%, and
    2 of 32 are 6%.
    """
    of_cell = dict[tuple[str, ...], dict[int, Cells]]()
    for place, row in enumerate(rows):
        if measure_of(name := row[columns.index("measure")]).surveyed:
            cells = dict(zip(columns, row, strict=True))
            of_cell.setdefault((cells["indicator"], name, cells.get("staff_group", ""), cells.get("band", "")), {})[place] = cells
    for by_place in of_cell.values():
        values = {place: value for place, cells in by_place.items() if not isnan(value := exact_value(cells))}
        most = max(values.values(), default=0.0)
        for place, value in values.items():
            cells = by_place[place]
            if 0 < value < bounds.fraction and value <= most / bounds.times and not counts_give(cells) and not is_printed(cells):
                words = " ".join(cells[name] for name in ("indicator", "measure", "group"))
                yield [place], f"{cells['value'].strip()} ({words}) is like a fraction of 1 beside {plain_number(most, 4)}"
