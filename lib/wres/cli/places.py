"""Where a workspace is: a folder, or an address in object storage that is worked on through a copy."""

from pathlib import Path

import typer

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
