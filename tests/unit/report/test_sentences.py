"""Sentences read right on either side of 1, for none, one and many, and never call a ratio a percentage."""

from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.sentences import (
    board_sentence,
    movement_sentence,
    ratio_sentence,
    representation_sentence,
    significance_sentence,
    survey_sentence,
)
from wres.report.words import words_for

WORKSPACE = Workspace.at()
STANDARD, RULES = WORKSPACE.standard, WORKSPACE.year(2019)
WORDS = words_for(STANDARD, SimpleNamespace(group_label="BME", indicator_word="indicator"))
SOURCE = "published: a paper"


def ratio(value, group="white/bme", status="ok", reason="", source="counts"):
    return SimpleNamespace(value=value, group=group, status=status, reason=reason, source=source)


@pytest.mark.parametrize(
    ("value", "source", "sentence"),
    [
        pytest.param(1.7, "published: a paper", "White applicants were 1.7 times as likely as BME applicants to be appointed from shortlisting.", id="above"),
        pytest.param(1.70, "counts", "White applicants were 1.70 times as likely as BME applicants to be appointed from shortlisting.", id="calculated"),
        pytest.param(0.62, "counts", "White applicants were less likely than BME applicants to be appointed from shortlisting: 0.62 times as likely.", id="below"),
        pytest.param(0.99, "counts", "White and BME applicants were about equally likely to be appointed from shortlisting (ratio 0.99).", id="near"),
        pytest.param(0.0, "counts", "No White applicants were recorded to be appointed from shortlisting.", id="none"),
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


@pytest.mark.parametrize(
    ("status", "reason", "part"),
    [
        ("missing", "no data", "No data were published"),
        ("missing", "to be confirmed", "still to be confirmed"),
        ("missing", "nobody at risk", "nobody in it"),
        (
            "missing",
            "no events in the lower group",
            "No BME applicants were recorded to be appointed from shortlisting, so there is nothing",
        ),
        ("suppressed", "small number", "Hidden to protect people"),
    ],
)
def test_a_figure_that_is_not_shown_says_why(status, reason, part):
    assert part in ratio_sentence(ratio(float("nan"), status=status, reason=reason), STANDARD.indicators["2"], WORDS, RULES)


def survey(white, bme):
    values = {("percentage", "white"): white, ("percentage", "bme"): bme, ("gap", "bme-white"): bme - white}
    return [Figure(measure=measure, group=group, value=value, source=SOURCE) for (measure, group), value in values.items()]


@pytest.mark.parametrize(
    ("white", "bme", "end"),
    [
        (58, 42, "16 percentage points lower for BME staff."),
        (28, 32, "4 percentage points higher for BME staff."),
        (31, 32, "1 percentage point higher for BME staff."),
        (32, 32, "no gap."),
    ],
)
def test_survey_percentages_and_their_gap(white, bme, end):
    said = survey_sentence(survey(white, bme), STANDARD.indicators["5"], WORDS, ("white", "bme"))
    assert said.startswith(f"{bme}% of BME staff and {white}% of White staff experienced harassment")
    assert said.endswith(end)


def test_the_board_beside_the_workforce():
    board = Figure(measure="board_share", group="bme", band="total", value=7.0, source=SOURCE)
    rows = [board, Figure(measure="difference", group="bme", band="total", value=-8.0, source=SOURCE)]
    workforce = SimpleNamespace(value=15.0, status="ok", source="published: a paper")
    said = board_sentence(rows, WORDS, "bme", workforce)
    assert (
        said
        == "BME members are 7% of the board and BME staff 15% of the workforce: 8 percentage points below their share of the workforce."
    )


def test_a_known_senior_share_is_said_when_the_overall_one_is_missing():
    rows = [Figure(measure="share", group="bme", band="8a_and_above", value=17.0, source=SOURCE)]
    assert (
        representation_sentence(rows, WORDS, "bme", {"8a_and_above": "bands 8a and above"})
        == "BME staff are 17% of staff in bands 8a and above."
    )


def test_practical_and_statistical_significance_are_said_apart():
    row = SimpleNamespace(
        value=1.13, practical="inside", statistical="excludes 1", lower=1.05, upper=1.22, to_be_equal=523.0, events=393.0, events_group="bme"
    )  # fmt: skip
    said = significance_sentence(row, WORDS, RULES, "appointments")
    assert said.startswith("Inside the range 0.80 to 1.25")
    assert "Larger than chance alone" in said
    assert said.endswith("523 BME appointments instead of 393.")


@pytest.mark.parametrize(
    ("value", "to_be_equal", "part"),
    [
        (0.0, 0.0, "No 95% interval is given, because there were no cases in one of the groups."),
        (1.0, 0.0, "No 95% interval is given, because everybody in at least one of the groups is counted among the cases."),
        (1.7, float("nan"), "because the counts behind it were not published."),
    ],
)
def test_without_an_interval_the_true_reason_is_said(value, to_be_equal, part):
    row = SimpleNamespace(
        value=value, practical="outside", statistical="not known", lower=float("nan"), upper=float("nan"), to_be_equal=to_be_equal,
        events=0.0, events_group="bme",
    )  # fmt: skip
    assert significance_sentence(row, WORDS, RULES, "cases").endswith(part)


def test_movement_says_number_meaning_and_gap():
    row = SimpleNamespace(
        measure="percentage", group="bme", unit="percent", before=47.0, after=51.0, direction="up", judgement="better", gap="wider", why=""
    )  # fmt: skip
    said = movement_sentence(row, WORDS, "2017/18", "2018/19", "published: a paper")
    assert said == "Between 2017/18 and 2018/19 the BME percentage rose from 47% to 51%: better for BME staff; the gap is wider."


def test_the_label_of_the_group_is_one_parameter():
    ecm = words_for(STANDARD, SimpleNamespace(group_label="ECM", indicator_word="metric"))
    assert "ECM applicants" in ratio_sentence(ratio(1.7), STANDARD.indicators["2"], ecm, RULES)
    assert ecm.group("white/bme") == "White to ECM"


def test_rows_without_the_measure_say_that_nothing_was_published():
    assert survey_sentence([], STANDARD.indicators["5"], WORDS, ("white", "bme")) == "No data were published for this."
