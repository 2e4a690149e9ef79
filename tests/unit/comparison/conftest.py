"""Figures written out by hand."""

from collections.abc import Callable

import pytest

from wres.indicators.figures import Figure
from wres.parameters import Standard, Workspace, Year

FIELDS = ("year", "indicator", "measure", "group", "value", "unit")


@pytest.fixture(scope="session")
def standard() -> Standard:
    return Workspace.at().standard


@pytest.fixture(scope="session")
def rules() -> Year:
    return Workspace.at().year(2019)


@pytest.fixture(scope="session")
def history_of() -> Callable[..., list[Figure]]:
    """Rows of (year, indicator, measure, group, value, unit) as figures; a value of None is missing, `[c]` suppressed."""

    def make(*rows: tuple, **columns: str) -> list[Figure]:
        lines = []
        for row in rows:
            line = dict(zip(FIELDS, row, strict=True)) | columns
            if line["value"] is None:
                line |= {"value": float("nan"), "status": "missing", "reason": "no data"}
            elif line["value"] == "[c]":
                line |= {"value": float("nan"), "status": "suppressed", "reason": "small number"}
            else:
                line |= {"status": "ok", "reason": ""}
            lines.append(line)
        return [Figure(**line) for line in lines]

    return make
