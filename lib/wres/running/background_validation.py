"""The tables of a run validated in bulk, ahead of their reports, in a process of its own.

The engine that checks takes seconds to import and as long over one table as over a hundred. So it is started at once, while
other processes get ready to make reports, and asked about many returns together. It only saves time: whatever becomes of
it, each report asks for itself about the tables that are not known to have passed.
"""

import gc
import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from wres.parameters import Workspace
from wres.parameters.years_read import years_read
from wres.running.interruption import hidden_from_children, ignore_ctrl_c
from wres.running.product_states import ProductState

FIRST = 40  # returns: the first reports wait for so many
MORE = 5  # times as many are checked the next time, when the reports are behind
LARGE = 1_000_000  # bytes of a return that is better checked alone
PATIENCE = 60  # seconds that the first reports wait at most
MOMENT = 0.2

Returns = list[tuple[str, int]]


@contextmanager
def background_validation(states: list[ProductState]) -> Iterator[Callable[[], bool]]:
    """Validate the returns of planned products in their order, as long as the block lasts.

    Gives a function that waits a moment and says whether the first reports may begin.
    """
    returns = [needed for state in states if not state.problem for needed in state.product.returns]
    if not returns:
        yield lambda: True
        return
    context = multiprocessing.get_context("spawn")
    begun, child_end = context.Pipe(duplex=False)
    process = context.Process(target=_validate, args=(states[0].product.workspace, returns, child_end), daemon=True)
    with hidden_from_children():
        process.start()
    child_end.close()
    patient_until = time.monotonic() + PATIENCE
    try:
        yield lambda: begun.poll(MOMENT) or time.monotonic() > patient_until
    finally:
        process.kill()  # a table that was not remembered whole is asked about again
        process.join()
        begun.close()


def _validate(workspace: Workspace, returns: Returns, begun: Connection) -> None:
    """Validate some at a time; the other side learns of the first, or that this process has ended."""
    ignore_ctrl_c()
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    gc.disable()

    import pandas as pd

    from wres.checks.bulk_validation import validate_in_bulk

    pd.set_option("mode.string_storage", "python")  # quicker on small tables
    waiting, at_once = _with_earlier_years(workspace, returns), FIRST
    while some := list(islice(waiting, at_once)):
        validate_in_bulk(workspace, some)
        begun.send(True)
        at_once *= MORE
        gc.collect()


def _with_earlier_years(workspace: Workspace, returns: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The returns and those of the years before that a report looks back on, each once and earlier years first."""
    seen = set()
    for code, year in returns:
        for when in years_read(workspace, code, year):
            if (code, when) not in seen and 0 < _size(workspace.return_folder(code, when)) < LARGE:
                yield code, when
            seen.add((code, when))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) if folder.is_dir() else 0
