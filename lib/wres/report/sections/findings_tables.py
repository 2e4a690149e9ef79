"""Findings as tables, and counted in words."""

from collections.abc import Sequence

from wres.findings import Finding
from wres.html import TableColumn, html_table

COLUMNS = {"where": "Where", "what": "What", "why": "Why it matters", "how_to_fix": "What to do", "accepted": "Accepted"}


def findings_table(findings: Sequence[Finding], caption: str, with_severity: bool = False) -> str:
    """A row for each finding; the column of acceptances only where there are any."""
    titles = {"severity": "Kind", **COLUMNS} if with_severity else dict(COLUMNS)
    if not any(finding.accepted for finding in findings):
        del titles["accepted"]
    (heading, heads), *others = ((title, [getattr(finding, name) for finding in findings]) for name, title in titles.items())
    return html_table(caption, [TableColumn(heading, heads, "names"), *(TableColumn(*other) for other in others)], css_class="findings")


def still_open(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that nobody has accepted."""
    return [finding for finding in findings if not finding.accepted]
