"""The executed notebook with its charts drawn: what a section gave as data becomes HTML that any notebook reader shows."""

import copy
import re

from nbformat import NotebookNode

from wres.rendering.sections import is_for_reviewers
from wres.report.section import MIME, section_of

REVIEW = "review"
RUN_BY_RUN = ("papermill", "execution")  # metadata that holds times and places of one run
RELATIVE_LINK = re.compile(r'(\shref=")(?![#/]|[a-z][a-z0-9+.-]*:)', re.IGNORECASE)


def draw_sections(executed: NotebookNode) -> NotebookNode:
    """A copy of an executed notebook with sections drawn, and without what differs from run to run.

    Each output of type `application/vnd.wres.section+json` becomes `text/html` with inline SVG; timings go, and cells
    are numbered anew, so that the same figures give the same bytes.
    """
    notebook = copy.deepcopy(executed)
    for name in RUN_BY_RUN:
        notebook.metadata.pop(name, None)
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02d}"
        for name in RUN_BY_RUN:
            cell.metadata.pop(name, None)
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if MIME in data:
                data["text/html"] = section_of(data.pop(MIME)["parts"]).html()
    return notebook


def seen_from_review(notebook: NotebookNode, to_pages: str) -> NotebookNode:
    """A copy whose links to files beside the public page lead there from where the review stands.

    to_pages: the way there. Cells tagged `review` speak of the review's own folder already. Where the review has an opening of its own,
    the title of the report is a heading within the run.
    """
    moved = copy.deepcopy(notebook)
    has_opening = is_for_reviewers(moved.cells)
    for cell in moved.cells:
        if REVIEW in cell.metadata.get("tags", []):
            continue
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                html = RELATIVE_LINK.sub(rf"\g<1>{to_pages}", data["text/html"])
                data["text/html"] = html.replace("<h1>", "<h3>").replace("</h1>", "</h3>") if has_opening else html
    return moved
