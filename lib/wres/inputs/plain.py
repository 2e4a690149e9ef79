"""Words compared by their letters and digits alone."""

import re

import pandas as pd


def plain(text: object) -> str:
    """Letters and digits in small letters, so that `Ethnic-Origin ` and `ethnic origin` are one; a blank is nothing."""
    return "" if text is None or pd.isna(text) else re.sub(r"[^a-z0-9]", "", str(text).lower())
