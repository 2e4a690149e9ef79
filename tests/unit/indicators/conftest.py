"""What the tests of the indicators share: the standard, and small tables."""

import pandas as pd
import pytest

from wres.parameters import Standard, Workspace


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    return Workspace.at()


@pytest.fixture(scope="session")
def standard(workspace) -> Standard:
    return workspace.standard


@pytest.fixture(scope="session")
def ethnic_codes() -> pd.DataFrame:
    rows = [
        ("A", "white"),
        ("B", "white"),
        ("C", "white"),
        ("CX", "white"),
        ("D", "bme"),
        ("H", "bme"),
        ("M", "bme"),
        ("R", "bme"),
        ("Z", "unknown"),
    ]
    return pd.DataFrame(rows, columns=["code", "group"])


@pytest.fixture(scope="session")
def value_of():
    """Look one row up: value_of(measures, measure, group, staff_group, band)."""

    def look_up(
        measures: pd.DataFrame, measure: str, group: str, staff_group: str = "all", band: str = "all", indicator: str | None = None
    ):
        found = measures[(measures["measure"] == measure) & (measures["group"] == group)]
        found = found[(found["staff_group"] == staff_group) & (found["band"] == band)]
        if indicator is not None:
            found = found[found["indicator"] == indicator]
        assert len(found) == 1
        return found.iloc[0]

    return look_up
