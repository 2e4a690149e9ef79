"""How many organisations lie outside the limits, in sentences, whatever the two numbers are."""

import pytest

from wres.overview.sections.outside import outside_words

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
