"""Counts by ethnicity as far as the checks need them: staff in post, and events and those at risk of an indicator."""

from typing import Any

import pandas as pd

from wres.parameters import Standard
from wres.parameters.indicator import Indicator

NOT_IN_THE_WORKFORCE = "bank"
Tables = dict[str, pd.DataFrame]
Counts = dict[str, int]


def staff_in_post(tables: Tables, codes: pd.DataFrame, standard: Standard) -> Counts | None:
    """Headcount by group, from the workforce table, else from the primary assignments of `staff`; None without either."""
    if "workforce" in tables:
        headcount = _counted(tables["workforce"], "headcount")
    elif "staff" in tables:
        staff = tables["staff"]
        primary = staff.loc[(staff["primary"] == "yes") & (staff["contract"] != NOT_IN_THE_WORKFORCE), ["person_id", "ethnic_code"]]
        headcount = _groups(primary.loc[~primary["person_id"].duplicated(), "ethnic_code"], codes, standard)
    else:
        return None
    return {group: headcount.get(group, 0) for group in standard.groups}


def events_and_at_risk(indicator: Indicator, tables: Tables, staff: Counts | None, year: int) -> tuple[Counts, Counts] | None:
    """The events of an indicator of relative likelihood and those at risk of them, by group; None when a table is not given."""
    table = tables.get(indicator.table)
    if table is None or (indicator.at_risk_table and staff is None):
        return None
    at_risk = staff if indicator.at_risk_table and staff is not None else _counted(table, str(indicator.at_risk), year)
    return _counted(table, str(indicator.event), year), at_risk


def by_ethnicity_and_year(table: pd.DataFrame, column: str, year: int) -> dict[tuple[str, int], tuple[int, Any]]:
    """The count of each ethnicity and year, in order, and the first row that gives it; a row that names no year is of `year`."""
    years = [year if pd.isna(stated) else int(stated) for stated in table["year"]] if "year" in table else [year] * len(table)
    found: dict[tuple[str, int], tuple[int, Any]] = {}
    for row, ethnicity, of_year, count in zip(table.index, table["ethnicity"], years, table[column], strict=True):
        before, first = found.get((ethnicity, of_year), (0, row))
        found[ethnicity, of_year] = before + int(count), first
    return dict(sorted(found.items()))


def _counted(table: pd.DataFrame, column: str, year: int = 0) -> Counts:
    """Counts by ethnicity, of one year where the table tells years apart."""
    found: Counts = {}
    for (ethnicity, of_year), (count, _) in by_ethnicity_and_year(table, column, year).items():
        if of_year == year:
            found[ethnicity] = count
    return found


def _groups(values: pd.Series, codes: pd.DataFrame, standard: Standard) -> Counts:
    group_of = dict(zip(codes["code"].str.upper(), codes["group"], strict=True))
    found: Counts = {}
    for code, count in values.str.upper().value_counts().items():
        group = group_of.get(str(code), standard.unknown_group)
        found[group] = found.get(group, 0) + int(count)
    return found
