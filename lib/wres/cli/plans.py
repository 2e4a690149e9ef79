"""`import-plan`, `accept-plan` and `updates`: a plan taken over from a document, and its leads asked."""

from pathlib import Path

import typer

from wres.errors import WresError
from wres.parameters import Workspace, command
from wres.running.imported_plan import accept_plan, import_for_review, review_file
from wres.running.plan_workbook import DECISIONS, counted
from wres.running.update_sheets import write_update_sheets
from wres.running.updates_read import read_updates, refuse_answered, write_updates


def run_import_plan(workspace: Workspace, code: str, year: int, file: str) -> int:
    """Import a document's plan into a workbook to be reviewed."""
    if not file or not Path(file).is_file():
        raise WresError(f"{file or '--file'}: there is no such file. Give the plan as --file plan.docx (or .xlsx, .csv, .txt).")
    path, imported = import_for_review(workspace, code, year, Path(file))
    sure = sum(row["confidence"] == "sure" for row in imported.rows)
    typer.echo(f"Written: {path}")
    typer.echo(f"{counted(len(imported.rows), 'action')}, {sure} without a doubt; {counted(len(imported.review), 'point')} to check.")
    if imported.review:
        typer.echo(
            f"Next: open the workbook. In its sheet review, choose for each point: {', '.join(DECISIONS)}. Save and close it. Then run"
        )
    else:
        typer.echo("Next: open the workbook and compare it with the document. Then run")
    typer.echo(f"  {command('accept-plan', workspace, org=code, year=year)}")
    return 0


def run_accept_plan(workspace: Workspace, code: str, year: int) -> int:
    """Put the reviewed plan into the return."""
    path, actions = accept_plan(workspace, code, year)
    typer.echo(f"Written: {path} ({counted(actions, 'action')})")
    typer.echo(f"The plan is now part of the return of {year}: change it there. {review_file(workspace, code, year)} is not read any more.")
    typer.echo("Next: check it")
    typer.echo(f"  {command('check', workspace, org=code, year=year)}")
    return 0


def run_updates(workspace: Workspace, code: str, year: int, source: str | None) -> int:
    """Write the sheets for the leads, or read them back from a folder; exits 1 when answers conflict."""
    if source is None:
        refuse_answered(workspace, code, year)
        for path in write_update_sheets(workspace, code, year):
            typer.echo(f"Written: {path}")
        typer.echo("Send each to its lead. When they are back, run")
        typer.echo(f"  {command('updates', workspace, org=code, year=year, from_='<folder>')}")
        return 0
    found, file = read_updates(workspace, code, year, Path(source))
    if found.changes:
        keep = write_updates(workspace, code, year, found, file)
        typer.echo(f"Written: {file} ({len(found.changes)} cells). As it was before: {keep}")
    else:
        typer.echo("No answer changes the plan.")
    for name in found.unanswered:
        typer.echo(f"Not answered: {name}")
    for line in found.unknown:
        typer.echo(f"Not in the plan any more: {line}")
    for one in found.conflicts:
        typer.echo(f"Conflict, row {one['row']} ({one['action_no']}), {one['field']}. {one['why']}")
        typer.echo(f"  the plan: {one['in the plan']}\n  {one['answers']}")
    return 1 if found.conflicts else 0
