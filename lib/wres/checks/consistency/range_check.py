"""A number and the bounds it should lie in."""

import math
from dataclasses import dataclass, field
from typing import Any

from wres.findings import Location


@dataclass(frozen=True, slots=True)
class RangeCheck:
    """One number that should lie between two others, told by its check and facts; `indicator` is whose figure it is."""

    check: str
    where: Location
    actual: float
    least: float = -math.inf
    most: float = math.inf
    indicator: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether it lies there."""
        return self.least <= self.actual <= self.most
