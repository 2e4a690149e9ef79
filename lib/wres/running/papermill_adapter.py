"""The only module that imports Papermill: a notebook with parameters, run in a kernel or in this process."""

import logging
import warnings
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import papermill
    from papermill.engines import Engine, papermill_engines
    from papermill.exceptions import PapermillExecutionError

from wres.running.shell import LANGUAGE, NotebookShell

WARM = "wres-warm"


class NotebookFailed(Exception):  # noqa: N818 (what happened, said as a name)
    """A cell raised: its number, the error's name and text, and the traceback as lines."""

    def __init__(self, cell: int, name: str, text: str, traceback: list[str]):
        super().__init__(text)
        self.cell, self.name, self.text, self.traceback = cell, name, text, traceback


class WarmEngine(Engine):
    """A Papermill engine without a kernel: cells run in an IPython shell inside this process."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **_: Any) -> None:
        """Run the cells in order until one fails, as nbclient does."""
        shell = NotebookShell()
        nb_man.nb.metadata["language_info"] = dict(LANGUAGE)
        for index, cell in enumerate(nb_man.nb.cells):
            nb_man.cell_start(cell, index)
            try:
                if not _run(shell, cell):
                    nb_man.cell_exception(cell, cell_index=index)
                    break
            finally:
                nb_man.cell_complete(cell, cell_index=index)


def _run(shell: NotebookShell, cell: Any) -> bool:
    if cell.cell_type != "code" or not cell.source.strip():
        return True
    outputs: list = []
    cell.outputs = outputs  # filled as the cell runs, so that an interrupted cell keeps what it had shown
    cell.execution_count, succeeded = shell.run(cell.source, outputs)
    return succeeded or "raises-exception" in cell.metadata.get("tags", [])


papermill_engines.register(WARM, WarmEngine)


def run_notebook(notebook: Path, parameters: dict[str, Any], executed: Path, engine: str, timeout: int) -> None:
    """Run a notebook from its own folder and save it, executed, even when a cell fails.

    engine: "warm" (in this process) or "stock" (Papermill's own, in a kernel of this environment).
    Raises NotebookFailed when a cell does. It changes this process, so give it a process of its own.
    """
    logging.getLogger("papermill").setLevel(logging.ERROR)
    how: dict[str, Any] = {"engine_name": WARM, "request_save_on_cell_execute": False}
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
