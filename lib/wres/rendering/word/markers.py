"""What a template names in its own text: {{committee}} becomes the committee, and what may name a person is held back."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph
from lxml import etree

from wres.inputs.paper_template import MARKER
from wres.inputs.paragraph_text import PARAGRAPH, paragraph_text
from wres.plans import HELD_BACK
from wres.plans.questions.leftovers import PROMPT_WORDS
from wres.rendering.word.replacing import hold_back, put_text
from wres.report.paper.content import PARTS, PaperDraft

FILL_IN = "[To fill in:"
WHOLE = "paper"  # where a template wants the parts that it does not place itself
STORIES = ("/header", "/footer", "/footnotes", "/endnotes")  # ends of kinds: what has text of its own beside the body


def fill_markers(document: Document, draft: PaperDraft) -> None:
    """Put the fields of the paper in the place of their markers, in the body, its tables, headers, footers and notes.

    What is still to be filled in is marked in yellow, besides its words; a paragraph that may name a person is held back.
    """
    for root, part in _stories(document):
        for paragraph in paragraphs_of(root, document):
            text = paragraph_text(paragraph._p)
            if text in draft.held_back:
                hold_back(paragraph._p, part, HELD_BACK)
            elif not _is_place(text):
                for marker in reversed(list(MARKER.finditer(text))):  # the last first, so that no other moves
                    put_text(paragraph._p, *marker.span(), draft.values.get(_key(marker[1]), marker[0]))
            if PROMPT_WORDS.search(now := paragraph_text(paragraph._p)) or FILL_IN in now:
                mark(paragraph)


def paragraphs_of(root: Any, document: Document) -> Iterator[Paragraph]:
    """Every paragraph of a story, those in tables and text boxes too."""
    return (Paragraph(element, document) for element in list(root.iter(PARAGRAPH)))


def mark(paragraph: Paragraph) -> None:
    """Mark a paragraph as one that somebody has to write."""
    for run in paragraph.runs:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _stories(document: Document) -> Iterator[tuple[Any, Part]]:
    """The body, headers, footers and notes, each as its element and the part of the file that it is in."""
    yield document.element.body, document.part
    for link in document.part.rels.values():
        if link.is_external or not link.reltype.endswith(STORIES):
            continue
        if isinstance(link.target_part, XmlPart):
            yield link.target_part.element, link.target_part
        else:  # notes, which python-docx keeps as bytes
            root = parse_xml(link.target_part.blob)
            yield root, link.target_part
            link.target_part._blob = etree.tostring(root, encoding="UTF-8", standalone=True)


def _is_place(text: str) -> bool:
    """Whether a paragraph is the marker of a part and nothing else; in the midst of other text `{{decision}}` is a field."""
    alone = MARKER.fullmatch(text.strip())
    return bool(alone and _key(alone[1]) in (*PARTS, WHOLE))


def _key(name: str) -> str:
    return name.strip().casefold()
