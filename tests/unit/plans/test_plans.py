"""A plan read: text as written, what was understood beside it, what is computed, and what the public may see."""

import datetime as dt

import pandas as pd
import pytest

from wres.parameters import Organisation, Plan
from wres.parameters.organisation import Paper
from wres.plans import HELD_BACK, public, read_plan
from wres.plans.computed import says_nothing, target_met, waiting_for, years_carried
from wres.plans.masking import mask_name
from wres.plans.names import names_in


def test_text_stays_as_written_and_rows_keep_their_numbers(make):
    plan = make({"action": "  Two  spaces | and a bar\nand a line ", "due_text": "31/06/21"}, {})
    assert [commitment.row for commitment in plan.commitments] == [2, 3]
    assert plan.commitments[0].written.action == "  Two  spaces | and a bar\nand a line "
    assert plan.commitments[0].written.due_text == "31/06/21"
    assert plan.commitments[0].due.form == "invalid"


def test_without_a_table_there_is_a_plan_without_commitments(workspace):
    plan = read_plan(pd.DataFrame(), Plan(), Organisation(name="Example"), workspace.standard, {}, 2024)
    assert not plan.commitments
    assert plan.as_of is None


def test_the_paper_of_the_very_year_comes_first_and_another_only_goes_with_a_plan(make):
    general, own = Paper(title="General"), Paper(title="Of 2024")
    assert make({}, organisation={"paper": general, "papers": {2024: own}}).paper is own
    assert make({}, organisation={"paper": general, "papers": {2023: own}}).paper is general
    assert make(organisation={"paper": general, "papers": {2024: own}}).paper is own
    assert make(organisation={"paper": general}).paper is None


def test_only_action_is_required(workspace):
    plan = read_plan(pd.DataFrame({"action": ["Do it"]}, index=[2]), Plan(), Organisation(name="Example"), workspace.standard, {}, 2024)
    assert plan.commitments[0].due.form == "blank"
    assert plan.commitments[0].name == ""


def test_overdue_is_computed_beside_the_judged_status(make):
    plan = make(
        {"due_text": "December 2024"}, {"due_text": "December 2024", "status": "D"}, {"due_text": "January 2025"}, {"due_text": "Quarterly"}
    )
    assert [commitment.computed.overdue for commitment in plan.commitments] == [True, False, False, False]
    assert [commitment.written.status for commitment in plan.commitments] == ["P", "D", "P", "P"]


def test_nothing_is_overdue_by_the_clock(make):
    plan = make({"due_text": "January 2001"}, as_of=None, year=2024, plan={"start": "July 2024"})
    assert plan.as_of == dt.date(2024, 7, 1)


@pytest.mark.parametrize(
    ("organisation", "row", "day"),
    [
        ({"paper": {"date": "11 September 2024"}}, {"updated": "May 2024"}, dt.date(2024, 9, 11)),
        ({"paper": {"date": "Insert date here"}}, {"updated": "Aug 2024"}, dt.date(2024, 8, 31)),
        ({}, {"updated": "31/06/24"}, dt.date(2024, 7, 1)),
    ],
)
def test_the_day_of_a_plan_comes_from_its_paper_its_updates_or_its_start(make, organisation, row, day):
    assert make(row, organisation=organisation, as_of=None).as_of == day


def test_numbers_that_restart_are_told_apart(make):
    rows = [
        {"objective_no": "1", "action_no": "1."},
        {"objective_no": "2", "action_no": "1."},
        {"objective_no": "2", "action_no": "2", "commitment": "b"},
    ]
    assert [commitment.name for commitment in make(*rows).commitments] == ["1 of objective 1", "1 of objective 2", "2b"]


@pytest.mark.parametrize("text", ["", "TBC", "N/A", "-", "Carried over action from 2021/22 plan", "carried forward"])
def test_updates_that_say_nothing(text):
    assert says_nothing(text)


