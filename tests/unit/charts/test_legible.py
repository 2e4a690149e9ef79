"""Every pair of colours of the charts: contrast by WCAG 2.2 (1.4.3 for text, 1.4.11 for marks)."""

import pytest

from wres.charts.style import GREY, INK, NAVY, ORANGE, SHADE

WHITE = "#ffffff"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_by_wcag():
    """From the tool of WebAIM: #777777 on white is 4.48, black on white 21."""
    assert round(contrast("#777777", WHITE), 2) == 4.48
    assert contrast("#000000", WHITE) == 21


@pytest.mark.parametrize(
    ("text", "ground"), [(INK, WHITE), (GREY, WHITE), (INK, SHADE), (GREY, SHADE), (INK, "#e0e6eb"), (GREY, "#e0e6eb")]
)
def test_text_is_read_on_what_it_stands_on(text, ground):
    """#e0e6eb is navy at 13% on white: the range that is not adverse."""
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("mark", [NAVY, ORANGE, GREY])
def test_marks_are_told_from_the_ground(mark):
    assert contrast(mark, WHITE) >= 3


def test_two_groups_differ_in_grey():
    assert contrast(NAVY, ORANGE) >= 3
