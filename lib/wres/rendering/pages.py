"""The pages of a product, written whole or not at all; the only module that imports nbconvert, with a template of our own."""

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import nbformat.v4
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets.config import Config

from wres.parameters.formats import DOCX, FILES, PDF, PNG
from wres.parameters.page_look import PLAIN, OwnLook
from wres.parameters.report_places import NOTEBOOK_OF_RUN
from wres.rendering.glossary import with_terms_used
from wres.rendering.infographic_file import SVG, infographic_svg
from wres.rendering.not_made import NotMade
from wres.rendering.notebook import REVIEW, draw_sections, seen_from_review
from wres.rendering.other_formats import FinishedPage, write_other_formats
from wres.rendering.scripts import script_hash, sorting_script
from wres.rendering.sections import mark_sections, prose
from wres.rendering.whole_files import write_whole
from wres.text import minute
from wres.text.files import file_name

TEMPLATES = Path(__file__).parent / "templates"
FILE_WORDS = {PDF: "This report as a PDF", DOCX: "The committee paper as a Word document", PNG: "The infographic as a picture for a slide"}
NOT_PUBLIC = [REVIEW, "parameters", "injected-parameters"]


class PageExporter(TemplateExporter):
    """nbconvert's exporter for templates, not its HTML one: that adds scripts, and parses every finished page once more."""

    output_mimetype = "text/html"

    def __init__(self, **settings: Any) -> None:
        TemplateExporter.__init__(self, **settings)  # as it is, with types: nbconvert has none

    def _preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """The steps below, on the copy that the exporter has made; what they give goes into the template and is not kept as a notebook.

        nbconvert's own copies it twice more, and holds it against the format of notebooks.
        """
        for step in self._preprocessors:
            nb, resources = step(nb, resources)
        return nb, resources


class FindSections(Preprocessor):
    """Marks where sections begin and hands their list to the template."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """The notebook with its sections marked."""
        resources["contents"] = mark_sections(nb)
        return nb, resources


def page(
    notebook: NotebookNode,
    title: str,
    edition: str,
    to_pages: str = "",
    standard: str = "",
    files: Sequence[str] = (),
    look: OwnLook = PLAIN,
    built: str = "",
) -> str:
    """One self-contained HTML page of a drawn notebook.

    to_pages: the way from a review to the pages it reviews; with it the page has code, what was printed and the cells tagged
    `review`, without it none of these, nor the parameters. standard: its name, for the line above the page. files: other formats that
    lie beside the page, which links to them. look: the organisation's own. built: when, for a review: 2025-06-30T09:15Z.
    """
    review = bool(to_pages)
    opening = "".join(_outputs(notebook))
    about = {
        "title": title, "standard": standard, "edition": edition, "review": review, "to_pages": to_pages,
        "files": [(file_name(FILES[name], edition), FILE_WORDS[name]) for name in files],
        "script": sorting_script(opening), "has_h1": "<h1" in opening, "says_internal": "banner-internal" in opening, "look": look,
        "built": built if review else "", "built_words": minute(built) if review and built else "",
    }  # fmt: skip
    html, _ = _exporter(review).from_notebook_node(notebook, resources={"page": about})
    return with_terms_used(html.strip()) + "\n"


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
        filters={"prose": prose, "sha256": script_hash},
        exclude_input=not review,
    )


def _outputs(notebook: NotebookNode) -> list[str]:
    return [str(output.get("data", {}).get("text/html", "")) for cell in notebook.cells for output in cell.get("outputs", [])]


def render(
    executed: NotebookNode,
    folder: Path,
    title: str,
    edition: str,
    to_pages: str = "",
    standard: str = "",
    formats: Sequence[str] = (),
    workspace: Path = Path(),
    look: OwnLook = PLAIN,
    built: str = "",
) -> tuple[NotMade, ...]:
    """Write `index.html` of one executed notebook into a folder with its infographic, and for review the same with its notebook.

    executed: as the notebook was run with WRES_DRAW=later; it is not changed. edition: `public` or `internal`. to_pages: the way from
    where the review will stand to where the pages will; without it there is no review. standard: its name. formats: others that are
    asked for; gives those that could not be made. workspace: where a template of the organisation's own is looked for.
    look: the organisation's own. built: when, which the review alone says.
    The same notebook gives the same bytes.
    """
    notebook = draw_sections(executed)
    framed = partial(page, title=title, edition=edition, standard=standard, look=look)
    public = framed(notebook)
    not_made: tuple[NotMade, ...] = ()
    if formats:
        folder.mkdir(parents=True, exist_ok=True)
        not_made = write_other_formats(FinishedPage(executed, public, workspace), folder, formats, edition)
        made = [name for name in formats if name not in {lacking.format for lacking in not_made}]
        public = framed(notebook, files=made)
    write_whole(folder / "index.html", public)
    if drawing := infographic_svg(public):
        write_whole(folder / file_name(SVG, edition), drawing)
    if to_pages:
        review = seen_from_review(notebook, to_pages)
        write_whole(folder / "review" / "index.html", framed(review, to_pages=to_pages, built=built))
        write_whole(folder / "review" / NOTEBOOK_OF_RUN, nbformat.v4.writes_json(review) + "\n")
    return not_made
