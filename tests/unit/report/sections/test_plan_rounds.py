"""The rounds of updates as a board reads them."""

import datetime as dt

import pytest

from wres.plans.rounds import PlanRound, movement
from wres.report.sections.plan_rounds import last_round_sentence, movement_sentence, plan_rounds

JUNE, SEPTEMBER = dt.date(2025, 6, 30), dt.date(2025, 9, 30)
PANEL = {"action": "Train every <panel> chair", "status": "N", "due_text": "30 June 2025", "progress": ""}
EVENTS = {"action": "Hold listening events", "status": "P", "due_text": "Quarterly", "progress": "Two held"}
PANEL_DONE = {**PANEL, "status": "D", "progress": "All trained"}


def test_without_rounds_there_is_no_section(make):
    assert plan_rounds((), make(PANEL)).parts == ()
    assert last_round_sentence((), make(PANEL)) == ""


def test_the_last_round_comes_first_and_earlier_ones_are_folded(make, rows):
    rounds = [
        PlanRound(None, make(PANEL, EVENTS)),
        PlanRound(JUNE, make({**PANEL, "status": "P"}, EVENTS, as_of=JUNE)),
        PlanRound(SEPTEMBER, make(PANEL_DONE, EVENTS, as_of=SEPTEMBER)),
    ]
    html = plan_rounds(rounds, make(PANEL_DONE, EVENTS)).html()
    assert html.startswith("<p>In the round of 30 September 2025, 1 action was completed. 1 action has a new progress update.</p>")
    assert rows(html, "Actions by status at each round of updates") == [
        ["Actions", "At the start", "30 June 2025", "30 September 2025"],
        ["Complete", "0", "0", "1"],
        ["In progress", "1", "2", "1"],
        ["Not started", "1", "0", "0"],
        ["Overdue", "0", "0", "0"],
        ["All actions", "2", "2", "2"],
    ]
    assert rows(html, "What changed in the round of 30 September 2025") == [
        ["Action", "What", "Before", "After"],
        ["1 Train every <panel> chair", "Status: completed", "In progress", "Done"],
    ]
    assert "<details><summary>Earlier rounds (1)</summary><p>In the round of 30 June 2025, 1 status changed.</p>" in html


def test_an_action_is_overdue_by_the_day_of_its_round(make, rows):
    rounds = [PlanRound(JUNE, make(PANEL, as_of=JUNE)), PlanRound(SEPTEMBER, make(PANEL, as_of=SEPTEMBER))]
    html = plan_rounds(rounds, make(PANEL)).html()
    assert ["Overdue", "0", "1"] in rows(html, "Actions by status at each round of updates")
    assert "no status and no due date changed" in html


def test_a_plan_changed_since_the_last_round_has_a_column_of_its_own(make, rows):
    rounds = [PlanRound(None, make(PANEL)), PlanRound(JUNE, make(PANEL))]
    html = plan_rounds(rounds, make(PANEL_DONE)).html()
    assert html.startswith("<p>Since the last round, 1 action was completed.")
    assert rows(html, "Actions by status at each round of updates")[0] == ["Actions", "At the start", "30 June 2025", "Now"]
    assert "What changed since the last round" in html


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        ([PANEL, EVENTS], "In the round of 30 June 2025, no status and no due date changed."),
        (
            [PANEL_DONE, {**EVENTS, "status": "N", "due_text": "May 2026"}],
            "In the round of 30 June 2025, 1 action was completed, 1 other status changed and 1 due date changed. "
            "1 action has a new progress update.",
        ),
        ([{**PANEL, "due_text": "May 2026"}, {**EVENTS, "due_text": "June 2026"}], "In the round of 30 June 2025, 2 due dates changed."),
        ([PANEL], "In the round of 30 June 2025, 1 action was taken out."),
        ([PANEL, EVENTS, {**PANEL, "action": "Publish"}], "In the round of 30 June 2025, 1 action was added."),
        (
            [{**PANEL, "status": "P", "progress": "Begun"}, {**EVENTS, "status": "N", "progress": "None held"}],
            "In the round of 30 June 2025, 2 statuses changed. 2 actions have a new progress update.",
        ),
    ],
)
def test_what_moved_is_one_sentence(make, after, sentence):
    assert movement_sentence(movement(make(PANEL, EVENTS), make(*after), JUNE)) == sentence
