"""The application and the options of its commands: what an option means is said once, here."""

from pathlib import Path
from typing import Annotated

import typer

from wres.errors import WresError
from wres.parameters import Workspace, check_year, command
from wres.parameters.commands import remember_workspace

BEGIN = ("new", "demo")  # commands that make the workspace if it is not there


def local_folder(context: typer.Context, place: str | None) -> str | None:
    """The folder to work in; that of an address is a copy, which is handed back when the command ends.

    Raises WresError when the address cannot be reached.
    """
    if place is None:
        return None
    if "://" not in place:
        remember_workspace(place, Path(place).expanduser().resolve())
        return place
    from wres.running.storage.remote_workspace import remote_workspace  # late: most workspaces are folders

    at_work = remote_workspace(place, lambda text: typer.echo(text, err=True), may_be_new=context.info_name in BEGIN)
    root = context.with_resource(at_work)
    remember_workspace(place, root)
    return str(root)


ABOUT = "Reports on an equality standard from an organisation's yearly return."
app = typer.Typer(help=ABOUT, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)

WORKSPACE_HELP = "A folder with data/ and params/, or an address such as s3://bucket/folder; default: the workbook's own folder."
WorkspaceOption = Annotated[str | None, typer.Option("--workspace", callback=local_folder, metavar="PLACE", help=WORKSPACE_HELP)]
OrgOption = Annotated[str | None, typer.Option("--org", help="An organisation's code, such as RRU.")]
YearOption = Annotated[str | None, typer.Option("--year", help="The year in which 31 March falls: 2019, or 2018/19.")]
EditionOption = Annotated[str, typer.Option("--edition", help="public, or internal (small numbers shown).")]
EngineOption = Annotated[str, typer.Option("--engine", help="warm, or stock: Papermill with a kernel.")]
FormatsOption = Annotated[
    str, typer.Option("--formats", help="A list out of html, xlsx, png, pdf, docx: the page and the workbook always, the others as well.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Build although nothing has changed.")]


def one_return(name: str, workspace: Workspace, org: str | None, year: str | None) -> tuple[str, int]:
    """The code and the year of a command that is about one return.

    Raises WresError when one is missing, with an example that runs, or cannot be what it is given as.
    """
    arguments = {"ORG": (org or "").strip(), "YEAR": (year or "").strip()}
    if missing := [variable for variable, text in arguments.items() if not text]:
        example = command(name, workspace, org=arguments["ORG"] or "RRU", year=arguments["YEAR"] or 2019)
        raise WresError(f"Add {' and '.join(missing)}. For example:\n  {example}")
    return workspace.code(org), check_year(year)
