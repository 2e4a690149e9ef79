"""Targets as they were stated, and where each stands."""

import datetime as dt
import re
from dataclasses import replace
from math import nan

import pytest

from wres.comparison import LocalPopulation, TargetProgress
from wres.parameters import Organisation
from wres.report.sections.targets import targets

UNKNOWN = {
    "target": "BME share of senior staff", "indicator": "1", "group": "bme", "staff_group": "all", "band": "8a_and_above", "base": "",
    "comparator": "at least", "value": nan, "unit": "percent", "by": "", "date": None, "actual": nan, "actual_year": None, "first": nan,
    "first_year": None, "to_go": nan, "pace_needed": nan, "pace_achieved": nan, "met": "not known", "missing": (), "rule": "",
    "stated_in": "", "note": "",
}  # fmt: skip
POPULATION = LocalPopulation(2021, 24.4, "percent", "the census of 2021")


def progress(**stated):
    """A target of which nothing is known but what is given."""
    return TargetProgress(**(UNKNOWN | stated))


def test_without_targets_there_is_nothing(context):
    assert targets(context(), ()).html() == ""


def test_a_target_and_the_pace_it_needs_beside_the_pace_achieved(context, rows):
    # 17% in March 2025 after 16% in March 2023: half a point a year; three points are left for three years
    row = progress(
        value=20.0, by="March 2028", date=dt.date(2028, 3, 31), actual=17.0, first=16.0, first_year=2023, to_go=3.0,
        pace_needed=1.0, pace_achieved=0.5, met="no", stated_in="Board paper, page 4",
    )  # fmt: skip
    assert rows(targets(context(), [row]).html()) == [
        ["Measure", "Target", "By", "Latest figure", "Change needed each year", "Average change each year so far", "Reached", "Notes"],
        [
            "BME share of senior staff",
            "at least 20%",
            "March 2028",
            "17.0%",
            "1.0 percentage points",
            "0.5 percentage points",
            "not yet",
            "Stated in Board paper, page 4.",
        ],
    ]


def test_a_target_that_is_met_needs_no_pace(context, rows):
    row = progress(value=20.0, actual=21.24, pace_needed=-0.42, pace_achieved=0.5, met="yes")
    assert rows(targets(context(), [row]).html()) == [
        ["Measure", "Target", "Latest figure", "Average change each year so far", "Reached"],
        ["BME share of senior staff", "at least 20%", "21.2%", "0.5 percentage points", "yes"],
    ]


def test_a_figure_of_another_year_is_named_with_it(context, rows):
    """E8: 9.55 points in the three years that are left from 2024/25 on, since 8.45% in 2022/23."""
    row = progress(
        value=18.0,
        date=dt.date(2028, 3, 31),
        actual=8.45,
        actual_year=2023,
        to_go=9.55,
        pace_needed=9.55 / 3,
        pace_achieved=-0.04,
        met="no",
    )
    assert rows(targets(context(), [row]).html()) == [
        ["Measure", "Target", "By", "Latest figure", "Change needed each year", "Average change each year so far", "Reached"],
        [
            "BME share of senior staff", "at least 18%", "31 March 2028", "8.5% (2022/23)", "3.2 percentage points",
            "0.0 percentage points", "not yet",
        ],
    ]  # fmt: skip


def test_a_date_that_has_passed_leaves_no_pace(context, rows):
    row = progress(value=18.0, by="March 2025", date=dt.date(2025, 3, 31), actual=17.0, actual_year=2025, to_go=1.0, met="no")
    assert rows(targets(context(), [row]).html())[1][2:5] == ["March 2025", "17.0%", "the date has passed"]


@pytest.mark.parametrize(("by", "reached"), [("2026", "not yet"), ("March 2025", "no"), ("2024", "no"), ("Ongoing", "no"), ("", "no")])
def test_a_year_alone_is_not_over_before_its_last_day(context, rows, by, reached):
    """The report's figures are of 31 March 2025."""
    row = progress(value=18.0, by=by, actual=17.0, actual_year=2025, to_go=1.0, met="no")
    assert rows(targets(context(), [row]).html())[1][-1] == reached


def test_whether_a_target_was_met_after_the_figure_is_not_known(context, rows):
    """London Ambulance: 16% as at September 2019, and 17.5% by March 2020."""
    counted = Organisation(name="A made-up trust", counted_on={2020: {"date": "2019-09-30", "stated": "September 2019"}})
    row = progress(value=17.5, by="March 2020", date=dt.date(2020, 3, 31), actual=16.0, actual_year=2020, printed=True)
    later = progress(
        value=20.0, by="March 2021", date=dt.date(2021, 3, 31), actual=16.0, actual_year=2020, pace_needed=4 / 1.5, met="no", printed=True
    )
    section = targets(context(year=2020, organisation=counted), [row, later]).html()
    assert rows(section)[1][2:] == ["March 2020", "16% (September 2019)", "the date has passed", "not known"]
    assert rows(section)[2][2:] == ["March 2021", "16% (September 2019)", "2.7 percentage points", "not yet"]


