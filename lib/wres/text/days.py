"""Days as they are written in names and files, and the day on which somebody works."""

import datetime as dt


def today() -> dt.date:
    """The day by the clock of the machine, in its own time zone: the day that whoever works would write down."""
    return dt.datetime.now().astimezone().date()


def written_day(text: str) -> dt.date | None:
    """The day written as year, month and day, `2025-06-30`, and in no other way; None for anything else."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
