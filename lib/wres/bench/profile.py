"""Where the time of a report goes, by the library that was at work."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from wres.bench.sampler import Sampler
from wres.parameters.checkout import CHECKOUT


def where_time_goes(workspace: Path, year: int) -> dict[str, float]:
    """Seconds of processor time for one report by part, the mean over a workspace's organisations; in a process of its own.

    The first three reports are left out: libraries look things up at first use. Raises CalledProcessError, with all that was said, when
    it fails.
    """
    command = [sys.executable, "-m", "wres.bench.profile", str(workspace), str(year)]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "lib")}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True)
    seconds: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return seconds


def _profile(workspace: Path, year: int) -> dict[str, float]:
    """Run notebook and drawing in this process as a run's processes do."""
    import gc

    from wres.checks.bulk_validation import validate_in_bulk
    from wres.parameters import Workspace
    from wres.parameters.reads import REPORT_NOTEBOOK
    from wres.rendering.pages import render
    from wres.running.executed_notebook import read_executed, tidy
    from wres.running.papermill_adapter import run_notebook
    from wres.running.warm import make_practice_report

    make_practice_report()  # as the process has that children are forked from
    os.environ["WRES_DRAW"] = "later"
    gc.disable()
    codes = sorted(folder.name for folder in (workspace / "data").iterdir())
    sampler = Sampler()

    def make(code: str) -> None:
        with tempfile.TemporaryDirectory(prefix="wres-profile-") as folder:
            report, executed = Path(folder) / "report", Path(folder) / "executed.ipynb"
            parameters = {"organisation": code, "year": year, "workspace": str(workspace), "edition": "public", "output": str(report)}
            run_notebook(REPORT_NOTEBOOK, parameters, executed, "warm", 600)
            render(tidy(read_executed(executed), workspace), report, code, "public", "../pages/")

    def all_of(some: list[str]) -> None:
        validate_in_bulk(Workspace.at(workspace), [(code, year) for code in some])
        for code in some:
            make(code)

    all_of(codes[:3])
    with sampler:
        all_of(codes[3:])
    return {name: seconds / len(codes[3:]) for name, seconds in sorted(sampler.seconds.items(), key=lambda item: -item[1])}


if __name__ == "__main__":
    print(json.dumps(_profile(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201 (its answer)
