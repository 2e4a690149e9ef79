"""What follows from a plan by itself, beside what was judged: overdue, not updated, target met, carried over, waiting."""

import datetime as dt
import re
from dataclasses import dataclass

from wres.plans.due import Due
from wres.plans.plan_period import last_day
from wres.plans.statuses import JudgedStatus
from wres.plans.written import WrittenRow

_EMPTY_WORDS = re.compile(
    r"\W*(?:tb[cad]|to be (?:confirmed|added|updated)|n/?a|none|nil|no update|as above|see above|pending|x+)?\W*", re.IGNORECASE
)
_CARRIED = re.compile(r"\W*(?:action )?carried (?:over|forward)(?: action)?(?: from)?[^.;]{0,40}\W*", re.IGNORECASE)
_WAITS = re.compile(r"\b(?:awaiting|waiting (?:for|on)|on hold (?:until|pending)|pending)\s+(?P<what>[^.;\n]+)", re.IGNORECASE)
_POINTER = re.compile(r"\s*(?:see|as|refer to)\b.{0,20}(?:\bpage\b|\baction\b|\brow\b|\babove\b|['‘\"“]).*", re.IGNORECASE | re.DOTALL)
_EXCEEDED = re.compile(
    r"\b(?:exceed(?:s|ed|ing)?|above|met|reached|achieved|surpass(?:es|ed))\b(?!\s+with)(?:\s+\w+){0,3}?\s+targets?\b"
    r"|\btarget (?:is |was |has been )?(?:met|exceeded|reached|achieved)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n't|no|yet to|to be)\b", re.IGNORECASE)
_LEAST = re.compile(
    r"\b(?:at least|(?:a |the )?minimum (?:target )?(?:of )?|no less than|up to|target of)\s*(?P<value>\d+(?:\.\d+)?)\s?%", re.IGNORECASE
)
_PERCENT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s?%")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?/\s?\d\d(?:\d\d)?)?")


@dataclass(frozen=True, slots=True)
class ComputedStatus:
    """The computed status of a commitment: what its own texts and dates say, whatever status it was given.

    overdue: its day has passed and it is known not to be complete; past_due: its day has passed, and whether it is complete is not
    known, because its status is not given or not defined; no_update: open, and nothing is said of progress; target_met: its own
    figures reach what it asks for; years_carried: how many earlier plans it names; updated_on: the last day of its update;
    waiting_for: what it waits for; pointer: whether it only points to another.
    """

    overdue: bool
    past_due: bool
    no_update: bool
    target_met: bool
    years_carried: int
    updated_on: dt.date | None
    waiting_for: str
    pointer: bool


def computed_of(row: WrittenRow, due: Due, status: JudgedStatus, as_of: dt.date | None) -> ComputedStatus:
    """What follows from a row by itself. Without `as_of` nothing is overdue or past its due date."""
    only_points = is_pointer(row.progress) and not row.leads and not row.due_text
    pointer = is_pointer(row.requirement) or only_points
    still_open = not status.is_complete and not pointer
    passed = as_of is not None and due.end is not None and due.end < as_of and due.form not in ("mixed", "recurring")
    return ComputedStatus(
        overdue=still_open and passed and status.is_known, past_due=still_open and passed and not status.is_known,
        no_update=still_open and says_nothing(row.progress),
        target_met=target_met(row.requirement, row.outcome, row.progress), years_carried=years_carried(row.carried_over_from),
        updated_on=last_day(row.updated), waiting_for=waiting_for(row.progress), pointer=pointer,
    )  # fmt: skip


def says_nothing(text: str) -> bool:
    """Whether an update is blank, a placeholder, or only says that the action was carried over."""
    return bool(_EMPTY_WORDS.fullmatch(text.strip()) or _CARRIED.fullmatch(text.strip()))


def only_carried_over(text: str) -> bool:
    """Whether an update only says that the action was carried over."""
    return bool(text.strip() and _CARRIED.fullmatch(text.strip()))


def is_pointer(text: str) -> bool:
    """Whether a text only points to another row."""
    return bool(text.strip() and _POINTER.fullmatch(text))


def waiting_for(text: str) -> str:
    """What an update says the work waits for; empty when it waits for nothing."""
    match = _WAITS.search(text)
    return match["what"].strip() if match else ""


def years_carried(text: str) -> int:
    """How many earlier plans a row names as those it comes from; one when it names no year."""
    return max(len(dict.fromkeys(_YEAR.findall(text))), 1) if text.strip() else 0


def target_met(requirement: str, outcome: str, progress: str) -> bool:
    """Whether the update says that a target is met, or gives percentages that all reach the one minimum the row states."""
    for sentence in re.split(r"(?<=[.;])\s", progress):
        if _EXCEEDED.search(sentence) and not _NOT.search(sentence):
            return True
    aims = {float(match["value"]) for text in (requirement, outcome) for match in _LEAST.finditer(text)}
    reached = [float(value) for value in _PERCENT.findall(progress)]
    return len(aims) == 1 and bool(reached) and min(reached) >= min(aims)
