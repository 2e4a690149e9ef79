"""The frame the engine is asked about: a table without the outer blanks of codes and figures, and columns that compare several others."""

import numpy as np
import pandas as pd

from wres.checks.column_types import AS_WRITTEN, numbers
from wres.checks.main_posts import main_post_columns, person_once_a_post
from wres.parameters import Standard, Table
from wres.parameters.table import Column

KEY = "(key)"
FILLED = "(one of)"
BAND_OF_GROUP = "(staff group and band)"
MAIN_POST = "(person, once for each main post)"
CODES = ("category", "listed_code")
SEEN_BLANK = ("category", "listed_code", "count", "percent", "number", "year")  # kinds whose blanks are refused with their cells


def number_column(column: str) -> str:
    """The name of the column that holds another's cells as numbers."""
    return f"{column} (number)"


def validation_frame(cells: pd.DataFrame, table: Table, standard: Standard) -> pd.DataFrame:
    """The table's own columns as text, with columns that help; each row but for main posts is made ready by itself.

    These are: numbers (NaN for what is none), the key in words, the pair of staff group and band (NA unless each is
    accepted), what is filled of the columns of which one must be, and the person once for each main post (NA in other
    rows). A blank that is not allowed is "" in codes and figures.
    """
    columns = {name: _text(cells[name], definition) for name, definition in table.columns.items() if name in cells}
    bounded = {name for bound in table.bounds for name in (bound.lesser, bound.greater)}
    for name in list(columns):
        if name in bounded or table.columns[name].kind in ("percent", "number"):
            columns[number_column(name)] = numbers(columns[name])
    either = [columns[name] for name in table.one_of if name in columns]
    if either:
        columns[FILLED] = pd.concat([column.astype("str") for column in either], axis=1).bfill(axis=1).iloc[:, 0]
    post = (standard.staff_group_column, standard.band_column)
    if set(post) <= set(columns):
        columns[BAND_OF_GROUP] = _pairs([columns[name] for name in post], [table.columns[name].accepts for name in post])
    needed = main_post_columns(table.people, standard) if table.people else []
    if table.people is not None and set(needed) <= set(columns):
        columns[MAIN_POST] = person_once_a_post(pd.DataFrame({name: columns[name] for name in needed}), table.people, post)
    key = [name for name in table.key if name in columns]
    if key:
        columns[KEY] = _key([columns[name] for name in key], [table.columns[name] for name in key])
    for name in table.columns.keys() & columns.keys():
        columns[name] = _refuse_blanks(columns[name], table.columns[name])
    return pd.DataFrame(columns, index=cells.index)


def empty_optional_columns(raw: pd.DataFrame, table: Table) -> list[str]:
    """Optional columns without a single value, as a template to fill in leaves them: treated as not given."""
    return [name for name, definition in table.columns.items() if name in raw and not definition.required and raw[name].isna().all()]


def _text(values: pd.Series, definition: Column) -> pd.Series:
    """Cells without outer blanks; codes as categories, so that each is looked at once and not once a row."""
    if definition.kind in AS_WRITTEN:
        return values
    if definition.kind not in CODES:
        return values.str.strip()
    codes = values.astype("category")
    stripped = pd.Index(codes.cat.categories).str.strip()
    return codes.cat.rename_categories(list(stripped)) if stripped.is_unique else values.str.strip().astype("category")


def _refuse_blanks(values: pd.Series, definition: Column) -> pd.Series:
    """A blank as "" where the column may not have one, so that it is refused like any other cell that is no value."""
    if definition.blank or definition.kind not in SEEN_BLANK or not values.isna().any():
        return values
    return (values.cat.add_categories("") if definition.kind in CODES else values).fillna("")


def _pairs(values: list[pd.Series], accepted: list[tuple[str, ...]]) -> pd.Series:
    """The pair of two columns of codes in words, NA where one of them is not accepted by itself."""
    first, second = (_places(codes, of_column) for codes, of_column in zip(values, accepted, strict=True))
    pairs = pd.Index([f"{code}, {other}" for code in accepted[0] for other in accepted[1]])
    place = np.where((first < 0) | (second < 0), -1, first * len(accepted[1]) + second)
    return pd.Series(pd.Categorical.from_codes(place.tolist(), categories=pairs), index=values[0].index)


def _places(codes: pd.Series, accepted: tuple[str, ...]) -> np.ndarray:
    """The place of each code among those accepted; -1 for another one and for a blank."""
    place = pd.Index(accepted).get_indexer(pd.Index(codes.cat.categories))
    return np.append(place, -1)[codes.cat.codes.to_numpy()]


def _key(values: list[pd.Series], definitions: list[Column]) -> pd.Series:
    """The key in words; a blank counts as `all` where that is accepted, and a row whose key is not filled has none."""
    values = [value.astype("str") for value in values]
    filled = [
        value.fillna("all" if "all" in definition.accepts else "") if definition.blank or not definition.required else value
        for value, definition in zip(values, definitions, strict=True)
    ]
    words = filled[0]
    for value in filled[1:]:
        words = words + ", " + value
    return words
