"""Intervals held against counts: those that statsmodels gives are taken, by whatever usual way, and those of other counts are not."""

from math import nan

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from wres.comparison.intervals_and_counts import contradicting_intervals
from wres.indicators.figures import Figure
from wres.parameters import Plausibility

COUNTS = (60, 300, 30, 250)  # 20% and 12%: 1.67


def ratio_of(events, at_risk, other_events, other_at_risk, lower, upper):
    """A relative likelihood with its two likelihoods; without a value where it would be divided by 0."""
    likelihoods = [
        Figure(indicator="2", measure="likelihood", group=group, value=100 * count / people, unit="percent", numerator=count, denominator=people)
        for group, count, people in (("white", events, at_risk), ("bme", other_events, other_at_risk))
    ]  # fmt: skip
    value = events * other_at_risk / (other_events * at_risk) if other_events else nan
    status = "ok" if other_events else "missing"
    return [*likelihoods, Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=value, unit="ratio", lower=lower, upper=upper, status=status)]  # fmt: skip


def survey_of(shares, answers, intervals, gap):
    """Two percentages of a survey and their gap, each with an interval."""
    percentages = [
        Figure(
            indicator="5", measure="percentage", group=group, value=100 * share, unit="percent", denominator=asked, lower=low, upper=high
        )
        for group, share, asked, (low, high) in zip(("white", "bme"), shares, answers, intervals, strict=True)
    ]
    of_gap = Figure(
        indicator="5", measure="gap", group="bme-white", value=100 * (shares[1] - shares[0]), unit="points", lower=gap[0], upper=gap[1]
    )
    return [*percentages, of_gap]  # fmt: skip


def places(figures):
    return [place for place, _ in contradicting_intervals(figures, 0.95, Plausibility())]


@pytest.mark.parametrize("level", [0.9, 0.95, 0.99])
@pytest.mark.parametrize("method", ["log", "log-adjusted", "score"])
@pytest.mark.parametrize("counts", [COUNTS, (6000, 30000, 3000, 25000), (12, 400, 10, 150)])
def test_intervals_of_a_ratio_by_its_counts_are_taken_in_whichever_way_they_are_made(counts, method, level):
    interval = confint_proportions_2indep(*counts, compare="ratio", method=method, alpha=1 - level)
    assert places(ratio_of(*counts, *interval)) == []
    assert places(ratio_of(*counts, *(round(float(end), 1) for end in interval))) == []


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        pytest.param(1.65, 1.69, id="far too narrow"),
        pytest.param(1.11, 1.69, id="its upper end is not its own"),
        pytest.param(0.2, 14.0, id="far too wide"),
        pytest.param(0, 2.5, id="0 for an end"),
        pytest.param(1.6, nan, id="one end alone"),
    ],
)
def test_an_interval_that_is_not_of_its_counts_is_named(lower, upper):
    """By statsmodels 60 of 300 against 30 of 250 is 1.67 (1.11 to 2.50)."""
    figures = ratio_of(*COUNTS, lower, upper)
    ((place, words),) = contradicting_intervals(figures, 0.95, Plausibility())
    assert (place, words.endswith("(2 relative_likelihood white/bme)")) == (2, True)


def test_of_few_cases_nothing_is_said_and_nothing_without_counts():
    assert places(ratio_of(9, 100, 30, 250, 0.74, 0.76)) == []
    assert places(ratio_of(*COUNTS, 1.65, 1.69)[1:]) == []


@pytest.mark.parametrize(("lower", "upper", "is_named"), [("1.9", "2.1", True), ("1.29", "3.09", False), ("1.3", "3.1", False)])
def test_a_ratio_that_is_written_as_two_with_two_decimals_is_no_rounded_two(lower, upper, is_named):
    """By statsmodels 60 of 300 against 25 of 250 is 2.00 (1.29 to 3.09); as a number 2.00 has no decimals, and 1.9 to 2.1 was taken."""
    figures = ratio_of(60, 300, 25, 250, float(lower), float(upper))
    written = [{}, {}, {"value": "2.00", "lower": lower, "upper": upper}]
    assert [place for place, _ in contradicting_intervals(figures, 0.95, Plausibility(), written)] == [2] * is_named


@pytest.mark.parametrize(("lower", "is_named"), [(6.42, False), (5.1, False), (15.0, True), (1.3, True)])
def test_a_bound_alone_is_held_against_the_counts_too(lower, is_named):
    """60 of 300 against 0 of 120: at least 6.42 times, by the score interval of Miettinen and Nurminen."""
    assert places(ratio_of(60, 300, 0, 120, lower, nan)) == [2] * is_named


@pytest.mark.parametrize("method", ["wilson", "normal", "beta"])
def test_intervals_of_a_survey_by_its_answers_are_taken_and_others_are_named(method):
    shares, answers = (0.21, 0.26), (900, 650)
    intervals = [
        [100 * float(end) for end in proportion_confint(share * asked, asked, method=method)]
        for share, asked in zip(shares, answers, strict=True)
    ]
    gap = [100 * float(end) for end in confint_proportions_2indep(0.26 * 650, 650, 0.21 * 900, 900, compare="diff", method="newcomb")]
    assert places(survey_of(shares, answers, intervals, gap)) == []
    assert places(survey_of(shares, answers, [[round(end) for end in ends] for ends in intervals], gap)) == []
    assert places(survey_of(shares, answers, [intervals[0], (25.9, 26.1)], (4.9, 5.1))) == [1, 2]
    assert places(survey_of(shares, answers, [(1, 90), intervals[1]], (-30, 40))) == [0, 2]
