"""A process that draws and renders what others have run, one thing after another."""

import contextlib
import gc
import traceback
from multiprocessing.connection import Connection

from wres.rendering.not_made import NotMade
from wres.running.interruption import ignore_ctrl_c
from wres.running.tasks import EXECUTED, OUTPUT, IndexTask, Task


def draw_and_render_tasks(requests: Connection) -> None:
    """Start what draws the charts while the first notebook runs; then render."""
    ignore_ctrl_c()
    with contextlib.suppress(Exception):  # the first page will say what is wrong
        from wres.charts.converter import converter

        converter()
    render_tasks(requests)


def render_tasks(requests: Connection) -> None:
    """Render until the other side closes; answers each task with what went wrong, if anything, and with the formats not made."""
    ignore_ctrl_c()
    gc.disable()  # collected between two reports, while the next notebook runs
    while True:
        try:
            task: Task | IndexTask = requests.recv()
        except EOFError:
            return
        try:
            requests.send(("", _render(task)))
        except Exception:  # noqa: BLE001 (one report's fault must not end the others')
            requests.send((traceback.format_exc(), ()))
        gc.collect()


def _render(task: Task | IndexTask) -> tuple[NotMade, ...]:
    from wres.rendering.index import render_indexes
    from wres.rendering.pages import render
    from wres.running.executed_notebook import read_executed, tidy

    if isinstance(task, IndexTask):
        render_indexes(task.entries, task.building, task.standard)
        return ()
    notebook = tidy(read_executed(task.building / EXECUTED), task.workspace)
    folder, formats = task.building / OUTPUT, task.formats
    return render(
        notebook,
        folder,
        task.title,
        task.edition,
        task.to_pages,
        standard=task.standard,
        formats=formats,
        workspace=task.workspace,
        look=task.look,
        built=task.built,
    )
