"""What follows from a plan by itself, beside what was judged: overdue, not updated, target met, carried over, waiting."""

import datetime as dt
import re
from typing import Any

import numpy as np
import pandas as pd

from wres.plans.plan_period import last_day

COLUMNS: dict[str, Any] = {
    "overdue": bool, "no_update": bool, "target_met": bool, "years_carried": "int64", "updated_on": object, "waiting_for": object,
    "pointer": bool, "computed": object,
}  # fmt: skip
_EMPTY_WORDS = re.compile(
    r"\W*(?:tb[cad]|to be (?:confirmed|added|updated)|n/?a|none|nil|no update|as above|see above|pending|x+)?\W*", re.IGNORECASE
)
_CARRIED = re.compile(r"\W*(?:action )?carried (?:over|forward)(?: action)?(?: from)?[^.;]{0,40}\W*", re.IGNORECASE)
_WAITS = re.compile(r"\b(?:awaiting|waiting (?:for|on)|on hold (?:until|pending)|pending)\s+(?P<what>[^.;\n]+)", re.IGNORECASE)
_POINTER = re.compile(r"\s*(?:see|as|refer to)\b.{0,20}(?:\bpage\b|\baction\b|\brow\b|\babove\b|['‘\"“]).*", re.IGNORECASE | re.DOTALL)
_EXCEEDED = re.compile(
    r"\b(?:exceed(?:s|ed|ing)?|above|met|reached|achieved|surpass(?:es|ed))\b(?!\s+with)(?:\s+\w+){0,3}?\s+targets?\b|\btarget (?:is |was |has been )?(?:met|exceeded|reached|achieved)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n't|no|yet to|to be)\b", re.IGNORECASE)
_LEAST = re.compile(
    r"\b(?:at least|(?:a |the )?minimum (?:target )?(?:of )?|no less than|up to|target of)\s*(?P<value>\d+(?:\.\d+)?)\s?%", re.IGNORECASE
)
_PERCENT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s?%")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?/\s?\d\d(?:\d\d)?)?")


def computed_columns(rows: pd.DataFrame, understood: pd.DataFrame, as_of: dt.date | None) -> pd.DataFrame:
    """The computed status of each commitment; the index stays.

    overdue, no_update, target_met: true or false; years_carried: the number of earlier plans named; updated_on: ISO date or
    empty; pointer: whether the row only points to another; computed: all of it in words. Without `as_of` nothing is overdue.
    """
    progress_given = any(text.strip() for text in rows["progress"])
    pairs = zip(_records(rows), _records(understood[["status_common", "due_form", "due_end"]]), strict=True)
    lines = [_line(written, known, as_of, progress_given) for written, known in pairs]
    columns = {name: np.array([line[name] for line in lines], dtype=kind) for name, kind in COLUMNS.items()}
    return pd.DataFrame(columns, index=rows.index)


def _records(frame: pd.DataFrame) -> list[dict[str, str]]:
    return [dict(zip(frame, cells, strict=True)) for cells in zip(*(frame[name] for name in frame), strict=True)]


def _line(written: dict[str, str], known: dict[str, str], as_of: dt.date | None, progress_given: bool) -> dict[str, Any]:
    progress, day = written["progress"], last_day(written["updated"])
    only_points = is_pointer(progress) and not written["leads"] and not written["due_text"]
    pointer = is_pointer(written["requirement"]) or only_points
    still_open = known["status_common"] != "complete" and not pointer
    passed = as_of is not None and "" < known["due_end"] < as_of.isoformat() and known["due_form"] not in ("mixed", "recurring")
    line = {
        "overdue": still_open and passed,
        "no_update": still_open and says_nothing(progress),
        "target_met": target_met(written["requirement"], written["outcome"], progress),
        "years_carried": years_carried(written["carried_over_from"]),
        "updated_on": day.isoformat() if day else "",
        "waiting_for": waiting_for(progress),
        "pointer": pointer,
    }
    return line | {"computed": _words(line, known["due_end"], progress_given)}


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


def _words(line: dict[str, Any], due_end: str, progress_given: bool) -> str:
    carried = line["years_carried"]
    words = [
        f"due {dt.date.fromisoformat(due_end):%d %B %Y} has passed".replace("due 0", "due ") if line["overdue"] else "",
        "target met by its own figures" if line["target_met"] else "",
        "no progress given" if line["no_update"] and progress_given else "",
        f"carried over from {carried} earlier plan{'s' if carried > 1 else ''}" if carried else "",
        f"waits for {line['waiting_for']}" if line["waiting_for"] else "",
        "points to another action" if line["pointer"] else "",
    ]
    return "; ".join(word for word in words if word)
