"""A row of the table `actions` as it was written: one field a column, nothing understood yet."""

from dataclasses import dataclass, fields


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
