"""What a notebook cell shows: pieces of HTML and charts, drawn at once by hand and later in a run."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wres.charts import Chart, chart_from_json
from wres.charts.drawing import svg
from wres.html import figure_html

MIME = "application/vnd.wres.section+json"


@dataclass(frozen=True, slots=True)
class Section:
    """The parts of one section in reading order: HTML text, or a Chart."""

    parts: Sequence[str | Chart] = ()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """What Jupyter shows. A run sets WRES_DRAW=later, so that one long-lived process draws every chart."""
        if os.environ.get("WRES_DRAW") == "later":
            return {MIME: {"parts": [_as_data(part) for part in self.parts]}, "text/plain": "Section"}
        return {"text/html": self.html(), "text/plain": "Section"}

    def html(self) -> str:
        """The section with its charts drawn."""
        return "\n".join(part if isinstance(part, str) else _draw(part) for part in self.parts)


def section_of(parts: Iterable[Mapping[str, str]]) -> Section:
    """The section that a cell of a run handed on as data."""
    return Section([part["html"] if "html" in part else chart_from_json(part["chart"]) for part in parts])


def _as_data(part: str | Chart) -> dict[str, str]:
    """A chart goes as one text: Jupyter's tools look at every value of a nested output, several times."""
    return {"html": part} if isinstance(part, str) else {"chart": part.to_json()}


def _draw(chart: Chart) -> str:
    return figure_html(chart.name, chart.title, chart.caption, svg(chart), chart.key, chart.words)
