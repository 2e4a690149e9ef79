"""The adapter to Papermill: a notebook with parameters, run in a kernel or in this process."""

import logging
from pathlib import Path
from typing import Any

import papermill
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError

from wres.running.papermill_engine import WarmEngine

WARM = "wres-warm"


class NotebookFailed(Exception):  # noqa: N818 (what happened, said as a name)
    """A cell raised: its number, the error's name and text, and the traceback as lines."""

    def __init__(self, cell: int, name: str, text: str, traceback: list[str]):
        super().__init__(text)
        self.cell, self.name, self.text, self.traceback = cell, name, text, traceback


def run_notebook(notebook: Path, parameters: dict[str, Any], executed: Path, engine: str, timeout: int) -> None:
    """Run a notebook from its own folder and save it, executed, even when a cell fails.

    engine: "warm" (in this process) or "stock" (Papermill's own, in a kernel of this environment).
    Raises NotebookFailed when a cell does. It changes this process, so give it a process of its own.
    """
    logging.getLogger("papermill").setLevel(logging.ERROR)
    how: dict[str, Any] = {"engine_name": WARM, "request_save_on_cell_execute": False}
    papermill_engines.register(WARM, WarmEngine)  # for those who have not installed the workbook, where no entry point names it
    if engine == "stock":
        how = {"execution_timeout": timeout}
    try:
        papermill.execute_notebook(
            _literal(notebook), _literal(executed), parameters, kernel_name="python3", progress_bar=False, cwd=notebook.parent, **how
        )
    except PapermillExecutionError as failure:
        raise NotebookFailed(failure.cell_index, failure.ename, failure.evalue, failure.traceback) from failure


def _literal(path: Path) -> str:
    """A path that Papermill, which fills in braces, leaves as it is."""
    return str(path).replace("{", "{{").replace("}", "}}")
