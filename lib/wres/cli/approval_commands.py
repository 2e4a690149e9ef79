"""`approve` and `diff`, as they are typed."""

from typing import Annotated

import typer

from wres.cli.options import OrgOption, WorkspaceOption, YearOption, app, one_return
from wres.parameters import Workspace


@app.command()
def approve(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    by: Annotated[str, typer.Option("--by", help="Who approves, by role: Board of directors.")] = "",
    ref: Annotated[str, typer.Option("--ref", help="Where it is minuted: minutes, item 7.")] = "",
    date: Annotated[str, typer.Option("--date", help="The day of the meeting, as 2025-11-26. Without it: today.")] = "",
) -> int:
    """Record who approved a report, and keep what was approved."""
    from wres.cli.approving import run_approve

    space = Workspace.at(workspace)
    return run_approve(space, *one_return("approve", space, org, year), by, ref, date)


@app.command()
def diff(
    workspace: WorkspaceOption = None,
    org: OrgOption = None,
    year: YearOption = None,
    against: Annotated[str | None, typer.Option("--against", help="The folder of another report, instead of the approved one.")] = None,
) -> int:
    """What has changed since a report was approved, figure by figure, and which input did it."""
    from wres.cli.approving import run_diff

    space = Workspace.at(workspace)
    return run_diff(space, *one_return("diff", space, org, year), against)
