"""`import-plan`, `accept-plan` and `updates`: a plan taken over from a document, and its leads asked."""

from pathlib import Path

import typer

from wres.errors import WresError
from wres.forms.accepted_plan import accept_plan
from wres.forms.plan_review import import_for_review, review_file
from wres.forms.plan_workbook import DECISIONS
from wres.forms.update_decisions import Updates
from wres.forms.update_rounds import keep_round, keep_start
from wres.forms.update_sheets import write_update_sheets
from wres.forms.updates_read import read_updates, refuse_answered, refuse_open, write_updates
from wres.parameters import Workspace, command
from wres.text import day
from wres.text.days import today
from wres.text.lists import quantity


def run_import_plan(workspace: Workspace, code: str, year: int, file: str) -> int:
    """Import a document's plan into a workbook to be reviewed."""
    if not file or not Path(file).is_file():
        raise WresError(f"{file or '--file'}: there is no such file. Give the plan as --file plan.docx (or .xlsx, .csv, .txt).")
    path, imported = import_for_review(workspace, code, year, Path(file))
    sure = sum(row["confidence"] == "sure" for row in imported.rows)
    typer.echo(f"Written: {path}")
    typer.echo(f"{quantity(len(imported.rows), 'action')}, {sure} without a doubt; {quantity(len(imported.review), 'point')} to check.")
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
    typer.echo(f"Written: {path} ({quantity(actions, 'action')})")
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
    updates, file = read_updates(workspace, code, year, Path(source))
    _show(updates, file)
    if updates.changes and updates.settled:
        refuse_open(file)
        if start := keep_start(workspace, code, year):
            typer.echo(f"Kept, the plan before the first round: {start}")
        keep = write_updates(workspace, code, year, updates, file)
        typer.echo(f"Written: {file} ({quantity(len(updates.changes), 'cell')} changed). As it was before: {keep}")
        path, when = keep_round(workspace, code, year, updates, today())
        typer.echo(f"Kept, the plan after the round of {day(when)}: {path}. If that is not its day, give the file the name of the day.")
    elif updates.settled:
        typer.echo("No answer changes the plan. Nothing was written.")
    else:
        typer.echo("Nothing was written. Settle what is listed above in the sheets or in the plan, and run this again.")
    return 0 if updates.settled else 1


def _show(updates: Updates, file: Path) -> None:
    """What the sheets say that a person should know before anything is written."""
    for name in updates.unanswered:
        typer.echo(f"Not answered: {name}")
    for note in updates.notes:
        typer.echo(f"Note: {note}")
    for line in updates.unknown:
        typer.echo(f"Not in the plan any more: {line}")
        typer.echo("  Put the action back into the plan, or clear the answer in the sheet.")
    for doubt in updates.doubts:
        typer.echo(f"Not understood: {doubt}")
    for conflict in updates.conflicts:
        typer.echo(f"Conflict, {file.name}, row {conflict.row} (action {conflict.number}), {conflict.column}. {conflict.why}")
        typer.echo(f"  The plan: {conflict.in_the_plan or 'blank'}\n  {conflict.answers}")
