"""The round values of the scales of funnels and rows of dots: each step is as large as the next."""

import pytest

from wres.charts.funnel_scale import tick_values


@pytest.mark.parametrize(
    ("low", "high", "pixels", "ticks"),
    [
        (-1, 16, 250, [0, 5, 10, 15]), (0, 16, 400, [0, 2, 4, 6, 8, 10, 12, 14, 16]), (13, 37, 250, [15, 20, 25, 30, 35]),
        (-42, 33, 250, [-40, -20, 0, 20]), (0.1, 0.9, 250, [0.2, 0.4, 0.6, 0.8]), (0, 100, 100, [0, 50, 100]),
    ],
)  # fmt: skip
def test_steps_of_percentages_are_even(low, high, pixels, ticks):
    """They were 0, 2, 5, 7, 10, 12, 15."""
    assert tick_values(low, high, False, pixels, 36) == ticks
