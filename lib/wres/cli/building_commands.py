"""`reports`, `report`, `overview`, `verify` and `check`. Each command is a few lines over the library."""

from typing import Annotated

import typer

from wres.cli.options import (
    EditionOption,
    EngineOption,
    ForceOption,
    FormatsOption,
    OrgOption,
    WorkspaceOption,
    YearOption,
    app,
    one_return,
)
from wres.errors import WresError
from wres.parameters import Workspace, check_year, command
from wres.parameters.formats import other_formats


@app.command()
def reports(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    formats: FormatsOption = "html,xlsx",
    force: ForceOption = False,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=256, help="Reports at once; default: one for each core.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be built, and why.")] = False,
    keep_going: Annotated[bool, typer.Option("--keep-going/--no-keep-going", help="Go on when a report fails.")] = True,
    cluster: Annotated[str, typer.Option("--cluster", help="The address of a Dask scheduler, as tcp://host:8786.")] = "",
) -> int:
    """Build every report and overview whose inputs have changed, then the pages that list them."""
    from wres.cli.building import run_products
    from wres.running import Options

    space = Workspace.at(workspace)
    code, when = space.code(org) if org else None, check_year(year) if year else None
    options = Options(edition, engine, formats=other_formats(formats))
    return run_products(space, code, when, options, jobs=jobs, force=force, dry_run=dry_run, keep_going=keep_going, cluster=cluster)


@app.command()
def report(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    formats: FormatsOption = "html,xlsx",
    force: ForceOption = False,
) -> int:
    """Build one report."""
    from wres.cli.building import run_products
    from wres.running import Options

    space = Workspace.at(workspace)
    code, when = one_return("report", space, org, year)
    space.organisation(code)
    options = Options(edition, engine, formats=other_formats(formats))
    return run_products(space, code, when, options, jobs=1, force=force)


@app.command()
def overview(
    workspace: WorkspaceOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    force: ForceOption = False,
    system: Annotated[str, typer.Option("--system", help="Only organisations of this system.")] = "",
    region: Annotated[str, typer.Option("--region", help="Only those of this region.")] = "",
    kind: Annotated[str, typer.Option("--type", help="Only those of this type.")] = "",
) -> int:
    """Build one year across organisations, or across those of a system, region or type, after the reports of that year."""
    from wres.cli.building import run_products
    from wres.overview.choice import Choice
    from wres.overview.choosing import choice_of_year
    from wres.overview.folder_names import name_of
    from wres.running import Options

    space = Workspace.at(workspace)
    if not year:
        raise WresError(f"Add YEAR. For example:\n  {command('overview', space, year=2019)}")
    when = check_year(year)
    choice = choice_of_year(space, when, edition, Choice(system, region, kind))
    return run_products(space, None, when, Options(edition, engine, also=(name_of(space.reports, when, edition, choice),)), force=force)


@app.command()
def verify(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    engine: EngineOption = "warm",
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=256, help="Reports at once; default: one for each core.")] = None,
) -> int:
    """Rebuild what stands from its recorded inputs in an empty folder, and compare every byte."""
    from wres.cli.verifying import run_verify

    space = Workspace.at(workspace)
    return run_verify(space, space.code(org) if org else None, check_year(year) if year else None, engine, jobs)


@app.command()
def check(workspace: WorkspaceOption = None, org: OrgOption = None, year: YearOption = None) -> int:
    """Check the inputs and the plan of one return; build nothing."""
    from wres.cli.checking import run_check

    space = Workspace.at(workspace)
    return run_check(space, *one_return("check", space, org, year))
