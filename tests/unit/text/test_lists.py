"""Words in a row."""

import pytest

from wres.text.lists import listing_of_most, semicolons, within_sentence


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c"), (4, "a, b, c and d"), (5, "a, b, c and 2 more"), (7, "a, b, c and 4 more")],
)
def test_of_many_the_first_are_named_and_one_alone_is_never_left_over(count, words):
    assert listing_of_most("abcdefg"[:count], 3) == words


@pytest.mark.parametrize(
    ("text", "within"),
    [("Race disparity ratio", "race disparity ratio"), ("NHS staff", "NHS staff"), ("BME", "BME"), ("A trust", "a trust"), ("", "")],
)
def test_within_a_sentence_a_text_begins_small_and_an_abbreviation_stays(text, within):
    assert within_sentence(text) == within


def test_parts_that_hold_commas_stand_between_semicolons():
    parts = ["clinical, 5", "clinical, 6", "medical"]
    assert semicolons(parts) == "clinical, 5; clinical, 6; medical"
    assert semicolons(parts, 2) == "clinical, 5; clinical, 6; medical", "one more is named, not counted"
    assert semicolons(parts, 1) == "clinical, 5; and 2 more"
