"""Other text in a paragraph of a Word document, of which all else stays as it is."""

import re
from typing import Any

from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from wres.inputs.paragraph_text import WORD, is_own, paragraph_text, pieces_of

SIGNS = {"\t": "w:tab", "\n": "w:br"}
WRAPPERS = (f"{WORD}hyperlink", f"{WORD}fldSimple")  # of text: a link, whose address may name a person, and what Word fills in itself
CODE = f"{WORD}instrText"


def put_text(paragraph: Any, start: int, end: int, text: str) -> None:
    """Put a text in the place of the letters from `start` to before `end`, in the look of the first of them.

    Word parts a word into several runs as it likes, so that these letters may be of many.
    """
    at = 0
    for element, letters in list(pieces_of(paragraph)):
        if at < end and start < at + len(letters):
            _put_pieces(element, letters[: max(0, start - at)] + text + letters[max(0, end - at) :])
            text = ""
        at += len(letters)


def hold_back(paragraph: Any, part: Part, text: str) -> None:
    """Put `text` in the place of all that a paragraph says, and of the links and codes in it; part: of the document, with its links."""
    put_text(paragraph, 0, len(paragraph_text(paragraph)), text)
    for element in list(paragraph.iter(CODE, *WRAPPERS)):
        if not is_own(element, paragraph):
            continue
        for child in () if element.tag == CODE else list(element):
            element.addprevious(child)
        element.getparent().remove(element)
        link = element.get(qn("r:id"))
        if link in part.rels and not any(other.get(qn("r:id")) == link for other in paragraph.getroottree().iter()):
            part.rels.pop(link)


def _put_pieces(element: Any, text: str) -> None:
    """Put a text, with tabs and line breaks as Word has them, in the place of an element of a run."""
    for piece in filter(None, re.split(r"([\t\n])", text)):
        new = OxmlElement(SIGNS.get(piece, "w:t"))
        if piece not in SIGNS:
            new.text = piece
            new.set(qn("xml:space"), "preserve")
        element.addprevious(new)
    element.getparent().remove(element)
