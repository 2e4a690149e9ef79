"""What `warm` imports, and one report made for practice and thrown away, so that each child begins warm.

The first report of a process is several times slower than the second: libraries look things up once. Nothing is drawn here, since
vl-convert must not have run before a fork.
"""

import contextlib
import gc
import shutil
import tempfile
from pathlib import Path

import pandas as pd

import wres.running.warm  # noqa: F401 (everything imported first)
from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT
from wres.parameters.report_places import PUBLIC
from wres.running.notebook_process import private_jupyter
from wres.running.papermill_adapter import NotebookFailed, run_notebook
from wres.running.products import products_of
from wres.running.shell import fresh_shell
from wres.running.tasks import Limits

CODE, YEAR = "EXA", 2025  # the made-up example that is bundled


def practise(root: Path) -> None:
    """Run the notebook on the example, in a folder of its own; without the example, nothing."""
    with contextlib.suppress(OSError, NotebookFailed):
        (root / "params" / "organisations").mkdir(parents=True)
        shutil.copy(CHECKOUT / "params" / "organisations" / f"{CODE}.yaml", root / "params" / "organisations")
        shutil.copytree(CHECKOUT / "data" / CODE / str(YEAR), root / "data" / CODE / str(YEAR))
        (product,) = products_of(Workspace.at(root), [(CODE, YEAR)], PUBLIC, across=False)
        parameters = product.parameters | {"output": str(root / "report")}
        with pd.option_context("mode.string_storage", "python"):  # as children with small inputs will
            run_notebook(product.notebook, parameters, root / "executed.ipynb", "warm", Limits().seconds)


with tempfile.TemporaryDirectory(prefix="wres-") as folder:
    private_jupyter(folder)
    practise(Path(folder))
    fresh_shell()
gc.collect()
gc.freeze()  # children share this memory; a collection in a child would copy it
