"""What moved in a plan from round to round."""

import datetime as dt

import pytest

from wres.approval.differences import commitment_changes
from wres.plans.rounds import ADDED, DROPPED, DUE, STATUS, PlanRound, movement, movements

JUNE, SEPTEMBER = dt.date(2025, 6, 30), dt.date(2025, 9, 30)
PANEL = {"action": "Train every panel chair", "status": "N", "due_text": "30 June 2025", "progress": ""}
EVENTS = {"action": "Hold listening events", "status": "P", "due_text": "Quarterly", "progress": "Two held"}


def told(step):
    return [(move.commitment.written.action, move.what, move.before, move.after, move.completes) for move in step.moves]


def test_nothing_moves_between_a_plan_and_itself(make):
    step = movement(make(PANEL, EVENTS), make(PANEL, EVENTS), JUNE)
    assert (step.moves, step.updates, step.completed) == ((), 0, 0)


def test_statuses_and_due_dates_that_moved_and_what_was_completed(make):
    after = make({**PANEL, "status": "P", "due_text": "31 December 2025"}, {**EVENTS, "status": "D", "progress": "All four held"})
    step = movement(make(PANEL, EVENTS), after, JUNE)
    assert told(step) == [
        ("Train every panel chair", STATUS, "Not started", "In progress", False),
        ("Train every panel chair", DUE, "30 June 2025", "31 December 2025", False),
        ("Hold listening events", STATUS, "In progress", "Done", True),
    ]
    assert (step.completed, step.count(STATUS), step.count(DUE), step.updates) == (1, 1, 1, 1)


def test_the_same_status_written_otherwise_has_not_moved(make):
    after = make({**PANEL, "status": "not started", "due_text": " 30  June 2025 "})
    assert movement(make(PANEL), after, JUNE).moves == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param([PANEL, EVENTS], [EVENTS, {**PANEL, "status": "D"}], id="in another order, with other numbers"),
        pytest.param(
            [PANEL, EVENTS], [{**PANEL, "action": "Train each chair of a panel", "status": "D"}, EVENTS], id="reworded under its number"
        ),
    ],
)
def test_an_action_is_found_again(make, before, after):
    step = movement(make(*before), make(*after), JUNE)
    assert [(move.what, move.completes) for move in step.moves] == [(STATUS, True)]


def test_an_action_reworded_and_renumbered_is_the_same_for_changes_and_for_rounds(make):
    """Action 3 becomes 4 in other words: seven of eight words in order."""
    before = {**PANEL, "action_no": "3", "action": "Train every chair of a recruitment panel in fair selection"}
    after = {**before, "action_no": "4", "action": "Train every chair of an appointment panel in fair selection"}
    plans = make(EVENTS, before), make(EVENTS, after)
    assert movement(*plans, JUNE).moves == ()
    changes = commitment_changes(*([row.written for row in plan.commitments] for plan in plans))
    assert [(change.name, change.what) for change in changes] == [("4", "wording")]


def test_what_came_and_what_went_is_said(make):
    new = {**EVENTS, "action": "Publish the ratio", "action_no": "7"}
    step = movement(make(PANEL, EVENTS), make(PANEL, new), JUNE)
    assert told(step) == [
        ("Publish the ratio", ADDED, "", "In progress", False),
        ("Hold listening events", DROPPED, "In progress", "", False),
    ]


def test_two_actions_of_the_same_words_are_told_apart_by_their_numbers(make):
    before, after = make(PANEL, PANEL), make(PANEL, {**PANEL, "status": "D"})
    (move,) = movement(before, after, JUNE).moves
    assert move.commitment.row == 3


def test_rounds_follow_one_another_and_the_plan_as_it_stands_comes_last(make):
    plans = [make(PANEL), make({**PANEL, "status": "P"}), make({**PANEL, "status": "D"})]
    rounds = [PlanRound(None, plans[0]), PlanRound(JUNE, plans[1]), PlanRound(SEPTEMBER, plans[2])]
    assert [step.day for step in movements(rounds, plans[2])] == [JUNE, SEPTEMBER]
    assert [step.day for step in movements(rounds, plans[0])] == [JUNE, SEPTEMBER, None]
    assert movements((), plans[0]) == ()
