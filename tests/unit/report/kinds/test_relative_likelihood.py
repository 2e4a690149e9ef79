"""A ratio is said right on either side of 1, and never called a percentage; its significance is said apart."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wres.comparison import Significance
from wres.comparison.significance import chance, place, settlement
from wres.indicators.at_risk import EventCounts
from wres.indicators.figures import Figure
from wres.indicators.relative_likelihood import relative_likelihood
from wres.parameters import Workspace
from wres.report.ratio_words import ratio_sentence
from wres.report.significance_words import equality_sentence, significance_sentence
from wres.report.words import words_for

WORKSPACE = Workspace.at()
STANDARD, RULES = WORKSPACE.standard, WORKSPACE.year(2019)
WORDS = words_for(STANDARD, SimpleNamespace(group_label="BME", indicator_word="indicator"))


def ratio(value, group="white/bme", status="ok", reason="", source="counts"):
    return Figure(measure="relative_likelihood", value=value, unit="ratio", group=group, status=status, reason=reason, source=source)


@pytest.mark.parametrize(
    ("value", "source", "sentence"),
    [
        pytest.param(1.7, "published", "White applicants were 1.7 times as likely as BME applicants to be appointed from shortlisting.", id="above"),
        pytest.param(1.70, "counts", "White applicants were 1.70 times as likely as BME applicants to be appointed from shortlisting.", id="calculated"),
        pytest.param(0.62, "counts", "White applicants were less likely than BME applicants to be appointed from shortlisting (relative likelihood 0.62).", id="below"),
        pytest.param(0.99, "counts", "White and BME applicants were about equally likely to be appointed from shortlisting (relative likelihood 0.99).", id="near"),
        pytest.param(0.0, "counts", "No White applicants were appointed from shortlisting.", id="none"),
        pytest.param(0.0, "published", "White applicants were less likely than BME applicants to be appointed from shortlisting (relative likelihood 0).", id="printed as 0, rounded"),
    ],
)  # fmt: skip
def test_a_relative_likelihood_in_words(value, source, sentence):
    assert ratio_sentence(ratio(value, source=source), STANDARD.indicators["2"], WORDS, RULES) == sentence


def test_the_disciplinary_ratio_names_the_other_group_first():
    said = ratio_sentence(ratio(1.6, "bme/white"), STANDARD.indicators["3"], WORDS, RULES)
    assert said == "BME staff were 1.60 times as likely as White staff to enter the formal disciplinary process."


@given(st.floats(min_value=0.01, max_value=50))
def test_no_ratio_is_ever_more_likely_below_one_or_a_percentage(value):
    assume(abs(abs(value - 1) - RULES.near_one) > 1e-9)  # floats do not tell on which side of the edge 0.95 lies
    said = ratio_sentence(ratio(value), STANDARD.indicators["2"], WORDS, RULES)
    assert "%" not in said
    assert "more likely" not in said
    assert ("less likely" in said) == (value < 1 - RULES.near_one)


def sentence_of(code, first, second, year=2019):
    """The sentence of counts: events and people of the first group of the ratio, then of the second."""
    indicator = STANDARD.indicators[code]
    groups = indicator.ratio
    counts = [EventCounts(group, *of_group) for group, of_group in zip(groups, (first, second), strict=True)]
    *likelihoods, ratio_row = relative_likelihood(counts, groups)
    return ratio_sentence(ratio_row, indicator, WORDS, WORKSPACE.year(year), {row.group: row for row in likelihoods})


@pytest.mark.parametrize(
    ("code", "first", "second", "sentence"),
    [
        pytest.param(
            "2", (60, 300), (0, 120),
            "No BME applicants were appointed from shortlisting: 0 of 120, against 60 of 300 White applicants. White applicants were at least 6.42 times as likely (95% confidence).",
            id="nobody of the group under the line",
        ),
        pytest.param(
            "2", (300, 300), (0, 4),
            "No BME applicants were appointed from shortlisting: 0 of 4, against 300 of 300 White applicants.",
            id="four people, of whom no bound is said",
        ),
        pytest.param(
            "2", (3, 10), (0, 4),
            "No BME applicants were appointed from shortlisting: 0 of 4, against 3 of 10 White applicants.",
            id="nobody under the line, and too few to say more",
        ),
        pytest.param(
            "2", (1, 1), (0, 1),
            "No BME applicants were appointed from shortlisting: 0 of 1, against 1 of 1 White applicants.",
            id="one person of each",
        ),
        pytest.param(
            "2", (0, 10), (5, 10),
            "No White applicants were appointed from shortlisting: 0 of 10, against 5 of 10 BME applicants. White applicants were at most 0.64 times as likely (95% confidence).",
            id="nobody of the group above the line",
        ),
        pytest.param(
            "2", (688, 3395), (0, 2581),
            "No BME applicants were appointed from shortlisting: 0 of 2,581, against 688 of 3,395 White applicants. White applicants were at least 136 times as likely (95% confidence).",
            id="a large bound is a whole number, rounded down",
        ),
        pytest.param(
            "2", (0, 3000), (2900, 3000),
            "No White applicants were appointed from shortlisting: 0 of 3,000, against 2,900 of 3,000 BME applicants. White applicants were less than 0.01 times as likely (95% confidence).",
            id="a bound too small for its decimals",
        ),
        pytest.param(
            "3", (0, 700), (12, 3000),
            "No BME staff entered the formal disciplinary process: 0 of 700, against 12 of 3,000 White staff.",
            id="nobody above the line, which could be chance",
        ),
        pytest.param(
            "2", (0, 300), (0, 120),
            "No White or BME applicants were appointed from shortlisting (0 of 300 and 0 of 120). There is nothing to compare.",
            id="no events at all",
        ),
        pytest.param("2", (5, 10), (0, 0), "No BME applicants were shortlisted, so there is nothing to compare.", id="nobody at risk"),
        pytest.param("2", (0, 0), (0, 0), "No White or BME applicants were shortlisted, so there is nothing to compare.", id="nobody at all"),
        pytest.param("4", (9, 90), (0, 0), "There were no BME staff, so there is nothing to compare.", id="no staff"),
        pytest.param(
            "2", (10, 10), (10, 10), "White and BME applicants were about equally likely to be appointed from shortlisting (relative likelihood 1.00).",
            id="everybody of both",
        ),
        pytest.param("2", (7, 7), (47, 81), "White applicants were 1.72 times as likely as BME applicants to be appointed from shortlisting.", id="everybody of one"),
    ],
)  # fmt: skip
def test_each_cause_has_its_own_true_sentence(code, first, second, sentence):
    """Bounds by brute force: the score inverted by scipy's brentq, the likelihood maximised by search."""
    assert sentence_of(code, first, second, year=2025) == sentence


