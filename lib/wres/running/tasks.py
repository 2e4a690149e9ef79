"""What a worker process does: run one notebook, or render what was run. Everything handed over is a file or plain data."""

import faulthandler
import gc
import json
import os
import re
import signal
import sys
import tempfile
import traceback
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from wres.rendering.entries import IndexEntry

LITTLE = 20_000_000  # bytes of all that is read
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
RESULT, EXECUTED, LOG, OUTPUT, REVIEW = "result.json", "executed.ipynb", "output.txt", "output", "review"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one report may use."""

    seconds: int = 600
    memory_mb: int = 3000


@dataclass(frozen=True, slots=True)
class Task:
    """One product to build in a private folder.

    inputs: the folder of what it reads most of; parameters: of the notebook, but for `output`. to_pages: where the pages stand, as
    seen from the review; without it there is no review.
    """

    building: Path
    notebook: Path
    workspace: Path
    inputs: Path
    parameters: dict[str, str | int]
    to_pages: str
    edition: str
    title: str
    engine: str
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class IndexTask:
    """The pages that list every product, made in a private folder."""

    building: Path
    entries: tuple[IndexEntry, ...]
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Ran:
    """How a notebook ended; of one that failed the cell, the error and its traceback without the colours of a terminal."""

    succeeded: bool
    cell: int | None = None
    name: str = ""
    text: str = ""
    traceback: tuple[str, ...] = ()


class TookTooLong(BaseException):
    """Raised inside a hanging cell; no `except Exception` in a library can swallow it."""


def run_notebook_task(task: Task) -> None:
    """Run the notebook in this process, which is used for nothing else; the outcome goes into the building folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the coordinating process alone
    _write_output_to(task.building / LOG)
    faulthandler.dump_traceback_later(task.limits.seconds + 1)  # where it hung, for the failed folder
    with tempfile.TemporaryDirectory(prefix="wres-") as private:
        private_jupyter(private)
        _limit_memory(task.limits)
        if task.engine == "warm":  # Papermill limits the time of its kernel itself
            _limit_time(task.limits)
            _quick_with_little(task)
        ran = _ran(task)
    (task.building / RESULT).write_text(json.dumps(asdict(ran)), encoding="utf-8")


def result_of(task: Task) -> Ran:
    """How the notebook of a task ended. Raises OSError or ValueError when its process did not get so far as to say."""
    facts = json.loads((task.building / RESULT).read_text(encoding="utf-8"))
    return Ran(**facts | {"traceback": tuple(facts["traceback"])})


def _ran(task: Task) -> Ran:
    from wres.running.papermill_adapter import NotebookFailed, run_notebook

    try:
        parameters = task.parameters | {"output": str(task.building / OUTPUT)}
        run_notebook(task.notebook, parameters, task.building / EXECUTED, task.engine, task.limits.seconds)
    except NotebookFailed as failure:
        return Ran(False, failure.cell, failure.name, failure.text, tuple(COLOURS.sub("", "\n".join(failure.traceback)).split("\n")))
    except BaseException as failure:  # noqa: BLE001 (whatever ended it is for the recap)
        name = type(failure).__name__
        return Ran(False, None, name, str(failure) or name, tuple(traceback.format_exc().splitlines()))
    return Ran(True)


def render_tasks(requests: Connection) -> None:
    """Render until the other side closes; answers each task with an empty text, or with what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # collected between two reports, while the next notebook runs
    while True:
        try:
            task: Task | IndexTask = requests.recv()
        except EOFError:
            return
        try:
            _render(task)
            requests.send("")
        except Exception:  # noqa: BLE001 (one report's fault must not end the others')
            requests.send(traceback.format_exc())
        gc.collect()


def _render(task: Task | IndexTask) -> None:
    from wres.rendering.index import render_indexes
    from wres.rendering.writing import render
    from wres.running.executed_notebook import read_executed, tidied

    if isinstance(task, IndexTask):
        render_indexes(task.entries, task.building)
    else:
        notebook = tidied(read_executed(task.building / EXECUTED), task.workspace)
        render(notebook, task.building / OUTPUT, task.title, task.edition, task.to_pages)


def private_jupyter(private: str) -> None:
    """Keep the user's own Jupyter and IPython settings, kernels and start-up files out of a run.

    The folder is in the system's own temporary one: the names of socket files may have about a hundred characters.
    """
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        os.environ[name] = str(Path(private) / name.lower())
    os.environ.update({"JUPYTER_PREFER_ENV_PATH": "1", "JUPYTER_NO_CONFIG": "1", "WRES_DRAW": "later"})
    os.environ.pop("JUPYTER_PATH", None)


def _write_output_to(log: Path) -> None:
    """Send what this process and its libraries print to a file, from below Python."""
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # they are closed where nobody listens
            stream.flush()
    os.dup2(file, 1)
    os.dup2(file, 2)
    os.close(file)


def _limit_time(limits: Limits) -> None:
    def stop(*_: object) -> None:
        raise TookTooLong(f"this was still running when the {limits.seconds} seconds for one report were over")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(limits.seconds)


def _quick_with_little(task: Task) -> None:
    """Where the inputs are small: texts as Python's own, and no collection of garbage.

    On frames of a few rows Arrow's texts take a third longer; collecting takes a seventh of the time, to free a few megabytes
    of a process that soon ends.
    """
    if sum(path.stat().st_size for path in task.inputs.rglob("*") if path.is_file()) < LITTLE:
        import pandas as pd

        pd.set_option("mode.string_storage", "python")
        gc.disable()


def _limit_memory(limits: Limits) -> None:
    """Limit what this process and its kernel may allocate; a cell that wants more gets a MemoryError."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_mb * 1024 * 1024, hard))
