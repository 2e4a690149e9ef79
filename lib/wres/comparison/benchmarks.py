"""The same measure elsewhere: nation, region, trust type, system, each with its own year and source."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import isnan
from typing import cast, get_args

import pandas as pd

from wres.comparison.benchmark import Benchmark, rest_of
from wres.findings import Finding, Location
from wres.indicators.figures import Figure, Key
from wres.parameters import Break, Organisation, Standard, period
from wres.parameters.standard import Level
from wres.text.numbers import plain_number

LEVELS: tuple[Level, ...] = get_args(Level)
EVERYONE = "all staff"
NATION: Level = "nation"
WHOLE = ""  # the band of a benchmark of the whole workforce or board
COLUMNS = ("indicator", "measure", "group", "level", "name", "value", "unit", "year", "source", "band", "numerator", "denominator")
Series = tuple[str, str, str, str, str]  # indicator, measure, band, level and name: what the groups of one benchmark share


def benchmarks_for(
    figures: Iterable[Figure],
    benchmarks: pd.DataFrame,
    organisation: Organisation,
    year: int,
    standard: Standard,
    breaks: Sequence[Break] = (),
    *,
    most_years_apart: int,
) -> tuple[Benchmark, ...]:
    """The benchmarks of an organisation's whole-workforce figures: one a figure and level, in the order of LEVELS.

    benchmarks: as `read_benchmarks` gives; a blank band is the whole workforce or board. Levels other than the nation count when
    their name is that of the organisation's region, type or system. None is from the other side of a break in the series, or more
    than `most_years_apart` from the report's year, and none of a later year where there is one of its own or an earlier. All groups of
    a benchmark are of one year, so that a gap between them is one that there was: of the years with the most groups the nearest.
    """
    of_series: dict[Series, dict[int, list[Benchmark]]] = defaultdict(lambda: defaultdict(list))
    for row in _own(benchmarks, organisation):
        near = abs(row.benchmark_year - year) <= most_years_apart
        if near and not isnan(row.value) and not _beyond_a_break(row, year, breaks):
            of_series[row.indicator, row.measure, row.band, row.level, row.name][row.benchmark_year].append(row)
    chosen: dict[tuple[str, str, str, str], list[Benchmark]] = defaultdict(list)
    for series in sorted(of_series, key=lambda series: LEVELS.index(cast(Level, series[3]))):
        for row in _of_one_year(of_series[series], year):
            chosen[row.indicator, row.measure, row.group, row.band].append(row)
    figures = list(figures)
    counts = {row.key: row for row in figures if row.status == "ok"}
    return tuple(
        rest_of(replace(row, band=band, note=_note(row, year, standard)), counts, year)
        for indicator, measure, group, _, band in _whole(figures, standard, {band for *_, band in chosen})
        for row in chosen.get((indicator, measure, group, WHOLE if band in standard.whole_bands else band), ())
    )


def _of_one_year(by_year: Mapping[int, Sequence[Benchmark]], year: int) -> list[Benchmark]:
    """The rows of the best year, one a group: no later year before an earlier, then the one with the most groups, then the nearest."""

    def rank(other: int) -> tuple[bool, int, int]:
        return other > year, -len({row.group for row in by_year[other]} - {EVERYONE}), abs(other - year)

    return list({row.group: row for row in reversed(by_year[min(by_year, key=rank)])}.values())


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
    places = {"region": organisation.region, "type": organisation.type, "system": organisation.system}
    table = benchmarks.reindex(columns=list(COLUMNS)).astype({"band": object}).fillna({"band": WHOLE})
    for indicator, measure, group, level, name, *more in zip(*(table[column].tolist() for column in COLUMNS), strict=True):
        if level == NATION or (level in places and name == places[level]):
            benchmark = Benchmark(indicator, measure, group, level, name, *more)
            yield replace(benchmark, holds_the_organisation=level != NATION)


def _whole(figures: Iterable[Figure], standard: Standard, parts: Collection[str]) -> dict[Key, None]:
    """The keys of the figures of the whole, and of some parts of it, then the same where they are not split by group; each once."""
    keys = [row.key for row in figures if row.staff_group == "all" and row.band in standard.whole_bands.union(parts)]
    return dict.fromkeys([*keys, *((indicator, measure, EVERYONE, staff, band) for indicator, measure, _, staff, band in keys)])


def _note(benchmark: Benchmark, year: int, standard: Standard) -> str:
    other_year = f"of {period(benchmark.benchmark_year)}" if benchmark.benchmark_year != year else ""
    unsplit = f"not split by {standard.characteristic}" if benchmark.group == EVERYONE else ""
    return "; ".join(part for part in (other_year, unsplit) if part)


def _beyond_a_break(benchmark: Benchmark, year: int, breaks: Sequence[Break]) -> bool:
    return any(gap.indicator == benchmark.indicator and (benchmark.benchmark_year < gap.year) != (year < gap.year) for gap in breaks)
