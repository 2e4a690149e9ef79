"""`check`: every finding on a return, as a table to work through."""

from rich.console import Console
from rich.table import Table

from wres.cli.console import QuietConsole
from wres.errors import os_sentence
from wres.findings import SEVERITIES, Finding
from wres.parameters import Workspace
from wres.running.product_folders import ProductFolders
from wres.text.files import write_findings
from wres.text.lists import quantity


def run_check(workspace: Workspace, code: str, year: int) -> int:
    """Print the findings on a return and write them to `findings.csv`; gives 1 when there are errors, else 0."""
    findings = _findings(workspace, code, year)
    console = QuietConsole()
    _print(console, findings)
    still_open = [finding.severity for finding in findings if not finding.accepted]
    accepted = len(findings) - len(still_open)
    counts = {severity: still_open.count(severity) for severity in SEVERITIES}
    summary = ", ".join(quantity(count, severity) for severity, count in counts.items())
    summary += f", {accepted} accepted" if accepted else ""
    console.print(
        f"\n{code} {year}: {summary}. {_file_sentence(workspace, code, year, findings)}", markup=False, highlight=False, soft_wrap=True
    )
    return 1 if counts["error"] else 0


def _file_sentence(workspace: Workspace, code: str, year: int, findings: tuple[Finding, ...]) -> str:
    """Keep the list, and say where; it is on the screen already, so a folder that cannot be written is no failure."""
    file = ProductFolders(workspace.reports, year, code).review / "check" / "findings.csv"
    try:
        write_findings(findings, file)
    except OSError as fault:
        return f"The list could not be kept. {os_sentence(fault, file)}"
    return f"The list: {file}"


def _findings(workspace: Workspace, code: str, year: int) -> tuple[Finding, ...]:
    """What the reports themselves would say, unmasked: this is the analyst's own screen."""
    from wres.report import UnusableInput, open_report

    try:
        return open_report(code, year, str(workspace.root), "internal").findings
    except UnusableInput as unusable:
        return unusable.findings


def _print(console: Console, findings: tuple[Finding, ...]) -> None:
    if not console.is_terminal:
        for finding in findings:
            text = f"{finding.where}: {_standing(finding)}: {finding.what} {finding.why} {finding.how_to_fix}"
            console.print(" ".join(text.split()), markup=False, highlight=False, soft_wrap=True)
        return
    table = Table(show_lines=True)
    for heading in ("Where", "", "What", "What to do"):
        table.add_column(heading)
    for finding in findings:
        table.add_row(finding.where, _standing(finding), finding.what, finding.how_to_fix)
    if findings:
        console.print(table, markup=False)


def _standing(finding: Finding) -> str:
    """The severity of a finding, and that it was accepted."""
    return f"{finding.severity}, accepted" if finding.accepted else finding.severity
