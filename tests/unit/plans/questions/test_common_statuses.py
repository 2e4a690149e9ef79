"""Statuses without a key, and beside the statuses that a published plan states: what is read is told, and what differs is asked."""

import pytest

from wres.plans import check_plan

NO_KEY = {"status_scheme": {}}


def said(plan, check):
    return [finding.what for finding in check_plan(plan) if finding.check == check]


def test_words_of_the_common_scale_are_read_without_a_key_and_other_words_are_not(make):
    plan = make(*({"status": word} for word in ("Complete", "In progress", "COMPLETE ", "Amber", "Completed (May 2024)", "")), plan=NO_KEY)
    assert [row.status.common for row in plan.commitments] == ["complete", "in progress", "complete", "unknown", "complete", "unknown"]
    assert said(plan, "statuses read without a key") == [
        "The plan has no key. Statuses were counted without one: Complete (1) as complete, In progress (1) as in progress, "
        "COMPLETE (1) as complete and Completed (May 2024) (1) as complete."
    ]
    assert said(plan, "status codes without a key") == ["The plan uses Amber (1) without a key that says what they mean."]


def test_a_key_goes_before_the_words_of_the_common_scale(make):
    plan = make(
        {"status": "Complete"}, {"status": "Blocked"}, plan={"status_scheme": {"Complete": {"label": "Drafted", "common": "in progress"}}}
    )
    assert [row.status.common for row in plan.commitments] == ["in progress", "unknown"]
    assert said(plan, "statuses read without a key") == []


def test_the_codes_of_a_published_plan_mean_what_stands_beside_them(make):
    """G is in progress twice; A is two things, so nothing is known of it; R has a word of another scale."""
    pairs = (("G", "in progress"), ("g", ""), ("G", "In Progress"), ("A", "blocked"), ("A", "complete"), ("R", "late"))
    plan = make(*({"status": code, "common_status": common} for code, common in pairs), plan=NO_KEY)
    assert [row.status.common for row in plan.commitments] == ["in progress"] * 3 + ["unknown"] * 3
    assert said(plan, "status against common_status") == [
        "The status A counts as not known, and `common_status` says blocked.",
        "The status A counts as not known, and `common_status` says complete.",
        "The status R counts as not known, and `common_status` says none of not started, in progress, complete and blocked.",
    ]


@pytest.mark.parametrize(
    ("status", "common", "words"),
    [
        ("D", "in progress", "The status D counts as complete, and `common_status` says in progress."),
        ("", "complete", "The status (blank) counts as not known, and `common_status` says complete."),
        ("D", " COMPLETE", ""),
        ("D", "", ""),
        ("", "", ""),
    ],
)
def test_the_key_decides_and_a_column_that_says_otherwise_is_asked_about(make, status, common, words):
    plan = make({"status": status, "common_status": common, "due_text": "May 2025"})
    assert plan.commitments[0].status.is_complete == (status == "D")
    assert said(plan, "status against common_status") == [words] * bool(words)
