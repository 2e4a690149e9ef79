"""What a template names in its own text: {{committee}} becomes the committee, and what may name a person is held back."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.text.paragraph import Paragraph

from wres.inputs.paper_template import MARKER
from wres.plans import HELD_BACK
from wres.plans.questions.leftovers import PROMPT_WORDS
from wres.report.paper.content import PARTS, PaperDraft

FILL_IN = "[To fill in:"
WHOLE = "paper"  # where a template wants the parts that it does not place itself
_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def fill_markers(document: Document, draft: PaperDraft) -> None:
    """Put the fields of the paper in the place of their markers, in the body, its tables, headers and footers.

    What is still to be filled in is marked in yellow, besides its words; a paragraph that may name a person is held back.
    """
    for root in _stories(document):
        for paragraph in paragraphs_of(root, document):
            text = _text(paragraph)
            if text in draft.held_back:
                _replace(paragraph, HELD_BACK)
            elif MARKER.search(text) and not _is_place(text):
                _replace(paragraph, MARKER.sub(lambda marker: draft.values.get(_key(marker[1]), marker[0]), text))
            if PROMPT_WORDS.search(_text(paragraph)) or FILL_IN in _text(paragraph):
                mark(paragraph)


def paragraphs_of(root: Any, document: Document) -> Iterator[Paragraph]:
    """Every paragraph of a story, those in tables and text boxes too."""
    return (Paragraph(element, document) for element in list(root.iter(_PARAGRAPH)))


def mark(paragraph: Paragraph) -> None:
    """Mark a paragraph as one that somebody has to write."""
    for run in paragraph.runs:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _stories(document: Document) -> Iterator[Any]:
    """The body, and the headers and footers that are there."""
    yield document.element.body
    seen = set()
    for section in document.sections:
        for story in (
            section.header, section.footer, section.first_page_header, section.first_page_footer,
            section.even_page_header, section.even_page_footer,
        ):  # fmt: skip
            if not story.is_linked_to_previous and id(story._element) not in seen:
                seen.add(id(story._element))
                yield story._element


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def _is_place(text: str) -> bool:
    """Whether a paragraph is the marker of a part and nothing else; in the midst of other text `{{decision}}` is a field."""
    alone = MARKER.fullmatch(text.strip())
    return bool(alone and _key(alone[1]) in (*PARTS, WHOLE))


def _key(name: str) -> str:
    return name.strip().casefold()


def _replace(paragraph: Paragraph, text: str) -> None:
    """Give a paragraph another text in the look of its first run: Word parts a word into several runs as it likes."""
    first, *others = paragraph.runs
    first.text = text
    for run in others:
        run.text = ""
