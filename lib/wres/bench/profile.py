"""Where the time of a report goes: a sampling profile, told by the library that was at work."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Any

from wres.parameters.workspace import CHECKOUT

EVERY = 0.002  # seconds of processor time between two samples
OWN = "the workbook's own code"
PARTS = {  # the first whose files are anywhere on the stack has the sample
    "Great Expectations": ("/great_expectations/",),
    "XlsxWriter, for tables.xlsx": ("/xlsxwriter/",),
    "HiGHS by SciPy, for disclosure": ("/scipy/optimize/",),
    "vl-convert": ("/wres/charts/drawing.py",),
    "Altair": ("/altair/",),
    "nbconvert, nbformat and Jinja": ("/nbconvert/", "/nbformat/", "/jinja2/"),
    "pandas, called by the workbook": ("/pandas/",),
}


def where_time_goes(workspace: Path, year: int) -> dict[str, float]:
    """Seconds of processor time for one report by part, the mean over a workspace's organisations; in a process of its own.

    The first three reports are left out: libraries look things up at first use. Raises CalledProcessError when it fails.
    """
    command = [sys.executable, "-m", "wres.bench.profile", str(workspace), str(year)]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "lib")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


class Sampler:
    """Notes, every few milliseconds of processor time while it is entered, which part is at work.

    A sample weighs the time since the last one, because a call into compiled code is only interrupted when it returns.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._last = 0.0

    def __enter__(self) -> "Sampler":
        self._last = time.process_time()
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0, 0)
        self._note(sys._getframe())

    def _look(self, _: int, frame: FrameType | None) -> None:
        self._note(frame)

    def _note(self, frame: FrameType | None) -> None:
        now = time.process_time()
        self.seconds[part(frame)] += now - self._last
        self._last = now


def part(frame: Any) -> str:
    """The part that a stack of frames belongs to."""
    files = set()
    while frame is not None:
        files.add(frame.f_code.co_filename.replace(os.sep, "/"))
        frame = frame.f_back
    return next((name for name, places in PARTS.items() if any(place in file for place in places for file in files)), OWN)


def _profile(workspace: Path, year: int) -> dict[str, float]:
    """Run notebook and drawing in this process as a run's processes do."""
    import gc

    import wres.running.warm_with_practice  # noqa: F401 (what children are forked from)
    from wres.checks.together import check_together
    from wres.parameters import Workspace
    from wres.parameters.reads import REPORT_NOTEBOOK
    from wres.rendering.writing import render
    from wres.running.executed_notebook import read_executed, tidied
    from wres.running.papermill_adapter import run_notebook

    os.environ["WRES_DRAW"] = "later"
    gc.disable()
    codes = sorted(folder.name for folder in (workspace / "data").iterdir())
    sampler = Sampler()

    def make(code: str) -> None:
        with tempfile.TemporaryDirectory(prefix="wres-profile-") as folder:
            report, executed = Path(folder) / "report", Path(folder) / "executed.ipynb"
            given = {"organisation": code, "year": year, "workspace": str(workspace), "edition": "public", "output": str(report)}
            run_notebook(REPORT_NOTEBOOK, given, executed, "warm", 600)
            render(tidied(read_executed(executed), workspace), report, code, "public", "../pages/")

    def all_of(some: list[str]) -> None:
        check_together(Workspace.at(workspace), [(code, year) for code in some])
        for code in some:
            make(code)

    all_of(codes[:3])
    with sampler:
        all_of(codes[3:])
    return {name: seconds / len(codes[3:]) for name, seconds in sorted(sampler.seconds.items(), key=lambda one: -one[1])}


if __name__ == "__main__":
    print(json.dumps(_profile(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201 (its answer)
