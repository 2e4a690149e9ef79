"""Names of Word's markup, and how its properties are read."""

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element
OFF = ("0", "false", "off", "none")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OTHERS = {
    "mc": "{http://schemas.openxmlformats.org/markup-compatibility/2006}",
    "m": "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "r": "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "a": "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    "w14": "{http://schemas.microsoft.com/office/word/2010/wordml}",
}


@cache
def w(name: str) -> str:
    """The full name of an element or attribute: `p` is Word's own, `mc:Choice` another's."""
    prefix, _, local = name.rpartition(":")
    return f"{_OTHERS[prefix]}{local}" if prefix else f"{_WORD}{local}"


def names(*local: str) -> frozenset[str]:
    """Full names of several elements."""
    return frozenset(map(w, local))


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return str(etree.QName(element).localname)


def child(parent: Element | None, *path: str) -> Element | None:
    """The element reached by going down the path, or None."""
    for name in path:
        parent = None if parent is None else parent.find(w(name))
    return parent


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of the element, or None."""
    return None if element is None else element.get(w(name))


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute as a whole number, or None when it is absent or no number."""
    text = value(element, name)
    return int(text) if text is not None and text.lstrip("-").isdecimal() else None


def switch(properties: Element | None, name: str) -> bool | None:
    """A property that is on or off, or None where nothing is said."""
    element = child(properties, name)
    return None if element is None else (value(element) or "on").lower() not in OFF


def raw_text(element: Element) -> str:
    """All letters below an element, deleted ones too, a blank between paragraphs; of two alternatives only one."""
    return " ".join("".join(_letters(element)).split())


def _letters(element: Element) -> Iterator[str]:
    if element.tag in _LETTERS:
        yield element.text or ""
    elif element.tag in _GAPS:
        yield " "
    for part in [alternative(element)] if element.tag == w("mc:AlternateContent") else element:
        yield from _letters(part)


_LETTERS = names("t", "delText", "m:t", "a:t")
_GAPS = names("tab", "br", "cr", "p", "a:p")


def outermost(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name below this one, without those inside another of them; of two alternatives only one."""
    for part in element:
        if part.tag == w(name):
            yield part
        elif part.tag == w("mc:AlternateContent"):
            yield from outermost(alternative(part), name)
        elif isinstance(part.tag, str):
            yield from outermost(part, name)


def alternative(element: Element) -> Element:
    """Of the alternatives for newer and older programs the first that holds words, else the first."""
    choices = [part for part in element if part.tag in names("mc:Choice", "mc:Fallback")]
    return next((part for part in choices if raw_text(part)), choices[0] if choices else element)
