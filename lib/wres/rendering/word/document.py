"""The paper as a document: opened, its parts written and put where the template wants them, closed without a trace of the machine."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from wres.errors import WresError
from wres.inputs.paper_template import MARKER
from wres.inputs.paragraph_text import paragraph_text
from wres.rendering.word.blocks import write_block
from wres.rendering.word.markers import WHOLE, fill_markers, paragraphs_of
from wres.rendering.word.properties import strip_and_describe
from wres.rendering.word.styles import make_plain, prepare
from wres.rendering.word.zipping import with_fixed_times
from wres.report.paper.content import PARTS, PaperDraft, PaperPicture


def word_paper(draft: PaperDraft, workspace: Path, picture: Callable[[str], tuple[bytes, str] | None]) -> bytes:
    """The paper as the bytes of a `.docx` file, the same for the same draft, template and pictures.

    picture: a chart's name to its PNG and its alternative text; None where the report has no such chart. Raises WresError, a sentence,
    when the template cannot be used.
    """
    if draft.problem:
        raise WresError(draft.problem)
    document = _open_template(workspace / draft.template) if draft.template else make_plain(docx.Document())
    prepare(document)
    if draft.template:
        fill_markers(document, draft)
    places = {name: element for name in (*PARTS, WHOLE) if (element := _place_of(document, name)) is not None}
    for part in draft.parts:
        if any(isinstance(block, PaperPicture) and not picture(block.chart) for block in part.blocks):
            continue  # a heading without its picture says nothing
        start = len(document.element.body)
        for block in part.blocks:
            write_block(document, block, picture)
        written = list(document.element.body)[start - 1 : -1]  # the last element says how the pages look
        if (place := places.get(part.name, places.get(WHOLE))) is not None:
            for element in written:
                place.addprevious(element)
    for place in places.values():
        place.getparent().remove(place)
    strip_and_describe(document, draft)
    saved = io.BytesIO()
    document.save(saved)
    return with_fixed_times(saved.getvalue())


def _open_template(path: Path) -> Document:
    try:
        document = docx.Document(str(path))
        if document.element.body.sectPr is None:
            document.element.body.get_or_add_sectPr()
    except Exception as fault:
        raise WresError(f"{path.name}: python-docx cannot open this template ({fault}). Open it in Word and save it again.") from fault
    return document


def _place_of(document: Document, name: str) -> Any:
    """The paragraph of the body that is the marker of a part and nothing else."""
    for paragraph in paragraphs_of(document.element.body, document):
        marker = MARKER.fullmatch(paragraph_text(paragraph._p).strip())
        if marker and marker[1].strip().casefold() == name:
            return paragraph._p
    return None
