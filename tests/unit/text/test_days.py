"""Days as names of files say them, and today."""

import datetime as dt
import time

import pytest

from wres.text.days import today, written_day


@pytest.mark.parametrize("text", ["20250630", "2025-W27-1", "2025-6-30", "2025-02-30", "30 June 2025", "", "None"])
def test_a_day_is_written_in_one_way_alone(text):
    assert written_day("2025-06-30") == dt.date(2025, 6, 30)
    assert written_day(text) is None


@pytest.mark.parametrize(("zone", "day"), [("BST-1", dt.date(2025, 7, 1)), ("UTC0", dt.date(2025, 6, 30))])
def test_today_is_the_day_where_somebody_works(monkeypatch, zone, day):
    """Half past midnight in summer in England is half past eleven of the day before in UTC."""

    class Clock(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2025, 6, 30, 23, 30, tzinfo=dt.UTC).astimezone(tz)

    monkeypatch.setenv("TZ", zone)
    time.tzset()
    monkeypatch.setattr(dt, "datetime", Clock)
    try:
        assert today() == day
    finally:
        monkeypatch.undo()
        time.tzset()
