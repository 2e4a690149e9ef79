"""One report: built in a private folder, then put in place whole; a failure leaves the earlier report as it was."""

import contextlib
import csv
import shutil
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from wres.parameters.workspace import CHECKOUT
from wres.running.executed_notebook import read_executed, tidied
from wres.running.report_folder import ReportFolder, put_in_place
from wres.running.staleness import keep
from wres.running.tasks import EXECUTED, LOG, REPORT, Limits, Task
from wres.running.workers import Closed, Line, Stopped

NOTEBOOK = CHECKOUT / "notebooks" / "report.ipynb"
BUILT, FAILED, UP_TO_DATE, STALE, NOT_RUN = "built", "failed", "up to date", "to build", "not run"


@dataclass(frozen=True)
class Manner:
    """How reports are built: the edition, the engine ("warm" or "stock"), the notebook, and what one may use."""

    edition: str = "public"
    engine: str = "warm"
    notebook: Path = NOTEBOOK
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Planned:
    """A report that is asked for: where it goes, what it is made from, why it is to be built (empty: it stands), and what forbids it."""

    folder: ReportFolder
    workspace: Path
    manner: Manner
    title: str
    fingerprint: dict[str, str]
    why: str
    problem: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of one report. `problem` is the finding or fault that stopped it; `place` what to open."""

    code: str
    year: int
    edition: str
    status: str
    place: Path
    why: str = ""
    seconds: float = 0.0
    problem: str = ""

    @property
    def stands(self) -> bool:
        """Whether the report is there and current."""
        return self.status in (BUILT, UP_TO_DATE)


def outcome_of(planned: Planned, status: str, problem: str = "", seconds: float = 0.0) -> Outcome:
    """The outcome of a planned report."""
    folder = planned.folder
    place = folder.failed if status == FAILED else folder.final / "index.html"
    return Outcome(folder.code, folder.year, folder.edition, status, place, planned.why, round(seconds, 2), problem)


def build_one(planned: Planned, line: Line) -> Outcome:
    """Build a planned report; whatever goes wrong is an outcome, not an exception."""
    began = time.monotonic()
    building = Path()
    try:
        building = planned.folder.new_building()
        problem = planned.problem or _build(planned, building, line)
        if problem:
            _leave_failed(planned, building, problem)
        status = FAILED if problem else BUILT
    except Closed:
        return outcome_of(planned, NOT_RUN)
    except OSError as fault:  # a full disk, a folder that cannot be written
        status, problem = FAILED, f"{fault.strerror or fault}{f': {fault.filename}' if fault.filename else ''}"
    except Exception as fault:  # noqa: BLE001 (one report must not end the others)
        status, problem = FAILED, f"{type(fault).__name__}: {fault}"
    finally:
        if building != Path():
            shutil.rmtree(building, ignore_errors=True)
    return outcome_of(planned, status, problem, time.monotonic() - began)


def _build(planned: Planned, building: Path, line: Line) -> str:
    """Run, render and put in place; gives the problem that stopped it, or nothing."""
    folder = planned.folder
    report = building / REPORT
    report.mkdir()
    manner = planned.manner
    where = {"building": building, "notebook": manner.notebook, "workspace": planned.workspace}
    what = {"code": folder.code, "year": folder.year, "edition": folder.edition, "title": planned.title}
    task = Task(**where, **what, engine=manner.engine, limits=manner.limits)
    try:
        ran = line.run(task)
        if not ran["ok"]:
            (building / LOG).open("a", encoding="utf-8").write("\n".join(ran["traceback"]) + "\n")
            return _problem(ran, report, task.limits)
        line.render(task)
    except Stopped as stopped:
        (building / LOG).open("a", encoding="utf-8").write(f"{stopped}\n")
        return str(stopped).strip().splitlines()[-1]
    put_in_place(report, folder.final)
    keep(folder, planned.fingerprint)
    shutil.rmtree(folder.failed, ignore_errors=True)
    return ""


def _problem(ran: dict[str, Any], report: Path, limits: Limits) -> str:
    """The finding that stopped the notebook, else the failing cell's error."""
    errors = [finding for finding in _findings(report) if finding.get("severity") == "error"]
    if errors:
        first = f"{errors[0]['where']}: {errors[0]['what']} {errors[0]['how_to_fix']}".strip()
        return first if len(errors) == 1 else f"{first} (And {len(errors) - 1} more; findings.csv lists them.)"
    if ran["name"].endswith(("InputError", "ParameterError", "UnusableInput", "WresError")):
        return ran["text"]
    cell = f"Cell {ran['cell'] + 1} of the notebook" if ran["cell"] is not None else "The notebook"
    if ran["name"] in ("TookTooLong", "CellTimeoutError"):
        return f"{cell} was still running when the {limits.seconds} seconds for one report were over."
    if ran["name"] == "MemoryError":
        return f"{cell} wanted more than the {limits.memory_mb} MB of memory for one report."
    return f"{cell} failed: {ran['name']}: {ran['text'].splitlines()[0] if ran['text'] else 'no message'}"


def _findings(report: Path) -> list[dict[str, str]]:
    for path in (report / "findings.csv", report / "review" / "findings.csv"):
        with contextlib.suppress(OSError), path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    return []


def _leave_failed(planned: Planned, building: Path, problem: str) -> None:
    """Leave the findings, the notebook as far as it came and what was printed beside the earlier report."""
    from wres.findings import COLUMNS  # late: it brings pandas, which a run without failures does not need here

    failed = building / "failed"
    failed.mkdir()
    findings = _findings(building / REPORT) or [
        {
            "severity": "error",
            "check": "report",
            "where": f"data/{planned.folder.code}/{planned.folder.year}",
            "what": problem,
            "why": "The report could not be built.",
            "how_to_fix": f"The notebook as far as it came, and {LOG}, lie beside this file.",
            "accepted": "",
        }
    ]
    with (failed / "findings.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(findings)
    with contextlib.suppress(OSError, ValueError):
        import nbformat

        nbformat.write(tidied(read_executed(building / EXECUTED), planned.workspace), failed / "report.ipynb")
    with contextlib.suppress(OSError):
        shutil.copy(building / LOG, failed / LOG)
    put_in_place(failed, planned.folder.failed)


def forced(planned: Planned) -> Planned:
    """A report to build whether or not it is stale."""
    return planned if planned.why else replace(planned, why="asked for")
