"""Where a ratio lies, what its interval settles, and what equality would take: three questions, apart."""

from math import isclose, isnan, nan

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wres.comparison import Significance, significance
from wres.comparison.equality import events_if_equal, events_if_equal_within
from wres.comparison.significance import chance, settlement
from wres.indicators import Figure, calculate
from wres.parameters import Workspace
from wres.parameters.range import Range

WORKSPACE = Workspace.at()
STANDARD = WORKSPACE.standard
NON_ADVERSE = Range(low=0.80, high=1.25)


def ratios(white: tuple[int, int], bme: tuple[int, int]) -> tuple[Figure, ...]:
    """Recruitment as (appointed, shortlisted)."""
    table = pd.DataFrame(
        {"ethnicity": ["white", "bme"], "appointed": [white[0], bme[0]], "shortlisted": [white[1], bme[1]]},
    )
    return calculate({"recruitment": table}, STANDARD, WORKSPACE.year(2025), "EXA", 2025, pd.DataFrame()).figures


def disciplinary(white: tuple[int, int], bme: tuple[int, int]) -> tuple[Figure, ...]:
    """The disciplinary process as (entered, staff)."""
    tables = {
        "workforce": pd.DataFrame(
            {"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme"], "headcount": [white[1], bme[1]]},
        ),
        "disciplinary": pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [white[0], bme[0]]}),
    }
    return calculate(tables, STANDARD, WORKSPACE.year(2025), "EXA", 2025, pd.DataFrame()).figures


def of(figures, rules, indicator: str = "2") -> Significance:
    return next(row for row in significance(figures, rules, STANDARD) if row.indicator == indicator)


@pytest.mark.parametrize(
    ("white", "bme", "practical", "statistical", "settles"),
    [
        # Convictions of like-sex twins (Fisher 1934); two-sided p 0.00053652 (R: fisher.test). By brute force 2.04 to 24.4.
        pytest.param((10, 13), (2, 17), "above", "excludes 1", "above", id="far above the range, and not chance"),
        pytest.param((2, 17), (10, 13), "below", "excludes 1", "below", id="the same, groups swapped"),
        pytest.param((6, 20), (4, 20), "above", "includes 1", "not settled", id="above the range, and still chance: 0.52 to 4.46"),
        pytest.param((12000, 100000), (10000, 100000), "within", "excludes 1", "about equal", id="within, and not chance: 1.17 to 1.23"),
        pytest.param((10000, 100000), (10000, 100000), "within", "includes 1", "about equal", id="within, and equal"),
        pytest.param((10, 10), (10, 10), "within", "includes 1", "not settled", id="everybody of two groups of 10: 0.71 to 1.40"),
        pytest.param((60, 300), (0, 120), "not known", "excludes 1", "above", id="a lower bound alone, above the range: 6.42"),
        pytest.param((3, 10), (0, 5), "not known", "includes 1", "not settled", id="a lower bound alone, below 1"),
        pytest.param((0, 10), (5, 10), "below", "excludes 1", "below", id="a ratio of 0 that is not chance: up to 0.64"),
        pytest.param((0, 5), (3, 10), "below", "includes 1", "not settled", id="a ratio of 0 that could be"),
        pytest.param((0, 10), (0, 10), "not known", "not known", "not known", id="no events at all"),
        pytest.param((5, 10), (0, 0), "not known", "not known", "not known", id="nobody at risk"),
        pytest.param((1, 1), (1, 1), "within", "too few", "too few", id="one person of each group"),
        pytest.param(
            (481, 2417), (1, 1), "below", "too few", "too few", id="one person, appointed: if equal, that happens in one case of five"
        ),
        pytest.param((4, 4), (9, 99), "above", "too few", "too few", id="four people"),
        pytest.param((5, 5), (9, 99), "above", "excludes 1", "above", id="five people: judged"),
    ],
)
def test_value_and_interval_are_read_apart(rules, white, bme, practical, statistical, settles) -> None:
    """Bounds by brute force: the score inverted by scipy's brentq, the likelihood maximised by search."""
    row = of(ratios(white, bme), rules)
    assert (row.practical, row.statistical, row.settled) == (practical, statistical, settles)


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        (0.71, 1.94, ("includes 1", "not settled")),
        (1.19, 1.49, ("excludes 1", "not settled")),
        (1.26, 1.49, ("excludes 1", "above")),
        (1.25, 1.49, ("excludes 1", "not settled")),  # 1.25 itself is within the range
        (0.80, 1.25, ("includes 1", "about equal")),
        (0.55, 0.79, ("excludes 1", "below")),
        (0.55, 0.80, ("excludes 1", "not settled")),
        (1.19, nan, ("excludes 1", "not settled")),
        (nan, nan, ("not known", "not known")),
    ],
)
def test_three_ways_to_read_an_interval(lower, upper, expected) -> None:
    assert (chance(lower, upper), settlement(lower, upper, NON_ADVERSE)) == expected


