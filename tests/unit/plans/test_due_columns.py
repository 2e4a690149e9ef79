"""The thirteen forms in which plans say when something is due, and the dates that cannot be."""

import csv
import datetime as dt

import pytest

from wres.plans.dates import due_from

AS_OF, START = dt.date(2020, 9, 1), dt.date(2019, 9, 1)


def understood(text):
    return due_from(text, AS_OF, START)


def iso(day):
    return day.isoformat() if day else ""


@pytest.mark.parametrize(
    ("text", "form", "start", "end"),
    [
        ("June 2023", "date", "", "2023-06-30"),
        ("May-25", "date", "", "2025-05-31"),
        ("By September 2021", "qualified", "", "2021-09-30"),
        ("From September 2021", "start", "2021-09-01", ""),
        ("April 2020 to start", "start", "2020-04-01", ""),
        ("September to November 2019", "range", "2019-09-01", "2019-11-30"),
        ("January, May, July 2020", "list", "", "2020-07-31"),
        ("Every 6 weeks", "recurring", "", ""),
        ("Ongoing", "ongoing", "", ""),
        ("Tbc", "unknown", "", ""),
        ("TBA post COVID-19", "unknown", "", ""),
        ("May 2010 Report to Cabinet", "event", "", "2010-05-31"),
        ("b) Complete", "not a date", "", ""),
        ("31th July 2023", "invalid", "", "2023-07-31"),
        ("", "blank", "", ""),
    ],
)
def test_each_form_of_timescale_is_understood(text, form, start, end):
    due = understood(text)
    assert (due.form, iso(due.start) if start else "", iso(due.end)) == (form, start, end)


@pytest.mark.parametrize("text", ["31/06/21", "31th July 2023"])
def test_an_impossible_date_is_kept_and_questioned_never_mended(text):
    due = understood(text)
    assert due.form == "invalid"
    assert due.problem


@pytest.mark.parametrize("name", ["las", "lpt", "wirral", "llr_ccgs", "leicester_city_council"])
def test_timescales_agree_with_those_read_by_hand(shared, name):
    with (shared / "sources" / f"actions_{name}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    dues = [understood(row["due_text"]) for row in rows]
    assert [iso(due.end) for due in dues] == [row["due_parsed"] for row in rows]
    assert [iso(due.start) for due in dues] == [row["due_start"] for row in rows]
    assert [due.precision for due in dues] == [row["due_precision"] for row in rows]
    in_timescale = [bool(row["recurrence"]) and "action text" not in row["recurrence"] for row in rows]
    assert [bool(due.rhythm) for due in dues] == in_timescale
