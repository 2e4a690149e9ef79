"""Plans as they come: kept verbatim, understood where possible, flagged where not, and never in the way of a report."""

import time

import pytest

from wres.findings import has_errors
from wres.plans import check_plan
from wres.report import open_report

PLAN = "action_no action leads due_text status progress"


def given(pack, *rows):
    pack.rows("actions", PLAN, *rows)
    return open_report("AAA", 2025, pack.save())


AWKWARD = {
    "html in text": ("1", "<script>alert(1)</script> & <b>bold</b>", "Chair", "May 2025", "Green", ""),
    "a formula in text": ("1", '=HYPERLINK("x")', "=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)"),
    "an impossible date": ("1", "Review", "Chair", "31/06/21", "", ""),
    "a condition for a date": ("1", "Review", "Chair", "TBA post COVID-19", "", ""),
    "a status for a date": ("1", "Review", "Chair", "Complete", "", ""),
    "a date for a lead": ("1", "Review", "11 September 2024", "Chair", "", ""),
    "cells run together": ("1", "Review", "", "March, April 2020 Head of Recruitment", "", ""),
    "an unknown code": ("1", "Review", "Chair", "May 2025", "7½", ""),
    "a page of text": ("1", "Review " * 3999 + "it", "Chair", "May 2025", "", ""),
    "odd letters": ("1", "Café – “quoted” ŵ \U0001f600 中文", "Chair", "May 2025", "", ""),
}


@pytest.mark.parametrize("case", AWKWARD, ids=lambda name: name.replace(" ", "-"))
def test_a_cell_is_kept_as_it_is(pack, case):
    report = given(pack, AWKWARD[case])
    row = report.action_plan.commitments[0].written
    assert tuple(row[name] for name in PLAN.split()) == tuple(text.strip() for text in AWKWARD[case])
    html = (
        report.plan_glance().html()
        + report.plan().html()
        + report.plan_dates().html()
        + report.plan_coverage().html()
        + report.readiness().html()
    )
    assert "<script>" not in html
    assert "<b>bold" not in html
    assert not has_errors(report.findings)


@pytest.mark.parametrize(
    ("case", "check"),
    [
        ("an impossible date", "impossible date"),
        ("a condition for a date", "date not yet known"),
        ("a status for a date", "not a date"),
        ("a date for a lead", "field of the wrong kind"),
        ("an unknown code", "status codes without a key"),
    ],
)
def test_what_is_not_understood_is_asked(pack, case, check):
    found = given(pack, AWKWARD[case]).plan_findings
    assert check in {finding.check for finding in found}, found


STATED = f"{PLAN} common_status"


@pytest.mark.parametrize("packed", ["csv", "workbook"])
def test_a_published_plan_is_a_table_of_a_return(pack, packed):
    """Of its column of common statuses nothing is said; without a key it says what G means, and B, of which it says two things, is asked about."""
    pairs = (("G", "in progress"), ("G", "In progress"), ("Complete", ""), ("B", "complete"), ("B", "blocked"))
    pack.rows(
        "actions", STATED, *((str(n), f"Review {n}", "Chair", "May 2025", code, "", common) for n, (code, common) in enumerate(pairs))
    )
    if packed == "workbook":
        pack.workbook("actions")
    report = open_report("AAA", 2025, pack.save())
    assert [finding.check for finding in report.findings if finding.check == "unknown column"] == []
    assert [row.status.common for row in report.action_plan.commitments] == ["in progress"] * 2 + ["complete"] + ["unknown"] * 2
    assert [finding.what for finding in report.plan_findings if finding.check == "status against common_status"] == [
        "The status B counts as not known, and `common_status` says complete.",
        "The status B counts as not known, and `common_status` says blocked.",
    ]
    assert (
        "The plan has no key. Statuses that say not started, in progress, complete or blocked are counted as such." in report.plan().html()
    )


def test_other_columns_of_a_plan_are_still_named(pack):
    pack.rows("actions", f"{STATED} rating", ("1", "Review", "Chair", "May 2025", "G", "", "in progress", "high"))
    (finding,) = (finding for finding in pack.check().findings if finding.check == "unknown column")
    assert finding.what == "These columns are not part of the table and were not used: rating."


def test_a_likely_name_is_held_back_in_public_and_told(pack):
    pack.rows("actions", PLAN, ("1", "Ask Priya Sharma, Head of Nursing, to lead", "Dr Priya Sharma", "May 2025", "", ""))
    public = open_report("AAA", 2025, pack.save())
    assert "Sharma" not in public.plan().html() + public.plan_dates().html()
    assert "Sharma" not in str(public.action_plan.commitments)
    assert any("name" in finding.what.lower() for finding in public.plan_findings)
    assert "Sharma" not in str(public.findings)
    assert "Sharma" in open_report("AAA", 2025, pack.save(), "internal").plan().html()


def test_five_thousand_actions(pack):
    words = [
        "recruit",
        "train",
        "review",
        "publish",
        "mentor",
        "audit",
        "listen",
        "panel",
        "board",
        "network",
        "survey",
        "data",
        "equality",
        "fair",
        "career",
    ]
    rows = [
        (str(n), " ".join(words[(n * k) % len(words)] for k in range(1, 9)) + f" {n}", f"Lead {n % 40}", ("May 2026", "Ongoing", "Every 6 weeks")[n % 3], "Green", "Begun")
        for n in range(1, 5001)
    ]  # fmt: skip
    pack.rows("actions", PLAN, *rows)
    report = open_report("AAA", 2025, pack.save())
    began = time.perf_counter()
    found = check_plan(report.action_plan, report.results.moved)
    html = report.plan_glance().html() + report.plan().html()
    print(f"5,000 commitments: checked and shown in {time.perf_counter() - began:.1f} s")
    assert len(report.action_plan) == 5000
    assert html.count("<tr") >= 5000
    assert isinstance(found, list)


def test_rows_split_over_pages_and_empty_actions_are_told(pack):
    pack.rows("actions", PLAN, ("1", "Train the panels of", "Head", "May 2025", "", ""), ("", "", "of HR", "", "", ""))
    checked = pack.check()
    assert "blank cell" in {finding.check for finding in checked.findings}
