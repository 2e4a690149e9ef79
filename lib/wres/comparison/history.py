"""Several years of one organisation, and the years before a merger."""

from collections.abc import Iterable, Sequence
from itertools import chain

import pandas as pd

from wres.errors import InputError
from wres.indicators import Figure

RECORD = "_id"  # records have an identifier, such as person_id
PRINTED = ("survey", "published")  # percentages and ratios, which cannot be added

Tables = dict[str, pd.DataFrame]


def assemble(years: Iterable[Iterable[Figure]]) -> tuple[Figure, ...]:
    """The disclosed figures of several years, oldest year first."""
    return tuple(sorted(chain.from_iterable(years), key=lambda figure: figure.year))


def combine(returns: Sequence[Tables]) -> Tables:
    """The tables of one year as if the organisations had been one: counts are added, ratios and percentages never.

    returns: typed tables, the organisation's own first, then its predecessors'. Rows of counts and of records are put
    under one another, and the indicators add them up. A table of counts that only some of them have is left out, because
    a part would pass for the whole. Survey results, printed figures and the plan are the organisation's own. Where only
    one of the returns holds anything, it is taken whole: the organisation changed its name. Raises InputError when some
    give counts and others records of the same thing.
    """
    filled = [{name: table for name, table in tables.items() if len(table)} for tables in returns]
    filled = [tables for tables in filled if set(tables) - {"actions"}]
    own = dict(returns[0]) if returns else {}
    if len(filled) <= 1:
        return {**(filled[0] if filled else {}), **{name: table for name, table in own.items() if len(table)}}
    combined = {name: table for name, table in own.items() if not _adds_up(name, table)}
    for name in sorted({name for tables in filled for name in tables}):
        parts = [tables[name] for tables in filled if name in tables]
        if not _adds_up(name, parts[0]):
            continue
        if len(parts) == len(filled):
            apart = [_told_apart(part, number) for number, part in enumerate(parts)]
            combined[name] = pd.concat(apart, ignore_index=True)
        else:
            _refuse_counts_beside_records(name, filled)
    return combined


def _adds_up(name: str, table: pd.DataFrame) -> bool:
    counts = [column for column in table if column != "year" and pd.api.types.is_integer_dtype(table[column])]
    return name not in PRINTED and (bool(counts) or bool(_identifiers(table)))


def _identifiers(table: pd.DataFrame) -> list[str]:
    return [str(column) for column in table if str(column).endswith(RECORD)]


def _told_apart(table: pd.DataFrame, number: int) -> pd.DataFrame:
    """Records of two organisations may use one identifier for two people."""
    return table.assign(**{column: f"{number}:" + table[column].astype(str) for column in _identifiers(table)})


def _refuse_counts_beside_records(name: str, filled: Sequence[Tables]) -> None:
    for tables in filled:
        for other, table in tables.items():
            shared = [table for one in filled if name in one for table in [one[name]]]
            same_thing = name not in tables and other != name and _same_thing(shared[0], table)
            if same_thing and bool(_identifiers(table)) != bool(_identifiers(shared[0])):
                raise InputError(
                    f"{name} and {other}: one of the merged organisations gives counts and another records of the same thing. "
                    f"Give {name} for all of them, or {other} for all of them."
                )


def _same_thing(counts: pd.DataFrame, records: pd.DataFrame) -> bool:
    shared = set(counts.columns) & set(records.columns)
    return {"staff_group", "band"} <= shared or {"shortlisted", "appointed"} <= shared
