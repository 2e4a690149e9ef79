"""Places of a document in words."""

import pytest

from wres.inputs.plans.places import places_in_words, reach


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (["line 2"], "line 2"),
        (["line 2", "line 4", "line 3", "line 9"], "line 2 to 4, 9"),
        (["sheet A to Z, row 2", "sheet A to Z, row 3"], "sheet A to Z, row 2, 3"),
        (["table 1, row 2", "table 2, row 1", "paragraph 4"], "table 1, row 2; table 2, row 1; paragraph 4"),
        (["table 1, row 2 to 4", "table 1, row 6"], "table 1, row 2 to 4, 6"),
        (["table 1, row 2 to table 2, row 1", "the file"], "table 1, row 2 to table 2, row 1; the file"),
    ],
)
def test_places_of_one_table_stand_together(places, words):
    assert places_in_words(places) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("line 2", "line 4", "line 2 to 4"),
        ("line 2 to 4", "line 5", "line 2 to 5"),
        ("table 1, row 2", "table 1, row 3", "table 1, row 2 to 3"),
        ("table 1, row 2", "table 2, row 1", "table 1, row 2 to table 2, row 1"),
    ],
)
def test_a_place_reaches_to_another(first, last, words):
    assert reach(first, last) == words
