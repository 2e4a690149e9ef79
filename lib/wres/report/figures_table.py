"""Figures as the table that `indicators.csv` holds."""

from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from operator import attrgetter

import numpy as np
import pandas as pd

from wres.indicators import Figure
from wres.text.numbers import half_up

NOT_IN_FILES = ("source_text", "decimals")  # the source says the one, the value itself the other


def figures_table(figures: Iterable[Figure]) -> pd.DataFrame:
    """One row a figure, in the columns and types of `indicators.csv`.

    Where a figure is published rounded, the values are objects, and its own is a decimal number with just its decimals: 1.20.
    """
    rows = [replace(figure, source=source_in_words(figure)) if figure.source_text else figure for figure in figures]
    table = pd.DataFrame(
        {
            field.name: np.array(list(map(attrgetter(field.name), rows)), dtype=object if field.type is str else field.type)
            for field in fields(Figure)
            if field.name not in NOT_IN_FILES
        }
    )
    if any(figure.is_rounded for figure in rows):
        table["value"] = pd.Series([_published_value(figure) for figure in rows], dtype=object)
    return table


def _published_value(figure: Figure) -> float | Decimal:
    """The value; of a rounded figure with its decimals, and 0 without a sign."""
    return figure.value if figure.decimals is None else half_up(figure.value, figure.decimals) + 0


def source_in_words(figure: Figure) -> str:
    """Where a figure is from, as files say it: counts, or published: the report of 2023."""
    return f"{figure.source}: {figure.source_text}" if figure.source_text else figure.source
