"""Benchmarks keep their own year. Values: national figures printed by London Ambulance Service for 2018."""

from dataclasses import replace
from functools import partial

import pandas as pd
import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

import wres.comparison
from wres.comparison import LocalPopulation, identical_benchmarks, local_population
from wres.indicators import Figure
from wres.parameters import Break, Organisation, PeopleServed

benchmarks_for = partial(wres.comparison.benchmarks_for, most_years_apart=2)
ORGANISATION = Organisation(name="Example", region="London", type="Ambulance")


def benchmarks(*rows: tuple) -> pd.DataFrame:
    columns = ["year", "indicator", "measure", "group", "level", "name", "value", "unit"]
    return pd.DataFrame(list(rows), columns=columns).assign(source="printed", file_hash="")


def ratio(year: int, level: str, name: str, value: float) -> tuple:
    return (year, "2", "relative_likelihood", "white/bme", level, name, value, "ratio")


@pytest.fixture
def measures(history_of) -> list[Figure]:
    return history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio"), (2019, "7", "percentage", "bme", 51.0, "percent"))


def test_own_levels_only_in_order(measures, standard) -> None:
    given = benchmarks(
        ratio(2019, "type", "Ambulance", 1.45), ratio(2019, "region", "London", 1.63), ratio(2019, "region", "Midlands", 1.2),
        ratio(2019, "nation", "England", 1.46),
    )  # fmt: skip
    rows = benchmarks_for(measures, given, ORGANISATION, 2019, standard)
    assert [(row.level, row.name, row.value) for row in rows] == [
        ("nation", "England", 1.46), ("region", "London", 1.63), ("type", "Ambulance", 1.45),
    ]  # fmt: skip


def test_own_year_first_else_the_nearest_with_its_year(measures, standard) -> None:
    years = [ratio(year, "nation", "England", value) for year, value in ((2016, 1.57), (2018, 1.45), (2019, 1.46))]
    (own,) = benchmarks_for(measures, benchmarks(*years), ORGANISATION, 2019, standard)
    assert (own.value, own.benchmark_year, own.note) == (1.46, 2019, "")
    (near,) = benchmarks_for(measures, benchmarks(*years[:2]), ORGANISATION, 2019, standard)
    assert (near.value, near.benchmark_year, near.note) == (1.45, 2018, "of 2017/18")


def test_a_later_year_is_taken_only_where_there_is_no_earlier(measures, standard) -> None:
    """As someone who wrote the report in its own year would have had it."""
    earlier, later = ratio(2017, "nation", "England", 1.6), ratio(2020, "nation", "England", 1.5)
    (row,) = benchmarks_for(measures, benchmarks(earlier, later), ORGANISATION, 2019, standard)
    assert row.benchmark_year == 2017
    (row,) = benchmarks_for(measures, benchmarks(later), ORGANISATION, 2019, standard)
    assert row.benchmark_year == 2020


def test_no_benchmark_from_beyond_a_break(measures, standard) -> None:
    later = benchmarks((2021, "7", "percentage", "bme", "nation", "England", 44.4, "percent"))
    broken = [Break(year=2021, indicator="7", reason="another denominator")]
    assert len(benchmarks_for(measures, later, ORGANISATION, 2019, standard)) == 1
    assert benchmarks_for(measures, later, ORGANISATION, 2019, standard, broken) == ()


def test_none_is_more_than_two_years_away_unless_the_parameters_allow_it(measures, standard) -> None:
    far = benchmarks(ratio(2016, "nation", "England", 1.57))
    assert benchmarks_for(measures, far, ORGANISATION, 2019, standard) == ()
    (row,) = benchmarks_for(measures, far, ORGANISATION, 2019, standard, most_years_apart=3)
    assert (row.value, row.benchmark_year) == (1.57, 2016)
    assert len(benchmarks_for(measures, benchmarks(ratio(2021, "nation", "England", 1.61)), ORGANISATION, 2019, standard)) == 1


BOARD = tuple((2024, "9", "board_share", group, value, "percent") for group, value in (("white", 84.0), ("bme", 14.0)))


def board(year: int, group: str, value: float) -> tuple:
    return (year, "9", "board_share", group, "nation", "England", value, "percent")


def test_both_groups_of_a_benchmark_are_of_one_year(history_of, standard) -> None:
    """E10: England's White members of 2017/18 (88%) stood beside the BME members of 2023/24 (16.5%): 104.5% of a board."""
    measures = history_of(*BOARD, band="total")
    given = benchmarks(board(2018, "white", 88.0), board(2018, "bme", 7.4), board(2024, "bme", 16.5))
    for year, expected in ((2024, [("bme", 16.5, 2024)]), (2019, [("white", 88.0, 2018), ("bme", 7.4, 2018)])):
        rows = benchmarks_for(measures, given, ORGANISATION, year, standard)
        assert [(row.group, row.value, row.benchmark_year) for row in rows] == expected
    newer = benchmarks(board(2022, "white", 86.0), board(2022, "bme", 13.0), board(2023, "bme", 15.0))
    rows = benchmarks_for(measures, newer, ORGANISATION, 2024, standard)
    assert [(row.group, row.benchmark_year) for row in rows] == [("white", 2022), ("bme", 2022)]


