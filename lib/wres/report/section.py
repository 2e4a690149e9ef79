"""What a notebook cell shows: pieces of HTML and charts, drawn at once by hand and later in a run."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wres.charts import Chart, Picture, chart_from_json
from wres.charts.drawing import svg, view_of
from wres.charts.strips import mark_as_drawn, strips_as_json, strips_from_json, strips_html
from wres.html import figure_html
from wres.report.printed_room import printed_room

MIME = "application/vnd.wres.section+json"
SLIDE = "slide"  # of a picture, as data


@dataclass(frozen=True, slots=True)
class Section:
    """The parts of one section in reading order: HTML text, or a Chart."""

    parts: Sequence[str | Chart | Picture] = ()

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
    return Section([_part(part) for part in parts])


def _part(data: Mapping[str, str]) -> str | Chart | Picture:
    if "opening" in data:
        return Picture(chart_from_json(data["chart"]), float(data["opening"]), strips_from_json(data["strips"]), data[SLIDE])
    return data["html"] if "html" in data else chart_from_json(data["chart"])


def _as_data(part: str | Chart | Picture) -> dict[str, str]:
    """A chart goes as one text: Jupyter's tools look at every value of a nested output, several times."""
    if isinstance(part, Picture):
        strips = strips_as_json(part.strips)
        return {"chart": part.chart.to_json(), "opening": str(part.opening), "strips": strips, SLIDE: part.slide}
    return {"html": part} if isinstance(part, str) else {"chart": part.to_json()}


def _draw(part: Chart | Picture) -> str:
    if isinstance(part, Chart):
        drawn = svg(part)
        room = printed_room(*view_of(drawn), part.caption) if part.words else 0
        return figure_html(part.name, part.title, part.caption, drawn, part.key, part.words, room)
    chart, strips = part.chart, strips_html(part.chart.name, part.strips)
    drawing = mark_as_drawn(svg(chart, below=part.opening), chart.name)
    return figure_html(chart.name, chart.title, chart.caption, f"{drawing}{strips}")
