"""The actions beside an indicator: EXA and RT5 as bundled, counted by hand in their tables."""

import pytest

from wres.report import open_report
from wres.report.sections.linked_actions import linked_actions


@pytest.fixture(scope="module")
def plan():
    return open_report("EXA", 2025).action_plan


def test_the_actions_of_an_indicator_stand_with_their_due_dates_and_statuses(plan):
    html = linked_actions(plan, "2")
    assert "<p>3 actions linked to this indicator:</p>" in html
    assert "1a Train every panel chair in inclusive recruitment." in html
    assert "Due: 31 December 2025." in html
    assert "At\N{NO-BREAK SPACE}risk" in html


def test_that_no_action_answers_an_indicator_is_said(plan):
    assert linked_actions(plan, "6") == "<p>No action in the plan is linked to this indicator.</p>"


def test_a_return_without_a_plan_says_nothing_of_actions():
    assert linked_actions(open_report("EXA", 2023).action_plan, "2") == ""
