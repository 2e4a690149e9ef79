"""A document of Word from its first paragraph to its last, then what stands on every page."""

import re
from collections.abc import Iterator
from pathlib import Path

from wres.inputs.plans.blocks import Block, Document
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import read_cell
from wres.inputs.plans.word.contents import contents
from wres.inputs.plans.word.controls import mark_controls
from wres.inputs.plans.word.line import read_paragraph
from wres.inputs.plans.word.markup import Element, child, outermost, raw_text, w
from wres.inputs.plans.word.package import Package
from wres.inputs.plans.word.passage import Passage, lines_of
from wres.inputs.plans.word.story import Story
from wres.inputs.plans.word.tables import TableReader

_PAGE_NUMBER = re.compile(r"(?:page|of|[\W\d_])*", re.IGNORECASE)


def read_word_plan(path: Path) -> Document:
    """The paragraphs and rows of a document as a person sees it with all changes accepted, and what was left out or not read.

    Raises InputError when the file is no Word document, is protected, or is damaged.
    """
    story = Story(Package(path))
    mark_controls(story.package.document)
    body = child(story.package.document, "body")
    blocks = () if body is None else tuple(_read(story, body))
    for kind in ("header", "footer"):
        _margin(story, kind)
    return Document(blocks, tuple(story.remarks))


def _read(story: Story, container: Element) -> Iterator[Block]:
    """The blocks of a body, or of a box or cell that holds a plan of its own."""
    waiting: list[Passage] = []
    for part in contents(container):
        if part.tag == w("p"):
            yield from _paragraph(story, part, waiting)
        elif part.tag == w("tbl"):
            yield from _table(story, part)
        elif part.tag == w("altChunk"):
            with story.at(f"after paragraph {story.paragraphs}") as notices:
                notices.add(kinds.EMBEDDED)
        elif raw_text(part):
            with story.at(f"after paragraph {story.paragraphs}") as notices:
                notices.add(kinds.UNKNOWN, raw_text(part))


def _paragraph(story: Story, element: Element, waiting: list[Passage]) -> Iterator[Block]:
    story.paragraphs += 1
    place = f"paragraph {story.paragraphs}"
    with story.at(place) as notices:
        passage = read_paragraph(story, element)
        passage.tell(notices)
        boxes = [box for box in passage.boxes if next(outermost(box, "tbl"), None) is not None]
        for box in passage.boxes:
            if box not in boxes:
                with story.apart():
                    notices.add(kinds.BOX, read_cell(story, box).text)
        waiting.append(passage)
        text = "" if passage.joins else lines_of(waiting)
        doubt = notices.doubt()
    if text:
        yield Block(place, (text,), doubt, heading=passage.heading, item=passage.level)
    if not passage.joins:
        waiting.clear()
    for box in boxes:
        with story.apart():
            yield from _read(story, box)


def _table(story: Story, element: Element) -> Iterator[Block]:
    """A table's rows; one that only frames another is passed over for what is inside."""
    rows = [row for row in contents(element) if row.tag == w("tr")]
    filled = [[cell for cell in contents(row) if raw_text(cell)] for row in rows]
    if all(len(cells) < 2 for cells in filled) and any(
        next(outermost(cell, "tbl"), None) is not None for cells in filled for cell in cells
    ):
        for cells in filled:
            for cell in cells:
                yield from _read(story, cell)
        return
    yield from TableReader(story, element).blocks()


def _margin(story: Story, kind: str) -> None:
    with story.at(f"page {kind}") as notices:
        for part in story.package.parts(kind):
            text = raw_text(part)
            if not _PAGE_NUMBER.fullmatch(text):
                notices.add(kinds.MARGIN, text)
