"""Answers to a survey as percentages of the staff."""

from math import isnan

import pytest

from wres.comparison.response_rates import response_rates


def rates(figures, indicator="5"):
    return {row.group: (row.responses, row.rate) for row in response_rates(figures) if row.indicator == indicator}


def test_the_example_organisation(example_figures):
    """By hand: 2,012 of 4,266 White staff and 693 of 1,530 BME staff."""
    assert rates(example_figures) == {"white": (2012, pytest.approx(100 * 2012 / 4266)), "bme": (693, pytest.approx(100 * 693 / 1530))}


def test_without_responses_there_is_no_row(history_of):
    assert response_rates(history_of((2019, "5", "percentage", "bme", 42, "percent"))) == ()


def test_more_answers_than_staff_and_hidden_staff_give_no_rate(example_figures, hide):
    hidden = hide(example_figures, lambda row: row.indicator == "1" and row.group == "bme")
    assert isnan(rates(hidden)["bme"][1])
    assert not isnan(rates(hidden)["white"][1])


def test_more_answers_than_staff_give_no_rate(history_of):
    staff = history_of((2025, "1", "share", "bme", 20, "percent"), numerator=100, denominator=500)
    asked = history_of((2025, "5", "percentage", "bme", 20, "percent"), denominator=101)
    assert isnan(rates([*staff, *asked])["bme"][1])
