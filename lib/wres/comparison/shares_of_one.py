"""Shares of a published file that add up to 1 and not to 100, or are alone and no more than 1: fractions, where no counts tell."""

from collections.abc import Iterator, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value, is_printed, part_of_staff
from wres.comparison.unusable_values import counts_give
from wres.parameters import Plausibility
from wres.parameters.measures import measure_of

Cells = dict[str, str]  # of a row, by column


def shares_of_one(columns: Sequence[str], rows: Sequence[Row], bounds: Plausibility) -> Iterator[tuple[list[int], str]]:
    """The places of an indicator's shares of one measure where those of no cell add up to more than `shares_of_1`, and what is wrong.

    Fractions that are each rounded to one decimal can add up to 1.5.
    A cell counts where two groups or more have exact shares and none is hidden. Without such a cell the shares of one group alone, of a
    board or of all staff, are below `fraction`: without counts nobody knows a share of staff that small, and no board is so large.
    """
    of_measure = dict[tuple[str, str], dict[int, Cells]]()  # by indicator and measure, then by place
    for place, row in enumerate(rows):
        if measure_of(name := row[columns.index("measure")]).adds_to_100:
            of_measure.setdefault((row[columns.index("indicator")], name), {})[place] = dict(zip(columns, row, strict=True))
    for (indicator, name), by_place in of_measure.items():
        shares = dict[tuple[str, str], list[float]]()
        for cells in by_place.values():
            shares.setdefault(part_of_staff(cells), []).append(exact_value(cells))
        sums = [sum(cell) for cell in shares.values() if len(cell) > 1 and not isnan(sum(cell))]
        lone = (cells for cells in by_place.values() if len(shares[part_of_staff(cells)]) == 1 and _can_show_a_fraction(cells))
        alone = [] if sums else list(map(exact_value, lone))
        places = [place for place, cells in by_place.items() if cells["value"].strip() and not counts_give(cells)]
        if sums and 0 < max(sums) <= bounds.shares_of_1:
            yield places, f"the shares of groups ({indicator} {name}) add up to {max(sums):.3g}%, like fractions of 1"
        if alone and 0 < max(alone) < bounds.fraction:
            yield places, f"the share of a group ({indicator} {name}) is {max(alone):.3g}%, like a fraction of 1"


def _can_show_a_fraction(cells: Cells) -> bool:
    """Whether a share of one group alone can show that it is a fraction: of a board or of all staff, exact, neither counted nor printed."""
    is_counted = any(cells.get(name, "").strip() for name in ("numerator", "denominator"))
    is_whole = not measure_of(cells["measure"]).of_workforce or part_of_staff(cells) == ("all", "all")
    return is_whole and not (is_counted or is_printed(cells) or isnan(exact_value(cells)))
