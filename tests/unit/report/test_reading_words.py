"""What is said beside a ratio: people, years together, parts, many bands, the unknown, answers to a survey."""

from dataclasses import replace
from math import inf, nan
from types import SimpleNamespace

import pytest

from wres.comparison import AbsoluteDifference, ByPart, ManyTests, ResponseRate, Significance, UnknownRange, UnknownShare, YearsTogether
from wres.comparison.ratio_counts import RatioCounts
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Workspace
from wres.report.absolute_words import absolute_sentence
from wres.report.by_part_words import by_part_sentence
from wres.report.many_tests_words import many_tests_sentences
from wres.report.response_words import response_sentence
from wres.report.unknown_words import unknown_ratio_sentence, unknown_share_sentence
from wres.report.words import words_for
from wres.report.years_together_words import years_together_sentence

WORKSPACE = Workspace.at()
STANDARD, RULES = WORKSPACE.standard, WORKSPACE.year(2025)
WORDS = words_for(STANDARD, SimpleNamespace(group_label="BME", indicator_word="indicator"))
RECRUITMENT, CASES, TRAINING = (STANDARD.indicators[code] for code in "234")

PEOPLE = AbsoluteDifference("3", "bme", "white", 1.37, 1.17, 2.01, 3.07)
TOGETHER = YearsTogether("3", "bme/white", 2023, 2025, RatioCounts(66, 4336, 136, 12632), 1.414, 1.057, 1.891)
ROUTES = ByPart("2", "white/bme", 1.331, (("domestic", 1.452), ("international", 1.723)), 1.457, 1.297, 1.637)
BANDS = ManyTests("2", "bands", 25, 1.25, 5, frozenset({("2", "relative_likelihood", "white/bme", "clinical", "7")}), 22, 0.105)


@pytest.mark.parametrize(
    ("change", "end"),
    [
        ({}, ": 2 more in every 1,000 BME staff, or 3 more cases."),
        ({"per_thousand": -2.01, "events": -3.07}, ": 2 fewer in every 1,000 BME staff, or 3 fewer cases."),
        ({"per_thousand": 1.2, "events": 0.9}, ": 1 more in every 1,000 BME staff, or 1 more case."),
        ({"per_thousand": 0.3, "events": 0.2}, ": less than 1 more in every 1,000 BME staff."),
        ({"per_thousand": -0.3, "events": -0.6}, ": less than 1 fewer in every 1,000 BME staff, or 1 fewer case."),
        ({"per_thousand": 0.0, "events": 0.0}, ": no difference."),
    ],
)
def test_people_beside_the_ratio(change, end):
    said = absolute_sentence(replace(PEOPLE, **change), CASES, WORDS, RULES, with_events=True)
    assert said == f"1.4% of BME and 1.2% of White staff entered the formal disciplinary process{end}"


def test_events_are_said_once_and_posts_and_two_years_never_here():
    assert absolute_sentence(PEOPLE, CASES, WORDS, RULES, with_events=False).endswith(": 2 more in every 1,000 BME staff.")
    assert absolute_sentence(PEOPLE, RECRUITMENT, WORDS, RULES, with_events=True).endswith(": 2 more in every 1,000 BME applicants.")
    two_years = WORKSPACE.year(2019)
    assert absolute_sentence(PEOPLE, CASES, WORDS, two_years, with_events=True).endswith(": 2 more in every 1,000 BME staff a year.")
    assert absolute_sentence(None, CASES, WORDS, RULES, with_events=True) == ""


def test_three_years_together():
    assert years_together_sentence(TOGETHER, CASES, WORDS, RULES) == (
        "Over 3 years together, 2022/23 to 2024/25, with 66 BME and 136 White cases: BME staff were 1.41 times as likely as White staff to "
        "enter the formal disciplinary process. A difference this large would be unlikely by chance alone: the 95% confidence interval, "
        "1.06 to 1.89, does not include 1. Whether it goes beyond 1.25 is not settled."
    )
    below = replace(TOGETHER, value=0.7, lower=0.6, upper=0.9)
    assert years_together_sentence(below, CASES, WORDS, RULES).endswith("Whether it goes beyond 0.80 is not settled.")
    beyond = replace(TOGETHER, value=1.5, lower=1.3)
    assert years_together_sentence(beyond, CASES, WORDS, RULES).endswith("1.30 to 1.89, does not include 1.")
    assert years_together_sentence(None, CASES, WORDS, RULES) == ""


