"""SVG that can do nothing but be seen: no script, nothing from elsewhere, no remarks of who drew it."""

import re

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_LEFT_OUT = frozenset(f"{_SVG}{name}" for name in ("script", "foreignObject", "metadata", "handler", "set", "animate"))
_ELSEWHERE = re.compile(r"@import|url\(\s*+['\"]?+(?!#|data:image/)", re.IGNORECASE)
_WITHIN = re.compile(r"#|data:image/(?:png|jpeg);")


def safe_svg(held: bytes) -> bytes:
    """A drawing without what is left out. Raises ValueError for one that is none, or that shows what lies elsewhere."""
    if b"<!ENTITY" in held.upper():
        raise ValueError("it defines entities, which could hide something. Save it as plain SVG")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        drawing = etree.fromstring(held, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError("it is damaged, or no SVG. Save it again") from fault
    if drawing.tag != f"{_SVG}svg":
        raise ValueError("it is no SVG. Accepted are PNG, JPEG and SVG")
    for element in list(drawing.iter()):
        if element.tag in _LEFT_OUT or not str(element.tag).startswith(_SVG):
            _take_out(element)
            continue
        for name, value in list(element.attrib.items()):
            plain = etree.QName(name).localname.lower()
            if plain.startswith("on") or (name.startswith("{") and plain not in ("href", "space")):
                del element.attrib[name]
            elif (plain == "href" and not _WITHIN.match(value.strip())) or _ELSEWHERE.search(value):
                raise ValueError(f"it shows what lies elsewhere ({value[:60]}). Put that into the drawing itself")
        if _ELSEWHERE.search(element.text or ""):
            raise ValueError("its styles load something from elsewhere. Put that into the drawing itself")
    etree.cleanup_namespaces(drawing)
    return bytes(etree.tostring(drawing, encoding="utf-8"))


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
