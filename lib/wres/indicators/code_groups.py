"""The group that each code of a record is of, and records counted by it."""

import numpy as np
import pandas as pd

from wres.errors import InputError
from wres.parameters import Standard
from wres.text.lists import quantity


def groups_of_codes(codes: pd.Series, code_list: pd.DataFrame, standard: Standard, table: str) -> pd.Series:
    """The group of each code, as a category with the same index.

    Codes are compared without regard to case and outer blanks; a blank is of the unknown group. Raises InputError that shows
    every code that is not listed and how often it occurs.
    """
    group_of = dict(zip(code_list["code"].fillna("").astype(str).str.upper(), code_list["group"], strict=True))
    category = codes.astype("category")
    written = [str(code).strip().upper() for code in category.cat.categories]
    groups = [standard.unknown_group if code == "" else group_of.get(code) for code in written]
    unlisted = [code for code, group in zip(category.cat.categories, groups, strict=True) if group is None]
    if unlisted:
        often = codes[codes.isin(unlisted)].value_counts()
        listed = ", ".join(f"{code} ({quantity(count, 'row')})" for code, count in often.items())
        raise InputError(
            f"{table}, {standard.code_column}: these codes are not listed: {listed}. "
            f"Correct them in the record, or add them to {standard.code_list} with their group."
        )
    order = list(standard.groups)
    # A blank cell has the code -1, which takes the last entry.
    lookup = np.array([order.index(group) for group in [*groups, standard.unknown_group] if group is not None], dtype="int8")
    of_rows = pd.Categorical.from_codes(lookup[category.cat.codes.to_numpy()], dtype=pd.CategoricalDtype(order))
    return pd.Series(of_rows, index=codes.index)


def tally(records: pd.DataFrame, groups: pd.Series, by: list[str], standard: Standard, count: str) -> pd.DataFrame:
    """Records counted by columns and group, through categories: text is compared once a value, not once a row.

    Returns the columns `by`, the standard's group column and `count`.
    """
    key = [*by, standard.group_column]
    keys = pd.DataFrame({column: records[column].astype("category") for column in by} | {standard.group_column: groups})
    counted = keys.groupby(key, observed=True).size().reset_index(name=count)
    return counted.astype(dict.fromkeys(key, object))
