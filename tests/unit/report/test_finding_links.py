"""A finding leads to its action, its indicator or its file."""

import pytest

from wres.findings import Finding, Location
from wres.report.finding_links import FindingLinks
from wres.report.sections.findings_tables import findings_table, findings_to_answer

LINKS = FindingLinks(
    plan="return.xlsx, sheet actions", rows=frozenset({2, 5}), indicators=frozenset({"2", "9"}),
    files={"return.xlsx, sheet board": "../r.xlsx", "board": "../r.xlsx", "training.csv": "../t%20a.csv"},
)  # fmt: skip


def at(place, indicator="", **more):
    return Finding(more.pop("severity", "warning"), "a check", place, "What & why.", "Why.", "Do.", indicator=indicator, **more)


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Location("return.xlsx, sheet actions", 5, "leads", "4b"), "#action-row-5"),
        (Location("return.xlsx, sheet actions, rows 2 and 5, leads"), "#action-row-2"),
        (Location("return.xlsx, sheet actions", 7, "leads"), "#action-plan-in-full"),
        (Location("return.xlsx, sheet actions"), "#action-plan-in-full"),
        (Location("return.xlsx, sheet board", 3), "../r.xlsx"),
        (Location("board", 3, "value"), "../r.xlsx"),
        (Location("training.csv", 3), "../t%20a.csv"),
        (Location("training.csv.bak"), ""),
        (Location("benchmarks"), ""),
    ],
)
def test_a_place_leads_to_what_can_be_opened(place, address):
    assert LINKS.of(at(place)) == address


def test_without_a_plan_on_the_page_no_place_leads_to_it():
    assert FindingLinks().of(at(Location("actions.csv", 2))) == ""


def test_the_table_links_place_and_indicator_and_escapes_both():
    table = findings_table(
        [at(Location("training.csv", 3), "2"), at(Location("<b>"), "9"), at(Location("board"), "4")], "Found", links=LINKS
    )
    assert '<a href="../t%20a.csv">training.csv, row 3</a><br><a href="#indicator-2">indicator 2</a>' in table
    assert '&lt;b&gt;<br><a href="#indicator-9">indicator 9</a>' in table
    assert "#indicator-4" not in table


def test_the_choice_names_the_kinds_that_there_are_and_what_is_accepted():
    one, two = at(Location("board"), accepted="Right."), at(Location("board"), severity="note")
    html = findings_to_answer([one, two]).html()
    assert "1 finding is open: 0 errors, 0 warnings, 1 note. 1 accepted, not counted as open." in html
    assert [label in html for label in ("All (2)", "Errors", "Warnings (1)", "Notes (1)", "Open (1)", "Accepted (1)")] == [
        True,
        False,
        *[True] * 4,
    ]
    assert "Accepted (" not in findings_to_answer([two]).html(), "a choice that changes nothing is none"
    assert findings_to_answer([]).html() == "<p>There are no findings.</p>"
