"""The commands. Each is a few lines over the library; what an option means is said once, here."""

from pathlib import Path
from typing import Annotated

import typer

from wres.cli.places import local_folder
from wres.errors import WresError
from wres.parameters import Workspace, check_year, command
from wres.parameters.workspace import CHECKOUT

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)

WORKSPACE_HELP = "A folder with data/ and params/, or an address such as s3://bucket/folder; default: the checkout."
WorkspaceOption = Annotated[str | None, typer.Option("--workspace", callback=local_folder, metavar="PLACE", help=WORKSPACE_HELP)]
OrgOption = Annotated[str | None, typer.Option("--org", help="An organisation's code, such as RRU.")]
YearOption = Annotated[str | None, typer.Option("--year", help="The calendar year of the 31 March snapshot: 2019, or 2018/19.")]
EditionOption = Annotated[str, typer.Option("--edition", help="public, or internal: nothing hidden.")]
EngineOption = Annotated[str, typer.Option("--engine", help="warm, or stock: Papermill with a kernel.")]
FormatsOption = Annotated[str, typer.Option("--formats", help="html; other formats come later.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Build although nothing has changed.")]


@app.callback()
def _about() -> None:
    """Workforce Race Equality Standard reports from an organisation's yearly return."""


@app.command()
def reports(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    formats: FormatsOption = "html",
    force: ForceOption = False,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=256, help="Reports at once; default: one for each core.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be built, and why.")] = False,
    keep_going: Annotated[bool, typer.Option("--keep-going/--no-keep-going", help="Go on when a report fails.")] = True,
    cluster: Annotated[str, typer.Option("--cluster", help="The address of a Dask scheduler, as tcp://host:8786.")] = "",
) -> int:
    """Build every report and overview whose inputs have changed, then the pages that list them."""
    from wres.cli.building import run_products
    from wres.running import Options

    _only_html(formats)
    space = Workspace.at(workspace)
    code, when = space.code(org) if org else None, check_year(year) if year else None
    options = Options(edition, engine)
    return run_products(space, code, when, options, jobs=jobs, force=force, dry_run=dry_run, keep_going=keep_going, cluster=cluster)


@app.command()
def report(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    formats: FormatsOption = "html",
    force: ForceOption = False,
) -> int:
    """Build one report."""
    from wres.cli.building import run_products
    from wres.running import Options

    _only_html(formats)
    space = Workspace.at(workspace)
    code, when = _one_return("report", space, org, year)
    space.organisation(code)
    return run_products(space, code, when, Options(edition, engine), jobs=1, force=force)


@app.command()
def overview(
    workspace: WorkspaceOption = None,
    year: YearOption = None,
    edition: EditionOption = "public",
    engine: EngineOption = "warm",
    force: ForceOption = False,
) -> int:
    """Build one year across organisations, after the reports of that year that have changed."""
    from wres.cli.building import run_products
    from wres.running import Options

    if not year:
        raise WresError(f"Say which one: YEAR is missing. For example:\n  {command('overview', Workspace.at(workspace), year=2019)}")
    return run_products(Workspace.at(workspace), None, check_year(year), Options(edition, engine), force=force)


@app.command()
def check(workspace: WorkspaceOption = None, org: OrgOption = None, year: YearOption = None) -> int:
    """Check the inputs and the plan of one return; build nothing."""
    from wres.cli.checking import run_check

    space = Workspace.at(workspace)
    return run_check(space, *_one_return("check", space, org, year))


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
    return run_new(workspace, *_one_return("new", space, org, year), source)


@app.command()
def benchmarks(
    workspace: WorkspaceOption = None,
    source: Annotated[str | None, typer.Option("--from", help="A folder of public files.")] = None,
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
    write: Annotated[bool, typer.Option("--write", help="Add the map to the organisation's file.")] = False,
) -> int:
    """Propose how an export of another system is read, with three rows to look at."""
    from wres.cli.mapping import run_propose_map

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
    return run_import_plan(space, *_one_return("import-plan", space, org, year), file)


@app.command("accept-plan")
def accept_plan(workspace: WorkspaceOption = None, org: OrgOption = None, year: YearOption = None) -> int:
    """Put a reviewed plan into its return."""
    from wres.cli.plans import run_accept_plan

    space = Workspace.at(workspace)
    return run_accept_plan(space, *_one_return("accept-plan", space, org, year))


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
    return run_updates(space, *_one_return("updates", space, org, year), source)


@app.command()
def demo(
    workspace: WorkspaceOption = None,
    orgs: Annotated[int, typer.Option("--orgs", min=1, max=2000, help="How many organisations.")] = 20,
) -> int:
    """Write made-up organisations with returns for 2025, to try things on."""
    from wres.demo import write_country

    place = Path(workspace).expanduser() if workspace else CHECKOUT / "build" / "demo"  # never among the real returns
    codes = write_country(place, orgs)
    typer.echo(f"{len(codes)} made-up organisations, {codes[0]} to {codes[-1]}, are in {place}.")
    typer.echo(f"Next: {command('reports', workspace=workspace or place)}")
    return 0


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
    from wres.cli.documentation import write_documentation

    for path in write_documentation():
        typer.echo(f"Written: {path}")
    return 0


def _later(name: str, what: str) -> None:
    @app.command(name, help=f"{what} Comes later.", context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
    def command() -> int:
        raise WresError(f"`{name}` is not there yet: it belongs to later work.")


_later("diff", "What changed against an approved run.")
_later("verify", "Rebuild a report and compare.")


def _one_return(name: str, workspace: Workspace, org: str | None, year: str | None) -> tuple[str, int]:
    """The code and the year of a command that is about one return.

    Raises WresError when one is missing, with an example that runs, or cannot be what it is given as.
    """
    given = {"ORG": (org or "").strip(), "YEAR": (year or "").strip()}
    if missing := [variable for variable, text in given.items() if not text]:
        example = command(name, workspace, org=given["ORG"] or "RRU", year=given["YEAR"] or 2019)
        raise WresError(f"Say which one: {' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing. For example:\n  {example}")
    return workspace.code(org), check_year(year)


def _only_html(formats: str) -> None:
    others = [name for name in formats.replace(",", " ").split() if name != "html"]
    if others:
        raise WresError(f"FORMATS={formats}: only html is there yet; {', '.join(others)} comes later.")
