"""A Papermill engine without a kernel, known to Papermill by its entry point as `wres-warm`.

Papermill loads it while it is itself being imported, so it lies apart from the adapter that imports Papermill.
"""

from typing import Any

from papermill.engines import Engine

from wres.running.shell import LANGUAGE, NotebookShell


class WarmEngine(Engine):  # type: ignore[misc]
    """Cells run in an IPython shell inside this process."""

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
    outputs: list[Any] = []
    cell.outputs = outputs  # filled as the cell runs, so that an interrupted cell keeps what it had shown
    cell.execution_count, succeeded = shell.run(cell.source, outputs)
    return succeeded or "raises-exception" in cell.metadata.get("tags", [])
