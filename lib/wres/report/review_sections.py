"""What only the reviewer sees: every finding, and where the report came from."""

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from wres.report.section import Section
from wres.tables import html_table

if TYPE_CHECKING:
    from wres.report.report import Report

MEANING = {
    "error": "Errors stop a report.",
    "warning": "Warnings look wrong: put them right, or accept them with a reason in the organisation's file.",
    "note": "Notes are worth knowing.",
}
SHOWN = {"where": "Where", "what": "What", "why": "Why it matters", "how_to_fix": "What to do", "accepted": "Accepted"}


def readiness(report: "Report") -> Section:
    """The questions about the plan, in the order in which they matter; the reader decides."""
    findings = _about_the_plan(report, True)
    if report.action_plan.empty:
        return Section(["<p>No action plan was given with this return.</p>"])
    still_open = findings[findings["accepted"] == ""]
    warnings = int((still_open["severity"] == "warning").sum())
    said = "Nothing is open: every question about the plan is answered or accepted."
    if len(still_open):
        counted = f"{warnings} warning{'' if warnings == 1 else 's'} and {len(still_open) - warnings} notes are open"
        said = f"{len(report.action_plan.as_written)} commitments; {counted}. None stops the report; each is worth an answer."
    return Section([f"<p>{escape(said)}</p>", *_tables(findings)])


def checks(report: "Report") -> Section:
    """The findings about inputs and figures by severity, and the way to the record of all checks."""
    findings = _about_the_plan(report, False)
    counted = [f"{(findings['severity'] == severity).sum()} {severity}s" for severity in MEANING]
    parts = [
        f"<p>{escape(', '.join(counted))}. {escape(' '.join(MEANING.values()))} "
        '<a href="checks/index.html">Every check that was made</a>, and <a href="findings.csv">these findings as a table</a>.</p>'
    ]
    return Section([*parts, *_tables(findings)])


def _about_the_plan(report: "Report", wanted: bool) -> pd.DataFrame:
    asked = set(report.plan_findings["check"])
    return report.findings[report.findings["check"].isin(asked) == wanted]


def _tables(findings: pd.DataFrame) -> list[str]:
    found = []
    for severity in MEANING:
        rows = findings[findings["severity"] == severity]
        if len(rows):
            table = rows[list(SHOWN)].rename(columns=SHOWN)
            if rows["accepted"].eq("").all():
                table = table.drop(columns=SHOWN["accepted"])
            found.append(html_table(table, caption=f"{severity.capitalize()}s ({len(rows)})", css_class="findings"))
    return found


def provenance_tables(facts: dict[str, Any]) -> Section:
    """Inputs, definitions and versions as tables."""
    inputs = pd.DataFrame(facts["inputs"]).astype(str).rename(columns=str.capitalize)
    parameters = pd.DataFrame(facts["parameters"]).rename(columns={"file": "File", "sha256": "SHA-256"})
    versions = pd.DataFrame(list(facts["versions"].items()), columns=["Software", "Version"])
    parts = [html_table(inputs, caption="Inputs read")] if len(inputs) else ["<p>No input table was read.</p>"]
    code = facts["library"]["sha256"][:16]
    library = f"<p>Library {escape(facts['library']['wres'])}, code <code>{code}</code>, edition {facts['edition']}.</p>"
    return Section([*parts, html_table(parameters, caption="Definitions used"), html_table(versions, caption="Software used"), library])
