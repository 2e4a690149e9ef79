"""Drawings, pictures and embedded objects: their words are kept apart, and that something cannot be read is noticed."""

from wres.inputs.plans.colours import colour_name, hex_of
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.markup import Element, local_name, names, outermost, raw_text, w
from wres.inputs.plans.word.story import Story


def read_drawing(story: Story, element: Element) -> list[Element]:
    """The contents of the text boxes in a drawing; whatever else it is, is noticed."""
    boxes = [box for box in outermost(element, "txbxContent") if raw_text(box)]
    parts = {local_name(part) for part in element.iter() if isinstance(part.tag, str)}
    if "relIds" in parts or "chart" in parts:
        story.notices.add(kinds.OBJECT, _diagram(story, element) or _description(element))
    elif words := " ".join(part.text or "" for part in element.iter(w("a:t"))):
        story.notices.add(kinds.BOX, words)
    elif not boxes and not parts & {"line", "cxnSp"}:
        story.notices.add(kinds.PICTURE, _description(element))
    return boxes


def read_object(story: Story, element: Element) -> None:
    """An embedded workbook or document."""
    program = next((part.get("ProgID", "") for part in element.iter() if isinstance(part.tag, str) and local_name(part) == "OLEObject"), "")
    story.notices.add(kinds.OBJECT, program or raw_text(element))


def _diagram(story: Story, element: Element) -> str:
    """The words of a diagram, which stand in a part of their own."""
    data = [story.package.part_by_id(value) for part in element.iter() for name, value in part.attrib.items() if name == w("r:dm")]
    return " ".join(part.text or "" for root in data if root is not None for part in root.iter(w("a:t")))


def _description(element: Element) -> str:
    """The description its author gave, or its colour."""
    for part in element.iter():
        words = next((part.get(name, "") for name in ("descr", "title", "alt", "string") if part.get(name, "").strip()), "")
        if (
            words
            and isinstance(part.tag, str)
            and local_name(part) in ("docPr", "shape", "imagedata", "rect", "oval", "roundrect", "textpath")
        ):
            return words
    fills = (part.get("val") for fill in element.iter(w("a:solidFill")) if not _is_line(fill) for part in fill.iter(w("a:srgbClr")))
    older = (part.get("fillcolor") for part in element.iter() if part.get("fillcolor"))
    return next((colour_name(digits) for colour in (*fills, *older) if (digits := hex_of(colour))), "")


def _is_line(fill: Element) -> bool:
    parent = fill.getparent()
    return parent is not None and parent.tag in names("a:ln")
