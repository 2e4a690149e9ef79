"""A product's pages, written whole or not at all."""

import os
from pathlib import Path

import nbformat.v4
from nbformat import NotebookNode

from wres.parameters.report_places import NOTEBOOK_OF_RUN
from wres.rendering.notebook import draw_sections, seen_from_review
from wres.rendering.pages import page


def render(
    executed: NotebookNode, folder: Path, title: str, edition: str, to_pages: str = "", language: str = "en", standard: str = ""
) -> None:
    """Write `index.html` of one executed notebook into a folder, and for review `review/index.html` and `review/report.ipynb`.

    executed: as the notebook was run with WRES_DRAW=later; it is not changed. edition: `public` or `internal`. to_pages: the way from
    where the review will stand to where the pages will; without it there is no review. standard: its name.
    The same notebook gives the same bytes.
    """
    notebook = draw_sections(executed)
    write_whole(folder / "index.html", page(notebook, title, edition, language, standard=standard))
    if to_pages:
        review = seen_from_review(notebook, to_pages)
        write_whole(folder / "review" / "index.html", page(review, title, edition, language, to_pages, standard))
        write_whole(folder / "review" / NOTEBOOK_OF_RUN, nbformat.v4.writes_json(review) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step: whoever looks finds the earlier one or this one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
