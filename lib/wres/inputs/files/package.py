"""The parts of an Excel workbook (.xlsx) that say more than its values: where each sheet lies, and the formats of cells."""

import posixpath
import zipfile
from collections.abc import Mapping

from lxml import etree

from wres.inputs.files.number_formats import BUILT_IN, tells_more

SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
WORKBOOK = "xl/workbook.xml"


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, which differs between kinds of Open XML."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part that holds each sheet, by the sheet's name. Raises ValueError when the workbook does not say."""
    names = {name.lower(): name for name in archive.namelist()}
    try:
        workbook = etree.fromstring(archive.read(names[WORKBOOK]), SAFE)
        relations = etree.fromstring(archive.read(names["xl/_rels/workbook.xml.rels"]), SAFE)
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile) as fault:
        raise ValueError("the workbook does not say where its sheets are") from fault
    targets = {relation.get("Id"): relation.get("Target") or "" for relation in relations}
    parts = {}
    for sheet in workbook.iter("{*}sheet"):
        relation = next((value for name, value in sheet.items() if etree.QName(name).localname == "id"), None)
        target = targets.get(relation)
        if target:
            part = target.removeprefix("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            parts[sheet.get("name") or ""] = names.get(part.lower(), part)
    return parts


def formats_that_matter(archive: zipfile.ZipFile) -> Mapping[int, str]:
    """The formats that may show something else than what a cell holds, by the number of the cell's style."""
    part = next((name for name in archive.namelist() if name.lower() == "xl/styles.xml"), None)
    if part is None:
        return {}
    try:
        styles = etree.fromstring(archive.read(part), SAFE)
    except etree.XMLSyntaxError:
        return {}
    custom = {int(item.get("numFmtId") or 0): item.get("formatCode") or "" for item in styles.iter("{*}numFmt")}
    formats = {}
    for group in styles.iter("{*}cellXfs"):
        for style, cell in enumerate(item for item in group if local(item) == "xf"):
            number = int(cell.get("numFmtId") or 0)
            code = custom.get(number, BUILT_IN.get(number, ""))
            if tells_more(code):
                formats[style] = code
    return formats