@given(st.floats(0.01, 50), st.floats(1, 20))
def test_swapping_the_groups_mirrors_the_reading(lower, times) -> None:
    upper = lower * times
    assume(not any(isclose(bound, end) for bound in (lower, upper) for end in (0.80, 1, 1.25)))  # 1/x of an end can miss it by a last digit
    mirror = {"above": "below", "below": "above"}
    here, there = settlement(lower, upper, NON_ADVERSE), settlement(1 / upper, 1 / lower, Range(low=1 / 1.25, high=1 / 0.80))
    assert there == mirror.get(here, here)
    assert chance(lower, upper) == chance(1 / upper, 1 / lower)


def test_who_is_too_few_is_known_and_nothing_is_asked_for(rules) -> None:
    row = of(ratios((481, 2417), (1, 1)), rules)
    assert (row.fewest, row.fewest_group) == (1, "bme")
    assert isnan(row.to_be_equal)
    fewer = of(ratios((481, 2417), (1, 1)), rules.model_copy(update={"least_people": 1}))
    assert fewer.statistical == "excludes 1"  # the score interval alone would conclude


def test_posts_are_shared_out_not_made(rules) -> None:
    """230 posts, and 300 of 1,300 shortlisted are BME: 230 x 300 / 1,300 = 53.08, by hand. At the White rate it would take 60."""
    row = of(ratios((200, 1000), (30, 300)), rules)
    assert (row.to_be_equal, row.events, row.events_group) == (53, 30, "bme")


def test_cases_are_as_many_as_the_other_groups_likelihood_gives(rules) -> None:
    """20 of 1,000 are 2%; 2% of 300 is 6, whatever happens to the 1,000."""
    row = of(disciplinary((20, 1000), (18, 300)), rules, "3")
    assert (row.to_be_equal, row.events, row.events_group) == (6, 18, "bme")


def test_events_of_two_years_are_counted_as_such() -> None:
    """Cases of 2019 and of the year before over twice the staff: 18 of 600 against 20 of 2,000 (1%), so 6 would be equal."""
    tables = {
        "workforce": pd.DataFrame({"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme"], "headcount": [1000, 300]}),
        "disciplinary": pd.DataFrame(
            {"ethnicity": ["white", "bme", "white", "bme"], "entered": [12, 9, 8, 9], "year": [2019, 2019, 2018, 2018]}
        ),
    }
    figures = calculate(tables, STANDARD, WORKSPACE.year(2019), "EXA", 2019, pd.DataFrame()).figures
    row = of(figures, WORKSPACE.year(2019), "3")
    assert (row.to_be_equal, row.events, row.years) == (6, 18, 2)
    one_year = of(disciplinary((20, 1000), (18, 300)), WORKSPACE.year(2019), "3")
    assert one_year.years == 1


def test_nothing_is_asked_for_where_equality_is_not_excluded(rules) -> None:
    """11 of 300 against 20 of 1,000: 0.90 to 3.71 by brute force."""
    row = of(disciplinary((20, 1000), (11, 300)), rules, "3")
    assert row.statistical == "includes 1"
    assert isnan(row.to_be_equal)


@pytest.mark.parametrize(
    ("group", "other", "in_total", "events"),
    [
        pytest.param((0, 3), (1, 6), False, 1, id="half a person is one"),
        pytest.param((0, 9), (1, 6), False, 2, id="one and a half are two, not the nearest even number by luck"),
        pytest.param((0, 15), (1, 6), False, 3, id="two and a half are three"),
        pytest.param((393, 2650), (1500, 8000), True, 471, id="1,893 x 2,650 / 10,650 = 471.02"),
        pytest.param((0, 5), (0, 0), False, nan, id="nobody to compare with"),
        pytest.param((0, 0), (0, 0), True, nan, id="nobody at all"),
        pytest.param((nan, nan), (1, 6), False, nan, id="counts not known"),
    ],
)
def test_events_are_whole_people(group, other, in_total, events) -> None:
    assert events_if_equal(group, other, in_total) == pytest.approx(events, nan_ok=True)


def test_a_part_without_one_of_the_groups_keeps_its_events() -> None:
    """By hand: 30 posts shared by 50 of 150 are 10; 3 of 3 in a part without others stay 3, and a part of nobody adds nothing."""
    assert events_if_equal_within([(5, 50, 25, 100), (3, 3, 0, 0), (0, 0, 0, 0)], in_total=True) == 13
    assert events_if_equal_within([(5, 50, 25, 100), (3, 3, 0, 0), (0, 0, 7, 9)], in_total=False) == 16  # 12.5 and 3, halves up


def test_what_is_not_known_is_said(history_of, rules) -> None:
    row = of(history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio")), rules)
    assert (row.practical, row.statistical, row.settled) == ("above", "not known", "not known")
    assert isnan(row.to_be_equal)
    missing = of(history_of((2019, "2", "relative_likelihood", "white/bme", None, "ratio")), rules)
    assert (missing.practical, missing.statistical, missing.settled) == ("not known", "not known", "not known")


def test_no_ratios_give_no_rows(history_of, rules) -> None:
    assert significance(history_of(), rules, STANDARD) == ()