@pytest.mark.parametrize(
    ("stop", "reason"),
    [
        ("break", "the way this is measured changed in 2022/23"),
        ("merger", "organisations merged in 2022/23"),
        ("hidden", "the counts of 2022/23 are hidden to protect people"),
        ("missing", "there are no counts for 2022/23"),
    ],
)
def test_fewer_years_say_why(stop, reason):
    shorter = replace(TOGETHER, first=2024, lower=0.9, stop=stop, stopped_at=2023)
    said = years_together_sentence(shorter, CASES, WORDS, RULES)
    assert said.startswith("Over 2 years together, 2023/24 to 2024/25, with 66 BME")
    assert "This could be due to chance: the 95% confidence interval, 0.90 to 1.89, includes 1." in said
    assert said.endswith(f" Only 2 years are counted, because {reason}.")


def test_years_without_cases_in_a_group():
    no_white = replace(TOGETHER, counts=RatioCounts(6, 100, 0, 900), value=nan, lower=6.4, upper=nan)
    said = years_together_sentence(no_white, CASES, WORDS, RULES)
    assert (
        "with 6 BME and 0 White cases: No White staff entered the formal disciplinary process. BME staff were at least 6.40 times" in said
    )
    assert said.endswith("the 95% confidence interval, 6.40 or more, does not include 1.")
    nobody = replace(TOGETHER, counts=RatioCounts(0, 100, 0, 900), value=nan, lower=nan, upper=nan)
    assert years_together_sentence(nobody, CASES, WORDS, RULES).endswith(
        "with 0 BME and 0 White cases: No White staff entered the formal disciplinary process. There is nothing to compare."
    )


def test_of_few_people_the_years_together_conclude_nothing():
    few = replace(TOGETHER, counts=RatioCounts(6, 9, 0, 900), value=nan, lower=6.4, upper=nan)
    said = years_together_sentence(few, CASES, WORDS, RULES)
    assert said.endswith("3 BME people are too few to judge by.")
    assert "times as likely" not in said


def test_a_whole_below_or_above_its_parts_is_a_warning():
    said = by_part_sentence(ROUTES, RECRUITMENT, WORDS, RULES)
    assert said.startswith(
        "Read the overall relative likelihood, 1.33, with care. It is below that of every part (without international recruits: 1.45; "
        "international recruits only: 1.72), because the groups are spread differently over the parts"
    )
    assert said.endswith("Compared within the parts, it is 1.46 (95% confidence interval 1.30 to 1.64).")
    assert "It is above that of every part" in by_part_sentence(replace(ROUTES, whole=1.9), RECRUITMENT, WORDS, RULES)


def test_where_the_whole_misleads_what_the_parts_share_is_read_first():
    """A statistician's: 1.46 (1.30 to 1.64) is settled, with 93 more; the overall 1.33 (1.19 to 1.49) is not."""
    cell = ("2", "relative_likelihood", "white/bme", "all", "all")
    reading = Significance(*cell, 1.457, 1.297, 1.637, "above", "excludes 1", "above", 486, "bme", 393, 1)
    said = by_part_sentence(replace(ROUTES, reading=reading), RECRUITMENT, WORDS, RULES)
    assert said.endswith(
        "(Simpson's paradox). Compared within the parts, it is 1.46. It is above the non-adverse range, 0.80 to 1.25. The groups differ, and "
        "that is settled: the whole 95% confidence interval, 1.30 to 1.64, is above that range. With the same number of posts in each part, "
        "equal likelihood would have given 486 BME appointments, 93 more than the 393 there were."
    )


def test_hidden_parts_are_said_to_be():
    hidden = replace(ROUTES, parts=(), value=nan, lower=nan, upper=nan, hidden=True)
    assert by_part_sentence(hidden, RECRUITMENT, WORDS, RULES) == (
        "Figures of the parts (without international recruits; international recruits only) are hidden to protect people, so whether the "
        "overall relative likelihood misleads is not known."
    )


def test_no_warning_on_a_difference_that_two_decimals_hide():
    assert "with care" not in by_part_sentence(replace(ROUTES, whole=1.449), RECRUITMENT, WORDS, RULES)


def test_a_whole_among_its_parts_is_no_warning():
    said = by_part_sentence(replace(ROUTES, whole=1.5), RECRUITMENT, WORDS, RULES)
    assert said == (
        "Compared within its parts (without international recruits: 1.45; international recruits only: 1.72), the relative likelihood is 1.46 "
        "(95% confidence interval 1.30 to 1.64)."
    )
    assert by_part_sentence(None, RECRUITMENT, WORDS, RULES) == ""
    assert by_part_sentence(replace(ROUTES, whole=1.5, value=nan), RECRUITMENT, WORDS, RULES) == ""