def test_cases_of_two_years_are_not_set_against_staff_counted_twice():
    said = sentence_of("3", (0, 1450), (12, 6000), year=2019)
    assert said.startswith("No BME staff entered the formal disciplinary process: 0, against 12 White staff.")


@pytest.mark.parametrize(
    ("status", "reason", "part"),
    [
        ("missing", "no data", "There is no figure"),
        ("missing", "to be confirmed", "still to be confirmed"),
        ("missing", "nobody at risk", "nobody in one of the groups"),
        ("missing", "no events in the lower group", "No BME applicants were appointed from shortlisting."),
        ("suppressed", "small number", "Hidden to protect people"),
    ],
)
def test_a_figure_that_is_not_shown_says_why(status, reason, part):
    """Without the likelihoods behind it, no counts are said."""
    assert part in ratio_sentence(ratio(float("nan"), status=status, reason=reason), STANDARD.indicators["2"], WORDS, RULES)


def test_the_label_of_the_group_is_one_parameter():
    ecm = words_for(STANDARD, SimpleNamespace(group_label="ECM", indicator_word="metric"))
    assert "ECM applicants" in ratio_sentence(ratio(1.7), STANDARD.indicators["2"], ecm, RULES)
    assert ecm.group("white/bme") == "White compared with ECM"


RANGE = "the non-adverse range, 0.80 to 1.25"


def row(value, lower, upper, to_be_equal=float("nan"), events=float("nan"), group="white/bme", years=1):
    non_adverse = RULES.non_adverse
    return Significance(
        "2", "relative_likelihood", group, "all", "all", value, lower, upper, place(value, non_adverse), chance(lower, upper),
        settlement(lower, upper, non_adverse), to_be_equal, "bme", events, years,
    )  # fmt: skip


NAN = float("nan")


