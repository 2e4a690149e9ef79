"""A ratio is said right on either side of 1, and never called a percentage; its significance is said apart."""

from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.kinds.relative_likelihood import ratio_sentence, significance_sentence
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


def test_the_label_of_the_group_is_one_parameter():
    ecm = words_for(STANDARD, SimpleNamespace(group_label="ECM", indicator_word="metric"))
    assert "ECM applicants" in ratio_sentence(ratio(1.7), STANDARD.indicators["2"], ecm, RULES)
    assert ecm.group("white/bme") == "White to ECM"


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
