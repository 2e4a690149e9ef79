"""Counts held against last year's: a digit too many."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.parameters import period

Cell = tuple[str, ...]


def count_checks(context: ReturnContext) -> Iterator[RangeCheck]:
    """Counts beside those of the same cell and group the year before; a merger explains any change."""
    for name, table in ({} if context.merged else context.tables).items():
        definition, before = context.standard.tables[name], context.tables_before.get(name)
        keys = [key for key in definition.key if key != "year" and key in table and before is not None and key in before]
        if before is None or context.standard.group_column not in keys:
            continue
        for column, kind in definition.columns.items():
            if kind.kind == "count" and kind.required:
                yield from _comparisons(name, column, keys, before, context)


def _comparisons(name: str, column: str, keys: list[str], before: pd.DataFrame, context: ReturnContext) -> Iterator[RangeCheck]:
    now, first = _totals(context.tables[name], keys, column, context.year)
    then, _ = _totals(before, keys, column, context.year - 1)
    bounds, indicator = context.rules.plausibility, _indicator(name, context)
    for cell, count in now.items():
        earlier = then.get(cell)
        if earlier is None:
            continue
        low, high = sorted((count, earlier))
        far = high - low >= bounds.people and high >= bounds.times * low
        words = ", ".join(part.replace("_", " ") for part in cell if part)
        facts = {"value": f"{count:,}", "earlier": f"{earlier:,}", "before": period(context.year - 1), "column": column, "cell": words}
        where = context.where(name, first[cell], column)
        yield RangeCheck("count far from last year", where, float(far), most=0, indicator=indicator, facts=facts)


def _totals(table: pd.DataFrame, keys: list[str], column: str, year: int) -> tuple[Counter[Cell], dict[Cell, object]]:
    """The count of each cell of a year, and the first row that gives it."""
    rows = table[table["year"].fillna(year) == year] if "year" in table else table
    totals: Counter[Cell] = Counter()
    first: dict[Cell, object] = {}
    for row, count, *cell in zip(rows.index, rows[column].tolist(), *(rows[key].tolist() for key in keys), strict=True):
        totals[tuple(cell)] += count
        first.setdefault(tuple(cell), row)
    return totals, first


def _indicator(table: str, context: ReturnContext) -> str:
    return next((code for code, indicator in context.standard.main_indicators.items() if indicator.table == table), "")