@given_any(st.lists(st.tuples(st.integers(2010, 2026), st.sampled_from(["white", "bme"])), max_size=12), st.integers(2012, 2026))
def test_no_benchmark_joins_two_years_or_comes_from_far_away(history_of, standard, given_for, year) -> None:
    measures = history_of(*BOARD, band="total")
    rows = benchmarks_for(measures, benchmarks(*(board(other, group, 50.0) for other, group in given_for)), ORGANISATION, year, standard)
    assert len({row.benchmark_year for row in rows}) <= 1
    assert all(abs(row.benchmark_year - year) <= 2 for row in rows)
    assert bool(rows) == any(abs(other - year) <= 2 for other, _ in given_for)


def test_a_benchmark_of_voting_members_stands_beside_voting_members(history_of, standard) -> None:
    measures = [*history_of(*BOARD, band="total"), *history_of(*BOARD, band="voting")]
    given = benchmarks(board(2024, "bme", 16.5)).assign(band="voting")
    (row,) = benchmarks_for(measures, given, ORGANISATION, 2024, standard)
    assert (row.band, row.value) == ("voting", 16.5)


def test_a_survey_figure_for_all_staff_says_so(measures, standard) -> None:
    given = benchmarks((2019, "7", "percentage", "all staff", "nation", "England", 84.0, "percent"))
    (row,) = benchmarks_for(measures, given, ORGANISATION, 2019, standard)
    assert (row.group, row.note) == ("all staff", "not split by ethnicity")


def test_identical_figures_of_two_levels_are_pointed_out(measures, standard) -> None:
    """London Ambulance Service printed 1.45 both for the nation and for ambulance trusts."""
    given = benchmarks(
        ratio(2018, "nation", "England", 1.45), ratio(2018, "type", "Ambulance", 1.45), ratio(2018, "region", "London", 1.63)
    )
    found = identical_benchmarks(benchmarks_for(measures, given, ORGANISATION, 2019, standard))
    assert [one.severity for one in found] == ["note"]
    assert "England (nation, 2017/18), Ambulance (type, 2017/18) are all 1.45" in found[0].what


def test_no_benchmarks_give_no_rows_and_no_findings(measures, standard) -> None:
    rows = benchmarks_for(measures, benchmarks(), ORGANISATION, 2019, standard)
    assert rows == ()
    assert identical_benchmarks(rows) == []


def test_the_newest_known_share_of_the_people_served() -> None:
    def served(year: int, name: str, value: float) -> tuple:
        return (year, "1", "local_population", "bme", "organisation", name, value, "percent")

    given = benchmarks(served(2021, "RRU", 40.2), served(2011, "RRU", 37.0), served(2023, "RRU", float("nan")), served(2021, "RT5", 9.0))
    organisation = Organisation(name="A trust")
    assert local_population(given, organisation, "RRU", "bme") == LocalPopulation(2021, 40.2, "percent", "printed")
    assert local_population(given, organisation, "EXA", "bme") is None
    own = organisation.model_copy(update={"local_population": PeopleServed(share=46.2, year=2021, source="A census")})
    assert local_population(given, own, "RRU", "bme") == LocalPopulation(2021, 46.2, "percent", "A census")


def share(year: int, level: str, name: str, numerator: float, denominator: float) -> tuple:
    return (year, "1", "share", "bme", level, name, 100 * numerator / denominator, "percent", numerator, denominator)


def with_counts(*rows: tuple) -> pd.DataFrame:
    columns = ["year", "indicator", "measure", "group", "level", "name", "value", "unit", "numerator", "denominator"]
    return pd.DataFrame(list(rows), columns=columns).assign(source="counted", file_hash="")


@pytest.fixture
def own_share(history_of) -> Figure:
    """1,000 of 4,000 staff: one of the trusts of London, where 5,000 of 10,000 are of the group."""
    (row,) = history_of((2019, "1", "share", "bme", 25.0, "percent"))
    return replace(row, numerator=1000.0, denominator=4000.0)


def test_a_region_is_compared_without_the_organisation_where_counts_allow(own_share, standard) -> None:
    """M8: the rest of London has 4,000 of 6,000; the nation is left as it is."""
    given = with_counts(share(2019, "region", "London", 5000, 10000), share(2019, "nation", "England", 200_000, 1_000_000))
    nation, region = benchmarks_for([own_share], given, ORGANISATION, 2019, standard)
    assert (nation.value, nation.is_rest, nation.holds_the_organisation) == (20.0, False, False)
    assert (region.value, region.is_rest, region.holds_the_organisation) == (pytest.approx(100 * 4000 / 6000), True, False)


@pytest.mark.parametrize(
    ("region", "own"),
    [
        (share(2018, "region", "London", 5000, 10000), {}),  # another year
        (share(2019, "region", "London", 900, 10000), {}),  # fewer than the organisation has itself
        (share(2019, "region", "London", 1000, 4000), {}),  # nobody is left
        (share(2019, "region", "London", 5000, 10000), {"status": "suppressed", "numerator": float("nan")}),
    ],
)
def test_where_counts_do_not_allow_it_the_region_holds_the_organisation(own_share, standard, region, own) -> None:
    (row,) = benchmarks_for([replace(own_share, **own)], with_counts(region), ORGANISATION, 2019, standard)
    assert (row.value, row.is_rest, row.holds_the_organisation) == (pytest.approx(region[6]), False, True)
