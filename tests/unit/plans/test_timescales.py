"""Timescales as people write them: the days a text means as a whole, from a calendar; years are financial years from April."""

import datetime as dt

import pytest

from wres.plans.dates import due_from, understand_due

D = dt.date


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2025/26 Q3", D(2025, 12, 31)), ("25/26 Q3", D(2025, 12, 31)), ("Q3 25/26", D(2025, 12, 31)), ("Q3 FY25/26", D(2025, 12, 31)),
        ("FY25/26", D(2026, 3, 31)), ("H1 2025/26", D(2025, 9, 30)), ("Sep'25", D(2025, 9, 30)), ("Mar’26", D(2026, 3, 31)),
        ("2025/09/30", D(2025, 9, 30)), ("30-09-2025", D(2025, 9, 30)), ("30.9.25", D(2025, 9, 30)), ("w/e 5/6/26", D(2026, 6, 5)), ("Sept 24", D(2024, 9, 30)),
        ("Winter 2025/26", D(2026, 2, 28)), ("may 2024", D(2024, 5, 31)), ("2024/09/30", D(2024, 9, 30)),
    ],
)  # fmt: skip
def test_ways_to_write_a_day_a_quarter_or_a_year(text, end):
    due = understand_due(text)
    assert (due.end, due.problem) == (end, "")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Q4 2024-25", D(2025, 3, 31)), ("Quarter 2 of 2025/26", D(2025, 9, 30)), ("third quarter of 2026/27", D(2026, 12, 31)), ("H2 25/26", D(2026, 3, 31)),
        ("second half of 2025/26", D(2026, 3, 31)), ("financial year 2025/26", D(2026, 3, 31)), ("2025-26", D(2026, 3, 31)), ("2025/2026", D(2026, 3, 31)),
        ("Sept. '25", D(2025, 9, 30)), ("1st Sept 2025", D(2025, 9, 1)), ("September 30th, 2025", D(2025, 9, 30)), ("30Sep2025", D(2025, 9, 30)),
        ("Tuesday 30 September 2025", D(2025, 9, 30)), ("30/9/25", D(2025, 9, 30)), ("31/03/2026 00:00:00", D(2026, 3, 31)),
        ("by 31/3/26", D(2026, 3, 31)), ("By end of Q2 2025/26", D(2025, 9, 30)), ("end June 2026", D(2026, 6, 30)), ("mid-June 2026", D(2026, 6, 30)),
        ("late 2025", D(2025, 12, 31)), ("by the end of the financial year 2025/26", D(2026, 3, 31)), ("before June 2026", D(2026, 5, 31)),
        ("No later than 31 March 2026", D(2026, 3, 31)), ("31 March 2026 at the latest", D(2026, 3, 31)), ("31 March\n2026", D(2026, 3, 31)),
        ("To be completed by March 2026", D(2026, 3, 31)), ("Complete by March 2026", D(2026, 3, 31)), ("In progress - March 2026", D(2026, 3, 31)),
        ("Q2 2025/26 (September 2025)", D(2025, 9, 30)), ("Ongoing until March 2026", D(2026, 3, 31)), ("Ongoing - review March 2026", D(2026, 3, 31)),
        ("Launch by June 2026", D(2026, 6, 30)), ("Autumn 25", D(2025, 11, 30)), ("Funding ready by June 2026", D(2026, 6, 30)), ("On track for March 2026", D(2026, 3, 31)),
    ],
)  # fmt: skip
def test_further_ways_to_write_when_something_is_due(text, end):
    due = understand_due(text)
    assert (due.end, due.problem, due.recurrence) == (end, "", None)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Q4 (January - March 2026)", D(2026, 3, 31)), ("Quarter 3 (Oct–Dec 2025)", D(2025, 12, 31)), ("Sept 2025 (QTR 2)", D(2025, 9, 30)),
        ("2025/26 financial year", D(2026, 3, 31)), ("By the end of the 2025/26 financial year", D(2026, 3, 31)), ("31 March 2026 (year end)", D(2026, 3, 31)),
        ("31 March 2026 (end of financial year)", D(2026, 3, 31)), ("Throughout 2025/26", D(2026, 3, 31)), ("Within Q3 2025/26", D(2025, 12, 31)),
        ("Ongoing throughout 2025/26", D(2026, 3, 31)), ("Trust Board 3 June 2026", D(2026, 6, 3)), ("September 2025 Board", D(2025, 9, 30)),
        ("Implementation by Jan 2026", D(2026, 1, 31)), ("To be complete by March 2026", D(2026, 3, 31)), ("Deadline moved to 30 September 2025", D(2025, 9, 30)),
        ("Delayed - now March 2026", D(2026, 3, 31)), ("Dec 2024 Revised: March 2025", D(2025, 3, 31)),
        ("Start date 1 April 2025 End date 31 March 2026", D(2026, 3, 31)), ("From 1 April 2025 by 31 March 2026", D(2026, 3, 31)),
    ],
)  # fmt: skip
def test_ordinary_words_beside_a_date_are_understood(text, end):
    due = understand_due(text)
    assert (due.end, due.problem) == (end, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sept 2025 (Q3)", "other months"), ("Q4 (Oct - Dec 2025)", "other months"), ("2025 financial year", "financial year"), ("2025 (year end)", "financial year"),
        ("Within 12 months of March 2025", "is not understood"), ("After the Board in March 2026", "After"), ("Extended over 2025/26", "not certain"),
    ],
)  # fmt: skip
def test_words_that_leave_the_day_open_are_asked(text, why):
    due = understand_due(text)
    assert due.end is None
    assert why in due.problem


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("w/c 3 June 2026", D(2026, 6, 3), D(2026, 6, 9)),
        ("w.c. 3 June 2026", D(2026, 6, 3), D(2026, 6, 9)),
        ("Wk commencing 03/06/26", D(2026, 6, 3), D(2026, 6, 9)),
        ("week commencing Monday 1st June 2026", D(2026, 6, 1), D(2026, 6, 7)),
        ("Q1-Q2 2025/26", D(2025, 4, 1), D(2025, 9, 30)),
        ("Autumn/Winter 2025", D(2025, 9, 1), D(2026, 2, 28)),
        ("01/04/2025 – 31/03/2026", D(2025, 4, 1), D(2026, 3, 31)),
        ("March/April 2026", D(2026, 3, 1), D(2026, 4, 30)),
        ("Nov-Feb 2026", D(2025, 11, 1), D(2026, 2, 28)),
        ("Between April and June 2026", D(2026, 4, 1), D(2026, 6, 30)),
        ("1 April - 30 June 2026", D(2026, 4, 1), D(2026, 6, 30)),
        ("1-5 June 2026", D(2026, 6, 1), D(2026, 6, 5)),
        ("Jun 2026\u2011Jul 2026", D(2026, 6, 1), D(2026, 7, 31)),
        ("Ongoing from 1 April 2025 to 31 March 2026", D(2025, 4, 1), D(2026, 3, 31)),
        ("Start: April 2026; end: March 2027", D(2026, 4, 1), D(2027, 3, 31)),
        ("from April 2025 to March 2026", D(2025, 4, 1), D(2026, 3, 31)),
    ],
)
def test_spans_have_a_first_and_a_last_day(text, start, end):
    due = understand_due(text)
    assert (due.form, due.start, due.end, due.problem) == ("range", start, end, "")


