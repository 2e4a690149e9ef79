"""Processes that do the work: one fresh child for each notebook, and long-lived ones that draw and render."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wres.rendering.not_made import NotMade
from wres.running.notebook_process import run_notebook_task
from wres.running.processes import end, process_context
from wres.running.rendering_process import draw_and_render_tasks
from wres.running.tasks import LOG, IndexTask, NotebookResult, Task, result_of

GRACE = 15  # seconds beyond a report's own limit before its process is ended from outside
RENDERED_BEFORE_RENEWAL = 200  # a renderer's memory grows slowly, so it is replaced now and then


class TaskFailed(Exception):  # noqa: N818
    """Work on a report ended without its result; the text says why."""


class WorkerClosed(Exception):  # noqa: N818
    """The run was interrupted while this worker was busy."""


class Worker:
    """One product at a time: its notebook in a fresh child, then its pages in this worker's renderer."""

    def __init__(self, context: Any):
        self._context = context
        self._renderer: Any = None
        self._requests: Any = None
        self._rendered = 0
        self._child: Any = None
        self._closed = False

    def run(self, task: Task) -> NotebookResult:
        """Run the notebook; gives how it ended.

        Raises TaskFailed when the process took too long or died, WorkerClosed when the run was interrupted.
        """
        self._child = child = self._context.Process(target=run_notebook_task, args=(task,), daemon=True)
        child.start()
        self._ready_renderer()  # it gets ready to draw while the notebook runs
        child.join(task.limits.seconds + GRACE)
        if self._closed:
            raise WorkerClosed
        if child.exitcode is None:
            end(child)
            raise TaskFailed(f"The notebook was stopped after {task.limits.seconds} seconds.")
        try:
            return result_of(task)
        except (OSError, ValueError):
            raise TaskFailed(_why_it_died(child.exitcode, task)) from None

    def render(self, task: Task | IndexTask) -> tuple[NotMade, ...]:
        """Draw and render what was run, or the pages that list every product; gives the formats asked for that could not be made.

        Raises TaskFailed with what went wrong, WorkerClosed when the run was interrupted.
        """
        self._ready_renderer()
        self._rendered += 1
        not_made: tuple[NotMade, ...] = ()
        try:
            self._requests.send(task)
            answered = self._requests.poll(task.limits.seconds)
            problem = f"Drawing the pages was stopped after {task.limits.seconds} seconds."
            if answered:
                problem, not_made = self._requests.recv()
        except (EOFError, OSError):
            answered, problem = False, "The process that draws the pages ended unexpectedly."
        if self._closed:
            raise WorkerClosed
        if not answered:
            end(self._renderer)
        if problem:
            raise TaskFailed(problem)
        return not_made

    def close(self) -> None:
        """End this worker's processes and whatever it is doing."""
        self._closed = True
        for process in (self._child, self._renderer):
            if process is not None:
                end(process)

    def _ready_renderer(self) -> None:
        """Start the renderer, or a new one where it has died or drawn many pages."""
        if self._renderer is not None:
            if self._renderer.is_alive() and self._rendered < RENDERED_BEFORE_RENEWAL:
                return
            end(self._renderer)
        self._requests, child_end = self._context.Pipe()
        self._renderer = self._context.Process(target=draw_and_render_tasks, args=(child_end,), daemon=True)
        self._renderer.start()
        child_end.close()
        self._rendered = 0


@contextmanager
def workers(count: int, products: int = 1) -> Iterator[list[Worker]]:
    """Workers for so many products, ended with everything they started."""
    context = process_context(products)
    started = [Worker(context) for _ in range(count)]
    try:
        yield started
    finally:
        for worker in started:
            worker.close()


def _why_it_died(exitcode: int, task: Task) -> str:
    if exitcode == -9:
        return f"The notebook's process was ended by the system, most likely because memory ran out (limit {task.limits.memory_mb} MB)."
    try:
        printed = (task.building / LOG).read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        printed = []
    last = f" Its last words: {printed[-1]}" if printed else ""
    return f"The notebook's process ended unexpectedly (exit status {exitcode}).{last}"
