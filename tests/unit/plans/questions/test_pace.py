"""Targets in the plan's questions: the pace is said in percentage points a year, and an older figure with its year."""

import datetime as dt
from math import inf

import pytest

from wres.comparison import Verdict, target_progress
from wres.comparison.movement import Moved
from wres.indicators import Figure
from wres.parameters import Target, Workspace
from wres.parameters.year import DayOfYear
from wres.plans import check_plan
from wres.plans.questions.printed import Arrow

STANDARD = Workspace.at().standard


def pace_questions(make, shares, **aimed):
    """The questions about one target, for the plan of 2024/25, from the group's share of the workforce in some years."""
    given = {"measure": "BME staff", "indicator": "1", "group": "bme", "base": "all staff", "value": 18.0, "unit": "percent"} | aimed
    history = [
        Figure(indicator="1", measure="share", group="bme", year=year, value=value, unit="percent") for year, value in shares.items()
    ]
    target = Target(**given, by="March 2028", date=dt.date(2028, 3, 31))
    progress = target_progress([target], history, 2025, STANDARD, DayOfYear(month=3, day=31))
    return [
        question.what
        for question in check_plan(make({}, year=2025), (), progress)
        if "target" in question.check or "pace" in question.check
    ]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (  # 9.55 points in the 3 years from March 2025
            {2022: 8.35, 2023: 8.45},
            "BME staff: to reach 18 it must change by 3.18 percentage points a year; it has changed by 0.1 a year on average since 2021/22. "
            "The last known figure is of 2022/23.",
        ),
        (  # 3 points in 3 years
            {2024: 15.5, 2025: 15.0},
            "BME staff: to reach 18 it must change by 1 percentage point a year; "
            "it has changed by \N{MINUS SIGN}0.5 a year on average since 2023/24.",
        ),
        ({2024: 18.5, 2025: 19.0}, "BME staff: the figures reach the target of 18%."),
    ],
)
def test_the_pace_of_a_target_in_words(make, shares, expected):
    assert expected in pace_questions(make, shares)


def test_a_target_with_one_year_of_figures_is_not_asked_about_its_pace(make):
    assert not any("must change" in what for what in pace_questions(make, {2025: 15.0}))


@pytest.mark.parametrize(("band", "asked"), [("voting", True), ("total", False), ("", False)])
def test_an_arrow_is_held_against_the_figure_it_is_printed_beside(make, band, asked):
    """The voting members fell from 7 to 2 percent; of the whole board nothing is known."""
    moved = [
        Moved("9", "board_share", "bme", "all", "voting", "percent", 7.0, 2.0, -5.0, Verdict.CHANCE_NOT_KNOWN),
        Moved("9", "board_share", "bme", "all", "total", "percent", 7.0, 7.0, 0.0, Verdict.LITTLE_CHANGE),
    ]
    questions = check_plan(make({}), moved, arrows=[Arrow(2, "9", "↑", band)])
    assert any(question.check == "arrow against its figures" for question in questions) == asked


def test_a_level_arrow_beside_a_change_that_is_not_for_the_worse_is_a_note_that_claims_no_improvement(make):
    """From 38 to 32 percent, printed with an arrow for no change: beyond rounding, and nothing can test it."""
    row = Moved("6", "percentage", "bme", "all", "all", "percent", 38.0, 32.0, -6.0, Verdict.CHANCE_NOT_KNOWN)
    (question,) = [question for question in check_plan(make({}), [row], arrows=[Arrow(2, "6", "↔")]) if "arrow" in question.check]
    assert (question.severity, question.why) == ("note", "Readers who look at the arrow alone see no change.")


def test_an_arrow_is_held_against_a_ratio_without_an_upper_limit(make):
    """0 of 120 appointed beside 60 of 300: at least 6.42, the review's figure."""
    row = Moved(
        "2", "relative_likelihood", "white/bme", "all", "all", "ratio", 1.2, inf, inf, Verdict.FURTHER, for_worse=True, bound_after=6.4229
    )
    (question,) = [question for question in check_plan(make({}), [row], arrows=[Arrow(2, "2", "↓")]) if "arrow" in question.check]
    assert "the relative likelihood went from 1.2 to at least 6.42" in question.what
