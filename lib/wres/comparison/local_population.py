"""The people an organisation serves, with whom its workforce is compared."""

from dataclasses import dataclass

import pandas as pd

from wres.parameters import Organisation


@dataclass(frozen=True, slots=True)
class LocalPopulation:
    """The share of a group among the people served, of one year and with its source."""

    year: int
    value: float
    unit: str
    source: str


def local_population(benchmarks: pd.DataFrame, organisation: Organisation, code: str, group: str) -> LocalPopulation | None:
    """The share that the organisation's file gives, else the newest of the benchmarks; None without any.

    benchmarks: as `read_benchmarks` gives; code: of the organisation; group: the comparison group. Only acute trusts have a published
    catchment.
    """
    if (people := organisation.local_population) is not None:
        return LocalPopulation(people.year, people.share, "percent", people.source)
    of_organisation = (benchmarks["measure"] == "local_population") & (benchmarks["level"] == "organisation") & (benchmarks["name"] == code)
    rows = benchmarks[of_organisation & (benchmarks["group"] == group) & benchmarks["value"].notna()].sort_values("year", kind="stable")
    columns = (rows[name].tolist() for name in ("year", "value", "unit", "source"))
    return next((LocalPopulation(*cells) for cells in reversed(list(zip(*columns, strict=True)))), None)
