"""The same measure elsewhere: nation, region, trust type, system, each with its own year and source."""

from collections.abc import Sequence

import pandas as pd

from wres.findings import finding
from wres.indicators.measures import KEY
from wres.parameters import Break, Organisation, Standard, period

LEVELS = ("nation", "region", "type", "system")
EVERYONE = "all staff"
WHOLE = ("all", "total")  # the band of a figure for the whole workforce or the whole board
COLUMNS = [*KEY, "level", "name", "value", "unit", "benchmark_year", "source", "note"]
SAME = ["indicator", "measure", "group"]


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
    chosen = benchmarks[(benchmarks["level"] == "nation") | (benchmarks["name"] == benchmarks["level"].map(own))]
    chosen = chosen[chosen["value"].notna() & ~_beyond_a_break(chosen, year, breaks)]
    chosen = chosen.assign(distance=(chosen["year"] - year).abs(), place=chosen["level"].map(LEVELS.index))
    chosen = chosen.sort_values(["place", "distance", "year"], kind="stable").drop_duplicates([*SAME, "level", "name"])
    rows = _whole(measures, standard).merge(chosen, on=SAME, how="inner")
    rows = rows.rename(columns={"year": "benchmark_year"})
    rows["note"] = [_note(group, int(its_year), year) for group, its_year in zip(rows["group"], rows["benchmark_year"], strict=True)]
    return rows[COLUMNS].reset_index(drop=True)


def local_population(benchmarks: pd.DataFrame, code: str, group: str) -> pd.DataFrame:
    """The group's share of the people an organisation serves: at most one row of the benchmark table, the newest.

    benchmarks: as `read_benchmarks` gives; code: of the organisation. Only acute trusts have a published catchment.
    """
    rows = benchmarks[(benchmarks["measure"] == "local_population") & (benchmarks["level"] == "organisation")]
    rows = rows[(rows["name"] == code) & (rows["group"] == group) & rows["value"].notna()]
    return rows.sort_values("year", kind="stable").tail(1)


def identical_benchmarks(benchmarks: pd.DataFrame) -> list[dict]:
    """A note for each measure whose benchmarks of different levels are the same figure: one may be copied from the other.

    benchmarks: as `benchmark_columns` gives.
    """
    found = []
    for key, rows in benchmarks.groupby([*KEY, "value"], sort=False):
        if rows["level"].nunique() < 2:
            continue
        indicator, measure, group = (str(part) for part in key[:3])
        places = zip(rows["name"], rows["level"], rows["benchmark_year"], strict=True)
        names = ", ".join(f"{name} ({level}, {period(int(year))})" for name, level, year in places)
        found.append(
            finding(
                "note",
                "identical benchmarks",
                "benchmarks",
                f"Indicator {indicator}, {measure.replace('_', ' ')} {group}: {names} are all {rows['value'].iloc[0]:g}.",
                "Two levels with the same figure are possible, but a figure is easily copied into the wrong column.",
                "Compare each with its source.",
            )
        )
    return found


def _whole(measures: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """The keys of whole-workforce measures, and those of survey results that are not split."""
    whole = measures[(measures["staff_group"] == "all") & measures["band"].isin(WHOLE)]
    keys = whole[KEY].drop_duplicates()
    survey = [code for code, indicator in standard.indicators.items() if indicator.kind == "survey_percentage"]
    everyone = keys[keys["indicator"].isin(survey) & (keys["measure"] == "percentage")].assign(group=EVERYONE).drop_duplicates()
    return pd.concat([keys, everyone], ignore_index=True)


def _note(group: str, benchmark_year: int, year: int) -> str:
    other_year = f"of {period(benchmark_year)}, the nearest year" if benchmark_year != year else ""
    return "; ".join(part for part in (other_year, "not split by ethnicity" if group == EVERYONE else "") if part)


def _beyond_a_break(benchmarks: pd.DataFrame, year: int, breaks: Sequence[Break]) -> pd.Series:
    beyond = pd.Series(False, index=benchmarks.index)
    for one in breaks:
        beyond |= (benchmarks["indicator"] == one.indicator) & ((benchmarks["year"] < one.year) != (year < one.year))
    return beyond
