"""Findings on the action plan: what it does not say, or says twice, for the reviewer."""

from collections.abc import Sequence
from html import escape

from wres.findings import Finding
from wres.html import TableColumn, html_table
from wres.plans import ActionPlan
from wres.plans.questions.topics import TIDYING, first_and_rest
from wres.report.finding_links import FindingLinks
from wres.report.section import Section
from wres.report.sections.findings_tables import NO_LINKS, findings_table, still_open
from wres.report.sections.plan_cells import text_html
from wres.report.sections.plan_glance import NO_PLAN
from wres.text.lists import quantity


def readiness(plan: ActionPlan, findings: Sequence[Finding], links: FindingLinks = NO_LINKS) -> Section:
    """The findings on a plan, in the order in which they matter, and the notes on its rows; the reader decides."""
    commitments = len(plan.commitments)
    if not commitments:
        return Section([f"<p>{NO_PLAN}</p>"])
    unanswered = still_open(findings)
    sentence = "There are no open findings on the plan."
    if unanswered:
        warnings = sum(finding.severity == "warning" for finding in unanswered)
        numbers = f"{quantity(warnings, 'warning')} and {quantity(len(unanswered) - warnings, 'note')} are open"
        numbers += f", {len(findings) - len(unanswered)} accepted" if len(unanswered) < len(findings) else ""
        sentence = f"{quantity(commitments, 'action')}; {numbers}. None stops the report."
    return Section([f"<p>{escape(sentence)}</p>", *_by_topic(findings, links), *_notes(plan)])


def _notes(plan: ActionPlan) -> list[str]:
    """What is noted of the plan's rows, folded away; not where the plan shows its notes itself."""
    noted = [row for row in plan.commitments if row.written.notes.strip() and "notes" not in plan.about.columns]
    if not noted:
        return []
    columns = [
        TableColumn("Action", [row.label for row in noted], "names"),
        TableColumn("Note", [text_html(row.written.notes) for row in noted]),
    ]
    return [f"<details><summary>Notes on actions ({len(noted)})</summary>{html_table('Notes on actions', columns)}</details>"]


def _by_topic(findings: Sequence[Finding], links: FindingLinks) -> list[str]:
    """The five to read first, then the others by topic; what is tidying is folded away."""
    first, rest = first_and_rest(still_open(findings))
    parts = [findings_table(first, f"Read these first ({len(first)})", True, links)] if first else []
    for topic, asked in rest.items():
        table = findings_table(asked, f"{topic} ({len(asked)})", True, links)
        parts.append(f"<details><summary>{escape(topic)} ({len(asked)})</summary>{table}</details>" if topic == TIDYING else table)
    accepted = [finding for finding in findings if finding.accepted]
    return [*parts, *([findings_table(accepted, f"Accepted ({len(accepted)})", True, links)] if accepted else [])]