def test_updates_that_say_something():
    assert not says_nothing("Carried over from 2023; half of it is done")


@pytest.mark.parametrize(
    ("requirement", "outcome", "progress", "met"),
    [
        ("", "A minimum of 90% trained", "91.1% of all, 92.6% of others", True),
        ("", "A minimum of 90% trained", "91.1% of all, 82.6% of others", False),
        ("", "", "8 pairs matched, above the target of 5", True),
        ("", "", "The target has been met", True),
        ("", "", "The target has not been met", False),
        ("", "At least 90%", "", False),
    ],
)
def test_targets_met_by_their_own_figures(requirement, outcome, progress, met):
    assert target_met(requirement, outcome, progress) is met


def test_waiting_and_years_carried():
    assert waiting_for("Awaiting the new programme. More later") == "the new programme"
    assert (years_carried(""), years_carried("last plan"), years_carried("2023: 4; 2022: 3a")) == (0, 1, 2)


@pytest.mark.parametrize(
    ("text", "owner", "found"),
    [
        ("Dr Placeholder wrote it", False, ["Dr Placeholder"]),
        ("Signed by Asha Example, Executive Director", False, ["Asha Example"]),
        ("Asha Example", True, ["Asha Example"]),
        ("Asha EXAMPLE - Head of Recruitment", True, ["Asha EXAMPLE"]),
        ("E. Example", True, ["E. Example"]),
        ("ask someone@example.org", False, ["someone@example.org"]),
        ("agreed with Zibba Testperson, Head of Learning", False, ["Zibba Testperson"]),
        ("Head of Recruitment; Diversity Consultant", True, []),
        ("City Learning & Equality Forums", True, []),
        ("Black History Month, South Asian Heritage Month and Diwali", False, []),
        ("the Asha Example leadership programme", False, []),
        ("May 2025 Report to Cabinet, Head of Strategy", False, []),
        ("Occupational Health and Care First", False, []),
        ("Freedom to Speak Up Guardian, Director of People", False, []),
    ],
)
def test_likely_names(text, owner, found):
    assert names_in(text, owner) == found


def test_masked_names_are_initials():
    assert (mask_name("Asha Example"), mask_name("x@example.org")) == ("A. E.", "an e-mail address")


@pytest.mark.parametrize(
    "place", ["actions.csv", "actions.csv, row 2", "actions.csv, row 2, leads", "actions.csv, row 2, leads (action 7)"]
)
def test_the_public_plan_holds_likely_names_back_until_accepted(make, place):
    row = {"action_no": "7", "leads": "Asha Example", "progress": "Nothing held back here"}
    accepted = {
        "check": "likely name of a person",
        "where": place,
        "reason": "a ward",
        "by": "EDI lead",
        "date": "2025-01-01",
    }
    (held,), (kept,) = (public(make(row, organisation=about)).commitments for about in ({}, {"accepted": [accepted]}))
    assert held.written.leads == HELD_BACK
    assert "Example" not in str(held)
    assert held.written.progress == row["progress"]
    assert kept.written.leads == "Asha Example"


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"progress": "Awaiting Asha Example"}, id="what is waited for"),
        pytest.param({"leads": "Asha Example with support from Priya Sharma", "support": "EDI team"}, id="support named beside the lead"),
        pytest.param({"due_text": "Awaiting Dr Example"}, id="what a date depends on"),
        pytest.param({"frameworks": "High Impact Action 1, agreed with Asha Example, Head of Learning"}, id="beside a framework"),
        pytest.param({"source": "High Impact Action 1, agreed with Asha Example, Head of Learning"}, id="beside a source"),
    ],
)
def test_nothing_understood_keeps_a_name_that_is_held_back(make, cells):
    assert "Example" not in str(public(make(cells, own=())).commitments) + str(public(make(cells)).commitments)
    assert "Sharma" not in str(public(make(cells)).commitments)
