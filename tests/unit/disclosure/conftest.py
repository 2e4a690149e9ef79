"""Made-up measures for the gate."""

from collections.abc import Callable

import pandas as pd
import pytest

from wres.indicators import Figure, calculate
from wres.parameters import Standard, Workspace

GROUPS = ("white", "bme", "unknown")


@pytest.fixture(scope="session")
def standard() -> Standard:
    return Workspace.at().standard


@pytest.fixture(scope="session")
def measures_of(standard: Standard) -> Callable[..., tuple[Figure, ...]]:
    """Figures of 2025 from headcounts by (staff group, band), and other tables by name."""

    def make(headcounts: dict[tuple[str, str], tuple[int, int, int]], year: int = 2025, **tables: pd.DataFrame) -> tuple[Figure, ...]:
        rows = [(*cell, group, count) for cell, counts in headcounts.items() for group, count in zip(GROUPS, counts, strict=True)]
        tables["workforce"] = pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])
        return calculate(tables, standard, Workspace.at().year(year), "EXA", year, pd.DataFrame()).figures

    return make
