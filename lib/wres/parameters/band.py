"""A pay band or grade, and the staff group whose people are in some of them."""

from collections.abc import Mapping

from wres.parameters.model import Parameters

BandParts = Mapping[str, tuple[str, ...]]  # by the code of a part of what is shown as a band, the bands it is made of


class Band(Parameters):
    """A pay band or grade: its label for readers and its tier, if it has one."""

    label: str
    tier: str | None = None


class StaffGroup(Parameters):
    """A staff group with its bands in order."""

    label: str
    scale: str


def part_code(band: str, tier: str | None) -> str:
    """The code of the part of a band that lies in a tier; no code of a band has a full stop."""
    return f"{band}.{tier or ''}"
