"""Widths of text are those of the bundled font, and lines keep to them."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from wres.charts.letters import ADVANCES, shorten, width_of, with_lengths, wrap
from wres.rendering.printing import TEMPLATES

words = st.text(st.sampled_from("MWil 15%,-é"), max_size=60)


@pytest.mark.parametrize(("bold", "name"), [(False, "Regular"), (True, "Bold")])
def test_every_letter_is_as_wide_as_in_the_font(bold, name):
    face = TTFont(TEMPLATES / "fonts" / f"LiberationSans-{name}.ttf")
    letters, widths, unit = face.getBestCmap(), face["hmtx"].metrics, face["head"].unitsPerEm
    assert {
        letter: width for letter, width in ADVANCES[bold].items() if round(1000 * widths[letters[ord(letter)]][0] / unit) != width
    } == {}
    assert set(map(chr, range(32, 127))) <= set(ADVANCES[bold]), "every letter that is typed"


@given(words, st.integers(20, 200), st.booleans())
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text, pixels, bold):
    lines = wrap(text, pixels, 15, bold)
    assert all(width_of(line, 15, bold) <= pixels for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_short_parts_between_commas_are_not_broken():
    assert wrap("White 71.3%, BME 25.6%", 146, 15) == ["White 71.3%,", "BME 25.6%"]


@pytest.mark.parametrize("name", ["White women", "Asian women", "Board women", "Global South", "Trans people"])
def test_a_name_of_two_short_words_breaks_at_its_space_alone(name):
    """At 77 pixels, the column of the names of rows, bold letters of 13 pixels have room for no more than one of the words, or for both."""
    assert wrap(name, 77, 13, bold=True) in ([name], name.split())


@given(words.filter(str.strip), st.integers(0, 200))
def test_what_is_shortened_fits_or_is_left_out(text, pixels):
    short = shorten(text, pixels, 15)
    assert short == "" or (width_of(short, 15) <= pixels and (short == text or short.endswith("…")))


def test_longer_texts_say_how_wide_they_are_and_others_are_left_alone():
    """Widths in thousandths of the size: E 667, n 556, g 556, l 222, a 556, d 556; m 833, u 556, i 222, t 278."""
    text = '<text font-size="10px" font-weight="normal">{}</text>'
    assert with_lengths(text.format("England")).startswith(
        '<text font-size="10px" font-weight="normal" textLength="36.7" lengthAdjust="spacingAndGlyphs">England'
    )
    assert with_lengths(text.format("12%")) == text.format("12%")
    assert with_lengths(text.format("◇ further")) == text.format("◇ further"), "the sign is of another font"
    empty = '<text font-size="10px"/>'
    assert with_lengths(empty + text.format("England")) == empty + with_lengths(text.format("England"))
    lines = with_lengths(text.format('<tspan>England</tspan><tspan x="0" dy="15">of</tspan>'))
    assert '<tspan textLength="36.7"' in lines
    assert '<tspan x="0" dy="15">of' in lines


@pytest.mark.parametrize("pixels", [-40, 0, 300])
def test_nothing_shortened_is_nothing_also_where_there_is_no_room(pixels):
    assert shorten("", pixels, 15) == ""
