"""Every finding about inputs and figures, for the reviewer."""

from collections.abc import Sequence
from html import escape

from wres.findings import SEVERITIES, Finding
from wres.report.finding_links import FindingLinks
from wres.report.section import Section
from wres.report.sections.findings_tables import NO_LINKS, findings_table, still_open
from wres.text.files import file_name
from wres.text.lists import quantity

MEANING = {
    "error": "Errors stop a report.",
    "warning": "Warnings may be mistakes. Correct them, or record why they are right in the organisation file.",
    "note": "Notes are worth knowing.",
}


def checks(findings: Sequence[Finding], edition: str, links: FindingLinks = NO_LINKS) -> Section:
    """The findings by severity, and the way to the record of all checks, and to the file of findings of the edition."""
    severities = [finding.severity for finding in still_open(findings)]
    numbers = [quantity(severities.count(severity), severity) for severity in SEVERITIES]
    numbers += [f"{len(findings) - len(severities)} accepted"] if len(severities) < len(findings) else []
    intro = (
        f"<p>{escape(', '.join(numbers))}. {escape(' '.join(MEANING.values()))} "
        '<a href="checks/index.html">Every check that was made</a>, and '
        f'<a href="{file_name("findings.csv", edition)}">these findings as a table</a>.</p>'
    )
    of_severity = {severity: [finding for finding in findings if finding.severity == severity] for severity in SEVERITIES}
    tables = [findings_table(alike, _caption(severity, alike), links=links) for severity, alike in of_severity.items() if alike]
    return Section([intro, *tables])


def _caption(severity: str, findings: Sequence[Finding]) -> str:
    accepted = len(findings) - len(still_open(findings))
    note = f", {accepted} of them accepted" if accepted else ""
    return f"{severity.capitalize()}s ({len(findings)}{note})"
