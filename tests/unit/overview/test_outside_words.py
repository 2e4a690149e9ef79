"""How much lies outside the limits, in sentences, whatever the numbers are."""

import pytest

from wres.overview.sections.outside_words import outside_words, points_outside
from wres.overview.tally import Tally
from wres.report.many_tests_words import expected_words

SIDE = "outside the 99.8% limits of an indicator on the side that is worse for BME staff"


@pytest.mark.parametrize(
    ("far", "near", "words"),
    [
        ((0, 0, 0.1), (0, 0, 2.5), [f"No organisation is {SIDE}; by chance alone fewer than 1 of the 100 figures and gaps would be.", "None is outside the 95% limits; by chance alone about 3 would be."]),
        ((0, 0, 0.1), (1, 1, 0.4), [f"No organisation is {SIDE}; by chance alone fewer than 1 of the 100 figures and gaps would be.", "Outside the 95% limits is 1 of them, of 1 organisation; by chance alone fewer than 1 would be."]),
        ((1, 1, 2.6), (57, 43, 65.6), [f"1 organisation is {SIDE}, with 1 figure or gap; by chance alone about 3 of the 100 figures and gaps would be, so even that may be chance.", "Outside the 95% limits are 57 of them, of 43 organisations; by chance alone about 66 would be, so a single one says little."]),
        ((4, 3, 0.1), (4, 3, 2.5), [f"3 organisations are {SIDE}, with 4 figures and gaps; by chance alone fewer than 1 of the 100 figures and gaps would be.", "Outside the 95% limits are 4 of them, of 3 organisations; by chance alone about 3 would be, so a single one says little."]),
    ],
)  # fmt: skip
def test_every_number_is_of_figures_and_beside_what_chance_would_give(far, near, words):
    assert outside_words(Tally(*far), Tally(*near), 100, ("95%", "99.8%"), "BME") == words


def test_beside_limits_that_allow_for_more_than_chance_nothing_is_expected_of_chance_alone():
    """Widened limits have 0.2% and 5% outside where organisations differ as they allow; by chance alone fewer would be."""
    first, second = outside_words(Tally(1, 1, 2.6, True), Tally(57, 43, 65.6, True), 100, ("95%", "99.8%"), "BME")
    assert first == (
        f"1 organisation is {SIDE}, with 1 figure or gap; if organisations differed only as the limits allow, about 3 of the 100 figures "
        "and gaps would be, so even that says little."
    )
    assert second == (
        "Outside the 95% limits are 57 of them, of 43 organisations; if organisations differed only as the limits allow, about 66 would "
        "be, so a single one says little."
    )


@pytest.mark.parametrize(
    ("figures", "words"), [(5, "fewer than 1"), (19, "fewer than 1"), (20, "about 1"), (100, "about 3"), (250, "about 6")]
)
def test_how_many_would_be_outside_by_chance_is_rounded_as_every_figure_is(figures, words):
    """Of 5 figures 0.125 on one side of the 95% limits, of 19 0.475, of 20 0.5, of 100 2.5 and of 250 6.25; halves are rounded up."""
    assert expected_words(figures * 0.025) == words


@pytest.mark.parametrize(
    ("figures", "expected", "is_widened", "words"),
    [
        (0, 2.6, True, "look at these first. "),
        (50, 2.6, True, "look at these first. "),
        (
            1,
            2.6,
            True,
            "about 3 of all points would be there on the worse side if organisations differed only as the limits allow, and 1 is. ",
        ),
        (3, 3.0, False, "about 3 of all points would be there on the worse side by chance alone, and 3 are. "),
    ],
)
def test_advice_on_the_plots_agrees_with_how_many_would_be_outside_anyway(figures, expected, is_widened, words):
    assert points_outside(Tally(figures, figures, expected, is_widened)).endswith(words)
