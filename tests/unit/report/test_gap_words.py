"""What the interval of a gap settles, and that gaps are calculated before rounding."""

from dataclasses import replace
from math import nan

import pytest

from wres.indicators.figures import Figure
from wres.parameters import Organisation, Workspace
from wres.report.gap_words import gap_equality_sentence, gap_rounding_sentence, gap_sentence
from wres.report.words import words_for

RULES = Workspace.at().year(2025)
WORDS = words_for(Workspace.at().standard, Organisation(name="A made-up trust", group_label="BME"))


def gap(value, lower=nan, upper=nan, source="counts"):
    return Figure(measure="gap", group="bme-white", value=value, unit="points", lower=lower, upper=upper, source=source)


def percentage(value):
    return Figure(measure="percentage", value=value, unit="percent", source="counts")


@pytest.mark.parametrize(
    ("value", "lower", "upper", "sentence"),
    [  # the first two are a reviewer's, of the example organisation's indicator 5 in 2024 and 2025
        (2.83, -1.1, 6.9, "This gap could be due to chance (95% confidence interval, \N{MINUS SIGN}1.1 to +6.9 percentage points)."),
        (5.64, 1.7, 9.7, "A gap this large would be unlikely by chance alone (95% confidence interval, +1.7 to +9.7 percentage points)."),
        (-5.0, -9.0, -0.02, "A gap this large would be unlikely by chance alone (95% confidence interval, "
         "\N{MINUS SIGN}9.0 to \N{MINUS SIGN}0.02 percentage points)."),
        (5.0, 0.0, 9.0, "This gap could be due to chance (95% confidence interval, 0.0 to +9.0 percentage points)."),
        (0.04, -3.0, 3.1, "The figures fit any gap from \N{MINUS SIGN}3.0 to +3.1 percentage points (95% confidence interval)."),
        (5.0, nan, nan, ""),
    ],
)  # fmt: skip
def test_the_interval_of_a_gap_is_read_aloud(value, lower, upper, sentence):
    assert gap_sentence(gap(value, lower, upper), RULES, WORDS) == sentence


def test_too_few_answers_are_too_few_to_judge_by():
    """Fewer than 5 people in a group: the rule that holds for every reading by chance."""
    few, many = (
        Figure(measure="percentage", group=group, value=50.0, denominator=people) for group, people in (("bme", 4), ("white", 900))
    )
    assert gap_sentence(gap(-45.0, -60.0, -5.0), RULES, WORDS, (few, many)) == "4 BME people are too few to judge by."
    enough = replace(few, denominator=5)
    assert gap_sentence(gap(-45.0, -60.0, -5.0), RULES, WORDS, (enough, many)).startswith("A gap this large would be unlikely")


def test_no_gap_has_no_sentence():
    assert gap_sentence(None, RULES, WORDS) == gap_sentence(gap(5.0, 1.7, 9.7).missing("no data"), RULES, WORDS) == ""


def test_where_the_percentages_as_shown_give_another_gap_the_rounding_is_said():
    """EXA 2025, indicator 6: 26.52 and 21.46 are shown as 26.5 and 21.5, which is 5.0; the gap is 5.06, shown as 5.1."""
    sentence = "Gaps are calculated before rounding."
    assert gap_rounding_sentence(gap(5.06), percentage(26.52), percentage(21.46)) == sentence
    assert gap_rounding_sentence(gap(-5.06), percentage(21.46), percentage(26.52)) == sentence
    assert gap_rounding_sentence(gap(7.77), percentage(15.41), percentage(7.64)) == ""  # 15.4 and 7.6: 7.8
    assert gap_rounding_sentence(gap(5.06, source="published"), percentage(26.52), percentage(21.46)) == ""
    assert gap_rounding_sentence(gap(5.06), percentage(26.52), percentage(21.46).missing("no data")) == ""
    assert gap_rounding_sentence(None, percentage(26.52), None) == ""


@pytest.mark.parametrize(
    ("lower", "upper", "responses", "sentence"),
    [  # by hand: 26.4% of 693 is 182.95, 32.0% is 221.8
        (1.7, 9.7, 693, "At the White percentage, about 183 of the 693 BME staff who answered would have said this, not 222."),
        (-1.1, 12.0, 693, ""),
        (1.7, 9.7, nan, ""),
        (nan, nan, 693, ""),
    ],
)
def test_what_equality_would_take_is_said_where_chance_is_excluded(lower, upper, responses, sentence):
    parts = [
        Figure(measure="percentage", group=group, value=value, unit="percent", denominator=people)
        for group, value, people in (("bme", 32.0, responses), ("white", 26.4, 2012))
    ]
    assert gap_equality_sentence(gap(5.6, lower, upper), parts, WORDS) == sentence
    assert gap_equality_sentence(replace(gap(5.6, lower, upper), status="suppressed"), parts, WORDS) == ""
