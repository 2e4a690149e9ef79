"""Raw tables without the apostrophes that guard text in the CSV files we write."""

import pandas as pd

from wres.parameters import Table
from wres.text.cells import APOSTROPHE, unguarded


def without_guards(raw: pd.DataFrame, definition: Table) -> pd.DataFrame:
    """A raw table whose columns of text lost the apostrophes of `guarded`; the same frame when it has none."""
    texts = [name for name, column in definition.columns.items() if column.kind == "text" and name in raw]
    begun = [name for name in texts if raw[name].str.startswith(APOSTROPHE).fillna(False).any()]
    return raw.assign(**{name: raw[name].map(unguarded, na_action="ignore") for name in begun}) if begun else raw
