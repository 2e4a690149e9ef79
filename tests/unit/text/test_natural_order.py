"""Names in the order in which people look for them."""

from wres.text.natural_order import natural


def test_numbers_in_names_go_by_their_size_and_capitals_do_not_matter():
    names = ["Trust 101", "trust 12", "Trust 2 North", "Trust 2 East", "ward", "Trust", "2nd", "101st"]
    assert sorted(names, key=natural) == ["2nd", "101st", "Trust", "Trust 2 East", "Trust 2 North", "trust 12", "Trust 101", "ward"]
