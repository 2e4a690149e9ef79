"""A table as the engine is asked about it: outer blanks of codes and figures taken off, and columns that compare several others."""

import re

import numpy as np
import pandas as pd

from wres.parameters import Standard, Table
from wres.parameters.table import YES, Column, People

KEY = "(key)"
FILLED = "(one of)"
BAND_OF_GROUP = "(staff group and band)"
MAIN_POST = "(person, once for each main post)"
AS_WRITTEN = ("text",)
CODES = ("category", "listed_code")
SEEN_BLANK = ("category", "listed_code", "count", "percent", "number", "year")  # kinds whose blanks are refused with their cells
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]+)?")  # longer ones are none that a person meant, and end as infinite


def number_column(column: str) -> str:
    """The name of the column that holds another's cells as numbers."""
    return f"{column} (number)"


def prepared(given: pd.DataFrame, table: Table, standard: Standard) -> pd.DataFrame:
    """The table's own columns as text, with columns that help; each row but for main posts is made ready by itself.

    These are: numbers (NaN for what is none), the key in words, the pair of staff group and band (NA unless each is
    accepted), what is filled of the columns of which one must be, and the person once for each main post (NA in other
    rows). A blank that is not allowed is "" in codes and figures.
    """
    columns = {name: _text(given[name], definition) for name, definition in table.columns.items() if name in given}
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
    if table.people is not None and set(main_post_columns(table.people, standard)) <= set(columns):
        columns[MAIN_POST] = _main_posts(columns, table.people, post)
    key = [name for name in table.key if name in columns]
    if key:
        columns[KEY] = _key([columns[name] for name in key], [table.columns[name] for name in key])
    refusing = {name: _blanks_refused(values, table.columns[name]) if name in table.columns else values for name, values in columns.items()}
    return pd.DataFrame(refusing, index=given.index)


def optional_and_empty(raw: pd.DataFrame, table: Table) -> list[str]:
    """Optional columns without a single value, as a template to fill in leaves them: treated as not given."""
    return [name for name, definition in table.columns.items() if name in raw and not definition.required and raw[name].isna().all()]


def numbers(text: pd.Series) -> pd.Series:
    """Cells as numbers, whatever blanks are around them; NaN for blanks and for whatever is no plain number."""
    places, distinct = pd.factorize(text)  # a table holds few different figures: each is read once
    read = [float(cell) if NUMBER.fullmatch(cell.strip()) else np.nan for cell in distinct]
    return pd.Series(np.array([*read, np.nan])[places], index=text.index)


def main_post_columns(people: People, standard: Standard) -> list[str]:
    """The columns that say where a person is counted."""
    left_out = [people.left_out.column] if people.left_out else []
    return [people.person, people.main, standard.staff_group_column, standard.band_column, *left_out]


def counted_posts(table: pd.DataFrame, people: People) -> pd.Series:
    """Whether each row is the main post of a person and among those that are counted."""
    main = table[people.main].eq(YES)
    return main & ~table[people.left_out.column].isin(people.left_out.values) if people.left_out else main


def _main_posts(columns: dict[str, pd.Series], people: People, post: tuple[str, str]) -> pd.Series:
    """The person in the first row of each main post of theirs: named twice, a person has two."""
    left_out = [people.left_out.column] if people.left_out else []
    frame = pd.DataFrame({name: columns[name] for name in {people.person, people.main, *post, *left_out}})
    person = frame[people.person].where(counted_posts(frame, people))
    return person.mask(frame.loc[person.notna(), [people.person, *post]].duplicated().reindex(frame.index, fill_value=False))


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
    together = filled[0]
    for value in filled[1:]:
        together = together + ", " + value
    return together
