"""A raw table as it is examined: outer blanks of codes and figures taken off, and columns that compare several others."""

import re

import numpy as np
import pandas as pd

from wres.parameters import Table
from wres.parameters.table import Column

KEY = "(key)"
FILLED = "(one of)"
BAND_OF_GROUP = "(staff group and band)"
AS_WRITTEN = ("text",)
CODES = ("category", "listed_code")
SEEN_BLANK = ("category", "listed_code", "count", "percent", "number", "year")  # kinds whose blanks are refused with their cells
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]+)?")  # longer ones are none that a person meant, and end as infinite


def number_column(column: str) -> str:
    """The name of the column that holds another's cells as numbers."""
    return f"{column} (number)"


def examined(raw: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The table's own columns as text, with columns that help.

    These are: numbers (NaN for what is none), the key in words, the pair of staff group and band (NA unless each is
    accepted), and what is filled of the columns of which one must be. A blank that is not allowed is "" in codes and
    figures.
    """
    columns = {name: _text(raw[name], definition) for name, definition in table.columns.items() if name in raw}
    bounded = {name for bound in table.bounds for name in (bound.lesser, bound.greater)}
    for name in list(columns):
        if name in bounded or table.columns[name].kind in ("percent", "number"):
            columns[number_column(name)] = numbers(columns[name])
    either = [columns[name] for name in table.one_of if name in columns]
    if either:
        columns[FILLED] = pd.concat([one.astype("str") for one in either], axis=1).bfill(axis=1).iloc[:, 0]
    if {"staff_group", "band"} <= set(columns):
        columns[BAND_OF_GROUP] = _pairs(columns["staff_group"], columns["band"], table)
    key = [name for name in table.key if name in columns]
    if key:
        columns[KEY] = _key([columns[name] for name in key], [table.columns[name] for name in key])
    seen = {name: _blanks_refused(values, table.columns[name]) if name in table.columns else values for name, values in columns.items()}
    return pd.DataFrame(seen, index=raw.index)


def optional_and_empty(raw: pd.DataFrame, table: Table) -> list[str]:
    """Optional columns without a single value, as a template to fill in leaves them: treated as not given."""
    return [name for name, definition in table.columns.items() if name in raw and not definition.required and raw[name].isna().all()]


def numbers(text: pd.Series) -> pd.Series:
    """Cells as numbers, whatever blanks are around them; NaN for blanks and for whatever is no plain number."""
    places, distinct = pd.factorize(text)  # a table holds few different figures: each is read once
    read = [float(one) if NUMBER.fullmatch(one.strip()) else np.nan for one in distinct]
    return pd.Series(np.array([*read, np.nan])[places], index=text.index)


def _text(values: pd.Series, definition: Column) -> pd.Series:
    """Cells without outer blanks; codes as categories, so that each is looked at once and not once a row."""
    if definition.kind in AS_WRITTEN:
        return values
    if definition.kind not in CODES:
        return values.str.strip()
    codes = values.astype("category")
    stripped = pd.Index(codes.cat.categories).str.strip()
    return codes.cat.rename_categories(list(stripped)) if stripped.is_unique else values.str.strip().astype("category")


def _blanks_refused(values: pd.Series, definition: Column) -> pd.Series:
    """A blank as "" where the column may not have one, so that it is refused like any other cell that is no value."""
    if definition.blank or definition.kind not in SEEN_BLANK or not values.isna().any():
        return values
    return (values.cat.add_categories("") if definition.kind in CODES else values).fillna("")


def _pairs(groups: pd.Series, bands: pd.Series, table: Table) -> pd.Series:
    """The pair in words, NA where the group or the band is not accepted by itself."""
    group = pd.Categorical(groups, categories=table.columns["staff_group"].accepts)
    band = pd.Categorical(bands, categories=table.columns["band"].accepts)
    width = len(band.categories)
    pairs = [f"{one}, {other}" for one in group.categories for other in band.categories]
    place = np.where((group.codes < 0) | (band.codes < 0), -1, group.codes.astype("int32") * width + band.codes)
    return pd.Series(pd.Categorical.from_codes(place.tolist(), categories=pd.Index(pairs)), index=groups.index)


def _key(values: list[pd.Series], definitions: list[Column]) -> pd.Series:
    """The key in words; a blank counts as `all` where that is accepted, and a row whose key is not filled has none."""
    values = [value.astype("str") for value in values]
    filled = [
        value.fillna("all" if "all" in definition.accepts else "") if definition.blank or not definition.required else value
        for value, definition in zip(values, definitions, strict=True)
    ]
    together = filled[0]
    for value in filled[1:]:
        together = together + ", " + value
    return together
