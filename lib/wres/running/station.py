"""A process of its own for one thread of a cluster's worker: builds the reports it is handed, one at a time.

A worker's process has threads and may not have children of its own, so it starts this one, which forks for each report as a
run on one machine does. Everything goes over standard input and output, pickled.
"""

import os
import pickle
import subprocess
import sys
import threading
from typing import Any

from wres.errors import WresError
from wres.parameters.workspace import CHECKOUT
from wres.running.one_report import Outcome, Planned, build_one
from wres.running.staleness import library_hash
from wres.running.workers import MANY, lines

_kept = threading.local()  # each thread of a worker keeps its station from report to report


def build_at_station(planned: Planned) -> Outcome:
    """Build a report in the station of this thread; a station that was killed is replaced once.

    Raises WresError when this machine has another version of the workbook than the one that planned the report, or when its
    station ends again.
    """
    if planned.fingerprint and planned.fingerprint.get("the library") != library_hash():
        raise WresError(f"{CHECKOUT} on this worker holds another version of the workbook. Update it, and start the worker again.")
    for _ in range(2):
        station = getattr(_kept, "station", None)
        if station is None or station.poll() is not None:
            station = _kept.station = _started()
        try:
            pickle.dump(planned, station.stdin)
            station.stdin.flush()
            return pickle.load(station.stdout)  # noqa: S301 (our own process)
        except (EOFError, OSError, pickle.PickleError):
            station.kill()
            station.wait()
    raise WresError("The process that builds reports on this worker ended twice.")


def _started() -> Any:
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "lib")}
    command = [sys.executable, "-m", "wres.running.station"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def serve() -> None:
    """Build what comes in until the other side closes; standard output is kept for the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints goes to the worker's log
    with lines(1, MANY) as (line,):
        while True:
            try:
                planned = pickle.load(sys.stdin.buffer)  # noqa: S301 (our own process)
            except EOFError:
                return
            pickle.dump(build_one(planned, line), answers)
            answers.flush()


if __name__ == "__main__":
    serve()
