"""Raw tables without the apostrophes that guard text in the CSV files we write."""

import pandas as pd

from wres.parameters import Table
from wres.text.cells import APOSTROPHE, unescape_formula


def unescape_formulas(raw: pd.DataFrame, definition: Table) -> pd.DataFrame:
    """A raw table whose columns of text lost the apostrophes of `escape_formula`; the same frame when it has none."""
    texts = [name for name, column in definition.columns.items() if column.kind == "text" and name in raw]
    begun = [name for name in texts if raw[name].str.startswith(APOSTROPHE).fillna(False).any()]
    return raw.assign(**{name: raw[name].map(unescape_formula, na_action="ignore") for name in begun}) if begun else raw
