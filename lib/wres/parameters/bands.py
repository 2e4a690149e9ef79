"""Staff groups and the scales of bands they are paid on, as data."""

from wres.parameters.model import Parameters


class Band(Parameters):
    """A pay band or grade: its label for readers and its tier, if it has one."""

    label: str
    tier: str | None = None


class StaffGroup(Parameters):
    """A staff group with its bands in order."""

    label: str
    scale: str
