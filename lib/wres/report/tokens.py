"""Calculated figures in the analyst's own words: `{{2.relative_likelihood}}`."""

import re
from collections.abc import Iterable

from wres.indicators.figures import WHOLE, Figure
from wres.text.numbers import number

TOKEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def fill_tokens(text: str, figures: Iterable[Figure]) -> tuple[str, list[str]]:
    """The text with its tokens replaced by figures, and the tokens that name none.

    A token is `indicator.measure`, with a group, staff group or band after further dots where the measure has several. A
    token that names no measure stays as written.
    """
    unknown: list[str] = []

    def figure(found: re.Match) -> str:
        indicator, _, rest = found.group(1).partition(".")
        measure, *narrower = rest.split(".")
        rows = [row for row in figures if (row.indicator, row.measure) == (indicator, measure)]
        for part in narrower:
            rows = [row for row in rows if part in (row.group, row.staff_group, row.band)]
        rows = [row for row in rows if row.staff_group == "all" and row.band in WHOLE] or rows
        if len(rows) != 1:
            unknown.append(found.group(0))
            return found.group(0)
        return number(rows[0].value, rows[0].unit, rows[0].status, rows[0].reason, rows[0].source)

    return TOKEN.sub(figure, text), unknown
