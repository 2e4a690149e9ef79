"""How processes begin and end."""

import multiprocessing
import os
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from wres.errors import WresError
from wres.running.interruption import hidden_from_children

ENGINES = ("warm", "stock")
MANY = 10  # products for which making one for practice pays
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def usable_engine(engine: str) -> str:
    """The engine to use: the warm one needs `fork`, so elsewhere it is Papermill's own.

    Raises WresError for an unknown engine.
    """
    if engine not in ENGINES:
        raise WresError(f"ENGINE={engine}: there is no such engine. Accepted: {', '.join(ENGINES)}.")
    return engine if hasattr(os, "fork") else "stock"


def process_context(products: int = 1) -> BaseContext:
    """How processes begin: forked from one that has imported everything, or started afresh where there is no fork.

    For many products that one has also made a report for practice, which pays from about the tenth on.
    """
    for name in ONE_THREAD:  # two reports at once must not each take every core for a 14-row table
        os.environ.setdefault(name, "1")
    if not hasattr(os, "fork"):
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # late: it cannot be imported where there is no fork

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["wres.running.preload_with_practice" if products >= MANY else "wres.running.preload"])
    with hidden_from_children():
        forkserver.ensure_running()  # it gets ready while others do
    return context


def end(process: BaseProcess) -> None:
    """End a process, with a little patience."""
    if process.is_alive():
        process.terminate()
        process.join(2)
    if process.is_alive():
        process.kill()
        process.join(2)
