"""The workbook itself: `bench`, `disclosure`, `environment`, `documentation`."""

import os
import platform
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Annotated

import typer

from wres.cli.options import app
from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT

LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+?))?\s*\\?$")


@app.command()
def bench(
    orgs: Annotated[int, typer.Option("--orgs", min=2, max=2000, help="Organisations in the long run.")] = 250,
    ordinary: Annotated[int, typer.Option("--ordinary", min=1, help="Reports made by papermill and nbconvert.")] = 10,
) -> int:
    """Measure speed and memory against papermill and nbconvert, into docs/performance.md."""
    from wres.bench import bench as measure
    from wres.bench import performance_page

    if not hasattr(os, "fork"):
        raise WresError("`bench` compares processes as Linux and macOS have them; this system has no fork. Run it there.")
    try:
        measurements = measure(orgs, ordinary, typer.echo)
    except subprocess.CalledProcessError as fault:
        last = (fault.output or "").strip().splitlines()[-5:]
        raise WresError("A run that is measured failed: " + " ".join([str(fault), *last])) from fault
    page = performance_page(measurements, _processor())
    (CHECKOUT / "docs" / "performance.md").write_text(page, encoding="utf-8")
    typer.echo("\n" + page)
    return 0


@app.command()
def disclosure(orgs: Annotated[int, typer.Option("--orgs", min=1, max=999, help="Made-up organisations that are measured.")] = 40) -> int:
    """Measure how much is hidden, and how much must be at least."""
    from wres.bench.disclosure import measure_disclosure

    measure_disclosure(orgs, typer.echo)
    return 0


@app.command()
def environment() -> int:
    """Write environment.yml (for conda) from pyproject.toml and the lock."""
    typer.echo(f"Written: {write_environment()}")
    return 0


@app.command()
def documentation() -> int:
    """Write docs/inputs.md, docs/organisations.md and docs/checks.md from the definitions."""
    from wres.cli.checks_documentation import every_check_page
    from wres.parameters.documentation import inputs_page
    from wres.parameters.organisation_page import organisations_page

    workspace, docs = Workspace.at(CHECKOUT), CHECKOUT / "docs"
    organisations = organisations_page((docs / "organisation_example.yaml").read_text(encoding="utf-8"))
    inputs, checks = inputs_page(workspace.standard), every_check_page(workspace.checks, workspace.standard)
    for name, text in {"inputs.md": inputs, "organisations.md": organisations, "checks.md": checks}.items():
        path = docs / name
        path.write_text(text, encoding="utf-8")
        typer.echo(f"Written: {path}")
    return 0


def environment_text(project: str, lock: str) -> str:
    """The text of `environment.yml`: Python as the project says, packages and versions as the lock says."""
    about = tomllib.loads(project)["project"]
    locked = [match for line in lock.splitlines() if (match := LOCKED.match(line))]
    packages = [f"{match['name']}=={match['version']}{' ; ' + match['marker'] if match['marker'] else ''}" for match in locked]
    lines = [
        "# Made by `make environment` from pyproject.toml and requirements.lock; change those, not this.",
        "# conda env create -f environment.yml && conda activate wres && PYTHONPATH=lib python -m wres reports",
        f"name: {about['name']}",
        "channels: [conda-forge]",
        "dependencies:",
        f"  - python{about['requires-python']}",
        "  - pip",
        "  - pip:",
        *(f"      - {_quote(package)}" for package in packages),
    ]
    return "\n".join(lines) + "\n"


def write_environment(checkout: Path = CHECKOUT) -> Path:
    """Write `environment.yml` of a checkout."""
    texts = [(checkout / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "requirements.lock")]
    path = checkout / "environment.yml"
    path.write_text(environment_text(*texts), encoding="utf-8")
    return path


def _quote(package: str) -> str:
    return f'"{package}"' if ";" in package else package


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
