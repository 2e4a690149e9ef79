"""Building products, from the question which of them to the index of all: what the command line calls."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace

from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT
from wres.parameters.report_places import INDEX_PAGES
from wres.running.index_page import write_indexes
from wres.running.interruption import interruptions_noted
from wres.running.many_products import Progress, RunInterrupted, build_stale, cores, dry_run_outcomes, not_built_yet
from wres.running.one_product import Options
from wres.running.outcomes import Outcome
from wres.running.processes import usable_engine
from wres.running.product_states import ProductState, asked_for, product_states
from wres.running.run_record import write_run_record
from wres.running.storage.folders import recover
from wres.running.storage.remote_workspace import is_copy
from wres.running.storage.workspace_lock import workspace_lock
from wres.running.workers import TaskFailed, Worker

DEFAULT = Options()


def build_products(
    workspace: Workspace,
    code: str | None = None,
    year: int | None = None,
    *,
    options: Options = DEFAULT,
    jobs: int | None = None,
    force: bool = False,
    dry_run: bool = False,
    keep_going: bool = True,
    cluster: str = "",
    progress: Progress | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> list[Outcome]:
    """Build every product of a workspace that is stale, then the index; gives an outcome for each that was asked for, in order.

    code, year: narrow it. dry_run: only say. keep_going: go on after a failure. cluster: the address of a Dask scheduler, to build there.
    Raises WresError when nothing can be done at all, and RunInterrupted, with the outcomes so far, on Ctrl-C.
    """
    options = replace(options, engine=usable_engine(options.engine))
    if cluster and is_copy(workspace.root):
        raise WresError("CLUSTER with a workspace in object storage: workers need a folder that all of them see. Use a network folder.")
    watching = progress or Progress()
    products = asked_for(workspace, code, year, options.edition, options.notebook, options.formats, options.also)
    if dry_run:
        states = product_states(products, force)
        watching.planned(states)
        return dry_run_outcomes(states)
    began = dt.datetime.now(dt.UTC)
    with workspace_lock(workspace.reports, say):
        recover(workspace.reports)
        states = product_states(products, force)  # only now: the run waited for may have built them
        how: dict[str, str | int] = {"edition": options.edition, "engine": options.engine, "jobs": jobs or cores()}
        try:
            with interruptions_noted() as interruption:
                _check_kinds(workspace, states)
                watching.planned(states)
                for state in states:
                    if not state.to_build:  # what failed was taken back, so what stands is current
                        shutil.rmtree(state.product.folders.failed, ignore_errors=True)
                index = _index(workspace, states, say)
            if interruption.came:
                raise RunInterrupted(list(not_built_yet(states).values()))
            if cluster:
                from wres.running.cluster import build_on_cluster  # late: a run on one machine need not wait for Dask

                outcomes = build_on_cluster(cluster, states, options, watching, keep_going, index)
            else:
                outcomes = build_stale(states, options, watching, jobs, keep_going, index)
        except RunInterrupted as interrupted:
            write_run_record(workspace.reports, began, interrupted.outcomes, how | {"interrupted": True})
            raise
        try:
            write_run_record(workspace.reports, began, outcomes, how)
        except OSError as fault:
            say(f"reports/review/run.json could not be written: {fault.strerror}")
    return outcomes


def _check_kinds(workspace: Workspace, states: list[ProductState]) -> None:
    """A fault in what all share is one error, not one for each product; a test holds the workbook's own standard to its kinds."""
    file = workspace.standard_file()
    if any(state.to_build for state in states) and not file.is_relative_to(CHECKOUT):
        from wres.indicators.kinds import check_kinds  # late: it needs pandas, for which a run that builds nothing need not wait

        check_kinds(workspace.standard, file)


def _index(workspace: Workspace, states: list[ProductState], say: Callable[[str], None]) -> Callable[[Worker], None] | None:
    """The index is written when something was built, or when there is none yet."""
    if not any(state.to_build for state in states) and all((workspace.reports / page).is_file() for page in INDEX_PAGES):
        return None

    def write(worker: Worker) -> None:
        try:
            write_indexes(workspace, worker)
        except (TaskFailed, OSError) as fault:
            say(f"The index of reports could not be written: {str(fault).strip().splitlines()[-1]}")

    return write
