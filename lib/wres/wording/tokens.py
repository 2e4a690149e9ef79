"""Calculated figures in the analyst's own words: `{{2.relative_likelihood}}`."""

import re

import pandas as pd

from wres.wording.display import number

TOKEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def fill_tokens(text: str, measures: pd.DataFrame) -> tuple[str, list[str]]:
    """The text with its tokens replaced by figures, and the tokens that name none.

    A token is `indicator.measure`, with a group, staff group or band after further dots where the measure has several. A
    token that names no measure stays as written.
    """
    unknown: list[str] = []

    def figure(found: re.Match) -> str:
        indicator, _, rest = found.group(1).partition(".")
        measure, *narrower = rest.split(".")
        rows = measures[(measures["indicator"] == indicator) & (measures["measure"] == measure)]
        for part in narrower:
            rows = rows[(rows["group"] == part) | (rows["staff_group"] == part) | (rows["band"] == part)]
        if "." not in "".join(narrower):
            whole = rows[(rows["staff_group"] == "all") & rows["band"].isin(["all", "total"])]
            rows = whole if len(whole) else rows
        if len(rows) != 1:
            unknown.append(found.group(0))
            return found.group(0)
        row = rows.iloc[0]
        return number(row["value"], row["unit"], row["status"], row["reason"], row["source"])

    return TOKEN.sub(figure, text), unknown
