"""Which findings are new, gone or say something else, whatever their rows."""

import pytest

from wres.approval.changes import NEVER_CHANGES
from wres.approval.finding_changes import finding_changes
from wres.findings import Finding, Location


def finding(where, what="Nobody leads this.", check="no lead", accepted=""):
    return Finding("warning", check, Location(where), what, "", "", accepted=accepted)


def changes(before, after):
    return [(change.what, change.finding.where) for change in finding_changes(before, after, NEVER_CHANGES)]


def test_findings_are_new_or_gone_whatever_their_row():
    before = [finding("actions.csv, row 2, leads (action 1)"), finding("board.csv, row 3")]
    after = [finding("actions.csv, row 9, leads (action 1)"), finding("actions.csv, row 4, leads (action 2)")]
    assert changes(before, after) == [("new", "actions.csv, row 4, leads (action 2)"), ("gone", "board.csv, row 3")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("actions.csv, rows 2 to 30, status", "actions.csv, rows 2 to 29, status"),
        ("actions.csv, rows 3, 5, 16, 17, indicators", "actions.csv, rows 3, 4, 15, 16, indicators"),
        ("actions.csv, rows 18 and 19, action", "actions.csv, rows 19 and 20, action"),
    ],
)
def test_rows_that_moved_change_no_finding(before, after):
    assert changes([finding(before)], [finding(after)]) == []


def test_another_sentence_at_the_same_place_is_a_change_and_another_number_is_none():
    place, words = "actions.csv", "3 abbreviations are not explained: PDR, RIB, TEAC."
    assert changes([finding(place, words)], [finding(place, "2 abbreviations are not explained: PDR, RIB.")]) == [("changed", place)]
    assert changes([finding(place, "15 of 29 actions")], [finding(place, "15 of 28 actions")]) == []


def test_of_two_alike_one_may_go():
    twice = [finding("actions.csv, row 2, leads"), finding("actions.csv, row 3, leads")]
    assert changes(twice, twice[:1]) == [("gone", "actions.csv, row 3, leads")]


def test_a_finding_about_an_approval_is_never_a_change():
    about = [finding("organisation file, approval, 2025, by"), finding("approved/2025/ABC/1", check="approved version cannot be used")]
    assert changes([], about) == []


def test_a_finding_that_was_accepted_since_is_told_and_another_reason_is_none():
    before = [finding("actions.csv, row 2, leads", "2 of 3 have none."), finding("board.csv, row 3", accepted="Old reason")]
    after = [
        finding("actions.csv, row 4, leads", "2 of 4 have none.", accepted="Agreed"),
        finding("board.csv, row 3", accepted="New reason"),
    ]
    assert changes(before, after) == [("accepted since", "actions.csv, row 4, leads")]
    assert changes(after, before) == [("no longer accepted", "actions.csv, row 2, leads")]


def test_of_several_at_one_place_the_one_that_says_the_same_is_the_accepted_one():
    first, second = (finding("actions.csv", f"{word} is not explained.") for word in ("PDR", "RIB"))
    (change,) = finding_changes([first, second], [first, finding("actions.csv", second.what, accepted="Known")], NEVER_CHANGES)
    assert (change.what, change.before) == ("accepted since", second)


def test_one_that_says_something_else_and_was_accepted_is_changed():
    assert changes([finding("board.csv")], [finding("board.csv", "Another sentence.", accepted="Agreed")]) == [("changed", "board.csv")]
