"""Counts by group as far as the checks need them: staff in post, and events and those at risk of an indicator."""

from typing import Any

import pandas as pd

from wres.checks.main_posts import counted_posts
from wres.parameters import Indicator, Standard

Tables = dict[str, pd.DataFrame]
Counts = dict[str, int]


def workforce_indicator(standard: Standard) -> tuple[str, Indicator] | None:
    """The indicator that counts the staff in post, with its code."""
    counting = ((code, indicator) for code, indicator in standard.main_indicators.items() if indicator.count and not indicator.steps)
    return next(counting, None)


def staff_in_post(tables: Tables, codes: pd.DataFrame, standard: Standard) -> Counts | None:
    """Headcount by group, from the table of the staff in post, else from records of their posts; None without either."""
    counting = workforce_indicator(standard)
    if counting is None:
        return None
    table = tables.get(counting[1].table)
    if table is not None:
        headcount = _counts_by_group(table, str(counting[1].count), standard.group_column)
    else:
        records = _records_of(counting[1].table, standard)
        if records not in tables:
            return None
        headcount = _people_by_group(tables[records], records, codes, standard)
    return {group: headcount.get(group, 0) for group in standard.groups}


def staff_tables(standard: Standard) -> tuple[str, ...]:
    """The tables that the staff in post come from, counts before records."""
    counting = workforce_indicator(standard)
    return tuple(name for name in (counting[1].table, _records_of(counting[1].table, standard)) if name) if counting else ()


def events_and_at_risk(
    indicator: Indicator, tables: Tables, staff: Counts | None, year: int, group_column: str
) -> tuple[Counts, Counts] | None:
    """The events of an indicator of relative likelihood and those at risk of them, by group; None when a table is not given."""
    table = tables.get(indicator.table)
    if table is None or not indicator.event:
        return None
    at_risk = staff if indicator.at_risk_table else _counts_by_group(table, str(indicator.at_risk), group_column, year)
    return None if at_risk is None else (_counts_by_group(table, indicator.event, group_column, year), at_risk)


def by_group_and_year(table: pd.DataFrame, column: str, group_column: str, year: int) -> dict[tuple[str, int], tuple[int, Any]]:
    """The count of each group and year, in order, and the first row that gives it; a row that names no year is of `year`."""
    years = [year if pd.isna(stated) else int(stated) for stated in table["year"]] if "year" in table else [year] * len(table)
    counts: dict[tuple[str, int], tuple[int, Any]] = {}
    for row, group, of_year, count in zip(table.index, table[group_column], years, table[column], strict=True):
        before, first = counts.get((group, of_year), (0, row))
        counts[group, of_year] = before + int(count), first
    return dict(sorted(counts.items()))


def _counts_by_group(table: pd.DataFrame, column: str, group_column: str, year: int = 0) -> Counts:
    """Counts by group, of one year where the table tells years apart."""
    counts = by_group_and_year(table, column, group_column, year)
    return {group: count for (group, of_year), (count, _) in counts.items() if of_year == year}


def _records_of(table: str, standard: Standard) -> str:
    """The table of records that are counted as people into a table; empty without one."""
    return next((name for name, records in standard.tables.items() if records.instead_of == table and records.people), "")


def _people_by_group(table: pd.DataFrame, records: str, codes: pd.DataFrame, standard: Standard) -> Counts:
    """People by group, each in the first of their main posts."""
    people = standard.tables[records].people
    assert people is not None  # these records are chosen by it
    main = table.loc[counted_posts(table, people), [people.person, standard.code_column]]
    listed = main.loc[~main[people.person].duplicated(), standard.code_column].str.upper()
    group_of = dict(zip(codes["code"].str.upper(), codes["group"], strict=True))
    counts = listed.map(group_of).fillna(standard.unknown_group).value_counts()
    return {str(group): int(count) for group, count in counts.items()}
