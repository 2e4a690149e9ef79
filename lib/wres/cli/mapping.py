"""`propose-map`: how an export would be read, shown before anything is written."""

from pathlib import Path

import typer
from rich.table import Table

from wres.cli.console import QuietConsole
from wres.errors import WresError
from wres.forms.written_map import add_map, map_text
from wres.inputs.proposed_map import ProposedMap, propose_map
from wres.parameters import Workspace, command


def run_propose_map(workspace: Workspace, code: str, table: str, file: str, sheet: str | None, write: bool) -> int:
    """Show a proposed map with three rows; add it to the organisation's file when `write` says so."""
    if not code:
        example = command("propose-map", workspace, org="RT5", table=table, file=file or "esr_staff.csv")
        raise WresError(f"Say whose: --org is missing. For example:\n  {example}")
    if not file or not Path(file).is_file():
        raise WresError(f"{file or '--file'}: there is no such file. Give the export, as --file esr_staff.csv")
    workspace.organisation(code)
    proposed = propose_map(workspace, table, Path(file), sheet)
    _show(proposed)
    where = f"params/organisations/{code}.yaml"
    if not write:
        typer.echo(f"Nothing was written. Add --write to put this at the end of {where}, or copy it there.")
        return 0
    typer.echo(f"Written: {add_map(workspace, code, proposed)}")
    typer.echo(f"Put the export into the folder of the return (data/{code}/<year>/) as {proposed.map.file}, then run")
    typer.echo(f"  {command('check', workspace, org=code, year='<year>')}")
    return 0


def _show(proposed: ProposedMap) -> None:
    console = QuietConsole()
    preview = Table(title=f"{proposed.table}: the first rows of {proposed.map.file} as they would be read", title_justify="left")
    for name in ("column", "read from", *(f"row {row}" for row in range(2, len(proposed.sample) + 2))):
        preview.add_column(name, overflow="fold")
    for column, heading in proposed.map.columns.items():
        preview.add_row(column, heading, *("" if cell != cell else str(cell) for cell in proposed.sample[column]))
    console.print(preview, markup=False)
    if proposed.not_found:
        typer.echo(f"Needed and not found: {', '.join(proposed.not_found)}.")
    if proposed.unused:
        typer.echo(f"Not used: {', '.join(proposed.unused)}.")
    typer.echo(f"\n{map_text(proposed)}")