@pytest.mark.parametrize(
    "text", ["Not before April 2026", "No earlier than April 2026", "not until April 2026", "April 2026 - ongoing", "April 2026 onwards", "Starting in April 2026"]
)  # fmt: skip
def test_a_start_is_no_deadline(text):
    due = understand_due(text)
    assert (due.form, due.start, due.end) == ("start", D(2026, 4, 1), None)


@pytest.mark.parametrize(
    "text",
    [
        "June 2026 (originally March 2026)", "Revised from March 2026 to June 2026", "June 2026 (was March 2026)", "June 2026, previously March 2026",
        "Originally March 2026, now June 2026", "March 2026 - slipped to June 2026", "March 2026, extended to June 2026", "June 2026 (revised from March 2026)",
        "Original date March 2026. Revised date June 2026", "New date: June 2026 (was March 2026)", "March 2026 (revised to June 2026)", "Deferred from March 2026 to June 2026",
    ],
)  # fmt: skip
def test_a_moved_date_is_the_new_one_and_says_from_where(text):
    due = understand_due(text)
    assert (due.end, due.moved_from, due.problem) == (D(2026, 6, 30), "March 2026", "")


def test_a_date_brought_forward_is_the_earlier_one():
    due = understand_due("Brought forward from March 2026 to January 2026")
    assert (due.end, due.moved_from) == (D(2026, 1, 31), "March 2026")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Completed March 2025", "March 2025"), ("March 2024 - completed", "March 2024"), ("Completed 31/03/2024", "31/03/2024"),
        ("COMPLETE (Sept 2023)", "Sept 2023"), ("Done", ""), ("Closed.", ""), ("Achieved Q2", "Q2"), ("Achieved in Q4 2024", "Q4 2024"), ("✓ June 2025", "June 2025"),
        ("Completed on 31 March 2024", "31 March 2024"),
        ("Action completed: June 2025 (due March 2025)", "June 2025"), ("Completed - due March 2026", ""), ("Complete ✓", ""),
    ],
)  # fmt: skip
def test_completion_is_a_status_and_never_a_due_date(text, when):
    due = understand_due(text)
    assert (due.form, due.status, due.completed, due.start, due.end, due.dates) == ("not a date", "complete", when, None, None, ())


@pytest.mark.parametrize(
    ("text", "form", "end", "rhythm"),
    [
        ("31 March 2026 (quarterly review)", "qualified", D(2026, 3, 31), "quarterly"),
        ("March 2026, reviewed monthly", "qualified", D(2026, 3, 31), "monthly"),
        ("Monthly until March 2026", "qualified", D(2026, 3, 31), "monthly"),
        ("Quarterly (first June 2025)", "mixed", D(2025, 6, 30), "quarterly"),
        ("Annual review - March 2026", "mixed", D(2026, 3, 31), "yearly"),
        ("Every March", "recurring", None, "each March"),
        ("Annually in March", "recurring", None, "each March"),
        ("March annually", "recurring", None, "each March"),
    ],
)
def test_rhythms_with_a_date(text, form, end, rhythm):
    due = understand_due(text)
    assert (due.form, due.end, due.recurrence.words) == (form, end, rhythm)


def test_a_rhythm_counts_from_its_own_beginning_and_ends_with_it():
    texts = ["Quarterly from June 2025", "Monthly until March 2026", "Monthly until August 2025"]
    following = [due_from(text, D(2025, 9, 15), D(2025, 4, 1)).next for text in texts]
    assert following == [D(2025, 12, 1), D(2025, 10, 1), None]


def test_phases_are_a_list_and_their_numbers_are_no_days():
    due = understand_due("Phase 1 March 2026; Phase 2 September 2026")
    assert (due.form, due.dates, due.end) == ("list", (D(2026, 3, 31), D(2026, 9, 30)), D(2026, 9, 30))


def test_a_wrong_ending_of_a_day_that_exists_is_read_and_asked():
    due = understand_due("31th July 2026")
    assert (due.end, due.problem) == (D(2026, 7, 31), "31th should be 31st")
