"""Findings: what a person should know about an input, a figure or a plan, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

SEVERITIES = ("error", "warning", "note")
COLUMNS = ("severity", "check", "where", "what", "why", "how_to_fix", "accepted")  # of findings.csv


@dataclass(frozen=True, slots=True)
class RowAcross:
    """What one group has in a row of a sheet with the groups across: the row as a spreadsheet counts, and the heading of the group."""

    number: int
    heading: str

    def __str__(self) -> str:
        """As it stands after the word row: `3, column BME`."""
        return f"{self.number}, column {self.heading}"


@dataclass(frozen=True, slots=True)
class Location:
    """What a finding points at: a table, a row or column of it, or one cell.

    table: as findings name it, `training.csv` or `return.xlsx, sheet training`; of what is no table, the place in words. row: as
    a spreadsheet counts. action: the name of the action in the row.
    """

    table: str
    row: int | RowAcross | None = None
    column: str = ""
    action: str = ""

    def __str__(self) -> str:
        """In words: `actions.csv, row 2, leads (action 1)`."""
        parts = (self.table, f"row {self.row}" if self.row else "", self.column)
        return ", ".join(part for part in parts if part) + (f" (action {self.action})" if self.action else "")

    def is_within(self, place: str) -> bool:
        """Whether a place, as a person writes it, is this one or holds it: a file its sheets, a row its cells."""
        return f"{self}, ".startswith((f"{place}, ", f"{place} ("))


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    severity: error (an input cannot be used), warning (it looks wrong) or note (worth knowing). indicator: the code whose figures
    the sentence speaks of, so that disclosure can hide its numbers; public_what: what to say instead of `what` in the public
    edition. accepted: the analyst's reason. Raises ValueError for another severity.
    """

    severity: str
    check: str
    place: Location
    what: str
    why: str
    how_to_fix: str
    indicator: str = ""
    public_what: str = ""
    accepted: str = ""

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"severity {self.severity!r} is none of {', '.join(SEVERITIES)}")

    @property
    def where(self) -> str:
        """The place in words."""
        return str(self.place)


def by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then notes, each in the order given."""
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """The findings because of which an input cannot be used."""
    return [finding for finding in findings if finding.severity == "error"]


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether an input cannot be used."""
    return any(finding.severity == "error" for finding in findings)
