"""What is said of the groups of an indicator: from where to where, and whether intervals overlap; small groups lead no claim unsaid."""

from math import nan

import pytest

from wres.overview.group_words import range_words
from wres.overview.groups import GroupFigure


def group(name, value, lower=nan, upper=nan, members=5, few=False, kind="type"):
    return GroupFigure(kind, name, "ratio", members, members, value, lower, upper, "", (value,), few)


ACUTE, COMMUNITY = group("Acute", 1.48, 1.3, 1.7), group("Community", 1.26, 1.1, 1.4)


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ([ACUTE, COMMUNITY], "By type: from 1.26 (Community) to 1.48 (Acute); intervals all overlap"),
        ([ACUTE, group("Low", 1.1, 1.0, 1.25)], "By type: from 1.10 (Low) to 1.48 (Acute); intervals do not all overlap"),
        ([ACUTE, group("Touching", 1.1, 1.0, 1.3)], "By type: from 1.10 (Touching) to 1.48 (Acute); intervals all overlap"),
        ([group("A", 1.2), group("B", 1.4)], "By type: from 1.20 (A) to 1.40 (B)"),
        ([ACUTE, COMMUNITY, group("B", 1.3)], "By type: from 1.26 (Community) to 1.48 (Acute)"),
        ([group("A", 1.201, 1.1, 1.3), group("B", 1.204, 1.1, 1.3)], "By type: 1.20 in every group; intervals all overlap"),
    ],
)
def test_the_lowest_and_the_highest_are_named_and_whether_intervals_overlap(groups, words):
    assert range_words(groups, "intervals") == words


def test_intervals_that_overlap_with_the_middle_one_alone_do_not_all_overlap():
    """1.0 to 1.2 and 1.3 to 1.5 have nothing in common, although 1.1 to 1.4 reaches into both."""
    groups = [group("A", 1.1, 1.0, 1.2), group("B", 1.25, 1.1, 1.4), group("C", 1.4, 1.3, 1.5)]
    assert range_words(groups, "intervals").endswith("intervals do not all overlap")


@pytest.mark.parametrize("small", [group("Small", 3.0, 2.0, 4.5, members=1), group("Small", 3.0, 2.0, 4.5, few=True)])
def test_a_group_of_one_organisation_or_of_few_cases_leads_no_claim(small):
    """2.0 to 4.5 is above the others' intervals too."""
    assert range_words([ACUTE, COMMUNITY, small], "intervals") == (
        "By type: from 1.26 (Community) to 1.48 (Acute); intervals all overlap; 1 group of 1 organisation or few cases not compared"
    )


def test_where_there_are_no_two_others_a_small_group_is_marked():
    few = group("Few", 0.9, 0.4, 2.0, few=True)
    assert range_words([ACUTE, few], "intervals") == "By type: from 0.90 (Few, few cases) to 1.48 (Acute); intervals all overlap"


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ([group("Acute", 1.63, members=1), group("Community", 1.12, members=1), group("Ambulance", 1.4, members=1)],
         "By type: 3 types of 1 organisation each (see the table)"),
        ([ACUTE, group("Alone", 3.0, 1.2, 7.5, members=1)], "By type: 2 types, 1 of them of 1 organisation (see the table)"),
        ([ACUTE, group("One", 3.0, members=1), group("Two", 0.5, members=1)],
         "By type: 3 types, 2 of them of 1 organisation each (see the table)"),
    ],
)  # fmt: skip
def test_groups_of_one_organisation_are_set_in_no_order(groups, words):
    """Two organisations were ranked: from 1.12 (Community, 1 organisation) to 1.63."""
    assert range_words(groups, "intervals") == words


def test_each_kind_has_its_own_sentence():
    regions = [group("North", 1.2, kind="region"), group("South", 1.4, kind="region")]
    assert range_words([ACUTE, COMMUNITY, *regions], "intervals of the counts alone") == (
        "By type: from 1.26 (Community) to 1.48 (Acute); intervals of the counts alone all overlap. By region: from 1.20 (North) to 1.40 (South)"
    )
