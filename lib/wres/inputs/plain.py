"""Words compared by their letters and digits alone."""

import re
from typing import Any

import pandas as pd


def plain(text: Any) -> str:
    """Letters and digits in small letters, so that `Ethnic-Origin ` and `ethnic origin` are one; a blank is nothing."""
    return "" if pd.isna(text) else re.sub(r"[^a-z0-9]", "", str(text).lower())
