"""A figure that is published rounded is an interval: nothing is concluded that its rounding could make, and no count is taken from it."""

import datetime as dt
from dataclasses import replace
from math import isnan, nan

import pytest

from wres.comparison import by_part, many_tests, model_employer_goals, movement, significance, target_progress
from wres.comparison.significance import place
from wres.comparison.tier_shares import tier_shares
from wres.indicators.figures import COUNTS, ROUNDED, ROUNDED_TO_5, Figure
from wres.parameters import Target
from wres.parameters.range import Range
from wres.parameters.year import DayOfYear

UNITS = {"share": "percent", "likelihood": "percent", "relative_likelihood": "ratio", "percentage": "percent", "disparity": "ratio"}


def rounded(figure: Figure, value: float, decimals: int) -> Figure:
    """As the gate publishes it: the value rounded, and nothing of what is behind it."""
    blank = {"numerator": nan, "denominator": nan, "lower": nan, "upper": nan}
    return replace(figure, value=value, decimals=decimals, reason=ROUNDED, **blank)


def figure(year: int, indicator: str, measure: str, group: str, value: float, **given) -> Figure:
    return Figure(
        year=year, indicator=indicator, measure=measure, group=group, value=value, unit=UNITS[measure], source=COUNTS, **given
    )  # fmt: skip


def two_ratios(before: float, after: float, decimals: int) -> list[Figure]:
    """The exact ratio of 2023/24 and the rounded one of 2024/25, whose likelihoods are hidden."""
    now = rounded(figure(2025, "2", "relative_likelihood", "white/bme", after), after, decimals)
    hidden = [figure(2025, "2", "likelihood", group, nan, status="suppressed", reason="small number") for group in ("white", "bme")]
    return [figure(2024, "2", "relative_likelihood", "white/bme", before), now, *hidden]


@pytest.mark.parametrize(
    ("before", "after", "decimals", "verdict", "direction"),
    [
        (1.52, 1.5, 1, "within rounding", ""),  # 1.5 is anything from 1.45 to 1.55
        (1.45, 1.5, 1, "within rounding", ""),
        (1.44, 1.5, 1, "little change", "up"),
        (1.30, 1.5, 1, "chance not known", "up"),
        (1.5, 1.5, 1, "little change", "unchanged"),
        (1.504, 1.5, 2, "within rounding", ""),  # 1.50: from 1.495 to 1.505
        (1.52, 1.5, 2, "little change", "down"),
        (1.30, 1.5, 2, "chance not known", "up"),
    ],
)
def test_no_change_is_claimed_that_rounding_can_make(standard, rules, before, after, decimals, verdict, direction) -> None:
    row = movement(two_ratios(before, after, decimals), 2024, 2025, standard, rules, rules.breaks)[0]
    assert (row.verdict, row.direction, row.decimals_before, row.decimals_after) == (verdict, direction, None, decimals)


def test_why_chance_is_not_known_is_that_counts_are_hidden(standard, rules) -> None:
    row = movement(two_ratios(1.30, 1.5, 1), 2024, 2025, standard, rules, rules.breaks)[0]
    assert row.why == "counts are hidden to protect people"


def test_rounding_of_both_years_adds_up(standard, rules) -> None:
    """13% is from 12.5 to 13.5, 14% from 13.5 to 14.5: they may be the same; 13% and 15% may not."""
    years = [rounded(figure(year, "1", "share", "bme", value), value, 0) for year, value in ((2024, 13.0), (2025, 14.0))]
    assert movement(years, 2024, 2025, standard, rules, rules.breaks)[0].verdict == "within rounding"
    apart = [years[0], replace(years[1], value=15.0)]
    (row,) = movement(apart, 2024, 2025, standard, rules, rules.breaks)
    assert (row.verdict, row.direction, row.people) == ("people", "up", None)


@pytest.mark.parametrize(
    ("value", "rounding", "where"),
    [
        (1.2, 0.05, "within"), (1.3, 0.05, "rounded"), (1.4, 0.05, "above"), (0.8, 0.05, "rounded"), (0.7, 0.05, "below"),
        (1.25, 0.005, "rounded"), (1.26, 0.005, "above"), (1.24, 0.005, "within"), (0.9, 0.05, "within"), (1.3, 0, "above"),
    ],
)  # fmt: skip
def test_a_rounded_ratio_lies_in_the_range_or_beyond_it_where_all_that_rounds_to_it_does(value, rounding, where) -> None:
    assert place(value, Range(low=0.80, high=1.25), rounding) == where