@pytest.mark.parametrize(
    ("value", "lower", "upper", "sentence"),
    [
        (1.33, 1.19, 1.49, f"This is above {RANGE}. A difference this large would be unlikely by chance alone: the 95% confidence interval, 1.19 to 1.49, does not include 1. Whether it goes beyond 1.25 is not settled."),
        (0.70, 0.55, 0.90, f"This is below {RANGE}. A difference this large would be unlikely by chance alone: the 95% confidence interval, 0.55 to 0.90, does not include 1. Whether it goes beyond 0.80 is not settled."),
        (1.17, 0.71, 1.94, f"This is within {RANGE}. Whether the groups differ is not settled: the figures fit anything from 0.71 to 1.94 (95% confidence interval), so any difference could be due to chance."),
        (1.70, 1.45, 2.10, f"This is above {RANGE}. The groups differ, and that is settled: the whole 95% confidence interval, 1.45 to 2.10, is above that range."),
        (0.50, 0.40, 0.60, f"This is below {RANGE}. The groups differ, and that is settled: the whole 95% confidence interval, 0.40 to 0.60, is below that range."),
        (1.01, 0.97, 1.05, f"This is within {RANGE}. The groups are about equal, and that is settled: the whole 95% confidence interval, 0.97 to 1.05, is within that range."),
        (1.13, 1.05, 1.22, f"This is within {RANGE}. The difference is beyond chance, and within that range: the whole 95% confidence interval, 1.05 to 1.22, is in it and does not include 1."),
        (NAN, 6.42, NAN, f"The groups differ, and that is settled: the whole 95% confidence interval, 6.42 or more, is above {RANGE}."),
        (NAN, 1.10, NAN, "A difference this large would be unlikely by chance alone: the 95% confidence interval, 1.10 or more, does not include 1. Whether it goes beyond 1.25 is not settled."),
        (NAN, 0.43, NAN, "Whether the groups differ is not settled: the figures fit anything from 0.43 upwards (95% confidence interval), so any difference could be due to chance."),
        (0.0, 0.0, 0.64, f"The relative likelihood, 0, is below {RANGE}. The groups differ, and that is settled: the whole 95% confidence interval, 0.00 to 0.64, is below that range."),
        (1.70, NAN, NAN, f"This is above {RANGE}. The counts are not available, so it is not known whether this could be due to chance."),
        (0.99, NAN, NAN, f"This is within {RANGE}. The counts are not available, so whether the groups differ is not known."),
        (0.002, 0.0, 0.004, f"This is below {RANGE}. The groups differ, and that is settled: the whole 95% confidence interval, less than 0.01, is below that range."),
        (NAN, NAN, NAN, ""),
    ],
)  # fmt: skip
def test_value_and_interval_are_each_said(value, lower, upper, sentence):
    assert significance_sentence(row(value, lower, upper), WORDS, RULES, STANDARD.indicators["2"]) == sentence


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (1, f"This is below {RANGE}. 1 BME person is too few to judge by."),
        (3, f"This is below {RANGE}. 3 BME people are too few to judge by."),
    ],
)
def test_few_people_are_said_to_be_too_few(people, sentence):
    few = replace(row(0.2, 0.19, 0.98), statistical="too few", settled="too few", fewest=people, fewest_group="bme")
    assert significance_sentence(few, WORDS, RULES, STANDARD.indicators["2"]) == sentence


@pytest.mark.parametrize(
    ("code", "group", "to_be_equal", "events", "sentence"),
    [
        ("2", "white/bme", 467, 393, "With the same number of posts, equal likelihood would have given 467 BME appointments, 74 more than the 393 there were."),
        ("2", "white/bme", 1, 0, "With the same number of posts, equal likelihood would have given 1 BME appointment, 1 more than the 0 there were."),
        ("3", "bme/white", 1, 9, "At the White likelihood there would have been 1 BME case, 8 fewer than the 9 there were."),
        ("3", "bme/white", 4, 1, "At the White likelihood there would have been 4 BME cases, 3 more than the 1 there was."),
        ("4", "white/bme", 1700, 1200, "At the White likelihood there would have been 1,700 BME people trained, 500 more than the 1,200 there were."),
        ("3", "bme/white", 9, 9, ""),
        ("3", "bme/white", NAN, 9, ""),
    ],
)  # fmt: skip
def test_what_equality_would_take(code, group, to_be_equal, events, sentence):
    assert equality_sentence(row(2.0, 1.5, 3.0, to_be_equal, events, group), WORDS, STANDARD.indicators[code]) == sentence


def test_events_of_two_years_are_said_to_be_so():
    said = equality_sentence(row(2.0, 1.5, 3.0, 7, 14, "bme/white", years=2), WORDS, STANDARD.indicators["3"])
    assert said == "At the White likelihood there would have been 7 BME cases in 2 years, 7 fewer than the 14 there were."
