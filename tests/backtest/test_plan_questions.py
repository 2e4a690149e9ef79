"""The checker on the five bundled plans finds the faults that are printed in them."""

import pandas as pd
import pytest

from wres.findings import COLUMNS
from wres.plans import HELD_BACK
from wres.report import open_report

PLANS = {"RRU": 2019, "RT5": 2024, "LLR": 2021, "WIRRAL": 2022, "LCC": 2010}


@pytest.fixture(scope="module")
def questions():
    asked = {code: open_report(code, year).plan_findings for code, year in PLANS.items()}
    return {code: pd.DataFrame({column: [getattr(row, column) for row in rows] for column in COLUMNS}) for code, rows in asked.items()}


@pytest.mark.parametrize(
    ("code", "where", "what"),
    [
        pytest.param("RRU", "objective", "1.3", id="a number is missing"),
        pytest.param("RRU", "targets", 'its date is given as "March 2021", "2020 / 21" and "2021"', id="one target, three dates"),
        pytest.param("RRU", "targets", "percentage points or a share", id="3% of what"),
        pytest.param("RRU", "published", "Indicator 5 is printed with ↔", id="an arrow against its figures"),
        pytest.param("RRU", "outcome", "In the other 15 of 29 actions, no measure of success was recognised", id="no measure of success"),
        pytest.param("RRU", "due_text", '"Tbc" is not a date yet', id="to be confirmed"),
        pytest.param("RT5", "status", "Blue is none of red, amber and green", id="blue without a key"),
        pytest.param("RT5", "due_text", "before August 2024, which the action responds to", id="due before its own trigger"),
        pytest.param("RT5", "due_text", "is marked Green", id="overdue and green"),
        pytest.param("LLR", "progress", "31/06/21: June 2021 has no day 31", id="impossible date"),
        pytest.param("LLR", "due_text", "there is a status in place of a date", id="status as date"),
        pytest.param("LLR", "", "8.1", id="reference to an action that is not there"),
        pytest.param("WIRRAL", "status", "5 is used for", id="undefined code"),
        pytest.param("WIRRAL", "plan, end", "31th should be 31st", id="wrong ordinal"),
        pytest.param("WIRRAL", "due_text", "8 of 9 due dates fall in June and July 2023", id="dates at the end"),
        pytest.param("WIRRAL", "leads", "3 of 11 actions have no lead", id="no lead"),
        pytest.param("WIRRAL", "indicators", "None of the 11 actions is linked", id="no links"),
        pytest.param("LCC", "progress", "48% by 2012 and 50.2% by 2017 are printed beside it", id="targets unset beside targets"),
        pytest.param("LCC", "action", "is 6 years", id="a period that does not add up"),
        pytest.param("LCC", "status", "are lost in the transcript", id="colours lost"),
        pytest.param("LCC", "due_text", "there are target values in place of a date", id="targets as date"),
    ],
)
def test_a_printed_fault_is_asked_about(questions, code, where, what):
    found = questions[code]
    assert (found["where"].str.contains(where, regex=False) & found["what"].str.contains(what, regex=False)).any()


@pytest.mark.parametrize(
    ("code", "check", "where"),
    [
        pytest.param("RRU", "pace not reachable", "targets", id="a newer figure in the plan keeps the pace"),
        pytest.param("RRU", "ongoing without a review", "action 1.2.1", id="reported each quarter"),
        pytest.param("RRU", "likely name of a person", "action 1.1.2", id="a charity called after a saint"),
        pytest.param("RRU", "actions without an indicator", "indicators", id="cells that may be merged"),
        pytest.param("RT5", "incomplete target", "Race disparities", id="eliminating is the figure aimed at"),
        pytest.param("RT5", "blank field in the paper", "Considered before", id="its value stands one field up"),
        pytest.param("LLR", "section without links", "Governance", id="its actions have links of their own"),
        pytest.param("LLR", "no status", "", id="a plan without a status column has no key"),
        pytest.param("LLR", "role named in several ways", "", id="capitals alone"),
        pytest.param("WIRRAL", "due after the plan ends", "", id="called longer term"),
        pytest.param("WIRRAL", "flag against its heading", "", id="a heading that names two plans"),
        pytest.param("WIRRAL", "no due date", "action 1 of Part 2", id="lost in the transcript"),
        pytest.param("WIRRAL", "impossible date", "plan, end", id="the day exists"),
        pytest.param("LCC", "targets in conflict", "", id="up to 30 is no target"),
        pytest.param("LCC", "appendix not there", "", id="the plan is an appendix itself"),
        pytest.param("LCC", "target after the plan's end", "", id="a monitoring period is not the plan's"),
        pytest.param("LCC", "no status", "", id="dots lost in the transcript"),
        pytest.param("LCC", "reference by page", "", id="a case study with its number beside the page"),
        pytest.param("LLR", "note without its mark", "", id="the mark stands in the heading"),
        pytest.param("LLR", "target met but not marked", "organisation file", id="a level to keep is not reached"),
        pytest.param("LLR", "overdue", "action 12", id="no status column, and an update"),
        pytest.param("WIRRAL", "no lead", "action 2 of Part 2", id="the cell of the lead is lost"),
        pytest.param("WIRRAL", "neither yes nor no", "action 6", id="nothing of the row is filled in"),
    ],
)
def test_what_an_independent_reader_called_wrong_does_not_come_back(questions, code, check, where):
    asked = questions[code]
    assert asked[asked["check"].eq(check) & asked["where"].str.contains(where, regex=False)].empty


def test_no_action_of_the_ambulance_plan_is_held_back():
    assert HELD_BACK not in str(open_report("RRU", 2019).action_plan.commitments)


def test_a_plan_never_stops_a_report(questions):
    assert {severity for found in questions.values() for severity in found["severity"]} == {"warning", "note"}


def test_every_question_says_where_what_why_and_how_to_fix(questions):
    for found in questions.values():
        assert found[["check", "where", "what", "why", "how_to_fix"]].ne("").all(axis=None)
