"""What is made of a product besides its page and its workbook, where it is asked for; one that fails leaves the others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from wres.charts import Chart, chart_from_json, glances_from_json, slide_charts
from wres.charts.drawing import png
from wres.charts.slide import slide_png
from wres.errors import WresError
from wres.parameters.formats import DOCX, FILES, PDF, PNG
from wres.rendering.not_made import NotMade
from wres.rendering.printing import print_page
from wres.report.paper import content
from wres.report.section import MIME, SLIDE
from wres.text.files import file_name

INFOGRAPHIC = "infographic"  # the chart of this name


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What the other formats are made from: the executed notebook as it was run, and its public page."""

    executed: NotebookNode
    page: str
    workspace: Path

    def chart(self, name: str) -> Chart | None:
        """The chart of a name, as a section of the notebook gave it."""
        parts = (part.get("chart") for output in self._outputs(MIME) for part in output["parts"])
        return next((chart for chart in map(chart_from_json, filter(None, parts)) if chart.name == name), None)

    @property
    def slide(self) -> str:
        """What the slide of the infographic is drawn from, as text; empty where there are no figures."""
        parts = (part.get(SLIDE, "") for output in self._outputs(MIME) for part in output["parts"])
        return next(filter(None, parts), "")

    @property
    def paper(self) -> content.PaperDraft | None:
        """The draft of the paper, if the notebook laid one out."""
        return next((content.PaperDraft.model_validate_json(output["draft"]) for output in self._outputs(content.MIME)), None)

    def _outputs(self, mime: str) -> Iterator[Any]:
        data = (output.get("data", {}) for cell in self.executed.cells for output in cell.get("outputs", []))
        return (of_output[mime] for of_output in data if mime in of_output)


def _pdf(finished: FinishedPage) -> bytes:
    return print_page(finished.page)


def _png(finished: FinishedPage) -> bytes:
    if not finished.slide:
        raise WresError("This return has no figures to draw.")
    return slide_png(slide_charts(*glances_from_json(finished.slide), INFOGRAPHIC))


def _docx(finished: FinishedPage) -> bytes:
    from wres.rendering.word.document import word_paper  # late: python-docx is needed for papers alone

    draft = finished.paper
    if draft is None:
        raise WresError("The notebook lays out no committee paper.")
    return word_paper(draft, finished.workspace, lambda name: _picture(finished.chart(name)))


def _picture(chart: Chart | None) -> tuple[bytes, str] | None:
    return (png(chart), f"{chart.title} {chart.description}") if chart else None


MAKERS: dict[str, Callable[[FinishedPage], bytes]] = {PNG: _png, PDF: _pdf, DOCX: _docx}


def write_other_formats(finished: FinishedPage, folder: Path, formats: Sequence[str], edition: str) -> tuple[NotMade, ...]:
    """Write each format's file into a folder; gives those that could not be made, with the reason."""
    not_made = []
    for name in formats:
        try:
            made = MAKERS[name](finished)
            (folder / file_name(FILES[name], edition)).write_bytes(made)
        except Exception as fault:  # noqa: BLE001 (whatever it is, the page and the other formats stand)
            not_made.append(NotMade.because_of(name, fault))
    return tuple(not_made)
