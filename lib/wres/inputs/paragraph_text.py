"""The text of a paragraph of a Word document, alike wherever it is read and wherever it is written."""

from collections.abc import Iterator
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN = f"{WORD}p", f"{WORD}r"
_TEXT, _BREAK = f"{WORD}t", f"{WORD}br"
_SIGNS = {f"{WORD}tab": "\t", f"{WORD}ptab": "\t", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}


def paragraph_text(paragraph: Any) -> str:
    """All that a paragraph (`w:p`) says, with its tabs, line breaks and links, without that of text boxes, which are paragraphs too."""
    return "".join(text for _, text in pieces_of(paragraph))


def pieces_of(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """The elements that have a paragraph's text, each with its own, in order."""
    for element in paragraph.iter(_TEXT, _BREAK, *_SIGNS):
        if element.getparent().tag == RUN and is_own(element, paragraph):
            if element.tag == _BREAK:
                if element.get(f"{WORD}type", "textWrapping") == "textWrapping":  # others begin a page or a column
                    yield element, "\n"
            else:
                yield element, _SIGNS.get(element.tag) or element.text or ""


def is_own(element: Any, paragraph: Any) -> bool:
    """Whether an element is of a paragraph itself, and not of one in a text box of it."""
    return next(element.iterancestors(PARAGRAPH), None) is paragraph
