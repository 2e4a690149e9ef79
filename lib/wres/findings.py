"""Findings: what a person should know about an input, a figure or a plan, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

SEVERITIES = ("error", "warning", "note")
COLUMNS = ("severity", "check", "where", "what", "why", "how_to_fix", "accepted")  # of findings.csv


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    severity: error (an input cannot be used), warning (it looks wrong) or note (worth knowing). where: begins with the
    table's name. indicator: the code whose figures the sentence speaks of, so that disclosure can hide its numbers;
    public_what: what to say instead of `what` in the public edition. accepted: the analyst's reason.
    Raises ValueError for another severity.
    """

    severity: str
    check: str
    where: str
    what: str
    why: str
    how_to_fix: str
    indicator: str = ""
    public_what: str = ""
    accepted: str = ""

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"severity {self.severity!r} is none of {', '.join(SEVERITIES)}")


def by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then notes, each in the order given."""
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """The findings because of which an input cannot be used."""
    return [finding for finding in findings if finding.severity == "error"]


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether an input cannot be used."""
    return any(finding.severity == "error" for finding in findings)
