"""A row with its own lead, date or status is an action of its own, whatever its number; every joining is asked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.inputs.plans.reasons import (
    ANOTHER,
    JOINED,
    NO_ACTION,
    NO_NUMBER,
    NOTHING_BUT_ACTION,
    ONLY_A_NUMBER,
    PIECE,
    TOTAL_OR_KEY,
    UNNUMBERED,
)

HEAD = ["No", "Action", "Lead", "By when", "RAG"]
NUMBERS = ["1", "1.", "1)", "(1)", "1.2.3", "1a", "1-1", "1–1", "1/2", "A1/2", "WRES-01", "EDI 24/003", "Action 1", "Ref: 7", "#4", "(a)", "b)", "iv.", "...", "Board", "Theme 2"]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_a_row_is_an_action_whatever_its_number(csv_plan, column, number):
    found = csv_plan(HEAD, [number, "Train panels", "Head of HR", "May 2026", ""], [number, "Review triage", "EDI Manager", "", "Red"])
    assert column(found, "action") == ["Train panels", "Review triage"]
    assert column(found, "action_no") == [number, number]
    assert found.review == []


@pytest.mark.parametrize(("lead", "date", "status"), [("Head of HR", "", ""), ("", "soon", ""), ("", "", "Green")])
def test_one_of_lead_date_and_status_is_enough_without_any_number(csv_plan, column, lead, date, status):
    found = csv_plan(HEAD, ["", "train panels", "CPO", "May 2026", ""], ["", "review triage", lead, date, status])
    assert column(found, "action") == ["train panels", "review triage"]
    assert column(found, "confidence") == ["sure", "sure"]


def test_rows_without_a_number_among_others_are_asked_about_once(csv_plan, column, asked):
    rows = [["1", "Train", "HR", "", ""], ["", "Review", "CPO", "", ""], ["", "Mentor", "CNO", "", ""], ["2", "Brief", "CEO", "", ""]]
    found = csv_plan(HEAD, *rows)
    assert column(found, "action_no") == ["1", "", "", "2"]
    assert asked(found) == [(UNNUMBERED, "2, 3")]
    assert column(found, "confidence") == ["sure", "likely", "likely", "sure"]


def test_a_row_that_is_joined_is_asked_about(csv_plan, column, asked):
    found = csv_plan(HEAD, ["1", "Train panels", "HR", "May 2026", ""], ["", "and their chairs", "", "", ""])
    assert column(found, "action") == ["Train panels and their chairs"]
    assert asked(found) == [(JOINED, "1")]
    assert column(found, "confidence") == ["likely"]


def test_a_lead_and_date_without_an_action_are_a_further_part_of_the_one_above(csv_plan, column, asked):
    found = csv_plan(HEAD, ["1", "Train panels", "HR", "May 2026", ""], ["", "", "OD", "June 2026", ""], ["2", "Review", "CPO", "", ""])
    assert column(found, "action") == ["Train panels", "Train panels", "Review"]
    assert column(found, "commitment") == ["a", "b", ""]
    assert column(found, "leads") == ["HR", "OD", "CPO"]
    assert asked(found) == [(ANOTHER, "2")]


def test_an_action_of_more_than_26_parts(csv_plan, column):
    found = csv_plan(HEAD, ["1", "Train", "HR", "", ""], *(["", "", f"Team {number}", "", ""] for number in range(27)))
    assert column(found, "commitment")[24:] == ["y", "z", "aa", "ab"]


def test_an_action_without_lead_date_and_status_in_a_plan_without_numbers_is_not_joined(csv_plan, column, asked):
    found = csv_plan(["Action", "Lead", "By when"], ["Recruitment", "", ""], ["Train", "HR", "May 2026"], ["Mentor staff", "", ""])
    assert column(found, "action") == ["Recruitment", "Train", "Mentor staff"]
    assert asked(found) == [(NOTHING_BUT_ACTION, "1, 3")]


def test_a_row_that_names_no_action_is_asked_about(csv_plan, asked):
    found = csv_plan(HEAD, ["1", "", "HR", "May 2026", ""], ["2", "", "", "", ""], ["3", "Train", "HR", "", ""])
    assert asked(found) == [(ONLY_A_NUMBER, ""), (NO_ACTION, "1")]


def test_words_in_the_column_of_numbers_are_asked_about_where_others_have_numbers(csv_plan, column, asked):
    signed = ["Signed off by:", "Chief People Officer", "", "1 May 2025"]
    found = csv_plan(["No", "Action", "Lead", "By when"], ["1", "Train", "HR", "May 2026"], signed)
    assert asked(found) == [(NO_NUMBER, "2")]
    assert column(found, "confidence") == ["sure", "likely"]
    named = csv_plan(["Ref", "Action", "Lead", "By when"], ["Panels", "Train", "HR", "May 2026"], ["Triage", "Review", "ER", "May 2026"])
    assert named.review == []


def test_totals_and_keys_are_no_actions(csv_plan, column, asked):
    key = [["Total", "2", "", "", ""], ["RAG key:", "", "", "", ""], ["Red", "Off track", "", "", ""], ["Green", "On track", "", "", ""]]
    found = csv_plan(HEAD, ["1", "Train", "HR", "", "Red"], *key)
    assert column(found, "action") == ["Train"]
    assert asked(found) == [(TOTAL_OR_KEY, "")]
    assert "Off track" in found.review[0]["text"]


def test_lines_cut_from_a_page_are_pieces_and_whole_ones_are_actions(text_plan, column, asked):
    found = text_plan(
        "\t".join(HEAD),
        "1\tGrow the talent of\tHead of\tJune 2026\t",
        "\tcolleagues in bands 6\tCulture\t\t",
        "\tReview triage\tEDI Manager\tMay 2026\t",
        "\tbrief the chairs\tChief Nurse\tJuly 2026\t",
    )
    assert column(found, "action") == ["Grow the talent of colleagues in bands 6", "Review triage", "brief the chairs"]
    assert column(found, "leads") == ["Head of Culture", "EDI Manager", "Chief Nurse"]
    assert asked(found) == [(PIECE, "1"), (UNNUMBERED, "2, 3")]


def test_a_number_merged_over_rows_gives_the_parts_of_one_action(word_plan, column):
    rows = [HEAD, ["1", "Train", "HR", "May 2026", "Red"], ["", "Brief", "OD", "June 2026", "Green"], ["2", "Review", "CPO", "", ""]]
    found = word_plan(rows, merged=[(1, 0, 2, 0)])
    assert column(found, "action_no") == ["1", "1", "2"]
    assert column(found, "commitment") == ["a", "b", ""]
    assert column(found, "action") == ["Train", "Brief", "Review"]
    assert column(found, "confidence") == ["sure"] * 3


def test_a_lead_merged_over_rows_leads_each_of_them(word_plan, column):
    rows = [HEAD, ["1", "Train", "EDI Manager", "May 2026", ""], ["2", "Review", "", "", ""], ["3", "Mentor", "", "Ongoing", ""]]
    found = word_plan(rows, merged=[(1, 2, 3, 2)])
    assert column(found, "leads") == ["EDI Manager"] * 3
    assert found.review == []


def test_a_row_that_only_adds_to_a_merged_action_is_joined(word_plan, column, asked):
    head = ["No", "Action", "Lead", "Progress"]
    rows = [head, ["1", "Train", "HR", "Begun"], ["", "", "", "Half done"], ["2", "Review", "CPO", ""]]
    found = word_plan(rows, merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2)])
    assert column(found, "action") == ["Train", "Review"]
    assert column(found, "progress") == ["Begun Half done", ""]
    assert asked(found) == [(JOINED, "1")]


cells = st.sampled_from(["", "Head of HR", "EDI Manager"]), st.sampled_from(["", "May 2026", "when funded"]), st.sampled_from(["", "Green"])
one_row = st.tuples(st.sampled_from(["", "1", "WRES-2", "b)", "Two"]), st.sampled_from(["", "train panels", "Review"]), *cells)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(one_row, max_size=8))
def test_there_are_as_many_actions_as_rows_with_a_lead_date_or_status(csv_plan, rows):
    found = csv_plan(HEAD, *rows)
    assert len(found.rows) >= sum(any(row[2:]) for row in rows)
    reviewed = {number for entry in found.review for part in entry.get("row", "").split(", ") if part for number in span(part)}
    assert {number for number, row in enumerate(found.rows, start=1) if row["confidence"] != "sure"} <= reviewed


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(one_row, min_size=1, max_size=5))
def test_the_same_in_a_word_document(word_plan, rows):
    found = word_plan([HEAD, *rows])
    assert len(found.rows) >= sum(any(row[2:]) for row in rows)
    kept = " ".join([*(text for row in found.rows for text in row.values()), *(entry["text"] for entry in found.review)])
    assert all(word in kept for row in rows for cell in row for word in cell.split())


def span(part):
    first, _, last = part.partition(" to ")
    return range(int(first), int(last or first) + 1)
