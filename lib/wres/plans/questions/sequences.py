"""The numbers of a plan, in the sequences in which they count on: through the whole plan, or anew in each part, section or objective."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wres.plans.commitment import Commitment

ACTION_LEVELS = ("plan_part", "section", "objective_no")  # with which the numbers of actions may begin again
OBJECTIVE_LEVELS = ("plan_part", "section")
_NUMBER = re.compile(
    r"(?P<prefix>(?:\w+\.)*?[A-Za-z]*)(?P<last>\d+)(?:[.\s]?\(?(?P<letter>[A-Za-z]|[ivx]+)\)?)?"  # 3, 1.4.2, HR7; 2a, 2(a), 2.ii
)


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A commitment by its number in a column: 1.4.2 is 2 after the prefix 1.4., and 2a, a part of action 2, is 2 too.

    text: the number as it is written, without a full stop behind it. One that ends with no number is a prefix alone, and 0.
    """

    commitment: Commitment
    text: str
    prefix: str
    number: int
    letter: str = ""

    @property
    def place(self) -> tuple[int, str]:
        """Its place after the prefix: its number and the letter of its part, empty where it has none."""
        return self.number, self.letter


def sequences(commitments: Iterable[Commitment], column: str, levels: Sequence[str]) -> list[list[NumberedRow]]:
    """The numbers of a column, parted by prefix and, where they begin again, by level. levels: columns, the widest first.

    They begin again with a level where most of its parts hold the lowest number: then two actions may be called 1. Else they run on
    through all of them, in whatever order, and one that another part holds is not missing.
    """
    by_prefix: dict[tuple[str, bool], list[NumberedRow]] = {}  # HR alone is not of the sequence of HR2
    for commitment in commitments:
        if text := commitment.written[column].strip().rstrip("."):
            match = _NUMBER.fullmatch(text)
            row = NumberedRow(commitment, text, text, 0)
            if match:
                row = NumberedRow(commitment, text, match["prefix"], int(match["last"]), match["letter"] or "")
            by_prefix.setdefault((row.prefix, match is not None), []).append(row)
    return [sequence for rows in by_prefix.values() for sequence in _parts_of(rows, levels)]


def _parts_of(rows: list[NumberedRow], levels: Sequence[str]) -> list[list[NumberedRow]]:
    if not levels:
        return [rows]
    parts: dict[str, list[NumberedRow]] = {}
    for row in rows:
        parts.setdefault(row.commitment.written[levels[0]], []).append(row)
    lowest = min(row.place for row in rows)
    beginning = sum(any(row.place == lowest for row in part) for part in parts.values())
    branches = list(parts.values()) if 2 * beginning > len(parts) else [rows]
    return [sequence for part in branches for sequence in _parts_of(part, levels[1:])]
