"""What comes out of the gate: the figures of a year as they may be published, and why some are hidden or rounded."""

from dataclasses import dataclass

from wres.indicators import Figure
from wres.indicators.figures import Key


@dataclass(frozen=True, slots=True)
class Protection:
    """A figure that is hidden or rounded, and the small counts for whose sake: the figures that show these. It holds no number.

    key: of the figure. for_the_sake_of: keys of figures whose reason is a small number, the figure's own where it is itself one.
    """

    key: Key
    for_the_sake_of: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class DisclosedFigures:
    """The figures of a year in their order, none of them with a hidden number, and a row for each that is hidden or rounded."""

    figures: tuple[Figure, ...]
    protections: tuple[Protection, ...] = ()
