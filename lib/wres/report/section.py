"""What a notebook cell shows: pieces of HTML and figures, drawn at once by hand and later in a run."""

import json
import os
from dataclasses import dataclass, field
from typing import Any

from wres.charts import Figure
from wres.charts.drawing import figure_html, svg

MIME = "application/vnd.wres.section+json"


@dataclass(frozen=True)
class Section:
    """The parts of one section in reading order: HTML text, or a Figure."""

    parts: list[str | Figure] = field(default_factory=list)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """What Jupyter shows. A run sets WRES_DRAW=later, so that one long-lived process draws every chart."""
        if os.environ.get("WRES_DRAW") == "later":
            return {MIME: {"parts": [_as_data(part) for part in self.parts]}, "text/plain": "Section"}
        return {"text/html": self.html(), "text/plain": "Section"}

    def html(self) -> str:
        """The section with its figures drawn."""
        return "\n".join(part if isinstance(part, str) else figure_html(part, svg(part)) for part in self.parts)


def _as_data(part: str | Figure) -> dict[str, Any]:
    """A specification goes as one text: Jupyter's tools look at every value of a nested output, several times."""
    if isinstance(part, str):
        return {"html": part}
    return {"figure": vars(part) | {"specification": json.dumps(part.specification)}}
