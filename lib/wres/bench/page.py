"""docs/performance.md: the measurements of one run, with the machine and the versions."""

import platform
from importlib.metadata import version

from wres.bench.budget import BudgetLine, budget
from wres.bench.runs import REGION, Measurements

LIBRARIES = ("papermill", "nbconvert", "pandas", "altair", "vl-convert-python", "great-expectations")


def performance_page(run: Measurements, processor: str) -> str:
    """The page in Markdown: the budget, what else was measured, and where the time of a report goes."""
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    machine = f"Machine: {processor}, {run.processes} cores, {platform.system()}, Python {platform.python_version()}. {versions}."
    return "\n".join([
        "# Performance", "",
        "Written by `make bench`. Absolute times depend on the machine and on what else it does; the ratio is of one run.", "",
        machine, "",
        "## The budget", "",
        "| what | measured | to reach | |", "|---|---|---|---|",
        *(f"| {line.what} | {_measure(line)} | {_bar(line)} | {line.standing} |" for line in budget(run)), "",
        "## What else was measured", "",
        "| what | measured | how |", "|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in _rows(run)), "",
        "## Where the time of a report goes", "",
        "Processor time of notebook and drawing, by the part at work, from samples every two milliseconds in the same run.",
        "What bounds it, and what was tried, is in [scale.md](scale.md).", "",
        "| part | milliseconds |", "|---|---|",
        *(f"| {name} | {seconds * 1000:.0f} |" for name, seconds in run.profile.items()),
        f"| all | {sum(run.profile.values()) * 1000:.0f} |", "",
    ])  # fmt: skip


def _measure(line: BudgetLine) -> str:
    return f"{line.measured:,.0f} MB" if line.unit == "MB" else f"{line.measured:.1f} {line.unit}"


def _bar(line: BudgetLine) -> str:
    return f"{line.bar:,.0f} {line.unit} {'at least' if line.at_least else 'at most'}"


def _rows(run: Measurements) -> list[tuple[str, str, str]]:
    many, half, region = run.organisations, run.organisations // 2, min(REGION, run.organisations)
    whole, small, at_once = run.ours[many], run.ours[region], f"{run.processes} at once"
    reports = "one report" if run.rebuilt == 1 else f"{run.rebuilt} reports"
    ordinary = f"{run.ordinary_reports} reports, {at_once}: {run.ordinary.seconds:.0f} s, {run.ordinary.megabytes:,} MB"
    return [
        ("papermill + nbconvert, a report", f"{run.ordinary.seconds / run.ordinary_reports:.2f} s", ordinary),
        ("ours, a report", f"{whole.seconds / many:.2f} s", f"{many} reports and their overview, {at_once}: {whole.seconds:.0f} s"),
        ("again, one input changed", f"{run.one_changed.seconds:.1f} s", f"{reports}, the overview and the index"),
        (f"time({many}) / time({half})", f"{whole.seconds / run.ours[half].seconds:.2f}", f"{run.ours[half].seconds:.0f} s for {half}"),
        (f"growth from {region} to {many}", f"{whole.seconds / small.seconds:.1f} times",
         f"{small.seconds:.0f} s and {small.megabytes:,} MB for {region}: {small.seconds / region:.2f} s a report"),
        ("one report from cold", f"{run.cold_report.seconds:.1f} s", f"the ordinary way: {run.one_ordinary.seconds:.1f} s"),
    ]  # fmt: skip
