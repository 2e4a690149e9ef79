"""What a year begins with, and what people send: `new`, `benchmarks`, `propose-map`, plans and their updates, `demo`."""

from pathlib import Path
from typing import Annotated

import typer

from wres.cli.options import OrgOption, WorkspaceOption, YearOption, app, one_return
from wres.parameters import Workspace, command
from wres.parameters.checkout import CHECKOUT


@app.command()
def new(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    source: Annotated[str | None, typer.Option("--from", help="A list of trusts to take the organisation's facts from.")] = None,
) -> int:
    """Write a return to fill in."""
    from wres.cli.starting import run_new

    space = Workspace(Path(workspace).expanduser().resolve()) if workspace else Workspace.at()  # it may not be there yet
    return run_new(workspace, *one_return("new", space, org, year), source)


@app.command()
def benchmarks(
    workspace: WorkspaceOption = None, source: Annotated[str | None, typer.Option("--from", help="A folder of public files.")] = None
) -> int:
    """Turn public files into benchmark tables."""
    from wres.cli.starting import run_benchmarks

    return run_benchmarks(Workspace.at(workspace), source)


@app.command("propose-map")
def propose_map(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    table: Annotated[str, typer.Option("--table", help="The table it gives, such as staff or applications.")] = "staff",
    file: Annotated[str, typer.Option("--file", help="The export: a CSV or Parquet file, or a workbook.")] = "",
    sheet: Annotated[str | None, typer.Option("--sheet", help="The sheet of a workbook; default: its first.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Add the map to the organisation file.")] = False,
) -> int:
    """Propose how an export of another system is read, with three rows to look at."""
    from wres.cli.starting import run_propose_map

    space = Workspace.at(workspace)
    return run_propose_map(space, space.code(org) if org else "", table, file, sheet, write)


@app.command("import-plan")
def import_plan(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    file: Annotated[str, typer.Option("--file", help="The document: Word, Excel, CSV or text with tabs.")] = "",
) -> int:
    """Import a published action plan into a workbook, to be reviewed."""
    from wres.cli.plans import run_import_plan

    space = Workspace.at(workspace)
    return run_import_plan(space, *one_return("import-plan", space, org, year), file)


@app.command("accept-plan")
def accept_plan(workspace: WorkspaceOption = None, org: OrgOption = None, year: YearOption = None) -> int:
    """Put a reviewed plan into its return."""
    from wres.cli.plans import run_accept_plan

    space = Workspace.at(workspace)
    return run_accept_plan(space, *one_return("accept-plan", space, org, year))


@app.command()
def updates(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    source: Annotated[str | None, typer.Option("--from", help="A folder of sheets that came back.")] = None,
) -> int:
    """Write an update sheet for each lead of the plan, or read them back."""
    from wres.cli.plans import run_updates

    space = Workspace.at(workspace)
    return run_updates(space, *one_return("updates", space, org, year), source)


@app.command()
def demo(
    workspace: WorkspaceOption = None, orgs: Annotated[int, typer.Option("--orgs", min=1, max=2000, help="How many organisations.")] = 20
) -> int:
    """Write made-up organisations with returns for 2024 and 2025, to try things on."""
    from wres.demo import write_two_years

    place = Path(workspace).expanduser() if workspace else CHECKOUT / "build" / "demo"  # never among the real returns
    codes = write_two_years(place, orgs)
    typer.echo(f"{len(codes)} made-up organisations, {codes[0]} to {codes[-1]}, with returns for two years, are in {place}.")
    typer.echo(f"Next: {command('reports', workspace=workspace or place)}")
    return 0
