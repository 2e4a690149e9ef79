"""Processes that do the work: one fresh child for each notebook, and long-lived ones that draw and render."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wres.errors import WresError
from wres.running.tasks import LOG, IndexTask, Ran, Task, render_tasks, result_of, run_notebook_task

ENGINES = ("warm", "stock")
GRACE = 15  # seconds beyond a report's own limit before its process is ended from outside
RENDERED_BEFORE_RENEWAL = 200  # a renderer's memory grows slowly, so it is replaced now and then
MANY = 10  # reports for which making one for practice pays
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


class Stopped(Exception):  # noqa: N818
    """Work on a report ended without its result; the text says why."""


def usable_engine(engine: str) -> str:
    """The engine to use: the warm one needs `fork`, so elsewhere it is Papermill's own.

    Raises WresError for an unknown engine.
    """
    if engine not in ENGINES:
        raise WresError(f"ENGINE={engine}: there is no such engine. Accepted: {', '.join(ENGINES)}.")
    return engine if hasattr(os, "fork") else "stock"


def process_context(reports: int = 1) -> Any:
    """How processes begin: forked from one that has imported everything, or started afresh where there is no fork.

    For many reports that one has also made a report for practice, which pays from about the tenth on.
    """
    for name in ONE_THREAD:  # two reports at once must not each take every core for a 14-row table
        os.environ.setdefault(name, "1")
    if not hasattr(os, "fork"):
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # late: it cannot be imported where there is no fork

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["wres.running.warm_with_practice" if reports >= MANY else "wres.running.warm"])
    with ctrl_c_ignored():
        forkserver.ensure_running()  # it gets ready while others do
    return context


@contextmanager
def ctrl_c_ignored() -> Iterator[None]:
    """Start processes that ignore Ctrl-C from their first moment: what they import would answer it with a traceback."""
    if threading.current_thread() is not threading.main_thread():  # only that one may say what a signal does
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Closed(Exception):  # noqa: N818
    """The run was interrupted while this line was at work."""


class Line:
    """One report at a time: its notebook in a fresh child, then its pages in this line's renderer."""

    def __init__(self, context: Any):
        self._context = context
        self._renderer: Any = None
        self._requests: Any = None
        self._rendered = 0
        self._child: Any = None
        self._closed = False

    def run(self, task: Task) -> Ran:
        """Run the notebook; gives how it ended.

        Raises Stopped when the process took too long or died, Closed when the run was interrupted.
        """
        self._child = child = self._context.Process(target=run_notebook_task, args=(task,), daemon=True)
        child.start()
        child.join(task.limits.seconds + GRACE)
        if self._closed:
            raise Closed
        if child.exitcode is None:
            _end(child)
            raise Stopped(f"The notebook was stopped after {task.limits.seconds} seconds.")
        try:
            return result_of(task)
        except (OSError, ValueError):
            raise Stopped(_why_it_died(child.exitcode, task)) from None

    def render(self, task: Task | IndexTask) -> None:
        """Draw and render what was run, or the pages that list every product.

        Raises Stopped with what went wrong, Closed when the run was interrupted.
        """
        if self._renderer is None or not self._renderer.is_alive() or self._rendered >= RENDERED_BEFORE_RENEWAL:
            self._renew()
        self._rendered += 1
        try:
            self._requests.send(task)
            answered = self._requests.poll(task.limits.seconds)
            problem = self._requests.recv() if answered else f"Drawing the pages was stopped after {task.limits.seconds} seconds."
        except (EOFError, OSError):
            answered, problem = False, "The process that draws the pages ended unexpectedly."
        if self._closed:
            raise Closed
        if not answered:
            _end(self._renderer)
        if problem:
            raise Stopped(problem)

    def close(self) -> None:
        """End this line's processes and whatever it is doing."""
        self._closed = True
        for process in (self._child, self._renderer):
            if process is not None:
                _end(process)

    def _renew(self) -> None:
        if self._renderer is not None:
            _end(self._renderer)
        self._requests, theirs = self._context.Pipe()
        self._renderer = self._context.Process(target=render_tasks, args=(theirs,), daemon=True)
        self._renderer.start()
        theirs.close()
        self._rendered = 0


@contextmanager
def lines(count: int, reports: int = 1) -> Iterator[list[Line]]:
    """Lines of work for so many reports, ended with everything they started."""
    context = process_context(reports)
    started = [Line(context) for _ in range(count)]
    try:
        yield started
    finally:
        for line in started:
            line.close()


def _end(process: Any) -> None:
    if process.is_alive():
        process.terminate()
        process.join(2)
    if process.is_alive():
        process.kill()
        process.join(2)


def _why_it_died(exitcode: int, task: Task) -> str:
    if exitcode == -9:
        return f"The notebook's process was ended by the system, most likely because memory ran out (limit {task.limits.memory_mb} MB)."
    try:
        printed = (task.building / LOG).read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        printed = []
    last = f" Its last words: {printed[-1]}" if printed else ""
    return f"The notebook's process ended unexpectedly (exit status {exitcode}).{last}"
