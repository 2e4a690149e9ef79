"""What a failed product leaves: the problem in a sentence, its findings, and the notebook as far as it came."""

import contextlib
import shutil
from pathlib import Path

from wres.errors import sentence_in
from wres.findings import Finding, Location, errors_of, has_errors
from wres.parameters.report_places import NOTEBOOK_OF_RUN
from wres.running.executed_notebook import read_executed, tidy, without_places
from wres.running.outcomes import Problem
from wres.running.products import Product
from wres.running.tasks import EXECUTED, LOG, OUTPUT, REVIEW, NotebookResult, Task
from wres.text.files import read_findings, write_findings

TOO_LONG = ("TookTooLong", "CellTimeoutError")


def problem_of(ran: NotebookResult, task: Task) -> Problem:
    """The finding that stopped the notebook, else the failing cell's error."""
    errors = errors_of(_findings(task.building / OUTPUT))
    if errors:
        first = f"{errors[0].where}: {errors[0].what} {errors[0].how_to_fix}".strip()
        more = f" (And {len(errors) - 1} more; findings.csv lists them.)" if len(errors) > 1 else ""
        return Problem(first + more, recorded=place_and_check(errors[0]) + more)
    if ran.name.endswith(("InputError", "ParameterError", "UnusableInput", "WresError")):
        return Problem(ran.text)
    cell = f"Cell {ran.cell + 1} of the notebook" if ran.cell is not None else "The notebook"
    if ran.name in TOO_LONG:
        return Problem(f"{cell} was still running when the {task.limits.seconds} seconds for one report were over.")
    if ran.name == "MemoryError":
        return Problem(f"{cell} wanted more than the {task.limits.memory_mb} MB of memory for one report.")
    if sentence := sentence_in(ran.text):
        return Problem(sentence)
    trace = without_places("\n".join(ran.traceback), task.workspace)
    message = ran.text.splitlines()[0] if ran.text else "no message"
    return Problem(f"{cell} failed: {ran.name}: {message}", tuple(trace.rstrip().split("\n")), f"{cell} failed: {ran.name}.")


def place_and_check(finding: Finding) -> str:
    """An error as it may be said where others read: its place and its check, and nothing that a cell holds."""
    return f"{finding.where}: {finding.check}."


def leave_failed(product: Product, building: Path, problem: str) -> None:
    """Leave the findings, the notebook as far as it came and what was printed; what stands stays as it was."""
    left = building / "failed"
    left.mkdir()
    findings = _findings(building / OUTPUT)
    if not has_errors(findings):
        findings = (_as_finding(product, problem), *findings)
    write_findings(findings, left / "findings.csv")
    with contextlib.suppress(Exception):  # a notebook that was cut off half way; what stopped the product matters more
        import nbformat

        nbformat.write(tidy(read_executed(building / EXECUTED), product.workspace.root), left / NOTEBOOK_OF_RUN)
    with contextlib.suppress(OSError):
        shutil.copy(building / LOG, left / LOG)
    failed = product.folders.failed
    shutil.rmtree(failed, ignore_errors=True)
    failed.parent.mkdir(parents=True, exist_ok=True)
    left.rename(failed)


def _findings(output: Path) -> tuple[Finding, ...]:
    for path in (output / "findings.csv", output / REVIEW / "findings.csv", output / REVIEW / "findings-internal.csv"):
        with contextlib.suppress(OSError, ValueError):
            return read_findings(path)
    return ()


def _as_finding(product: Product, problem: str) -> Finding:
    return Finding(
        "error",
        "report not built",
        Location(product.place),
        problem,
        f"The {product.kind} could not be built.",
        f"The notebook as far as it came, and {LOG}, lie beside this file.",
    )
