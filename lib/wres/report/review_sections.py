"""What only the reviewer sees: every finding, and where the report came from."""

from html import escape
from typing import TYPE_CHECKING, Any

from wres.findings import Finding
from wres.html import as_columns, html_table
from wres.plans.questions.topics import TIDYING, first_and_rest
from wres.report.saving import file_name
from wres.report.section import Section

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
    if not report.action_plan.commitments:
        return Section(["<p>No action plan was given with this return.</p>"])
    findings = _about_the_plan(report, True)
    still_open = [one for one in findings if not one.accepted]
    warnings = sum(one.severity == "warning" for one in still_open)
    said = "Nothing is open: every question about the plan is answered or accepted."
    if still_open:
        counted = f"{_counted(warnings, 'warning')} and {_counted(len(still_open) - warnings, 'note')} are open"
        counted += f", {len(findings) - len(still_open)} accepted" if len(still_open) < len(findings) else ""
        said = f"{len(report.action_plan)} actions; {counted}. None stops the report."
    return Section([f"<p>{escape(said)}</p>", *_by_topic(findings)])


def _by_topic(findings: list[Finding]) -> list[str]:
    """The five to read first, then the others by topic; what is tidying is folded away."""
    first, rest = first_and_rest([asked for asked in findings if not asked.accepted])
    parts = [_table(first, f"Read these first ({len(first)})")] if first else []
    for topic, asked in rest.items():
        table = _table(asked, f"{topic} ({len(asked)})")
        parts.append(f"<details><summary>{escape(topic)} ({len(asked)})</summary>{table}</details>" if topic == TIDYING else table)
    accepted = [asked for asked in findings if asked.accepted]
    return [*parts, *([_table(accepted, f"Accepted ({len(accepted)})", accepted=True)] if accepted else [])]


def _table(asked: list[Finding], caption: str, accepted: bool = False) -> str:
    shown = {"severity": "Kind", **SHOWN}
    names = [name for name in shown if accepted or name != "accepted"]
    return html_table({shown[name]: [getattr(row, name) for row in asked] for name in names}, caption=caption, css_class="findings")


def checks(report: "Report") -> Section:
    """The findings about inputs and figures by severity, and the way to the record of all checks."""
    findings = _about_the_plan(report, False)
    still_open = [one.severity for one in findings if not one.accepted]
    counted = [_counted(still_open.count(severity), severity) for severity in MEANING]
    counted += [f"{len(findings) - len(still_open)} accepted"] if len(still_open) < len(findings) else []
    parts = [
        f"<p>{escape(', '.join(counted))}. {escape(' '.join(MEANING.values()))} "
        '<a href="checks/index.html">Every check that was made</a>, and '
        f'<a href="{file_name("findings.csv", report.edition)}">these findings as a table</a>.</p>'
    ]
    return Section([*parts, *_tables(findings)])


def _about_the_plan(report: "Report", wanted: bool) -> list[Finding]:
    asked = {finding.check for finding in report.plan_findings}
    return [one for one in report.findings if (one.check in asked) == wanted]


def _tables(findings: list[Finding]) -> list[str]:
    found = []
    for severity in MEANING:
        rows = [one for one in findings if one.severity == severity]
        if rows:
            table = {title: [getattr(one, name) for one in rows] for name, title in SHOWN.items()}
            if not any(one.accepted for one in rows):
                del table[SHOWN["accepted"]]
            found.append(html_table(table, caption=_caption(severity, rows), css_class="findings"))
    return found


def _counted(number: int, severity: str) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"


def _caption(severity: str, rows: list[Finding]) -> str:
    accepted = sum(bool(one.accepted) for one in rows)
    apart = f", {accepted} of them accepted" if accepted else ""
    return f"{severity.capitalize()}s ({len(rows)}{apart})"


def provenance_tables(facts: dict[str, Any]) -> Section:
    """Inputs, definitions and versions as tables."""
    inputs = as_columns([{name.capitalize(): value for name, value in one.items()} for one in facts["inputs"]])
    files = facts["parameters"]
    parameters = {"File": [one["file"] for one in files], "SHA-256": [one["sha256"] for one in files]}
    versions = {"Software": list(facts["versions"]), "Version": list(facts["versions"].values())}
    parts = [html_table(inputs, caption="Inputs read")] if inputs else ["<p>No input table was read.</p>"]
    code = facts["library"]["sha256"][:16]
    library = f"<p>Library {escape(facts['library']['wres'])}, code <code>{code}</code>, edition {facts['edition']}.</p>"
    return Section([*parts, html_table(parameters, caption="Definitions used"), html_table(versions, caption="Software used"), library])
