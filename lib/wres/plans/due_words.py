"""What was understood of a timescale, in words."""

from wres.plans.due import NOT_GIVEN, NOTHING_READ, Due
from wres.text import day

_NO_DATE = {
    "blank": "no date given",
    "ongoing": "ongoing: no date",
    "unknown": "no date",
    "not a date": "no date here",
    "invalid": "cannot be read as a date",
}


def due_words(due: Due, written: str) -> str:
    """What was understood of a timescale; empty where a plain date says it all."""
    if due.form == "date" and due.end and " ".join(written.split()).casefold() == day(due.end).casefold():
        return ""
    if due.status:
        return completed_words(due)
    if due.form == "unknown" and due.problem:
        return "no date read" if due.problem == NOTHING_READ else f"no date read: {due.problem}"
    rhythm = "then ongoing" if due.rhythm == "ongoing" and due.form == "mixed" else due.rhythm.replace("ongoing", "")
    words = [
        _days(due),
        f"reviewed {rhythm}" if rhythm and due.qualifier == "reviewed" and due.end else rhythm,
        f"next {day(due.next)}" if due.next else "",
        due.problem if due.form != "blank" else "",
    ]
    return ", ".join(word for word in words if word)


def completed_words(due: Due) -> str:
    """That a timescale says the work is complete, and when: complete, March 2024."""
    return f"{due.status}, {due.completed}".strip(" ,")


def moved_words(due: Due) -> str:
    """From where and to where a date was moved."""
    to = day(due.end) if due.end else ""
    return f"moved to {to}; the earlier date is not given" if due.moved_from == NOT_GIVEN else f"moved from {due.moved_from} to {to}"


def _days(due: Due) -> str:
    """The days of a timescale."""
    if due.moved_from:
        return moved_words(due)
    if due.start and not due.end:
        return f"from {day(due.start)}, no end given"
    if due.form == "list":
        return "; ".join(day(date) for date in due.dates)
    if due.qualifier == "until" and due.end:
        return f"until {day(due.end)}"
    if due.end:
        return f"{day(due.start)} to {day(due.end)}" if due.start else day(due.end)
    return _NO_DATE.get(due.form, "")
