"""One report: built in a private folder, then put in place whole; a failure leaves the earlier report as it was."""

import shutil
import time
import traceback
from dataclasses import dataclass, field, replace
from pathlib import Path

from wres.errors import os_sentence, sentence_in
from wres.parameters.workspace import CHECKOUT
from wres.running.failed_report import Problem, leave_failed, problem_of
from wres.running.lost_figures import lost_figures
from wres.running.report_folder import ReportFolder, put_in_place
from wres.running.staleness import keep
from wres.running.tasks import LOG, REPORT, Limits, Task
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
    """What became of one report. `problem` is the finding or fault that stopped it; `place` what to open.

    traceback: of a fault in the workbook itself, empty for anything an analyst can mend. recorded: what `run.json` may say of
    the problem.
    """

    code: str
    year: int
    edition: str
    status: str
    place: Path
    why: str = ""
    seconds: float = 0.0
    problem: str = ""
    traceback: tuple[str, ...] = ()
    recorded: str = ""

    @property
    def stands(self) -> bool:
        """Whether the report is there and current."""
        return self.status in (BUILT, UP_TO_DATE)


def outcome_of(planned: Planned, status: str, problem: Problem | None = None, seconds: float = 0.0) -> Outcome:
    """The outcome of a planned report."""
    folder = planned.folder
    place = folder.failed if status == FAILED else folder.final / "index.html"
    said = problem or Problem("")
    recorded = said.recorded or said.sentence
    return Outcome(
        folder.code, folder.year, folder.edition, status, place, planned.why, round(seconds, 2), said.sentence, said.traceback, recorded
    )


def build_one(planned: Planned, line: Line) -> Outcome:
    """Build a planned report; whatever goes wrong is an outcome, not an exception."""
    began = time.monotonic()
    building = Path()
    try:
        building = planned.folder.new_building()
        problem = Problem(planned.problem) if planned.problem else _build(planned, building, line)
        if problem:
            leave_failed(planned.folder, planned.workspace, building, problem.sentence)
    except Closed:
        return outcome_of(planned, NOT_RUN)
    except OSError as fault:  # a full disk, a folder that cannot be written
        problem = Problem(os_sentence(fault))
    except Exception as fault:  # noqa: BLE001 (one report must not end the others)
        problem = Problem(
            f"{type(fault).__name__}: {fault}", recorded=type(fault).__name__, traceback=tuple(traceback.format_exc().rstrip().split("\n"))
        )
    finally:
        if building != Path():
            shutil.rmtree(building, ignore_errors=True)
    seconds = time.monotonic() - began
    return outcome_of(planned, FAILED if problem else BUILT, problem, seconds)


def _build(planned: Planned, building: Path, line: Line) -> Problem | None:
    """Run, render and put in place; gives the problem that stopped it, or nothing."""
    folder = planned.folder
    report = building / REPORT
    report.mkdir()
    manner = planned.manner
    task = Task(
        building=building,
        notebook=manner.notebook,
        workspace=planned.workspace,
        code=folder.code,
        year=folder.year,
        edition=folder.edition,
        title=planned.title,
        engine=manner.engine,
        limits=manner.limits,
    )
    try:
        ran = line.run(task)
        if not ran["ok"]:
            (building / LOG).open("a", encoding="utf-8").write("\n".join(ran["traceback"]) + "\n")
            return problem_of(ran, task)
        line.render(task)
    except Stopped as stopped:
        (building / LOG).open("a", encoding="utf-8").write(f"{stopped}\n")
        lines = str(stopped).strip().splitlines()
        if sentence := sentence_in(lines[-1]):
            return Problem(sentence)
        trace = tuple(lines) if len(lines) > 1 else ()
        return Problem(lines[-1], trace, lines[-1].partition(":")[0] if trace else "")
    if lost := lost_figures(report, folder):
        return Problem(lost)
    put_in_place(report, folder.final)
    keep(folder, planned.fingerprint)
    shutil.rmtree(folder.failed, ignore_errors=True)
    return None


def forced(planned: Planned) -> Planned:
    """A report to build whether or not it is stale."""
    return planned if planned.why else replace(planned, why="asked for")
