"""Shares of a published file that add up to 1 and not to 100: fractions, where no counts tell."""

from collections.abc import Iterator, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value
from wres.parameters.measures import measure_of

Cells = dict[str, str]  # of a row, by column


def shares_of_one(columns: Sequence[str], rows: Sequence[Row], most: float) -> Iterator[tuple[list[int], str]]:
    """The places of an indicator's shares of one measure where those of no cell add up to more than `most`, and what is wrong.

    Fractions that are each rounded to one decimal can add up to 1.5.
    A cell counts where two groups or more have exact shares and none is hidden. Without such a cell nothing is said.
    """
    of_measure = dict[tuple[str, str], dict[int, Cells]]()  # by indicator and measure, then by place
    for place, row in enumerate(rows):
        if measure_of(name := row[columns.index("measure")]).adds_to_100:
            of_measure.setdefault((row[columns.index("indicator")], name), {})[place] = dict(zip(columns, row, strict=True))
    for (indicator, name), by_place in of_measure.items():
        shares = dict[tuple[str, str], list[float]]()
        for cells in by_place.values():
            shares.setdefault((cells.get("staff_group", ""), cells.get("band", "")), []).append(exact_value(cells))
        sums = [sum(cell) for cell in shares.values() if len(cell) > 1 and not isnan(sum(cell))]
        if sums and 0 < max(sums) <= most:
            places = [place for place, cells in by_place.items() if cells["value"].strip()]
            yield places, f"the shares of groups ({indicator} {name}) add up to {max(sums):.3g}%, like fractions of 1"
