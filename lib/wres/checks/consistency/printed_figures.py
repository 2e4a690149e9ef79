"""What printed figures should keep: units of their measures, ratios and percentages that can be, shares that add up."""

import math
from collections.abc import Iterator

import pandas as pd

from wres.checks.consistency.given_tables import PRINTED
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.findings import Location
from wres.parameters.measures import MEASURES
from wres.text.numbers import plain_number

SHOWN = 3  # decimals of a ratio


def printed_figure_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every check of the printed figures that have a value."""
    rows = context.printed_figures
    return [] if rows is None else [check for family in (_units, _ratios, _percentages, _shares) for check in family(rows, context)]


def ratio_check(context: ReturnContext, ratio: float, where: Location, indicator: str) -> RangeCheck:
    """A ratio that is not so far from 1 that it was hardly counted right."""
    bounds = context.rules.plausibility.ratio
    facts = {"value": plain_number(ratio, SHOWN), "low": plain_number(bounds.low), "high": plain_number(bounds.high)}
    return RangeCheck("ratio not plausible", where, ratio, bounds.low, bounds.high, indicator, facts)


def _units(rows: pd.DataFrame, context: ReturnContext) -> Iterator[RangeCheck]:
    """The unit that stands beside a printed value is that of its measure; a blank says nothing."""
    columns = (rows[name] for name in ("indicator", "measure", "value", "unit"))
    for row, indicator, measure, value, unit in zip(rows.index, *columns, strict=True):
        if unit:
            right = context.standard.units[measure]
            facts = {"measure": measure.replace("_", " "), "value": plain_number(value), "unit": unit, "right": right}
            where = context.where(PRINTED, row, "unit")
            yield RangeCheck("unit of another measure", where, float(unit == right), 1, indicator=indicator, facts=facts)


def _ratios(rows: pd.DataFrame, context: ReturnContext) -> Iterator[RangeCheck]:
    for value, where, indicator in _figures("ratio", rows, context):
        if value != 0:
            yield ratio_check(context, value, where, indicator)


def _percentages(rows: pd.DataFrame, context: ReturnContext) -> Iterator[RangeCheck]:
    for value, where, indicator in _figures("percent", rows, context):
        yield RangeCheck("printed percentage outside 0 to 100", where, value, 0, 100, indicator, {"value": plain_number(value)})


def _shares(rows: pd.DataFrame, context: ReturnContext) -> Iterator[RangeCheck]:
    """Shares of all groups of one cell add to 100; where only some groups are printed, they are not more than that."""
    standard, rounding = context.standard, context.rules.plausibility.rounding
    rows = rows[rows["measure"].isin([name for name, measure in MEASURES.items() if measure.adds_to_100])]
    names = [name for name in (standard.staff_group_column, standard.band_column) if name in rows]
    cells = rows[["indicator", *names]].replace("", "all").agg(tuple, axis=1)
    for cell in cells.drop_duplicates():
        alike = rows[cells == cell]
        total = alike["value"].sum()
        least = 100 - rounding if set(standard.groups) <= set(alike["group"]) else -math.inf
        words = f"indicator {cell[0]}" + "".join(f", {part.replace('_', ' ')}" for part in cell[1:] if part != "all")
        where = context.where(PRINTED, alike.index[0], "value")
        facts = {"cell": words, "value": plain_number(total)}
        yield RangeCheck("shares do not add to 100", where, total, least, 100 + rounding, cell[0], facts)


def _figures(unit: str, rows: pd.DataFrame, context: ReturnContext) -> Iterator[tuple[float, Location, str]]:
    """Printed figures of a unit with their place and indicator."""
    rows = rows[rows["measure"].map(context.standard.units) == unit]
    for row, value, indicator in zip(rows.index, rows["value"].tolist(), rows["indicator"].tolist(), strict=True):
        yield value, context.where(PRINTED, row, "value"), indicator
