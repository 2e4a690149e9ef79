"""The people an organisation serves, with whom a target may compare its workforce."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class LocalPopulation:
    """The share of a group among the people served, of one year and with its source."""

    year: int
    value: float
    unit: str
    source: str


def local_population(benchmarks: pd.DataFrame, code: str, group: str) -> LocalPopulation | None:
    """The newest share that is known of an organisation; None without any.

    benchmarks: as `read_benchmarks` gives; code: of the organisation. Only acute trusts have a published catchment.
    """
    of_organisation = (benchmarks["measure"] == "local_population") & (benchmarks["level"] == "organisation") & (benchmarks["name"] == code)
    rows = benchmarks[of_organisation & (benchmarks["group"] == group) & benchmarks["value"].notna()].sort_values("year", kind="stable")
    columns = (rows[name].tolist() for name in ("year", "value", "unit", "source"))
    return next((LocalPopulation(*cells) for cells in reversed(list(zip(*columns, strict=True)))), None)
