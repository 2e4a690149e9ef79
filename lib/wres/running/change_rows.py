"""What `changes.csv` of a review says, in numbers: how much of what is published is not as it was approved."""

import csv
from collections import Counter
from pathlib import Path

from wres.approval.last_version import earlier_version_words, unconfirmed_words, version_approved_last
from wres.approval.record import RecordError, read_record
from wres.parameters import Workspace
from wres.parameters.approved_places import CHANGES, latest_version
from wres.parameters.organisation import Approval
from wres.text import day
from wres.text.lists import listing, quantity

WORDS = {"figure": "figure", "commitment": "action"}


def published_changes(review: Path) -> Counter[str]:
    """How many figures differ, and of how many actions something does; nothing where the file is not there or cannot be read."""
    try:
        with (review / CHANGES).open(encoding="utf-8-sig", newline="") as file:
            rows = {
                (row["kind"], row["where"], *(row[name] for name in ("measure", "group", "staff_group", "band") if row["kind"] == "figure"))
                for row in csv.DictReader(file)
            }
    except (OSError, ValueError, LookupError, csv.Error):
        return Counter()
    return Counter(kind for kind, *_ in rows if kind != "finding")


def anything_published_differs(review: Path) -> bool:
    """Whether a figure or an action is not as it was approved."""
    return bool(published_changes(review))


def approval_in_words(workspace: Workspace, year: int, code: str, stated: Approval | None, review: Path) -> str:
    """Whether a report is approved, by whom, and whether that still counts, for the list of reports. stated: in the organisation's file."""
    if stated is None:
        return "draft"
    last = version_approved_last(workspace, year, code, stated)
    if last.fault:
        return _in_a_sentence(unconfirmed_words(stated))
    if last.record and anything_published_differs(review):
        return _in_a_sentence(earlier_version_words(last.record.approval))
    return f"approved by {stated.by}"


def _in_a_sentence(words: str) -> str:
    return words[0].lower() + words[1:]


def correction_in_words(workspace: Workspace, year: int, code: str, review: Path) -> str:
    """What of a report is not as it was approved, for the list of reports; empty where all is, or nothing was approved."""
    counts = published_changes(review)
    version = latest_version(workspace, year, code) if counts else None
    if version is None:
        return ""
    try:
        approved = f" on {day(read_record(version).approval.date)}"
    except RecordError:
        approved = ""
    changed = listing([quantity(counts[kind], word) for kind, word in WORDS.items() if counts[kind]])
    return f"{changed} {'is' if counts.total() == 1 else 'are'} not as approved{approved}."
