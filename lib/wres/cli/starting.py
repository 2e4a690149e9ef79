"""`new`, `benchmarks` and `propose-map`: what a year begins with."""

from pathlib import Path

import typer
from rich.table import Table

from wres.cli.console import QuietConsole
from wres.errors import WresError
from wres.forms.new_return import new_return
from wres.forms.written_map import add_map, map_text
from wres.inputs.proposed_map import ProposedMap, propose_map
from wres.parameters import Workspace, check_code, check_year, command
from wres.text.lists import quantity


def run_new(place: str | None, code: str, year: int, trust_list: str | None) -> int:
    """Write a return to fill in, and say what to do next; a workspace that does not exist yet is made.

    Raises WresError without a workspace: a return is confidential, and the checkout is no place for it unless someone says so.
    """
    if not place:
        example = command("new", workspace=f"../wres-{year}", org=code, year=year)
        raise WresError("Add WORKSPACE. A return is confidential, so it is kept outside this repository. "
                        f"For example:\n  {example}\nTo write it here all the same, give WORKSPACE=.")  # fmt: skip
    check_code(code)
    check_year(year)
    workspace = _workspace(place)
    code = workspace.code(code)
    written = new_return(workspace, code, year, Path(trust_list) if trust_list else None)
    for path in written.files:
        typer.echo(f"Written: {path}")
    for note in written.notes:
        typer.echo(note)
    typer.echo(f"Fill in the workbook, then: {command('check', workspace, org=code, year=year)}")
    return 0


def _workspace(place: str | None) -> Workspace:
    root = Path(place).expanduser() if place else None
    if root is not None and not root.exists():
        root.mkdir(parents=True)
        typer.echo(f"Made a new workspace: {root}")
    return Workspace.at(place)


def run_benchmarks(workspace: Workspace, source: str | None) -> int:
    """Turn a folder of public files into benchmark tables of the workspace."""
    from wres.inputs.public import benchmarks_from

    if not source or not Path(source).is_dir():
        raise WresError(f"FROM={source or ''}: give a folder with public files, such as the staff survey's detailed spreadsheets.")
    tables = benchmarks_from(Path(source), workspace)
    if not tables:
        raise WresError(f"{source}: no public file that is known here. Known are the staff survey's detailed spreadsheets, the census by "
                        "local authority with trust catchments, and the workforce statistics by organisation.")  # fmt: skip
    folder = workspace.data / "benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        rows.to_csv(folder / f"{name}.csv", index=False, encoding="utf-8", lineterminator="\n")
        typer.echo(f"Written: {folder / name}.csv ({quantity(len(rows), 'row')})")
    return 0


def run_propose_map(workspace: Workspace, code: str, table: str, file: str, sheet: str | None, write: bool) -> int:
    """Show a proposed map with three rows; add it to the organisation file when `write` says so."""
    if not code:
        example = command("propose-map", workspace, org="RT5", table=table, file=file or "esr_staff.csv")
        raise WresError(f"Add --org. For example:\n  {example}")
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
