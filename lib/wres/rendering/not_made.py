"""A format that could not be made, while the page and the other formats stand."""

import traceback
from dataclasses import dataclass
from typing import Self

from wres.errors import WresError, os_sentence
from wres.parameters.formats import FILES


@dataclass(frozen=True, slots=True)
class NotMade:
    """A format and, in a sentence, why it could not be made. traceback: only of a fault in the workbook itself."""

    format: str
    why: str
    traceback: tuple[str, ...] = ()

    @classmethod
    def because_of(cls, name: str, fault: Exception) -> Self:
        """The format that an error stopped."""
        if isinstance(fault, WresError):
            return cls(name, str(fault))
        if isinstance(fault, OSError):
            return cls(name, os_sentence(fault))
        return cls(name, f"{type(fault).__name__}: {fault}", tuple(traceback.format_exception(fault)))

    @property
    def sentence(self) -> str:
        """What was not made, and why."""
        return f"{FILES[self.format]} was not made. {self.why}"
