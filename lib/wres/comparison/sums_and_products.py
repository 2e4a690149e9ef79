"""Shares of a published file that do not add up to 100, and ratios of steps that do not multiply to that of all these steps together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import isnan, prod

from wres.comparison.idle_decimals import without_idle_decimals
from wres.comparison.published_cells import Row
from wres.comparison.published_row import TWO_DECIMALS, exact_value, half_of_last_digit, is_printed, part_of_staff
from wres.comparison.unusable_values import counts_give
from wres.parameters import Plausibility, Standard
from wres.parameters.measures import measure_of

Cells = dict[str, str]  # of a row, by column


def sums_apart(columns: Sequence[str], rows: Sequence[Row], groups: Sequence[str], bounds: Plausibility) -> Iterator[tuple[list[int], str]]:
    """The places of a cell's shares that do not add up to 100, but those that their counts give, and what is wrong.

    They add up to more than 100 and `rounding`, or all groups have one and they add up to less. Where groups are not given, it is shares
    of all staff or of a board below `fraction` that are left out, beside one of another group. groups: those of the standard, of which
    nobody is in two; of the last, those not known, a share may be so small.
    """
    of_cell = defaultdict[tuple[str, ...], dict[int, Cells]](dict)
    for place, row in enumerate(rows):
        if measure_of(row[columns.index("measure")]).adds_to_100:
            cells = dict(zip(columns, row, strict=True))
            if cells["group"] in groups and _is_judged(cells) and exact_value(cells) > 0:  # a 0 may stand for a group that is not given
                of_cell[_key(cells, cells.get("band", "") or "all")][place] = cells
    for (indicator, measure, staff_group, band), by_place in of_cell.items():
        total = sum(map(exact_value, by_place.values()))
        places = [place for place, cells in by_place.items() if not counts_give(cells)]
        too_little = total < 100 - bounds.rounding - 1e-9
        if places and (total > 100 + bounds.rounding + 1e-9 or (too_little and len(by_place) == len(groups))):
            yield places, f"the shares of groups ({indicator} {measure}) add up to {total:.4g}%"
        elif too_little and len(by_place) > 1 and (not measure_of(measure).of_workforce or (staff_group, band) == ("all", "all")):
            for place in places:
                cells = by_place[place]
                if cells["group"] != groups[-1] and 0 < exact_value(cells) < bounds.fraction:
                    yield [place], f"{cells['value'].strip()} ({indicator} {measure} {cells['group']}) is like a fraction of 1"


def products_apart(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> Iterator[tuple[list[int], str]]:
    """The places of the ratio of several steps together and those of these steps, where they do not multiply to it, and what is wrong."""
    steps = {
        (code, name): step.product_of
        for code, indicator in standard.indicators.items()
        for name, step in indicator.steps.items()
        if step.product_of
    }
    if "band" not in columns or not steps:
        return
    indicator, band = columns.index("indicator"), columns.index("band")
    of_steps = {code for code, _ in steps}
    at = [place for place, row in enumerate(rows) if row[indicator] in of_steps and row[band]]
    cells = dict(zip(at, without_idle_decimals([dict(zip(columns, rows[place], strict=True)) for place in at]), strict=True))
    places = {(row["group"], *_key(row, row["band"])): place for place, row in cells.items()}
    for place, row in cells.items():
        behind = [places.get((row["group"], *_key(row, name))) for name in steps.get((row["indicator"], row["band"]), ())]
        together = [place, *(other for other in behind if other is not None)]
        if len(together) < 1 + max(len(behind), 1) or not all(_is_judged(cells[other]) for other in together):
            continue
        value, *factors = (exact_value(cells[other]) for other in together)
        half, *halves = (half_of_last_digit(cells[other]["value"]) for other in together)
        ends = [(max(factor - part, 0), factor + part) for factor, part in zip(factors, halves, strict=True)]
        least, most = prod(low for low, _ in ends), prod(high for _, high in ends)
        if not least - max(TWO_DECIMALS, half) <= value <= most + max(TWO_DECIMALS, half):
            words = " times ".join(f"{factor:.4g}" for factor in factors)
            yield together, f"{row['value'].strip()} ({row['indicator']} {row['measure']} {row['group']} {row['band']}) is not {words}"


def _is_judged(cells: Cells) -> bool:
    """Whether a row has an exact value that was not printed."""
    return not (isnan(exact_value(cells)) or is_printed(cells))


def _key(row: Cells, band: str) -> tuple[str, str, str, str]:
    return row["indicator"], row["measure"], part_of_staff(row)[0], band
