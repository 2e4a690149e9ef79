"""Counts held against last year's, and against what only looks like a count: a digit too many, a percentage typed as people."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from wres.checks.agreements import Agreement
from wres.checks.situation import Situation
from wres.parameters import period

HUNDREDS = (100, 1000)
Cell = tuple[str, ...]


def count_agreements(seen: Situation) -> list[Agreement]:
    """Every agreement that a plausible count should keep."""
    return [*_last_year(seen), *_typed_as_counts(seen)]


def _last_year(seen: Situation) -> Iterator[Agreement]:
    """Counts beside those of the same group, band and ethnicity the year before; a merger explains any change."""
    for name, table in ({} if seen.merged else seen.tables).items():
        definition, before = seen.standard.tables[name], seen.tables_before.get(name)
        keys = [key for key in definition.key if key != "year" and key in table and before is not None and key in before]
        if before is None or "ethnicity" not in keys:
            continue
        for column, kind in definition.columns.items():
            if kind.kind == "count" and kind.required:
                yield from _compared(name, column, keys, before, seen)


def _compared(name: str, column: str, keys: list[str], before: pd.DataFrame, seen: Situation) -> Iterator[Agreement]:
    now, first = _totals(seen.tables[name], keys, column, seen.year)
    then, _ = _totals(before, keys, column, seen.year - 1)
    bounds = seen.rules.plausibility
    for cell, count in now.items():
        earlier = then.get(cell)
        if earlier is None:
            continue
        low, high = sorted((count, earlier))
        far = high - low >= bounds.people and high >= bounds.times * low
        words = ", ".join(part.replace("_", " ") for part in cell if part)
        facts = {"value": f"{count:,}", "earlier": f"{earlier:,}", "before": period(seen.year - 1), "column": column, "cell": words}
        where = seen.where(name, first[cell], column)
        yield Agreement("count far from last year", where, float(far), most=0, indicator=_indicator(name, seen), facts=facts)


def _totals(table: pd.DataFrame, keys: list[str], column: str, year: int) -> tuple[Counter[Cell], dict[Cell, object]]:
    """The count of each cell of a year, and the first row that gives it."""
    rows = table[table["year"].fillna(year) == year] if "year" in table else table
    totals: Counter[Cell] = Counter()
    first: dict[Cell, object] = {}
    for row, count, *cell in zip(rows.index, rows[column].tolist(), *(rows[key].tolist() for key in keys), strict=True):
        totals[tuple(cell)] += count
        first.setdefault(tuple(cell), row)
    return totals, first


def _indicator(table: str, seen: Situation) -> str:
    return next((name for name, indicator in seen.standard.main_indicators.items() if indicator.table == table), "")


def _typed_as_counts(seen: Situation) -> Iterator[Agreement]:
    """The people at risk are a round hundred in both groups: likelihoods in percent may have been typed as counts."""
    for name, indicator in seen.standard.main_indicators.items():
        table, column = seen.tables.get(indicator.table), indicator.at_risk or ""
        if table is None or not indicator.ratio or indicator.at_risk_table or column not in table:
            continue
        totals = [int(table.loc[table["ethnicity"] == group, column].sum()) for group in indicator.ratio]
        alike = len(set(totals)) == 1 and totals[0] in HUNDREDS
        facts = {"value": f"{totals[0]:,}", "column": column}
        where = seen.where(indicator.table, column=column)
        yield Agreement("percentages typed as counts", where, float(alike), most=0, indicator=name, facts=facts)
