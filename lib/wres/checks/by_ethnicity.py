"""Counts by ethnicity as far as the checks need them: staff in post, and events and those at risk of an indicator."""

import pandas as pd

from wres.parameters import Standard
from wres.parameters.standard import Indicator

NOT_IN_THE_WORKFORCE = "bank"
Tables = dict[str, pd.DataFrame]


def staff_in_post(tables: Tables, codes: pd.DataFrame, standard: Standard) -> pd.Series | None:
    """Headcount by group, from the workforce table, else from the primary assignments of `staff`; None without either."""
    groups = list(standard.groups)
    if "workforce" in tables:
        return tables["workforce"].groupby("ethnicity")["headcount"].sum().reindex(groups, fill_value=0)
    if "staff" in tables:
        staff = tables["staff"]
        primary = staff.loc[(staff["primary"] == "yes") & (staff["contract"] != NOT_IN_THE_WORKFORCE), ["person_id", "ethnic_code"]]
        return _groups(primary.loc[~primary["person_id"].duplicated(), "ethnic_code"], codes, standard)
    return None


def events_and_at_risk(indicator: Indicator, tables: Tables, staff: pd.Series | None, year: int) -> pd.DataFrame | None:
    """Columns `event` and `at_risk` by group for an indicator of relative likelihood; None when a table is not given."""
    table = tables.get(indicator.table)
    if table is None or (indicator.at_risk_table and staff is None):
        return None
    if "year" in table:
        table = table[table["year"].fillna(year) == year]
    events = table.groupby("ethnicity")[str(indicator.event)].sum()
    at_risk = staff if indicator.at_risk_table else table.groupby("ethnicity")[str(indicator.at_risk)].sum()
    return pd.DataFrame({"event": events, "at_risk": at_risk}).fillna(0)


def _groups(values: pd.Series, codes: pd.DataFrame, standard: Standard) -> pd.Series:
    group_of = dict(zip(codes["code"].str.upper(), codes["group"], strict=True))
    often = values.str.upper().value_counts()
    groups = [group_of.get(code, standard.unknown_group) for code in often.index]
    return often.groupby(groups).sum().reindex(list(standard.groups), fill_value=0)
