"""Every command: those who import this have the application whole."""

from wres.cli import building_commands, input_commands, workbook_commands
from wres.cli.options import app

__all__ = ["app", "building_commands", "input_commands", "workbook_commands"]


@app.callback()
def _about() -> None:
    """Workforce Race Equality Standard reports from an organisation's yearly return."""
