"""How much of a sheet the caption and the drawing of a figure take."""

from wres.report.printed_room import HIGHEST, printed_room


def test_it_holds_the_caption_and_the_drawing():
    drawn = 86 * 180 / 360
    assert drawn < printed_room(360, 180, "One line.") - 5 < drawn + 15
    assert printed_room(360, 180, "words " * 40) - printed_room(360, 180, "words") == 10  # two lines more


def test_it_is_less_than_a_sheet_whatever_the_drawing():
    assert printed_room(360, 2000, "words " * 50) < HIGHEST + 40 < 261  # what the margins leave of A4
