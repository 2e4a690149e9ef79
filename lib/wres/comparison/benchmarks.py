"""The same measure elsewhere: nation, region, trust type, system, each with its own year and source."""

from collections import defaultdict
from collections.abc import Sequence
from math import isnan
from typing import NamedTuple

import pandas as pd

from wres.findings import Finding
from wres.indicators.figures import WHOLE, figures_of
from wres.indicators.measures import KEY
from wres.parameters import Break, Organisation, Standard, period

LEVELS = ("nation", "region", "type", "system")
EVERYONE = "all staff"
COLUMNS = [*KEY, "level", "name", "value", "unit", "benchmark_year", "source", "note"]


class Benchmark(NamedTuple):
    """One row of the benchmark tables."""

    year: int
    indicator: str
    measure: str
    group: str
    level: str
    name: str
    value: float
    unit: str
    source: str


def benchmark_columns(
    measures: pd.DataFrame,
    benchmarks: pd.DataFrame,
    organisation: Organisation,
    year: int,
    standard: Standard,
    breaks: Sequence[Break] = (),
) -> pd.DataFrame:
    """The benchmarks of an organisation's whole-workforce measures: one row a measure and level, in the order of LEVELS.

    benchmarks: as `read_benchmarks` gives. Levels other than the nation count when their name is that of the
    organisation's region, type or system. The figure of the same year is taken, else that of the nearest year, the
    earlier one of two as near, but none from the other side of a break in the series; `benchmark_year` is always its
    year, and `note` says when it is another one. A survey figure that is not split by ethnicity keeps the group
    `all staff`.
    """
    own = {"region": organisation.region, "type": organisation.type, "system": organisation.system}
    chosen = [
        row
        for row in _rows(benchmarks)
        if (row.level == "nation" or row.name == own.get(row.level)) and not isnan(row.value) and not _beyond_a_break(row, year, breaks)
    ]
    chosen.sort(key=lambda row: (LEVELS.index(row.level), abs(row.year - year), row.year))
    beside: dict[tuple, dict[tuple, Benchmark]] = defaultdict(dict)
    for row in chosen:
        beside[row.indicator, row.measure, row.group].setdefault((row.level, row.name), row)
    rows = [
        (*key, row.level, row.name, row.value, row.unit, row.year, row.source, _note(row, year))
        for key in _whole(measures, standard)
        for row in beside.get(key[:3], {}).values()
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def local_population(benchmarks: pd.DataFrame, code: str, group: str) -> pd.DataFrame:
    """The group's share of the people an organisation serves: at most one row of the benchmark table, the newest.

    benchmarks: as `read_benchmarks` gives; code: of the organisation. Only acute trusts have a published catchment.
    """
    known = [
        (row.year, place)
        for place, row in enumerate(_rows(benchmarks))
        if (row.measure, row.level, row.name, row.group) == ("local_population", "organisation", code, group) and not isnan(row.value)
    ]
    return benchmarks.iloc[[max(known)[1]] if known else []]


def identical_benchmarks(benchmarks: pd.DataFrame) -> list[Finding]:
    """A note for each measure whose benchmarks of different levels are the same figure: one may be copied from the other.

    benchmarks: as `benchmark_columns` gives.
    """
    alike: dict[tuple, list] = defaultdict(list)
    columns = (benchmarks[name].tolist() for name in (*KEY, "value", "name", "level", "benchmark_year"))
    for *key, name, level, year in zip(*columns, strict=True):
        alike[tuple(key)].append((name, level, year))
    found = []
    for (indicator, measure, group, *_, value), places in alike.items():
        if len({level for _, level, _ in places}) < 2:
            continue
        names = ", ".join(f"{name} ({level}, {period(year)})" for name, level, year in places)
        found.append(
            Finding(
                "note",
                "identical benchmarks",
                "benchmarks",
                f"Indicator {indicator}, {measure.replace('_', ' ')} {group}: {names} are all {value:g}.",
                "Two levels with the same figure are possible, but a figure is easily copied into the wrong column.",
                "Compare each with its source.",
            )
        )
    return found


def _rows(benchmarks: pd.DataFrame) -> list[Benchmark]:
    return [Benchmark(*cells) for cells in zip(*(benchmarks[name].tolist() for name in Benchmark._fields), strict=True)]


def _whole(measures: pd.DataFrame, standard: Standard) -> list[tuple[str, str, str, str, str]]:
    """The keys of whole-workforce measures, and those of survey results that are not split."""
    keys = [row.key for row in figures_of(measures) if row.staff_group == "all" and row.band in WHOLE]
    survey = {code for code, indicator in standard.indicators.items() if indicator.kind == "survey_percentage"}
    everyone = [(*key[:2], EVERYONE, *key[3:]) for key in keys if key[0] in survey and key[1] == "percentage"]
    return list(dict.fromkeys(keys + everyone))


def _note(benchmark: Benchmark, year: int) -> str:
    other_year = f"of {period(benchmark.year)}, the nearest year" if benchmark.year != year else ""
    return "; ".join(part for part in (other_year, "not split by ethnicity" if benchmark.group == EVERYONE else "") if part)


def _beyond_a_break(benchmark: Benchmark, year: int, breaks: Sequence[Break]) -> bool:
    return any(one.indicator == benchmark.indicator and (benchmark.year < one.year) != (year < one.year) for one in breaks)
