"""Findings about inputs and figures, by severity, with those that were accepted."""

from hypothesis import given
from hypothesis import strategies as st

from wres.findings import SEVERITIES, Finding, Location
from wres.report.sections.checks import checks

HEADINGS = ["Where", "What", "Why it matters", "What to do"]


def finding(severity, number, accepted=""):
    return Finding(severity, "a check", Location("board.csv", number), f"What {number}.", "Why.", "Do.", accepted=accepted)


def test_findings_are_counted_by_severity_and_stand_in_a_table_for_each(rows):
    section = checks([finding("note", 4), finding("warning", 2), finding("warning", 3)], "public").html()
    assert section.startswith("<p>0 errors, 2 warnings, 1 note. Errors stop a report.")
    assert rows(section) == [
        HEADINGS,
        ["board.csv, row 2", "What 2.", "Why.", "Do."],
        ["board.csv, row 3", "What 3.", "Why.", "Do."],
        HEADINGS,
        ["board.csv, row 4", "What 4.", "Why.", "Do."],
    ]
    assert [caption in section for caption in ("Errors (", "<caption>Warnings (2)<", "<caption>Notes (1)<")] == [False, True, True]


def test_an_accepted_finding_is_counted_apart_and_keeps_its_place_with_the_reason(rows):
    section = checks([finding("warning", 2), finding("warning", 3, "Checked with payroll.")], "public").html()
    assert section.startswith("<p>0 errors, 1 warning, 0 notes, 1 accepted. ")
    assert rows(section, "Warnings (2, 1 of them accepted)") == [
        [*HEADINGS, "Accepted"],
        ["board.csv, row 2", "What 2.", "Why.", "Do.", ""],
        ["board.csv, row 3", "What 3.", "Why.", "Do.", "Checked with payroll."],
    ]


def test_without_findings_there_is_the_way_to_every_check(rows):
    section = checks([], "public").html()
    assert section.startswith("<p>0 errors, 0 warnings, 0 notes. ")
    assert '<a href="checks/index.html">Every check that was made</a>' in section
    assert rows(section) == []


def test_the_findings_as_a_table_are_those_of_the_edition():
    assert '<a href="findings.csv">' in checks([], "public").html()
    assert '<a href="findings-internal.csv">' in checks([], "internal").html()


@given(st.lists(st.tuples(st.sampled_from(SEVERITIES), st.booleans()), max_size=12))
def test_every_finding_stands_in_the_table_of_its_severity(rows, kinds):
    findings = [finding(severity, place, "Yes." if accepted else "") for place, (severity, accepted) in enumerate(kinds)]
    section = checks(findings, "public").html()
    for severity in SEVERITIES:
        shown = [row[1] for row in rows(section, f"{severity.capitalize()}s (") if row[0] != "Where"]
        assert shown == [row.what for row in findings if row.severity == severity]
