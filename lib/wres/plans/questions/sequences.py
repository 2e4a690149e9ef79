"""The numbers of a plan, in the sequences in which they count on: through the whole plan, or anew in each part, section or objective."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wres.plans.commitment import Commitment

ACTION_LEVELS = ("plan_part", "section", "objective_no")  # with which the numbers of actions may begin again
OBJECTIVE_LEVELS = ("plan_part", "section")
_NUMBER = re.compile(r"^(?P<prefix>(?:[\w]+\.)*?[A-Za-z]*)(?P<last>\d+)$")


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A commitment by its number in a column: 1.4.2 is 2 after the prefix 1.4.; one without a last number is a prefix alone, and 0.

    text: the number as it is written, without a full stop behind it.
    """

    commitment: Commitment
    text: str
    prefix: str
    number: int


def sequences(commitments: Iterable[Commitment], column: str, levels: Sequence[str]) -> list[list[NumberedRow]]:
    """The numbers of a column, parted by prefix and, where they begin again, by level. levels: columns, the widest first.

    They begin again with a level where most of its parts hold the lowest number: then two actions may be called 1. Else they run on
    through all of them, in whatever order, and one that another part holds is not missing.
    """
    by_prefix: dict[str, list[NumberedRow]] = {}
    for commitment in commitments:
        if text := commitment.written[column].strip().rstrip("."):
            match = _NUMBER.match(text)
            prefix, number = (match["prefix"], int(match["last"])) if match else (text, 0)
            by_prefix.setdefault(prefix, []).append(NumberedRow(commitment, text, prefix, number))
    return [sequence for rows in by_prefix.values() for sequence in _parts_of(rows, levels)]


def _parts_of(rows: list[NumberedRow], levels: Sequence[str]) -> list[list[NumberedRow]]:
    if not levels:
        return [rows]
    parts: dict[str, list[NumberedRow]] = {}
    for row in rows:
        parts.setdefault(row.commitment.written[levels[0]], []).append(row)
    lowest = min(row.number for row in rows)
    beginning = sum(any(row.number == lowest for row in part) for part in parts.values())
    branches = list(parts.values()) if 2 * beginning > len(parts) else [rows]
    return [sequence for part in branches for sequence in _parts_of(part, levels[1:])]