def test_a_bound_is_said_with_its_year(context, rows):
    row = progress(comparator="at most", value=1.25, unit="ratio", bound=136.34, actual_year=2025, met="no")
    latest = rows(targets(context(), [row]).html())[1][2]
    assert re.fullmatch(r"at least 136(\.34)? \(2024/25\)", latest)


def test_later_figures_that_are_hidden_are_mentioned(context, rows):
    row = progress(value=18.0, actual=8.45, actual_year=2023, met="no", hidden_later=True)
    assert rows(targets(context(), [row, replace(row, note="Own wording.")]).html())[1:] == [
        ["BME share of senior staff", "at least 18%", "8.5% (2022/23)", "no", "Last figure shown; later ones are hidden."],
        ["BME share of senior staff", "at least 18%", "8.5% (2022/23)", "no", "Own wording. Last figure shown; later ones are hidden."],
    ]


def test_paces_of_a_ratio_have_the_same_decimals(context, rows):
    """A reviewer's: -0.1 beside -0.04."""
    row = progress(
        comparator="at most", value=1.25, unit="ratio", actual=1.35, actual_year=2025, pace_needed=-0.1, pace_achieved=-0.04, met="no"
    )
    assert rows(targets(context(), [row]).html())[1][3:5] == ["\N{MINUS SIGN}0.10", "\N{MINUS SIGN}0.04"]


def test_a_number_of_people_is_no_percentage(context, rows):
    row = progress(value=8.0, unit="people", actual=5.0, actual_year=2025, pace_needed=1.0, met="no")
    assert rows(targets(context(), [row]).html())[1][2:4] == ["5 people", "1 person"]


def test_what_a_target_does_not_say_is_said(context, rows):
    row = progress(target="A fairer board", comparator="maintain", missing=("measure", "date"))
    assert rows(targets(context(), [row]).html()) == [
        ["Measure", "Target", "Reached", "Notes"],
        ["A fairer board", "maintain", "not known", "Not stated: measure and date."],
    ]


def test_a_ratio_has_no_unit_and_a_day_stands_where_no_words_do(context, rows):
    row = progress(comparator="at most", value=1.25, unit="ratio", date=dt.date(2027, 3, 31), actual=1.4, met="no", note="two years")
    assert rows(targets(context(), [row]).html())[1][1:] == ["at most 1.25", "31 March 2027", "1.40", "not yet", "two years."]


def test_a_rule_is_said_with_what_it_comes_to_and_with_the_local_population_it_rests_on(context, rows):
    rule = progress(rule="the higher of workforce and local population", value=24.4)
    section = targets(context(), [rule], POPULATION).html()
    assert rows(section)[1][1] == "the higher of workforce and local population: 24.4%"
    assert '<p class="note">Local population: 24.4% BME, the census of 2021.</p>' in section
    assert "Local population" not in targets(context(), [progress(value=20.0)], POPULATION).html()


def test_a_rule_that_comes_to_nothing_yet_stands_alone(context, rows):
    assert rows(targets(context(), [progress(rule="as the workforce")]).html())[1][1] == "as the workforce"


@pytest.mark.parametrize(
    ("actual", "printed", "value", "shown"),
    [
        (12.5356, False, 18.0, "12.5%"), (16.0, False, 18.0, "16.0%"), (16.3, True, 18.0, "16.3%"), (16.0, True, 18.0, "16%"),
        (12.46, False, 12.5, "12.46%"), (12.4996, False, 12.5, "12.4996%"), (12.5, False, 12.5, "12.5%"), (12.4, False, nan, "12.4%"),
    ],
)  # fmt: skip
def test_a_share_is_written_as_in_the_tables_and_never_as_a_target_that_it_is_not(context, rows, actual, printed, value, shown):
    """EXA 2025: 44 of 351 is 12.5356%, and every table says 12.5%."""
    row = progress(value=value, actual=actual, actual_year=2025, printed=printed)
    assert rows(targets(context(), [row]).html())[1][2] == shown


@pytest.mark.parametrize(("actual", "shown"), [(1.331, "1.33"), (1.2504, "1.2504"), (1.4, "1.40"), (1.25, "1.25")])
def test_a_ratio_is_too(context, rows, actual, shown):
    row = progress(unit="ratio", comparator="at most", value=1.25, actual=actual, actual_year=2025)
    assert rows(targets(context(), [row]).html())[1][2] == shown


def test_what_a_rule_comes_to_is_a_share_like_the_others(context, rows):
    """1,530 of 5,986 is 25.5596%."""
    assert rows(targets(context(), [progress(rule="as the workforce", value=25.5596)]).html())[1][1] == "as the workforce: 25.6%"


@pytest.mark.parametrize(
    ("comparator", "shown"),
    [("reduce by", "reduce, no figure stated"), ("at least", "at least, no figure stated"), ("maintain", "maintain")],
)
def test_a_target_without_a_figure_says_so(context, rows, comparator, shown):
    assert rows(targets(context(), [progress(comparator=comparator)]).html())[1][1] == shown
