"""What `changes.csv` of a review says, in numbers: how much of what is published is not as it was approved."""

import csv
from pathlib import Path

from wres.approval.damage import RecordError
from wres.approval.last_version import earlier_version_words, unconfirmed_words, version_approved_last
from wres.approval.published_words import words_of
from wres.approval.record import read_record
from wres.parameters import Workspace
from wres.parameters.approved_places import CHANGE_COLUMNS, CHANGES, UNROUNDED, latest_version
from wres.parameters.organisation import Approval
from wres.text import day
from wres.text.lists import listing, quantity, sentence_case, within_sentence

COUNTED = {"figure": "figure", "commitment": "action"}  # kinds that are counted, and what they are called; words are named
WORDS = "words"
OF_FIGURE = ("indicator", "measure", "group", "staff_group", "band")
IDENTITY = {"figure": OF_FIGURE, UNROUNDED: OF_FIGURE, "commitment": ("where",), WORDS: ("measure",)}
NOT_KNOWN = f"whether it still is as approved is not known, because {CHANGES} of its review cannot be read"
SEPARATOR = "\x1f"


def published_changes(review: Path) -> dict[str, tuple[str, ...]] | None:
    """What differs of what is published, by kind: each figure, each action, each part in other words, once.

    None where that is not known: the file is not there, is none of ours or cannot be read.
    """
    differing: dict[str, dict[str, None]] = {}
    try:
        with (review / CHANGES).open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if tuple(rows.fieldnames or ()) != CHANGE_COLUMNS:
                return None
            for row in rows:
                if row["kind"] in IDENTITY:
                    differing.setdefault(row["kind"], {})[SEPARATOR.join(row[name] for name in IDENTITY[row["kind"]])] = None
    except (OSError, ValueError, LookupError, csv.Error):
        return None
    return {kind: tuple(places) for kind, places in differing.items()}


def readable_changes(review: Path) -> dict[str, tuple[str, ...]] | None:
    """The same without figures of which more decimals alone differ than readers see."""
    differing = published_changes(review)
    return None if differing is None else {kind: places for kind, places in differing.items() if kind != UNROUNDED}


def approval_in_words(workspace: Workspace, year: int, code: str, stated: Approval | None, review: Path, updated: bool = False) -> str:
    """Whether a report is approved, by whom, and whether that still counts, for the list of reports.

    stated: in the organisation's file. updated: nothing but the plan was updated since, by a round of its year.
    """
    if stated is None:
        return "draft"
    last = version_approved_last(workspace, year, code, stated)
    if last.faults:
        return within_sentence(unconfirmed_words(stated))
    differing = readable_changes(review) if last.record else {}
    if last.record and differing and updated:
        return f"approved by {stated.by}; action plan updated since"
    if last.record and differing:
        return within_sentence(earlier_version_words(last.record.approval))
    return f"approved by {stated.by}{'' if differing is not None else f'; {NOT_KNOWN}'}"


def correction_in_words(workspace: Workspace, year: int, code: str, review: Path) -> str:
    """What of a report is not as it was approved, for the list of reports; empty where all is, or nothing was approved."""
    differing = readable_changes(review)
    version = latest_version(workspace, year, code) if differing else None
    if not differing or version is None:
        return ""
    try:
        approved = f" on {day(read_record(version).approval.date)}"
    except RecordError:
        approved = ""
    counted = [quantity(len(differing[kind]), word) for kind, word in COUNTED.items() if kind in differing]
    changed = listing([*counted, *filter(None, [words_of(differing.get(WORDS, ()))])])
    is_one = WORDS not in differing and sum(map(len, differing.values())) == 1
    return f"{sentence_case(changed)} {'is' if is_one else 'are'} not as approved{approved}."
