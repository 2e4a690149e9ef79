"""What a failed report leaves: the problem in a sentence, its findings, and the notebook as far as it came."""

import contextlib
import csv
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wres.errors import sentence_in
from wres.running.executed_notebook import read_executed, tidied, without_places
from wres.running.report_folder import ReportFolder, put_in_place
from wres.running.tasks import EXECUTED, LOG, REPORT, Task


@dataclass(frozen=True)
class Problem:
    """What stopped a report, in a sentence. traceback: only of a fault in the workbook itself, for those who mend it."""

    sentence: str
    traceback: tuple[str, ...] = ()


def problem_of(ran: dict[str, Any], task: Task) -> Problem:
    """The finding that stopped the notebook, else the failing cell's error."""
    errors = [finding for finding in _findings(task.building / REPORT) if finding.get("severity") == "error"]
    if errors:
        first = f"{errors[0]['where']}: {errors[0]['what']} {errors[0]['how_to_fix']}".strip()
        return Problem(first if len(errors) == 1 else f"{first} (And {len(errors) - 1} more; findings.csv lists them.)")
    if ran["name"].endswith(("InputError", "ParameterError", "UnusableInput", "WresError")):
        return Problem(ran["text"])
    cell = f"Cell {ran['cell'] + 1} of the notebook" if ran["cell"] is not None else "The notebook"
    if ran["name"] in ("TookTooLong", "CellTimeoutError"):
        return Problem(f"{cell} was still running when the {task.limits.seconds} seconds for one report were over.")
    if ran["name"] == "MemoryError":
        return Problem(f"{cell} wanted more than the {task.limits.memory_mb} MB of memory for one report.")
    if said := sentence_in(ran["text"]):
        return Problem(said)
    trace = without_places("\n".join(ran["traceback"]), task.workspace)
    return Problem(
        f"{cell} failed: {ran['name']}: {ran['text'].splitlines()[0] if ran['text'] else 'no message'}", tuple(trace.rstrip().split("\n"))
    )


def _findings(report: Path) -> list[dict[str, str]]:
    for path in (report / "findings.csv", report / "review" / "findings.csv"):
        with contextlib.suppress(OSError), path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    return []


def leave_failed(folder: ReportFolder, workspace: Path, building: Path, problem: str) -> None:
    """Leave the findings, the notebook as far as it came and what was printed beside the earlier report."""
    from wres.findings import COLUMNS  # late: it brings pandas, which a run without failures does not need here

    failed = building / "failed"
    failed.mkdir()
    findings = _findings(building / REPORT)
    if not any(finding["severity"] == "error" for finding in findings):
        findings.insert(0, _as_finding(folder, problem))
    with (failed / "findings.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(findings)
    with contextlib.suppress(Exception):  # a notebook that was cut off half way; what stopped the report matters more
        import nbformat

        nbformat.write(tidied(read_executed(building / EXECUTED), workspace), failed / "report.ipynb")
    with contextlib.suppress(OSError):
        shutil.copy(building / LOG, failed / LOG)
    put_in_place(failed, folder.failed)


def _as_finding(folder: ReportFolder, problem: str) -> dict[str, str]:
    return {
        "severity": "error",
        "check": "report",
        "where": f"data/{folder.code}/{folder.year}",
        "what": problem,
        "why": "The report could not be built.",
        "how_to_fix": f"The notebook as far as it came, and {LOG}, lie beside this file.",
        "accepted": "",
    }
