"""One product: built in a private folder, then put in place whole; a failure leaves what stood as it was."""

import datetime as dt
import shutil
import time
import traceback
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from wres.errors import ParameterError, os_sentence, sentence_in
from wres.parameters.formats import FILES
from wres.parameters.report_places import PUBLIC, from_review_to_pages
from wres.rendering.not_made import NotMade
from wres.running.failed import leave_failed, problem_of
from wres.running.lost_figures import lost_figures
from wres.running.outcomes import BUILT, FAILED, NOT_RUN, Outcome, Problem, outcome_of
from wres.running.product_states import ProductState
from wres.running.products import Product
from wres.running.provenance import write_provenance
from wres.running.standing_report import formats_of
from wres.running.storage.folders import put_in_place
from wres.running.storage.placed_files import record_files
from wres.running.tasks import LOG, OUTPUT, REVIEW, Limits, Task
from wres.running.workers import TaskFailed, Worker, WorkerClosed


@dataclass(frozen=True, slots=True)
class Options:
    """How products are built: the edition, the engine ("warm" or "stock"), another notebook for returns, and what one may use.

    formats: besides page and workbook. also: the names of products of the year that are asked for besides.
    """

    edition: str = PUBLIC
    engine: str = "warm"
    notebook: Path | None = None
    limits: Limits = field(default_factory=Limits)
    formats: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def build_one(state: ProductState, options: Options, worker: Worker) -> Outcome:
    """Build a planned product; whatever goes wrong is an outcome, not an exception."""
    began = time.monotonic()
    building = Path()
    not_made: tuple[NotMade, ...] = ()
    before = _formats_there(state.product)
    try:
        building = state.product.folders.new_building()
        problem, not_made = (Problem(state.problem), ()) if state.problem else _build(state, options, building, worker)
        if problem:
            leave_failed(state.product, building, problem.sentence)
    except WorkerClosed:
        return outcome_of(state, NOT_RUN)
    except ParameterError as fault:
        problem = Problem(str(fault))
    except OSError as fault:  # a full disk, a folder that cannot be written
        problem = Problem(os_sentence(fault))
    except Exception as fault:  # noqa: BLE001 (one product must not end the others)
        trace = tuple(traceback.format_exc().rstrip().split("\n"))
        problem = Problem(f"{type(fault).__name__}: {fault}", trace, recorded=type(fault).__name__)
    finally:
        if building != Path():
            shutil.rmtree(building, ignore_errors=True)
    outcome = outcome_of(state, FAILED if problem else BUILT, problem, time.monotonic() - began, not_made)
    return outcome if problem else replace(outcome, gone=tuple(name for name in before if name not in state.product.formats))


def _formats_there(product: Product) -> list[str]:
    """The formats of the run before whose files lie beside the page, which the next run replaces with all that is in its folder."""
    return [name for name in formats_of(product) if (product.folders.pages / FILES[name]).is_file()]


def _build(state: ProductState, options: Options, building: Path, worker: Worker) -> tuple[Problem | None, tuple[NotMade, ...]]:
    """Run, render and put in place; gives the problem that stopped it, or nothing, and the formats that could not be made."""
    product = state.product
    (building / OUTPUT).mkdir()
    task = Task(
        building=building,
        notebook=product.notebook_to_run(building),
        workspace=product.workspace.root,
        input_bytes=product.input_bytes,
        parameters=product.parameters,
        to_pages="" if product.folders.internal else from_review_to_pages(product.year, product.name),
        edition=product.edition,
        title=product.title,
        engine=options.engine,
        limits=options.limits,
        standard=product.workspace.standard.name,
        formats=product.formats,
        look=product.look,
        built=dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%MZ"),
    )
    try:
        ran = worker.run(task)
        if not ran.succeeded:
            _log(building, "\n".join(ran.traceback))
            return problem_of(ran, task), ()
        not_made = worker.render(task)
    except TaskFailed as stopped:
        _log(building, str(stopped))
        return _problem_in(str(stopped)), ()
    if lost := lost_figures(building / OUTPUT, product):
        return Problem(lost), ()
    _put_in_place(state, building, {failed.format for failed in not_made})
    return None, not_made


def _problem_in(printed: str) -> Problem:
    """What stopped a process, from what it printed last."""
    lines = printed.strip().splitlines()
    if sentence := sentence_in(lines[-1]):
        return Problem(sentence)
    trace = tuple(lines) if len(lines) > 1 else ()
    return Problem(lines[-1], trace, lines[-1].partition(":")[0] if trace else "")


def _put_in_place(state: ProductState, building: Path, lacking: Collection[str]) -> None:
    """Pages and review together, with the record of what they are made from: both new, or both old."""
    folders, pages, review = state.product.folders, building / OUTPUT, building / REVIEW
    (pages / REVIEW).mkdir(exist_ok=True)
    (pages / REVIEW).rename(review)
    new = {folders.pages: pages} if folders.internal else {folders.pages: pages, folders.review: review}
    formats = [name for name in state.product.formats if name not in lacking]
    write_provenance(new[folders.provenance.parent] / folders.provenance.name, folders, state.reads, formats)
    record_files(pages, None if folders.internal else review)
    put_in_place(new, folders.reports, f"{folders.year}-{folders.label}")
    shutil.rmtree(folders.failed, ignore_errors=True)


def _log(building: Path, text: str) -> None:
    with (building / LOG).open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")
