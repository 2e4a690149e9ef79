"""Days as readers write them."""

import datetime as dt


def day(date: dt.date) -> str:
    """A date as readers write it: 31 March 2019."""
    return f"{date.day} {date:%B %Y}"
