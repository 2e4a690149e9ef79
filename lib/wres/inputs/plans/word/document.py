"""A document of Word from its first paragraph to its last, then what stands on every page."""

import re
from collections.abc import Iterator
from pathlib import Path

from wres.inputs.plans.blocks import Block, Document
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import notice_box
from wres.inputs.plans.word.contents import PARAGRAPHS, contents, notice_of_other
from wres.inputs.plans.word.fields import mark_controls
from wres.inputs.plans.word.markup import Element, child, outermost, raw_text, value, w
from wres.inputs.plans.word.package import Package
from wres.inputs.plans.word.paragraphs import read_paragraph
from wres.inputs.plans.word.passage import Passage, lines_of
from wres.inputs.plans.word.story import Story
from wres.inputs.plans.word.tables import TableReader

VML = "urn:schemas-microsoft-com:vml"
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
    waiting: list[Passage] = []  # paragraphs whose ends are deleted: the next goes on in their line
    for part in contents(container):
        if part.tag in PARAGRAPHS:
            yield from _paragraph(story, part, waiting)
            continue
        yield from _end_line(story, waiting)
        if part.tag == w("tbl"):
            yield from _table(story, part)
            continue
        with story.at(f"after paragraph {story.paragraphs}") as notices:
            if part.tag == w("altChunk"):
                notices.add(kinds.EMBEDDED)
            elif raw_text(part):
                notices.add(notice_of_other(part), raw_text(part))
    yield from _end_line(story, waiting)


def _paragraph(story: Story, element: Element, waiting: list[Passage]) -> Iterator[Block]:
    story.paragraphs += 1
    with story.at(f"paragraph {story.paragraphs}") as notices:
        passage = read_paragraph(story, element)
        passage.add_to(notices)
        boxes = [box for box in passage.boxes if next(outermost(box, "tbl"), None) is not None]
        for box in passage.boxes:
            if box not in boxes:
                notice_box(story, box)
        if story.styles.name(value(child(element, "pPr", "pStyle"))).startswith("toc "):
            notices.add(kinds.CONTENTS, lines_of([passage]))
        else:
            waiting.append(passage)
    if not passage.joins:
        yield from _end_line(story, waiting, notices.doubt())
    for box in boxes:
        with story.text_box():
            yield from _read(story, box)


def _end_line(story: Story, waiting: list[Passage], doubt: str = "") -> Iterator[Block]:
    """The paragraph that ends here, with those that go on in it; nothing when it says nothing."""
    if text := lines_of(waiting):
        yield Block(f"paragraph {story.paragraphs}", (text,), doubt, heading=waiting[-1].heading, item=waiting[-1].level)
    waiting.clear()


def _table(story: Story, element: Element) -> Iterator[Block]:
    """A table's rows; one that only frames another is passed over for what is inside."""
    if not _is_frame(element):
        yield from TableReader(story, element).blocks()
        return
    for row in contents(element):
        for cell in contents(row):
            yield from _read(story, cell)


def _is_frame(table: Element) -> bool:
    """Whether a table has no row with two cells that hold words, and another table in one of them."""
    rows = [row for row in contents(table) if raw_text(row)]
    cells = [[cell for cell in contents(row) if raw_text(cell)] for row in rows]
    if any(len(row) > 1 for row in cells) or not any(next(outermost(cell, "tbl"), None) is not None for row in cells for cell in row):
        return False
    plain = all(row.tag == w("tr") and child(row, "trPr", "del") is None and child(row, "trPr", "hidden") is None for row in rows)
    return plain and all(cell.tag == w("tc") and child(cell, "tcPr", "cellDel") is None for row in cells for cell in row)


def _margin(story: Story, kind: str) -> None:
    with story.at(f"page {kind}") as notices:
        for part in story.package.parts(kind):
            marks = (mark.get("string", "") for mark in part.iter(f"{{{VML}}}textpath"))
            text = " ".join(filter(None, (raw_text(part), *dict.fromkeys(marks))))
            if not _PAGE_NUMBER.fullmatch(text):
                notices.add(kinds.MARGIN, text)
