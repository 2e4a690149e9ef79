"""Days and times as readers, names and files have them, and the day on which somebody works."""

import datetime as dt


def today() -> dt.date:
    """The day by the clock of the machine, in its own time zone: the day that whoever works would write down."""
    return dt.datetime.now().astimezone().date()


def written_day(text: str) -> dt.date | None:
    """The day written as year, month and day, `2025-06-30`, and in no other way; None for anything else."""
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return date if date.isoformat() == text else None


def day(date: dt.date) -> str:
    """A date as readers write it: 31 March 2019."""
    return f"{date.day} {date:%B %Y}"


def minute(time: str) -> str:
    """A time in UTC, written 2025-06-30T09:15Z, as readers write it: 30 June 2025, 09:15 UTC. Raises ValueError for another text."""
    moment = dt.datetime.fromisoformat(time)
    return f"{day(moment.date())}, {moment:%H:%M} UTC"