def test_chance_of_a_rounded_ratio_is_not_known_and_its_counts_are_hidden(standard, rules) -> None:
    (row,) = significance([row for row in two_ratios(1.0, 1.3, 1) if row.year == 2025], rules, standard)
    assert (row.practical, row.statistical, row.settled, row.counts_hidden) == ("rounded", "not known", "not known", True)
    assert isnan(row.to_be_equal)


def test_counts_that_were_never_given_are_not_hidden(standard, rules) -> None:
    (row,) = significance([figure(2025, "2", "relative_likelihood", "white/bme", 1.3)], rules, standard)
    assert (row.settled, row.counts_hidden) == ("not known", False)


def band_ratio(band: str, *counts: int) -> list[Figure]:
    """A ratio of one band with the likelihoods it is built on: events and people of White, then of BME applicants."""
    cell = {"staff_group": "clinical", "band": band}
    likelihoods = [
        figure(2025, "2", "likelihood", group, 100 * events / people, numerator=events, denominator=people, **cell)
        for group, events, people in (("white", *counts[:2]), ("bme", *counts[2:]))
    ]
    value = likelihoods[0].value / likelihoods[1].value
    return [*likelihoods, figure(2025, "2", "relative_likelihood", "white/bme", value, **cell)]


def test_a_rounded_ratio_is_not_tested_and_counts_as_hidden(rules) -> None:
    bands = [band_ratio(band, 30, 100, 20, 100) for band in ("3", "4", "5")]
    bands[2] = [rounded(row, round(row.value, 1), 1) for row in bands[2]]
    (row,) = many_tests([figure for band in bands for figure in band], rules)
    assert (row.tested, row.hidden) == (2, 1)
    assert isnan(row.heterogeneity)


def test_of_parts_with_rounded_likelihoods_nothing_is_known(standard, rules) -> None:
    whole = band_ratio("all", 60, 200, 40, 200)
    parts = [
        rounded(replace(row, measure=f"{row.measure}_{route}"), round(row.value, 1), 1)
        for route in ("domestic", "international")
        for row in whole
    ]  # fmt: skip
    figures = [replace(row, staff_group="all") for row in (*whole, *parts)]
    (row,) = by_part(figures, standard, rules)
    assert (row.hidden, row.parts) == (True, ())


def share(band: str, value: float, staff_group: str = "all", **given) -> Figure:
    return figure(2025, "1", "share", "bme", value, staff_group=staff_group, band=band, **given)


@pytest.mark.parametrize(
    ("headcount", "goal"),
    [
        (10, 1.0),  # 12.5% to 13.5% of 10 people: 1 in any case
        (300, None),  # 37.5 to 40.5: from 38 to 41
    ],
)
def test_a_goal_stands_where_the_rounding_of_the_share_does_not_change_it(standard, headcount, goal) -> None:
    whole = rounded(share("all", 13.0), 13.0, 0)
    band = share("8a", nan, "clinical", numerator=0, denominator=headcount)
    row = next(row for row in model_employer_goals([whole, band], standard) if row.band == "8a")
    if goal is None:
        assert (row.status, row.reason) == ("suppressed", ROUNDED)
        assert all(map(isnan, (row.headcount, row.actual, row.goal, row.gap)))
    else:
        assert (row.status, row.goal) == ("ok", goal)


def test_a_band_whose_share_is_rounded_has_no_goal(standard) -> None:
    whole = share("all", 13.0, numerator=130, denominator=1000)
    band = rounded(share("8a", 10.0, "clinical"), 10.0, 0)
    row = next(row for row in model_employer_goals([whole, band], standard) if row.band == "8a")
    assert (row.status, row.reason) == ("suppressed", ROUNDED)
    assert isnan(row.gap)


