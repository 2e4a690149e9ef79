"""Several years of one organisation, and the years before a merger."""

from collections.abc import Iterable, Sequence
from itertools import chain

import pandas as pd

from wres.errors import InputError
from wres.indicators import Figure
from wres.parameters import Standard

Tables = dict[str, pd.DataFrame]


def assemble(years: Iterable[Iterable[Figure]]) -> tuple[Figure, ...]:
    """The disclosed figures of several years, oldest year first."""
    return tuple(sorted(chain.from_iterable(years), key=lambda figure: figure.year))


def combine(returns: Sequence[Tables], standard: Standard) -> Tables:
    """The tables of one year as if the organisations had been one: counts are added, ratios and percentages never.

    returns: typed tables, the organisation's own first, then its predecessors'. Rows of counts and of records are put
    under one another, and the indicators add them up. A table of counts that only some of them have is left out, because
    a part would pass for the whole. Survey results, printed figures and the plan are the organisation's own. Where only
    one of the returns holds anything, it is taken whole: the organisation changed its name. Raises InputError when some
    give counts and others records of the same thing.
    """
    non_empty = [{name: table for name, table in tables.items() if len(table)} for tables in returns]
    non_empty = [tables for tables in non_empty if set(tables) - {"actions"}]
    current = dict(returns[0]) if returns else {}
    if len(non_empty) <= 1:
        return {**(non_empty[0] if non_empty else {}), **{name: table for name, table in current.items() if len(table)}}
    combined = {name: table for name, table in current.items() if not _adds_up(name, standard)}
    for name in sorted({name for tables in non_empty for name in tables if _adds_up(name, standard)}):
        parts = [tables[name] for tables in non_empty if name in tables]
        if len(parts) == len(non_empty):
            own_numbers = [_with_own_identifiers(part, number, name, standard) for number, part in enumerate(parts)]
            combined[name] = pd.concat(own_numbers, ignore_index=True)
        else:
            _refuse_counts_beside_records(name, non_empty, standard)
    return combined


def _adds_up(name: str, standard: Standard) -> bool:
    """Whether a table holds records, or counts and no percentages."""
    table = standard.tables[name]
    return table.instead_of is not None or (bool(table.of_kind("count")) and not table.of_kind("percent"))


def _with_own_identifiers(table: pd.DataFrame, number: int, name: str, standard: Standard) -> pd.DataFrame:
    """Records of two organisations may use one identifier for two people."""
    identifiers = [column for column in standard.tables[name].of_kind("identifier") if column in table]
    return table.assign(**{column: f"{number}:" + table[column].astype(str) for column in identifiers})


def _refuse_counts_beside_records(name: str, non_empty: Sequence[Tables], standard: Standard) -> None:
    for tables in non_empty:
        for other in tables:
            same_thing = standard.tables[other].instead_of == name or standard.tables[name].instead_of == other
            if name not in tables and same_thing:
                raise InputError(
                    f"{name} and {other}: one of the merged organisations gives counts and another records of the same thing. "
                    f"Give {name} for all of them, or {other} for all of them."
                )
