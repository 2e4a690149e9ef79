import pytest

from wres.inputs.headings import heading, letter


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("headcount", "headcount"),
        (" Staff Group ", "staff_group"),
        ("Staff_Group", "staff_group"),
        ("PERSON  ID", "person_id"),
        (float("nan"), ""),
    ],
)
def test_heading_is_read_whatever_its_capitals_and_blanks(written, meant):
    assert heading(written) == meant


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_a_spreadsheet(place, letters):
    assert letter(place) == letters
