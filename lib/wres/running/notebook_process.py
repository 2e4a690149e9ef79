"""A process that runs one notebook, and is used for nothing else."""

import faulthandler
import gc
import json
import os
import re
import signal
import sys
import tempfile
import traceback
from dataclasses import asdict
from pathlib import Path

from wres.running.interruption import ignore_ctrl_c
from wres.running.tasks import EXECUTED, LOG, OUTPUT, RESULT, Limits, NotebookResult, Task

LITTLE = 20_000_000  # bytes of all that is read
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class TookTooLong(BaseException):
    """Raised inside a hanging cell; no `except Exception` in a library can swallow it."""


def run_notebook_task(task: Task) -> None:
    """Run the notebook in this process, which is used for nothing else; the outcome goes into the building folder."""
    ignore_ctrl_c()
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


def _ran(task: Task) -> NotebookResult:
    from wres.running.papermill_adapter import NotebookFailed, run_notebook

    try:
        parameters = task.parameters | {"output": str(task.building / OUTPUT)}
        run_notebook(task.notebook, parameters, task.building / EXECUTED, task.engine, task.limits.seconds)
    except NotebookFailed as failure:
        return NotebookResult(
            False, failure.cell, failure.name, failure.text, tuple(COLOURS.sub("", "\n".join(failure.traceback)).split("\n"))
        )
    except BaseException as failure:  # noqa: BLE001 (whatever ended it is for the recap)
        name = type(failure).__name__
        return NotebookResult(False, None, name, str(failure) or name, tuple(traceback.format_exc().splitlines()))
    return NotebookResult(True)


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
    if task.input_bytes < LITTLE:
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
