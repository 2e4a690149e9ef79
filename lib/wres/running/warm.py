"""What makes a process warm, before children are forked from it: everything imported, templates compiled, one report made for practice.

The first report of a process is several times slower than the second: libraries look things up once. vl-convert is imported with the
charts but never called here: a child of a process that has drawn hangs.
"""

import contextlib
import gc
import importlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT
from wres.parameters.report_places import PUBLIC
from wres.running.interruption import ignore_ctrl_c
from wres.running.products import products_of

NEEDED = (
    "wres.rendering.index",
    "wres.rendering.pages",
    "wres.overview",
    "wres.report",
    "wres.running.papermill_adapter",
    "nbformat.v4",
    "scipy.stats",
    "statsmodels.stats.proportion",
)
CODE, YEAR = "EXA", 2025  # the made-up example that is bundled


def prepare_to_fork(get_ready: Callable[[], None]) -> None:
    """Get ready in the process that children are forked from; Ctrl-C is left to the run, also by the children."""
    ignore_ctrl_c()
    get_ready()


def import_everything() -> None:
    """Import all that a report needs, as children will share it."""
    gc.disable()  # what is imported stays: looking for garbage among it takes a seventh of the time
    for name in NEEDED:
        with contextlib.suppress(ImportError):  # the child that needs it will say so where it can be read
            importlib.import_module(name)
    with contextlib.suppress(Exception):  # the first page that is rendered fails in the same way, and its product says so
        _compile_templates()
    gc.enable()
    _share_memory()


def make_practice_report() -> None:
    """Import everything, make one report and throw it away, and leave a shell in which nothing has run."""
    import_everything()
    from wres.running.notebook_process import private_jupyter
    from wres.running.shell import fresh_shell

    with tempfile.TemporaryDirectory(prefix="wres-") as folder:
        private_jupyter(folder)
        _run_example(Path(folder))
        fresh_shell()
    _share_memory()


def _compile_templates() -> None:
    """Write pages of nothing: of the first page of a process nearly all the time goes into its templates."""
    from nbformat.v4 import new_notebook

    from wres.rendering.index import render_indexes
    from wres.rendering.pages import render

    with tempfile.TemporaryDirectory(prefix="wres-") as folder:
        render(new_notebook(), Path(folder), "", PUBLIC, to_pages="../")
        render_indexes([], Path(folder), "")


def _run_example(root: Path) -> None:
    """Run the notebook on the example, in a folder of its own; without the example, nothing."""
    import pandas as pd

    from wres.running.papermill_adapter import NotebookFailed, run_notebook
    from wres.running.tasks import Limits

    with contextlib.suppress(OSError, NotebookFailed):
        (root / "params" / "organisations").mkdir(parents=True)
        shutil.copy(CHECKOUT / "params" / "organisations" / f"{CODE}.yaml", root / "params" / "organisations")
        shutil.copytree(CHECKOUT / "data" / CODE / str(YEAR), root / "data" / CODE / str(YEAR))
        (product,) = products_of(Workspace.at(root), [(CODE, YEAR)], PUBLIC, across=False)
        parameters = product.parameters | {"output": str(root / "report")}
        with pd.option_context("mode.string_storage", "python"):  # as children with small inputs will
            run_notebook(product.notebook, parameters, root / "executed.ipynb", "warm", Limits().seconds)


def _share_memory() -> None:
    """Children share what is there now; a collection in a child would copy it."""
    gc.collect()
    gc.freeze()
