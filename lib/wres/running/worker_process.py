"""A process of its own for one thread of a cluster's worker: builds the products it is handed, one at a time.

A worker's process has threads and may not have children of its own, so it starts this one, which forks for each product as a
run on one machine does. Everything goes over standard input and output, pickled.
"""

import os
import pickle
import subprocess
import sys
import threading

from wres.errors import WresError
from wres.parameters.checkout import CHECKOUT
from wres.parameters.hashes import hash_folder
from wres.parameters.reads import LIBRARY
from wres.running.one_product import Options, build_one
from wres.running.outcomes import Outcome
from wres.running.processes import MANY
from wres.running.product_states import ProductState
from wres.running.workers import workers

_kept = threading.local()  # each thread of a worker keeps its process from product to product


def build_in_process(state: ProductState, options: Options) -> Outcome:
    """Build a product in the process of this thread; one that was killed is replaced once.

    Raises WresError when this machine has another version of the workbook than the one that planned the product, or when its
    process ends again.
    """
    if state.reads and hash_folder(LIBRARY) not in {read.sha256 for read in state.reads}:
        raise WresError(f"{CHECKOUT} on this worker holds another version of the workbook. Update it, and start the worker again.")
    for _ in range(2):
        process: subprocess.Popen[bytes] | None = getattr(_kept, "process", None)
        if process is None or process.poll() is not None:
            process = _kept.process = _start()
        assert process.stdin
        assert process.stdout
        try:
            pickle.dump((state, options), process.stdin)
            process.stdin.flush()
            outcome: Outcome = pickle.load(process.stdout)  # noqa: S301 (our own process)
        except (EOFError, OSError, pickle.PickleError):
            process.kill()
            process.wait()
        else:
            return outcome
    raise WresError("The process that builds reports on this worker ended twice.")


def _start() -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "lib")}
    command = [sys.executable, "-m", "wres.running.worker_process"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def serve() -> None:
    """Build what comes in until the other side closes; standard output is kept for the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints goes to the worker's log
    with workers(1, MANY) as (worker,):
        while True:
            try:
                state, options = pickle.load(sys.stdin.buffer)  # noqa: S301 (our own process)
            except EOFError:
                return
            pickle.dump(build_one(state, options, worker), answers)
            answers.flush()


if __name__ == "__main__":
    serve()
