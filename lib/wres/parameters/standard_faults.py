"""Names in a standard that stand for nothing there, each a sentence for the person who writes the standard."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from wres.parameters.indicator import Indicator
from wres.parameters.table import Table

WHOLE = ("all", "everyone")


def absent(where: str, names: Collection[str | None], available: Collection[str], what: str) -> list[str]:
    """A sentence for each name that is not among those that are there."""
    accepted = ", ".join(available) or "none yet"
    return [f"{where}: there is no {what} {name}. Accepted: {accepted}" for name in names if name is not None and name not in available]


def code_faults(where: str, codes: Iterable[str]) -> Iterator[str]:
    """A sentence for each code with a sign that stands between codes: / and - between two groups, a full stop in tokens."""
    wrong = (code for code in codes if not re.fullmatch(r"\w+", code))
    yield from (f"{where}: {code} cannot be a code. Write it with letters, digits and _; other signs stand between codes" for code in wrong)


def reserved_faults(where: str, codes: Iterable[str]) -> Iterator[str]:
    """A sentence for each code that figures and their counts have for the whole: what is of one group would be taken for that of all."""
    yield from (f"{where}: {code} cannot be a code. It stands for the whole; choose another" for code in codes if code in WHOLE)


def table_faults(tables: Mapping[str, Table]) -> Iterator[str]:
    """What tables name that is not there: tables and columns by which records are counted."""
    for name, table in tables.items():
        where = f"tables.{name}"
        yield from absent(f"{where}.instead_of", [table.instead_of], tables, "table")
        if (table.people is None and table.events is None) != (table.instead_of is None):
            yield f"{where}: `instead_of` goes with `people` or `events`, which say how the records are counted"
        people, events = table.people, table.events
        left_out = [people.left_out.column] if people and people.left_out else []
        referenced = [*([people.person, people.main] if people else []), *left_out, *(events.columns if events else [])]
        yield from absent(where, referenced, table.columns, "column")
        if table.instead_of is not None and table.instead_of in tables:
            counts = [*([people.count] if people else []), *(events.columns.values() if events else [])]
            yield from absent(f"{where}, counted into {table.instead_of}", counts, tables[table.instead_of].columns, "column")


def indicator_faults(
    indicators: Mapping[str, Indicator], tables: Mapping[str, Table], groups: Collection[str], tiers: Collection[str]
) -> Iterator[str]:
    """What indicators name that is not there: tables, columns, groups, tiers and other indicators."""
    for code, indicator in indicators.items():
        where = f"indicators.{code}"
        yield from absent(f"{where}.supplements", [indicator.supplements], indicators, "indicator")
        yield from absent(f"{where}.ratio", indicator.ratio or (), groups, "group")
        named = [
            *(step for steps in indicator.steps.values() for step in steps.tiers),
            *(bands.tier for bands in indicator.aggregates.values()),
        ]
        yield from absent(where, named, tiers, "tier")
        yield from absent(where, [code for step in indicator.steps.values() for code in step.product_of], indicator.steps, "step")
        yield from absent(where, [indicator.table, indicator.at_risk_table], tables, "table")
        yield from absent(f"{where}.compared_within", [indicator.compared_within], indicator.splits, "split")
        columns = [*indicator.columns.values(), *indicator.splits]
        yield from absent(where, columns, tables[indicator.table].columns if indicator.table in tables else columns, "column")
        if indicator.at_risk_table is not None and indicator.at_risk_table in tables:
            yield from absent(where, [indicator.at_risk], tables[indicator.at_risk_table].columns, "column")