def test_no_count_is_taken_from_a_rounded_share(standard) -> None:
    cells = [
        replace(share(band, 50.0, staff_group, numerator=20, denominator=40), group=group)
        for staff_group, bands in (("clinical", ("5", "6")), ("non_clinical", ("5", "6")))
        for band in bands
        for group in ("white", "bme")
    ]
    disparity = standard.indicators["rdr"]
    assert ("clinical", "lower_middle", "bme") in tier_shares(cells, disparity, standard)
    cells[1] = rounded(cells[1], 50.0, 0)
    assert ("clinical", "lower_middle", "bme") not in tier_shares(cells, disparity, standard)


def aim(value: float | None, comparator: str = "at least", rule: str | None = None) -> Target:
    return Target(
        measure="BME workforce", indicator="1", group="bme", base="workforce", comparator=comparator, value=value, unit="percent", rule=rule,
        by="March 2028", date=dt.date(2028, 3, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "comparator", "met"),
    [
        (13.4, "at least", "not known"), (12.4, "at least", "yes"), (13.6, "at least", "no"), (13.0, "equal to", "not known"),
        (12.6, "at most", "not known"), (14.0, "at most", "yes"),
    ],
)  # fmt: skip
def test_a_target_within_the_rounding_of_the_figure_is_neither_met_nor_missed(standard, value, comparator, met) -> None:
    shares = [share("all", 11.0, numerator=110, denominator=1000), rounded(share("all", 13.0), 13.0, 0)]
    history = [replace(shares[0], year=2024), shares[1]]
    (row,) = target_progress([aim(value, comparator)], history, 2025, standard, DayOfYear(month=3, day=31))
    assert (row.met, row.actual, row.decimals) == (met, 13.0, 0)
    assert isnan(row.pace_needed)
    assert isnan(row.pace_achieved)


def test_a_rounded_first_year_gives_no_pace_so_far(standard) -> None:
    history = [replace(rounded(share("all", 11.0), 11.0, 0), year=2024), share("all", 13.2, numerator=132, denominator=1000)]
    (row,) = target_progress([aim(15.0)], history, 2025, standard, DayOfYear(month=3, day=31))
    assert isnan(row.pace_achieved)
    assert row.pace_needed == pytest.approx(0.6)  # (15 - 13.2) in three years
    assert row.decimals is None


def test_a_target_by_a_rule_has_the_rounding_of_the_share_that_the_rule_takes(standard) -> None:
    history = [rounded(share("all", 13.0), 13.0, 0), replace(share("8a", 13.3), band="8a_and_above")]
    rule = aim(None, rule="the higher of workforce and local population").model_copy(update={"band": "8a_and_above"})
    (row,) = target_progress([rule], history, 2025, standard, references={"local population": 9.0})
    assert (row.value, row.met) == (13.0, "not known")
    assert isnan(row.pace_needed)


@pytest.mark.parametrize(
    ("rule", "workforce", "population", "latest", "value", "met", "pace"),
    [
        pytest.param("higher", 15.0, 20.0, 21.0, 20.0, "yes", True, id="20 is the higher whatever 12.5 to 17.5 is"),
        pytest.param("higher", 18.0, 20.0, 20.2, 20.0, "not known", False, id="15.5 to 20.5 may be higher than 20"),
        pytest.param("higher", 18.0, 20.0, 20.6, 20.0, "yes", False, id="and 20.6 is above both"),
        pytest.param("lower", 20.0, 15.0, 16.0, 15.0, "yes", True, id="15 is the lower whatever 17.5 to 22.5 is"),
        pytest.param("lower", 15.0, 20.0, 16.0, 15.0, "not known", False, id="12.5 to 17.5 is the lower"),
    ],
)
def test_a_rule_that_takes_another_value_has_no_rounding_of_the_workforce(
    standard, rule, workforce, population, latest, value, met, pace
) -> None:
    """The workforce's share is rounded to 5, so that it is 2.5 below to 2.5 above; the population's is exact."""
    to_5 = replace(rounded(share("all", workforce), workforce, 0), reason=ROUNDED_TO_5)
    history = [to_5, replace(share("8a", latest), band="8a_and_above")]
    target = aim(None, rule=f"the {rule} of workforce and local population").model_copy(update={"band": "8a_and_above"})
    (row,) = target_progress([target], history, 2025, standard, DayOfYear(month=3, day=31), {"local population": population})
    assert (row.value, row.met, not isnan(row.pace_needed)) == (value, met, pace)
