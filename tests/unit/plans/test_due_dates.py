"""Timescales: the forms in which plans say when work is due. Expected values from a calendar."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.plans.dates import due_from, understand_due
from wres.plans.due import Form

D = dt.date


@pytest.mark.parametrize(
    ("text", "form", "start", "end", "precision"),
    [
        ("June 2023", "date", None, D(2023, 6, 30), "month"),
        ("May-25", "date", None, D(2025, 5, 31), "month"),
        ("Feb '24", "date", None, D(2024, 2, 29), "month"),
        ("03/2025", "date", None, D(2025, 3, 31), "month"),
        ("31 March 2025", "date", None, D(2025, 3, 31), "day"),
        ("31/03/2025", "date", None, D(2025, 3, 31), "day"),
        ("31.03.25", "date", None, D(2025, 3, 31), "day"),
        ("2025-03-31", "date", None, D(2025, 3, 31), "day"),
        ("2025-03-31 00:00:00", "date", None, D(2025, 3, 31), "day"),
        ("1st of May 2024", "date", None, D(2024, 5, 1), "day"),
        ("2026", "date", None, D(2026, 12, 31), "year"),
        ("2024/25", "date", None, D(2025, 3, 31), "financial year"),
        ("Spring 2025", "date", None, D(2025, 5, 31), "season"),
        ("Winter 2024", "date", None, D(2025, 2, 28), "season"),
        ("Q1 2025/26", "date", None, D(2025, 6, 30), "quarter"),
        ("Q4 2024/25", "date", None, D(2025, 3, 31), "quarter"),
        ("By September 2021", "qualified", None, D(2021, 9, 30), "month"),
        ("Review September 2021", "qualified", None, D(2021, 9, 30), "month"),
        ("By the end of December 2025", "qualified", None, D(2025, 12, 31), "month"),
        ("Implemented by September 2010", "qualified", None, D(2010, 9, 30), "month"),
        ("From September 2021", "start", D(2021, 9, 1), None, "month"),
        ("From 2021", "start", D(2021, 1, 1), None, "year"),
        ("April 2020 to start", "start", D(2020, 4, 1), None, "month"),
        ("September to November 2019", "range", D(2019, 9, 1), D(2019, 11, 30), "month"),
        ("November to February 2020", "range", D(2019, 11, 1), D(2020, 2, 29), "month"),
        ("May 2024 - May 2025", "range", D(2024, 5, 1), D(2025, 5, 31), "month"),
        ("Funding ready by Sept 2010", "event", None, D(2010, 9, 30), "month"),
        ("May 2010 Report to Cabinet", "event", None, D(2010, 5, 31), "month"),
    ],
)
def test_dated_forms(text, form, start, end, precision):
    due = understand_due(text)
    assert (due.form, due.start, due.end, due.precision, due.problem) == (form, start, end, precision, "")


def test_a_list_is_due_on_its_last_date_and_keeps_all():
    due = understand_due("January, May, July 2020")
    assert (due.form, due.end, due.dates) == ("list", D(2020, 7, 31), (D(2020, 1, 31), D(2020, 5, 31), D(2020, 7, 31)))


@pytest.mark.parametrize(
    ("text", "rhythm", "following"),
    [
        ("Every 6 weeks", "every 6 weeks", "2020-02-12"),
        ("Twice a year", "twice a year", "2020-07-01"),
        ("Update quarterly", "quarterly", "2020-04-01"),
        ("Reviewed annually", "yearly", "2021-01-01"),
        ("6-monthly", "twice a year", "2020-07-01"),
        ("September each year", "each September", "2020-09-30"),
        ("a) September each year", "each September", "2020-09-30"),
        ("Monthly", "monthly", "2020-02-01"),
        ("3 times a year", "every 4 months", "2020-05-01"),
    ],
)
def test_recurring_work_has_a_next_date(text, rhythm, following):
    due = due_from(text, D(2020, 1, 1), D(2020, 1, 1))
    assert (due.form, due.rhythm, due.next, due.end) == ("recurring", rhythm, D.fromisoformat(following), None)


def test_a_reporting_line_keeps_whom_it_is_reported_to():
    due = understand_due("Update quarterly to the Board and the working group")
    assert (due.form, due.qualifier, due.condition) == ("recurring", "update", "to Board and the working group")


def test_mixed_forms_have_a_date_and_a_rhythm():
    both = understand_due("September/ October 2020 and annually")
    assert (both.form, both.start, both.end, both.recurrence.words) == ("mixed", D(2020, 9, 1), D(2020, 10, 31), "yearly")
    assert understand_due("April 2025 and ongoing").form == "mixed"


@pytest.mark.parametrize(
    ("text", "form", "condition"),
    [
        ("Ongoing", "ongoing", ""), ("On-going", "ongoing", ""), ("Tbc", "unknown", ""), ("TBA post COVID-19", "unknown", "post COVID-19"),
        ("In development so no clear timescale at present", "unknown", ""), ("b) Complete", "not a date", "status"),
        ("2012 (48.0%) 2017 (50.2%)", "not a date", "targets"), ("", "blank", ""), (" - ", "blank", ""),
    ],
)  # fmt: skip
def test_texts_without_a_date(text, form, condition):
    due = understand_due(text)
    assert (due.form, due.end, due.condition) == (form, None, condition)


@pytest.mark.parametrize(
    ("text", "said"),
    [("31/06/21", "June 2021 has no day 31"), ("30 February 2025", "February 2025 has no day 30"), ("12/13/2025", "no month 13")],
)
def test_impossible_dates_are_not_mended(text, said):
    due = understand_due(text)
    assert due.form == "invalid"
    assert due.end is None
    assert said in due.problem


def test_a_wrong_ordinal_is_read_and_said():
    due = understand_due("31th July 2023")
    assert (due.form, due.end, due.problem) == ("invalid", D(2023, 7, 31), "31th should be 31st")


@pytest.mark.parametrize("text", ["when we can", "within 6 months", "45000", "it may be later", "March"])
def test_what_is_not_understood_says_so(text):
    due = understand_due(text)
    assert due.form == "unknown"
    assert due.problem


@given(st.text(max_size=80))
def test_any_text_has_a_form_and_never_raises(text):
    assert understand_due(text).form in get_args(Form)


@given(st.dates(D(2000, 1, 1), D(2099, 12, 31)))
def test_every_day_is_read_back(day):
    for text in (day.isoformat(), f"{day.day} {day:%B %Y}", f"by {day:%d/%m/%Y}"):
        assert understand_due(text).end == day
