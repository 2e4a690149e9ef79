"""How many organisations lie outside the limits, in sentences, whatever the two numbers are."""

import pytest

from wres.overview.sections.outside import outside_words
from wres.report.many_tests_words import expected_words

SIDE = "of an indicator on the side that is worse for BME staff"


@pytest.mark.parametrize(
    ("far", "near", "words"),
    [
        (0, 0, f"No organisation is outside the 95% limits {SIDE}."),
        (0, 1, f"1 organisation is outside the 95% limits {SIDE}. It is not outside the 99.8% limits."),
        (0, 2, f"2 organisations are outside the 95% limits {SIDE}. None of them is outside the 99.8% limits."),
        (1, 0, f"1 organisation is outside the 99.8% limits {SIDE}. No other is outside the 95% limits."),
        (1, 1, f"1 organisation is outside the 99.8% limits {SIDE}. 1 more is outside the 95% limits."),
        (3, 12, f"3 organisations are outside the 99.8% limits {SIDE}. 12 more are outside the 95% limits."),
    ],
)
def test_a_number_never_contradicts_the_one_before_it(far, near, words):
    assert outside_words(far, near, ("95%", "99.8%"), "BME") == words


@pytest.mark.parametrize(
    ("figures", "words"), [(5, "fewer than 1"), (19, "fewer than 1"), (20, "about 1"), (100, "about 3"), (250, "about 6")]
)
def test_how_many_would_be_outside_by_chance_is_rounded_as_every_figure_is(figures, words):
    """Of 5 figures 0.125 on one side of the 95% limits, of 19 0.475, of 20 0.5, of 100 2.5 and of 250 6.25; halves are rounded up."""
    assert expected_words(figures * 0.025) == words
