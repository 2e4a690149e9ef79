"""Figures as the table that `indicators.csv` and the workbook hold."""

from collections.abc import Iterable
from dataclasses import fields, replace
from operator import attrgetter

import numpy as np
import pandas as pd

from wres.indicators import Figure


def figures_table(figures: Iterable[Figure]) -> pd.DataFrame:
    """One row a figure, in the columns and types of `indicators.csv`."""
    rows = [replace(figure, source=source_in_words(figure)) if figure.source_text else figure for figure in figures]
    return pd.DataFrame(
        {
            field.name: np.array(list(map(attrgetter(field.name), rows)), dtype=object if field.type is str else field.type)
            for field in fields(Figure)
            if field.name not in ("source_text", "decimals")
        }
    )


def source_in_words(figure: Figure) -> str:
    """Where a figure is from, as files say it: counts, or published: the report of 2023."""
    return f"{figure.source}: {figure.source_text}" if figure.source_text else figure.source
