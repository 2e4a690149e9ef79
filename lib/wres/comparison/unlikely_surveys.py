"""Survey percentages of a published file that no survey has: fractions of 1, and 0 for every group."""

from collections.abc import Iterator, Sequence
from functools import cache
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import number_of
from wres.comparison.unusable_values import counts_give
from wres.indicators.figures import ROUNDINGS
from wres.parameters import Plausibility
from wres.parameters.measures import measure_of
from wres.text.numbers import plain_number

Cells = dict[str, str]  # of a row, by column


def unlikely_surveys(columns: Sequence[str], rows: Sequence[Row], bounds: Plausibility) -> Iterator[tuple[list[int], str]]:
    """The places of an indicator's survey percentages and gaps that are fractions, and what is wrong; indicator by indicator.

    No group has more than `fraction`, and counts do not give that: of 263 organisations in the 2024 staff survey none had 1% or less and
    more than 0 on any question of the standard. Where every group has 0, that takes `nobody_of` answers; of fewer than 100, nobody is
    conceivable. How many people a percentage would be is not asked, because surveys are weighted. An indicator with a percentage that
    was rounded to protect people is not looked at.
    """
    by_indicator = dict[str, dict[int, Cells]]()  # then by place
    for place, row in enumerate(rows):
        cells = dict(zip(columns, row, strict=True)) if _is_surveyed(row[columns.index("measure")]) else {}
        if cells and cells["value"].strip() and cells.get("status", "").strip() in ("", "ok"):
            by_indicator.setdefault(cells["indicator"], {})[place] = cells
    for indicator, by_place in by_indicator.items():
        percentages = [cells for cells in by_place.values() if not measure_of(cells["measure"]).parts]
        if words := _unlikely(percentages, bounds):
            yield list(by_place), f"indicator {indicator} has {words}"


def _unlikely(percentages: Sequence[Cells], bounds: Plausibility) -> str:
    """What is wrong with the percentages of an indicator; blank where nothing is."""
    values = [value for cells in percentages if (value := number_of(cells["value"])) is not None]
    if not values or max(values) > bounds.fraction or any(cells.get("reason", "").strip() in ROUNDINGS for cells in percentages):
        return ""
    if max(values) > 0 and all(number_of(cells["value"]) == 0 or counts_give(cells) for cells in percentages):
        return ""
    if max(values) > 0:
        least, most = (plain_number(value, 4) for value in (min(values), max(values)))
        return f"{least}{'' if least == most else f' to {most}'}%, like fractions of 1"
    answers = sum(number for cells in percentages if (number := number_of(cells.get("denominator", ""))) and not isnan(number))
    return f"0% for every group, of {answers:,.0f} answers" if answers >= bounds.nobody_of else ""


@cache
def _is_surveyed(name: str) -> bool:
    """Whether a measure is a percentage of those who answered a survey, or is built on one."""
    measure = measure_of(name)
    return measure.surveyed or (bool(measure.parts) and measure_of(measure.parts).surveyed)
