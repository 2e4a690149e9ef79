"""Building reports, from the question which of them to the index of all: what the command line calls."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from wres.errors import WresError
from wres.parameters import Workspace
from wres.running.index_page import write_index
from wres.running.many_reports import Interrupted, Progress, build_planned, cores, only_said
from wres.running.one_report import Manner, Outcome, Planned
from wres.running.plan import asked_for, plan_reports
from wres.running.remote_workspace import is_copy
from wres.running.report_folder import recover
from wres.running.run_record import write_run_record
from wres.running.workers import Line, Stopped, usable_engine
from wres.running.workspace_lock import workspace_lock

DEFAULT = Manner()


class Silent:
    """Progress that nobody watches."""

    def planned(self, planned: list[Planned]) -> None:
        """Nothing."""

    def started(self, planned: Planned) -> None:
        """Nothing."""

    def finished(self, outcome: Outcome) -> None:
        """Nothing."""


def build_reports(
    workspace: Workspace,
    code: str | None = None,
    year: int | None = None,
    *,
    manner: Manner = DEFAULT,
    jobs: int | None = None,
    force: bool = False,
    dry_run: bool = False,
    keep_going: bool = True,
    cluster: str = "",
    progress: Progress | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> list[Outcome]:
    """Build every return that is asked for and stale, then the index; gives an outcome for each that was asked for.

    code, year: narrow it. dry_run: only say. keep_going: go on after a failure.
    cluster: the address of a Dask scheduler, to build there.
    Raises WresError when nothing can be done at all, and Interrupted, with the outcomes so far, on Ctrl-C.
    """
    manner = replace(manner, engine=usable_engine(manner.engine))
    if cluster and is_copy(workspace.root):
        raise WresError("CLUSTER with a workspace in object storage: workers need a folder that all of them see. Use a network folder.")
    watching = progress or Silent()
    returns = asked_for(workspace, code, year)
    if dry_run:
        planned = plan_reports(workspace, returns, manner, force)
        watching.planned(planned)
        return only_said(planned)
    began = dt.datetime.now(dt.UTC)
    with workspace_lock(workspace.reports, say):
        recover(workspace.reports)
        planned = plan_reports(workspace, returns, manner, force)  # only now: the run waited for may have built them
        watching.planned(planned)
        for one in planned:
            if not one.why:  # what failed was taken back, so the report that stands is current
                shutil.rmtree(one.folder.failed, ignore_errors=True)
        how = {"edition": manner.edition, "engine": manner.engine, "jobs": jobs or cores()}
        try:
            index = _index(workspace, planned, say)
            if cluster:
                from wres.running.cluster import build_on_cluster  # late: a run on one machine need not wait for Dask

                outcomes = build_on_cluster(cluster, planned, watching, keep_going, index)
            else:
                outcomes = build_planned(planned, watching, jobs, keep_going, index)
        except Interrupted as interrupted:
            write_run_record(workspace.reports, began, interrupted.outcomes, how | {"interrupted": True})
            raise
        try:
            write_run_record(workspace.reports, began, outcomes, how)
        except OSError as fault:
            say(f"reports/run.json could not be written: {fault.strerror}")
    return outcomes


def build_report(workspace: Workspace, code: str, year: int, **how: Any) -> Outcome:
    """Build one report, if it is stale; `how` as in `build_reports`.

    Raises WresError when there is no such organisation or return.
    """
    workspace.organisation(code)
    return build_reports(workspace, code, year, **how)[0]


def _index(workspace: Workspace, planned: list[Planned], say: Callable[[str], None]) -> Callable[[Line], None] | None:
    """The index is written when a report was built, or when there is none yet."""
    if not any(one.why or one.problem for one in planned) and (workspace.reports / "index.html").is_file():
        return None

    def write(line: Line) -> None:
        try:
            write_index(workspace, line)
        except (Stopped, OSError) as fault:
            say(f"reports/index.html could not be written: {str(fault).strip().splitlines()[-1]}")

    return write
