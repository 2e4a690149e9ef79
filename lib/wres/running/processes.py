"""How processes begin and end."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from wres.errors import WresError

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
    with ctrl_c_ignored():
        forkserver.ensure_running()  # it gets ready while others do
    return context


@contextmanager
def ctrl_c_ignored() -> Iterator[None]:
    """Start processes that ignore Ctrl-C from their first moment: what they import would answer it with a traceback."""
    if threading.current_thread() is not threading.main_thread():  # only that one may say what a signal does
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def end(process: BaseProcess) -> None:
    """End a process, with a little patience."""
    if process.is_alive():
        process.terminate()
        process.join(2)
    if process.is_alive():
        process.kill()
        process.join(2)
