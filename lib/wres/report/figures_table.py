"""Figures as the table that `indicators.csv` and the workbook hold."""

from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter

import numpy as np
import pandas as pd

from wres.indicators import Figure


def figures_table(figures: Iterable[Figure]) -> pd.DataFrame:
    """One row a figure, in the columns and types of `indicators.csv`."""
    rows = list(figures)
    return pd.DataFrame(
        {
            field.name: np.array(list(map(attrgetter(field.name), rows)), dtype=object if field.type is str else field.type)
            for field in fields(Figure)
        }
    )
