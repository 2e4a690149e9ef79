"""A raw table as it is examined: outer blanks of codes and figures taken off, and columns that compare several others."""

import pandas as pd

from wres.parameters import Table
from wres.parameters.standard import Column

KEY = "(key)"
FILLED = "(one of)"
BAND_OF_GROUP = "(staff group and band)"
NUMERIC = ("count", "percent", "number", "year")
AS_WRITTEN = ("text",)
NUMBER = r"-?[0-9]+(\.[0-9]+)?"


def number_column(column: str) -> str:
    """The name of the column that holds another's cells as numbers."""
    return f"{column} (number)"


def examined(raw: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The table's own columns as text, with helper columns: numbers (NaN for what is none), the key in words, the pair
    of staff group and band (NA unless each is accepted), and what is filled of the columns of which one must be."""
    columns = {name: _text(raw[name], definition) for name, definition in table.columns.items() if name in raw}
    bounded = {name for bound in table.bounds for name in (bound.lesser, bound.greater)}
    for name in list(columns):
        if name in bounded or table.columns[name].kind in ("percent", "number"):
            columns[number_column(name)] = numbers(columns[name])
    if set(table.one_of) and set(table.one_of) <= set(columns):
        columns[FILLED] = columns[table.one_of[0]].fillna(columns[table.one_of[1]])
    if {"staff_group", "band"} <= set(columns):
        columns[BAND_OF_GROUP] = _pairs(columns["staff_group"], columns["band"], table)
    key = [name for name in table.key if name in columns]
    if key:
        columns[KEY] = _key([columns[name] for name in key], [table.columns[name] for name in key])
    return pd.DataFrame(columns, index=raw.index)


def optional_and_empty(raw: pd.DataFrame, table: Table) -> list[str]:
    """Optional columns without a single value, as a template to fill in leaves them: treated as not given."""
    return [name for name, definition in table.columns.items() if name in raw and not definition.required and raw[name].isna().all()]


def numbers(text: pd.Series) -> pd.Series:
    """Cells as numbers; NaN for blanks and for whatever is no plain number."""
    return pd.to_numeric(text.where(text.str.fullmatch(NUMBER, na=False)), errors="coerce").astype(float)


def _text(values: pd.Series, definition: Column) -> pd.Series:
    return values if definition.kind in AS_WRITTEN else values.str.strip()


def _pairs(groups: pd.Series, bands: pd.Series, table: Table) -> pd.Series:
    known = groups.isin(table.columns["staff_group"].accepts) & bands.isin(table.columns["band"].accepts)
    return (groups + ", " + bands).where(known)


def _key(values: list[pd.Series], definitions: list[Column]) -> pd.Series:
    """The key in words; a blank counts as `all` where that is accepted, and a row whose key is not filled has none."""
    filled = [
        value.fillna("all" if "all" in definition.accepts else "") if definition.blank or not definition.required else value
        for value, definition in zip(values, definitions, strict=True)
    ]
    together = filled[0]
    for value in filled[1:]:
        together = together + ", " + value
    return together
