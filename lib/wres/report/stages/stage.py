"""A step of the pipeline, shown in a notebook by a short summary."""

from abc import ABC, abstractmethod
from typing import Any

from wres.report.section import Section


class Stage(ABC):
    """What a step gives to the next; its attributes can be looked into by hand."""

    @abstractmethod
    def summary(self) -> Section:
        """What was done, in a sentence and a table; never a figure of the return."""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return self.summary()._repr_mimebundle_(include, exclude)
