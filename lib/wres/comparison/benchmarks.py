"""The same measure elsewhere: nation, region, trust type, system, each with its own year and source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import isnan
from typing import get_args

import pandas as pd

from wres.findings import Finding, Location
from wres.indicators.figures import Figure, Key
from wres.parameters import Break, Organisation, Standard, period
from wres.parameters.standard import Level
from wres.text.numbers import plain_number

LEVELS: tuple[Level, ...] = get_args(Level)
EVERYONE = "all staff"
COLUMNS = ("indicator", "measure", "group", "level", "name", "value", "unit", "year", "source")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A measure of the whole workforce elsewhere.

    benchmark_year: its own; note: that this is another year than the figure's, or that it is not split by group. A figure
    that is not split keeps the group `all staff`.
    """

    indicator: str
    measure: str
    group: str
    level: str
    name: str
    value: float
    unit: str
    benchmark_year: int
    source: str
    staff_group: str = "all"
    band: str = "all"
    note: str = ""


def benchmarks_for(
    figures: Iterable[Figure],
    benchmarks: pd.DataFrame,
    organisation: Organisation,
    year: int,
    standard: Standard,
    breaks: Sequence[Break] = (),
) -> tuple[Benchmark, ...]:
    """The benchmarks of an organisation's whole-workforce figures: one a figure and level, in the order of LEVELS.

    benchmarks: as `read_benchmarks` gives. Levels other than the nation count when their name is that of the
    organisation's region, type or system. The benchmark of the same year is taken, else that of the nearest year, the
    earlier one of two as near, but none from the other side of a break in the series.
    """
    rows = [row for row in _own(benchmarks, organisation) if not isnan(row.value) and not _beyond_a_break(row, year, breaks)]
    rows.sort(key=lambda row: (LEVELS.index(row.level), abs(row.benchmark_year - year), row.benchmark_year))
    nearest: dict[tuple[str, str, str], dict[tuple[str, str], Benchmark]] = defaultdict(dict)
    for row in rows:
        nearest[row.indicator, row.measure, row.group].setdefault((row.level, row.name), row)
    return tuple(
        replace(row, staff_group=staff_group, band=band, note=_note(row, year, standard))
        for indicator, measure, group, staff_group, band in _whole(figures, standard)
        for row in nearest.get((indicator, measure, group), {}).values()
    )


def identical_benchmarks(benchmarks: Iterable[Benchmark]) -> list[Finding]:
    """A note for each measure whose benchmarks of different levels are the same figure: one may be copied from the other."""
    alike: dict[tuple[str, str, str, str, str, float], list[Benchmark]] = defaultdict(list)
    for row in benchmarks:
        alike[row.indicator, row.measure, row.group, row.staff_group, row.band, row.value].append(row)
    return [
        Finding(
            "note",
            "identical benchmarks",
            Location("benchmarks"),
            f"Indicator {indicator}, {measure.replace('_', ' ')} {group}: "
            f"{', '.join(f'{row.name} ({row.level}, {period(row.benchmark_year)})' for row in rows)} are all {plain_number(value)}.",
            "Two levels with the same figure are possible, but a figure is easily copied into the wrong column.",
            "Compare each with its source.",
        )
        for (indicator, measure, group, *_, value), rows in alike.items()
        if len({row.level for row in rows}) > 1
    ]


def _own(benchmarks: pd.DataFrame, organisation: Organisation) -> Iterator[Benchmark]:
    """The benchmarks of the nation, and of the organisation's own region, type and system."""
    own = {"region": organisation.region, "type": organisation.type, "system": organisation.system}
    for indicator, measure, group, level, name, *rest in zip(*(benchmarks[column].tolist() for column in COLUMNS), strict=True):
        if level == "nation" or (level in own and name == own[level]):
            yield Benchmark(indicator, measure, group, level, name, *rest)


def _whole(figures: Iterable[Figure], standard: Standard) -> dict[Key, None]:
    """The keys of the whole-workforce figures, then the same where they are not split by group; each once."""
    keys = [row.key for row in figures if row.staff_group == "all" and row.band in standard.whole_bands]
    return dict.fromkeys([*keys, *((indicator, measure, EVERYONE, staff, band) for indicator, measure, _, staff, band in keys)])


def _note(benchmark: Benchmark, year: int, standard: Standard) -> str:
    other_year = f"of {period(benchmark.benchmark_year)}, the nearest year" if benchmark.benchmark_year != year else ""
    unsplit = f"not split by {standard.characteristic}" if benchmark.group == EVERYONE else ""
    return "; ".join(part for part in (other_year, unsplit) if part)


def _beyond_a_break(benchmark: Benchmark, year: int, breaks: Sequence[Break]) -> bool:
    return any(gap.indicator == benchmark.indicator and (benchmark.benchmark_year < gap.year) != (year < gap.year) for gap in breaks)


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
    own = (benchmarks["measure"] == "local_population") & (benchmarks["level"] == "organisation") & (benchmarks["name"] == code)
    rows = benchmarks[own & (benchmarks["group"] == group) & benchmarks["value"].notna()].sort_values("year", kind="stable")
    columns = (rows[name].tolist() for name in ("year", "value", "unit", "source"))
    return next((LocalPopulation(*cells) for cells in reversed(list(zip(*columns, strict=True)))), None)
