"""The only module that imports nbconvert: one executed notebook in two renderings, through a template of our own."""

from functools import cache
from pathlib import Path
from typing import Any

from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets.config import Config

from wres.rendering.notebook import REVIEW
from wres.rendering.sections import mark_sections, prose

TEMPLATES = Path(__file__).parent / "templates"
NOT_PUBLIC = [REVIEW, "parameters", "injected-parameters"]


class PageExporter(TemplateExporter):
    """nbconvert's exporter for templates, not its HTML one: that adds scripts, and parses every finished page once more."""

    output_mimetype = "text/html"

    def __init__(self, **settings: Any) -> None:
        TemplateExporter.__init__(self, **settings)

    def _validate_preprocessor(self, nbc: NotebookNode, preprocessor: Any) -> None:
        """Nothing: what the steps below give goes into the template and is not kept as a notebook."""


class FindSections(Preprocessor):
    """Marks where sections begin and hands their list to the template."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """The notebook with its sections marked."""
        resources["contents"] = mark_sections(nb, keep_empty=resources["page"]["review"])
        return nb, resources


def page(notebook: NotebookNode, title: str, edition: str, language: str = "en", to_pages: str = "", standard: str = "") -> str:
    """One self-contained HTML page of a drawn notebook.

    to_pages: the way from a review to the pages it reviews; with it the page has code, what was printed and the cells tagged
    `review`, without it none of these, nor the parameters. standard: its name, for the line above the page.
    """
    review = bool(to_pages)
    opening = "".join(_outputs(notebook))
    about = {
        "title": title, "standard": standard, "edition": edition, "language": language, "review": review, "to_pages": to_pages,
        "has_h1": "<h1" in opening, "says_internal": "banner-internal" in opening,
    }  # fmt: skip
    html, _ = _exporter(review).from_notebook_node(notebook, resources={"page": about})
    return html.strip() + "\n"


@cache
def _exporter(review: bool) -> PageExporter:
    """The exporter of one rendering: made once in a process, because its template takes longer to compile than to fill."""
    config = Config({"TagRemovePreprocessor": {"remove_cell_tags": [] if review else NOT_PUBLIC}})
    return PageExporter(
        config=config,
        file_extension=".html",
        template_name="wres",
        extra_template_basedirs=[str(TEMPLATES)],
        default_preprocessors=["nbconvert.preprocessors.TagRemovePreprocessor"],
        preprocessors=[FindSections],
        filters={"prose": prose},
        exclude_input=not review,
    )


def _outputs(notebook: NotebookNode) -> list[str]:
    return [str(output.get("data", {}).get("text/html", "")) for cell in notebook.cells for output in cell.get("outputs", [])]
