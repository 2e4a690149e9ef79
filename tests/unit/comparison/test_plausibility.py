"""What is questioned about the figures of others is a parameter: each bound moved over a figure, and nothing else changed."""

import pytest

from wres.comparison.counted_rows import counted_rows
from wres.comparison.intervals_and_counts import contradicting_intervals
from wres.indicators.figures import Figure
from wres.parameters import Plausibility

COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value", "denominator", "status")


def survey_of(white, bme, answers):
    return [["5", "percentage", group, "all", "all", value, answers, "ok"] for group, value in (("white", white), ("bme", bme))]


def shares_of(white, bme):
    return [["1", "share", group, "all", "all", value, "", "ok"] for group, value in (("white", white), ("bme", bme))]


@pytest.mark.parametrize(
    ("rows", "bound", "stands_at", "left_out_at"),
    [
        pytest.param(survey_of("1.2", "0.9", "800"), "fraction", 1.1, 1.2, id="the largest result is 1.2%"),
        pytest.param(survey_of("0", "0", "60"), "nobody_of", 121, 120, id="nobody of 120"),
        pytest.param(shares_of("1.0", "0.4"), "shares_of_1", 1.39, 1.4, id="shares of 1.4%"),
    ],
)
def test_a_bound_is_a_parameter(rows, bound, stands_at, left_out_at):
    assert counted_rows(COLUMNS, rows, 2025, bounds=Plausibility(**{bound: stands_at})).because == {}
    assert set(counted_rows(COLUMNS, rows, 2025, bounds=Plausibility(**{bound: left_out_at})).because) == {0, 1}


@pytest.mark.parametrize(
    ("bounds", "is_named"),
    [({}, True), ({"interval_times": 4.0}, False), ({"interval_people": 41}, False), ({"interval_people": 40}, True)],
)
def test_how_far_an_interval_may_be_off_and_of_how_many_people_is_a_parameter(bounds, is_named):
    """40 of 100 are 30.9% to 49.8% by Wilson's interval, 9.6 points to either side by the binomial error; 37 to 43 are 3."""
    figure = Figure(indicator="5", measure="percentage", group="bme", value=40.0, unit="percent", denominator=100, lower=37, upper=43)
    assert bool(list(contradicting_intervals([figure], 0.95, Plausibility(**bounds)))) is is_named
