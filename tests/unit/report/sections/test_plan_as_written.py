"""A plan as written, what was understood beside it, and what may be published of it."""

import re

import pandas as pd
import pytest

from wres.parameters import Organisation, Plan, Workspace
from wres.plans import public, read_plan
from wres.report.sections.plan_coverage import plan_coverage
from wres.report.sections.plan_dates import plan_dates
from wres.report.sections.plan_glance import key_html
from wres.report.sections.plan_table import common_table_html, plan_table_html

WORKSPACE = Workspace.at()
SCHEME = {"1": {"label": "Agreed", "symbol": "○", "common": "not started"}, "3": {"label": "Done", "symbol": "✔", "common": "complete"}}


def plan_of(rows, **about):
    about = Plan.model_validate({"title": "A plan", "status_scheme": SCHEME} | about)
    table = pd.DataFrame(rows, index=pd.RangeIndex(2, 2 + len(rows), name="row"))
    return read_plan(table, about, Organisation(name="A trust"), WORKSPACE.standard, WORKSPACE.frameworks, 2022, WORKSPACE.year(2022))


def test_text_stays_as_written_and_html_in_it_is_shown_as_text():
    html = plan_table_html(plan_of([{"action": "<script>alert(1)</script> =SUM(A1)", "due_text": "31/06/21"}]))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; =SUM(A1)" in html
    assert "<script>" not in html
    assert "31/06/21" in html


def test_an_undefined_status_code_is_shown_flagged_and_never_guessed():
    plan = plan_of([{"action": "One", "status": "1"}, {"action": "Two", "status": "5"}])
    html = plan_table_html(plan)
    assert "5: not defined in the plan; used for 1 action" in key_html(plan)
    assert 'class="status status-not-started"' in html
    assert "status-unknown" in html


def test_the_plans_own_columns_and_headings_are_used_in_their_order():
    html = plan_table_html(
        plan_of([{"action": "One", "leads": "Chief Executive"}], columns={"leads": "Person responsible", "action": "What"})
    )
    assert html.index(">Person responsible<") < html.index(">What<")


def test_a_likely_name_is_held_back_in_public_and_a_role_is_not():
    plan = plan_of([{"action": "One", "leads": "Margaret Smith"}, {"action": "Two", "leads": "Head of Recruitment; Diversity Consultant"}])
    shown = [commitment.written.leads for commitment in public(plan).commitments]
    assert "Smith" not in shown[0]
    assert shown[1] == "Head of Recruitment; Diversity Consultant"
    assert "Smith" not in plan_table_html(public(plan)) + common_table_html(public(plan))


def test_an_empty_plan_shows_nothing():
    assert plan_table_html(plan_of([])) == ""


@pytest.mark.parametrize(("text", "linked"), [("1, 2", {"1", "2"}), ("5-8", {"5", "6", "7", "8"}), ("metrics 1, 2 and 7", {"1", "2", "7"})])
def test_indicators_are_linked_from_lists_and_ranges(text, linked):
    (commitment,) = plan_of([{"action": "One", "indicators": text}]).commitments
    assert set(commitment.indicators.codes) == linked


def test_an_indicator_without_an_action_stays_visible_in_the_matrix():
    html = plan_coverage(plan_of([{"action_no": "1", "action": "One", "indicators": "1-3, 5-9"}])).html()
    assert re.search(r"No action is linked to indicator 4\.", html)


def test_the_timeline_counts_dated_recurring_and_undated_work():
    rows = [
        {"action": "One", "due_text": "June 2023"},
        {"action": "Two", "due_text": "Every 6 weeks"},
        {"action": "Three", "due_text": "Ongoing"},
    ]
    (drawn,) = plan_dates(plan_of(rows)).parts
    assert drawn.caption.startswith("1 of 3 actions has a due date. 1 recurs. 1 has no due date (ongoing).")
    assert plan_dates(plan_of([])).parts == []
