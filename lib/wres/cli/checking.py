"""`check`: every finding on a return, as a table to work through."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table

from wres.cli.console import Patient
from wres.errors import os_sentence
from wres.findings import COLUMNS
from wres.parameters import Workspace
from wres.text.cells import write_csv

SEVERITIES = ("error", "warning", "note")


def run_check(workspace: Workspace, code: str, year: int) -> int:
    """Print the findings on a return and write them to `findings.csv`; gives 1 when there are errors, else 0."""
    findings = _findings(workspace, code, year)
    console = Patient()
    _print(console, findings)
    accepted = findings["accepted"].ne("")
    counts = {severity: int((findings["severity"].eq(severity) & ~accepted).sum()) for severity in SEVERITIES}
    said = ", ".join(f"{count} {severity}{'' if count == 1 else 's'}" for severity, count in counts.items())
    said += f", {accepted.sum()} accepted" if accepted.any() else ""
    console.print(f"\n{code} {year}: {said}. {_kept(workspace, code, year, findings)}", markup=False, highlight=False, soft_wrap=True)
    return 1 if counts["error"] else 0


def _kept(workspace: Workspace, code: str, year: int, findings: pd.DataFrame) -> str:
    """Keep the list, and say where; it is on the screen already, so a folder that cannot be written is no failure."""
    file = workspace.reports / str(year) / f"{code}.check" / "findings.csv"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_csv(findings, file)
    except OSError as fault:
        return f"The list could not be kept. {os_sentence(fault, file)}"
    return f"The list: {file}"


def _findings(workspace: Workspace, code: str, year: int) -> pd.DataFrame:
    """What the reports themselves would say, unmasked: this is the analyst's own screen."""
    from wres.report import UnusableInput, open_report

    try:
        findings = open_report(code, year, str(workspace.root), "internal").findings
    except UnusableInput as unusable:
        findings = unusable.findings
    return findings[COLUMNS]


def _print(console: Console, findings: pd.DataFrame) -> None:
    if not console.is_terminal:
        for one in findings.to_dict("records"):
            text = f"{one['where']}: {_standing(one)}: {one['what']} {one['why']} {one['how_to_fix']}"
            console.print(" ".join(text.split()), markup=False, highlight=False, soft_wrap=True)
        return
    table = Table(show_lines=True)
    for heading in ("Where", "", "What", "What to do"):
        table.add_column(heading)
    for one in findings.to_dict("records"):
        table.add_row(str(one["where"]), _standing(one), str(one["what"]), str(one["how_to_fix"]))
    if len(findings):
        console.print(table, markup=False)


def _standing(one: dict[Hashable, Any]) -> str:
    """The severity of a finding, and that it was accepted."""
    return f"{one['severity']}, accepted" if one["accepted"] else str(one["severity"])