def test_a_part_that_cannot_be_divided_is_said_in_words():
    unlimited = replace(ROUTES, whole=1.5, parts=(("domestic", 1.452), ("international", inf)))
    assert "international recruits only: no BME appointments" in by_part_sentence(unlimited, RECRUITMENT, WORDS, RULES)


def test_many_bands():
    first, second = many_tests_sentences(BANDS, RULES)
    assert first == (
        "25 bands with figures were tested. If all were equal, about 1 would seem to differ by chance alone; 5 did. With so many tests "
        "allowed for (Benjamini and Hochberg, at 5%), 1 does, marked in the table."
    )
    assert second == "The bands do not differ from each other by more than chance would explain (Cochran's Q over 22 of them, p = 0.105)."


def test_of_hidden_bands_nothing_is_concluded():
    """A statistician's: p = 0.018 in the public edition and 0.105 in the internal one are two answers to one question."""
    first, second = many_tests_sentences(replace(BANDS, tested=13, heterogeneity=nan, hidden=12), RULES)
    assert first == (
        "Only 13 bands were tested; the counts of 12 are hidden to protect people. If all were equal, about 1 would seem to differ by chance alone; 5 did. "
        "With all 25 bands allowed for, hidden ones as if they did not differ (Benjamini and Hochberg, at 5%), 1 does, marked in the table."
    )
    assert second == "Whether the bands differ from each other cannot be judged from those shown alone."


def test_few_or_no_bands_that_differ():
    none = replace(BANDS, tested=4, by_chance=0.2, different=0, marked=frozenset(), heterogeneity=nan)
    assert many_tests_sentences(none, RULES) == [
        "4 bands with figures were tested. If all were equal, fewer than 1 would seem to differ by chance alone; 0 did."
    ]
    unmarked = replace(BANDS, marked=frozenset(), heterogeneity=0.0001)
    first, second = many_tests_sentences(unmarked, RULES)
    assert first.endswith("none of them does.")
    assert second.startswith("The bands differ from each other by more than chance would explain")
    assert second.endswith("p below 0.001).")
    assert many_tests_sentences(None, RULES) == []


def test_the_unknown():
    said = unknown_ratio_sentence(UnknownRange("3", "bme/white", UnknownCounts("3", 4, 0, 1), 1.394, 1.084), CASES, WORDS, STANDARD)
    assert said == (
        "Ethnicity is not known for 4 cases. Counted against the same staff, the relative likelihood would be 1.08 if all of these were "
        "White, and 1.39 if all were BME."
    )
    said = unknown_ratio_sentence(UnknownRange("2", "white/bme", UnknownCounts("2", 1, 159, 1), 1.346, 1.282), RECRUITMENT, WORDS, STANDARD)
    assert said == (
        "Ethnicity is not known for 159 applicants and 1 appointment. The relative likelihood would be 1.28 if all of these were BME, and "
        "1.35 if all were White."
    )
    assert unknown_ratio_sentence(None, CASES, WORDS, STANDARD) == ""
    assert unknown_ratio_sentence(UnknownRange("3", "bme/white", UnknownCounts("3", 4, 0, 1), nan, 0), CASES, WORDS, STANDARD) == ""


def test_the_unknown_of_the_workforce():
    said = unknown_share_sentence(UnknownShare("1", "bme", 190, 25.559, 28.734), WORDS, STANDARD)
    assert said == "Ethnicity is not known for 190 staff. If all of them were BME, the BME share would be 28.7% instead of 25.6%."
    assert unknown_share_sentence(None, WORDS, STANDARD) == ""


def test_answers_to_a_survey():
    rates = [ResponseRate("5", "white", 2012, 47.16), ResponseRate("5", "bme", 693, 45.29)]
    said = response_sentence(rates, WORDS, "as at 31 March 2025")
    assert said == "2,012 White and 693 BME staff answered this question: 47% and 45% of the staff in post as at 31 March 2025."
    assert response_sentence(rates[:1], WORDS, "then") == "2,012 White staff answered this question: 47% of the staff in post then."
    assert (
        response_sentence([rates[0], replace(rates[1], rate=nan)], WORDS, "then") == "2,012 White and 693 BME staff answered this question."
    )
    assert response_sentence([], WORDS, "then") == ""
