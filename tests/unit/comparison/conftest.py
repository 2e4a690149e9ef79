"""Figures written out by hand."""

from collections.abc import Callable
from dataclasses import replace
from math import nan

import pandas as pd
import pytest

from wres.indicators import calculate
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


@pytest.fixture(scope="session")
def calculated() -> Callable[..., tuple[Figure, ...]]:
    """The figures of tables given as rows."""
    workspace = Workspace.at()

    def make(tables: dict[str, pd.DataFrame], year: int = 2025, earlier: dict | None = None) -> tuple[Figure, ...]:
        return calculate(tables, workspace.standard, workspace.year(year), "ABC", year, pd.DataFrame(), earlier or {}).figures

    return make


@pytest.fixture(scope="session")
def recruited(calculated) -> Callable[..., tuple[Figure, ...]]:
    """The figures of a recruitment table: rows of group, staff group, band, appointed, shortlisted and perhaps route."""

    def make(rows: list[tuple]) -> tuple[Figure, ...]:
        names = ("ethnicity", "staff_group", "band", "appointed", "shortlisted", "route")
        table = pd.DataFrame([dict(zip(names, row, strict=False)) for row in rows])
        return calculated({"recruitment": table.dropna(axis="columns", how="all")})

    return make


@pytest.fixture(scope="session")
def example_tables(checkout) -> dict[int, dict[str, pd.DataFrame]]:
    """The counted tables of the example organisation, by year."""
    names = ("workforce", "recruitment", "disciplinary", "training", "survey")
    folder = checkout / "data" / "EXA"
    return {
        year: {name: pd.read_csv(folder / str(year) / f"{name}.csv", dtype={"band": str, "indicator": str}) for name in names}
        for year in (2023, 2024, 2025)
    }


@pytest.fixture(scope="session")
def example_figures(example_tables, calculated) -> tuple[Figure, ...]:
    """The figures of the example organisation in 2025, nothing hidden."""
    return calculated(example_tables[2025])


@pytest.fixture(scope="session")
def hide() -> Callable[..., tuple[Figure, ...]]:
    """The figures, those chosen without their numbers."""
    gone = {
        "value": nan,
        "numerator": nan,
        "denominator": nan,
        "lower": nan,
        "upper": nan,
        "status": "suppressed",
        "reason": "small number",
    }

    def make(figures: tuple[Figure, ...], chosen: Callable[[Figure], bool]) -> tuple[Figure, ...]:
        return tuple(replace(row, **gone) if chosen(row) else row for row in figures)

    return make
