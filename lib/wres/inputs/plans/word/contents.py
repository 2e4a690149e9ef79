"""What stands in a body, table, row, cell or text box, without the wrappers around it: controls, tags, tracked insertions."""

from collections.abc import Iterator

from wres.inputs.plans.word.markup import Element, alternative, names, raw_text, w
from wres.inputs.plans.word.notices import DELETED, UNKNOWN, Notice

_WRAPPERS = names("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "mc:AlternateContent", "dir", "bdo")
_PROPERTIES = names(
    "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "proofErr", "bookmarkStart",
    "bookmarkEnd", "permStart", "permEnd",
)  # fmt: skip


PARAGRAPHS = names("p", "m:oMathPara")


def contents(parent: Element) -> Iterator[Element]:
    """The paragraphs, tables, rows or cells of an element in order, and whatever else in it holds words."""
    for part in [alternative(parent)] if parent.tag == w("mc:AlternateContent") else parent:
        if part.tag in _WRAPPERS or part.tag in names("mc:Choice", "mc:Fallback"):
            yield from contents(part)
        elif part.tag not in _PROPERTIES:
            yield part


def notice_beside(part: Element) -> Notice:
    """What to say of something that holds words where only paragraphs, tables, rows or cells can be."""
    return DELETED if part.tag in names("del", "moveFrom") else UNKNOWN


def cell_texts(row: Element) -> str:
    """Everything in a row, deleted or not, cells apart."""
    return " | ".join(filter(None, map(raw_text, contents(row))))
