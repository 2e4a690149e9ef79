"""`bench`: everything measured in one run, printed, and kept in docs/performance.md."""

import os
import platform
import subprocess
from pathlib import Path

import typer

from wres.bench import bench, performance_page
from wres.errors import WresError
from wres.parameters.checkout import CHECKOUT


def run_bench(orgs: int, ordinary: int) -> int:
    """Measure, print the table and keep it."""
    if not hasattr(os, "fork"):
        raise WresError("`bench` compares processes as Linux and macOS have them; this system has no fork. Run it there.")
    try:
        measurements = bench(orgs, ordinary, typer.echo)
    except subprocess.CalledProcessError as fault:
        last = (fault.output or "").strip().splitlines()[-5:]
        raise WresError("A run that is measured failed: " + " ".join([str(fault), *last])) from fault
    page = performance_page(measurements, _processor())
    (CHECKOUT / "docs" / "performance.md").write_text(page, encoding="utf-8")
    typer.echo("\n" + page)
    return 0


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
