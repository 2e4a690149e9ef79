"""The workbook itself: `bench`, `environment`, `documentation`."""

from typing import Annotated

import typer

from wres.cli.options import app
from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT


@app.command()
def bench(
    orgs: Annotated[int, typer.Option("--orgs", min=2, max=2000, help="Organisations in the long run.")] = 250,
    ordinary: Annotated[int, typer.Option("--ordinary", min=1, help="Reports made by papermill and nbconvert.")] = 10,
) -> int:
    """Measure speed and memory against papermill and nbconvert, into docs/performance.md."""
    from wres.cli.measuring import run_bench

    return run_bench(orgs, ordinary)


@app.command()
def environment() -> int:
    """Write environment.yml (for conda) from pyproject.toml and the lock."""
    from wres.cli.environment import write_environment

    typer.echo(f"Written: {write_environment()}")
    return 0


@app.command()
def documentation() -> int:
    """Write docs/inputs.md, docs/organisations.md and docs/checks.md from the definitions."""
    from wres.parameters.checks_page import checks_page
    from wres.parameters.description import inputs_page
    from wres.parameters.organisation_page import organisations_page

    workspace = Workspace.at(CHECKOUT)
    inputs, organisations, checks = inputs_page(workspace.standard), organisations_page(), checks_page(workspace.checks, workspace.standard)
    for name, text in {"inputs.md": inputs, "organisations.md": organisations, "checks.md": checks}.items():
        path = CHECKOUT / "docs" / name
        path.write_text(text, encoding="utf-8")
        typer.echo(f"Written: {path}")
    return 0
