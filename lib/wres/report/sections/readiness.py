"""Findings on the action plan: what it does not say, or says twice, for the reviewer."""

from collections.abc import Sequence
from html import escape

from wres.findings import Finding
from wres.plans.questions.topics import TIDYING, first_and_rest
from wres.report.section import Section
from wres.report.sections.findings_tables import findings_table, still_open
from wres.text.lists import quantity


def readiness(commitments: int, findings: Sequence[Finding]) -> Section:
    """The findings on a plan of so many commitments, in the order in which they matter; the reader decides."""
    if not commitments:
        return Section(["<p>No action plan was given with this return.</p>"])
    unanswered = still_open(findings)
    sentence = "There are no open findings on the plan."
    if unanswered:
        warnings = sum(finding.severity == "warning" for finding in unanswered)
        numbers = f"{quantity(warnings, 'warning')} and {quantity(len(unanswered) - warnings, 'note')} are open"
        numbers += f", {len(findings) - len(unanswered)} accepted" if len(unanswered) < len(findings) else ""
        sentence = f"{quantity(commitments, 'action')}; {numbers}. None stops the report."
    return Section([f"<p>{escape(sentence)}</p>", *_by_topic(findings)])


def _by_topic(findings: Sequence[Finding]) -> list[str]:
    """The five to read first, then the others by topic; what is tidying is folded away."""
    first, rest = first_and_rest(still_open(findings))
    parts = [findings_table(first, f"Read these first ({len(first)})", True)] if first else []
    for topic, asked in rest.items():
        table = findings_table(asked, f"{topic} ({len(asked)})", True)
        parts.append(f"<details><summary>{escape(topic)} ({len(asked)})</summary>{table}</details>" if topic == TIDYING else table)
    accepted = [finding for finding in findings if finding.accepted]
    return [*parts, *([findings_table(accepted, f"Accepted ({len(accepted)})", True)] if accepted else [])]
