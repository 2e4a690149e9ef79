"""The checker on the five bundled plans finds the faults that are printed in them."""

import pytest

from wres.report import open_report

PLANS = {"RRU": 2019, "RT5": 2024, "LLR": 2021, "WIRRAL": 2022, "LCC": 2010}


@pytest.fixture(scope="module")
def questions():
    return {code: open_report(code, year).plan_findings for code, year in PLANS.items()}


@pytest.mark.parametrize(
    ("code", "where", "what"),
    [
        pytest.param("RRU", "objective", "1.3", id="a number is missing"),
        pytest.param("RRU", "targets", 'its date is given as "March 2021", "2020 / 21" and "2021"', id="one target, three dates"),
        pytest.param("RRU", "targets", "does not say its unit", id="3% of what"),
        pytest.param("RRU", "targets", "to reach 20 it must move by 2.5", id="pace needed"),
        pytest.param("RRU", "due_text", '"Tbc" is all that is said', id="to be confirmed"),
        pytest.param("RT5", "status", "Blue is used", id="blue without a key"),
        pytest.param("RT5", "due_text", "the action answers to August 2024", id="due before its own trigger"),
        pytest.param("RT5", "due_text", "is marked Green", id="overdue and green"),
        pytest.param("LLR", "progress", "31/06/21: June 2021 has no day 31", id="impossible date"),
        pytest.param("LLR", "due_text", "a status stands in the place of a date", id="status as date"),
        pytest.param("LLR", "", "8.1", id="reference to an action that is not there"),
        pytest.param("WIRRAL", "status", "5 is used for", id="undefined code"),
        pytest.param("WIRRAL", "plan, end", "31th should be 31st", id="wrong ordinal"),
        pytest.param("WIRRAL", "due_text", "Due 30 June 2025, and the plan ends on 31 July 2023", id="due after the end"),
        pytest.param("WIRRAL", "leads", "6 of 11 commitments have no lead", id="no lead"),
        pytest.param("WIRRAL", "indicators", "None of the 11 commitments is linked", id="no links"),
        pytest.param("LCC", "targets", "23 people per year and 30 people are both given", id="targets in conflict"),
        pytest.param("LCC", "action", "is 6 years", id="a period that does not add up"),
        pytest.param("LCC", "status", "can no longer be read", id="colours lost"),
        pytest.param("LCC", "due_text", "target values stand in the place of a date", id="targets as date"),
    ],
)
def test_a_printed_fault_is_asked_about(questions, code, where, what):
    found = questions[code]
    assert (found["where"].str.contains(where, regex=False) & found["what"].str.contains(what, regex=False)).any()


def test_a_plan_never_stops_a_report(questions):
    assert {severity for found in questions.values() for severity in found["severity"]} == {"warning", "note"}


def test_every_question_says_where_what_why_and_how_to_fix(questions):
    for found in questions.values():
        assert found[["check", "where", "what", "why", "how_to_fix"]].ne("").all(axis=None)
