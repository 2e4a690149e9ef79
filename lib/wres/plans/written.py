"""A row of the table `actions` as it was written, nothing understood yet; and what it belongs to where its number alone is not enough."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields

_BELONGS_TO = (("plan_part", ""), ("objective_no", "objective "), ("section", ""))
_LETTERS = 24


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """The cells of a row, each the text as it was written; a column that the table lacks is blank."""

    plan_part: str = ""
    section: str = ""
    objective_no: str = ""
    objective: str = ""
    action_no: str = ""
    commitment: str = ""
    action: str = ""
    requirement: str = ""
    leads: str = ""
    support: str = ""
    due_text: str = ""
    status: str = ""
    progress: str = ""
    updated: str = ""
    milestones: str = ""
    outcome: str = ""
    evidence: str = ""
    indicators: str = ""
    frameworks: str = ""
    source: str = ""
    carried_over_from: str = ""
    notes: str = ""

    def __getitem__(self, column: str) -> str:
        """The text of a column."""
        text: str = getattr(self, column)
        return text

    @property
    def number(self) -> str:
        """The printed number with its letter and without a full stop behind it, 1.4.2a; empty when there is none."""
        return f"{self.action_no.strip().rstrip('.')}{self.commitment.strip()}"

    @property
    def action_key(self) -> tuple[str, str, str]:
        """What the commitments of one action have in common."""
        return self.plan_part, self.objective_no, self.action_no


COLUMNS = tuple(column.name for column in fields(WrittenRow))
COMMON_STATUS = "common_status"  # a column of published plans alone: the status on the common scale, by the plan's own key


def parents_of(rows: Sequence[WrittenRow]) -> list[str]:
    """What each commitment belongs to where the same number occurs again, "objective 3" or "Part 2"; empty where it does not."""
    parents = [""] * len(rows)
    same: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        same[row.number].append(place)
    for number, places in same.items():
        if not number or len(places) < 2:
            continue
        column, word = next(
            ((column, word) for column, word in _BELONGS_TO if len({rows[place][column] for place in places}) > 1), ("", "")
        )
        for place in places if column else ():
            if rows[place][column]:
                parents[place] = f"{word}{_short(rows[place][column])}"
    return parents


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[:_LETTERS].split(" – ")[0].split(" - ")[0].rstrip()
