"""Cells of a workbook that look filled and have no value: errors such as #REF!, and formulas that were never calculated."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

CELL = re.compile(rb'<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)  # an empty cell closes itself
SUSPECT = re.compile(rb't="e"|<f[ />]')
VALUE = re.compile(rb"<v[^>]*>([^<]+)</v>|<is>")
FORMULA = re.compile(rb"<f[^>]*?(?:/>|>([^<]*)</f>)")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def cells_without_value(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """What such cells hold, by row and column counted from 0: the error (`#REF!`) or the formula (`=B2+B3`).

    A reader of values passes them over as blank. A formula whose result is an empty text is rightly blank.
    """
    with zipfile.ZipFile(path) as archive:
        content = archive.read(_part_of(archive, sheet))
    if not SUSPECT.search(content):
        return {}
    found = {}
    for cell in CELL.finditer(content):
        column, row, attributes, inside = cell.groups(b"")
        value, formula = VALUE.search(inside), FORMULA.search(inside)
        if b't="e"' in attributes and value:
            held = (value.group(1) or b"#VALUE!").decode()
        elif formula and not value and b't="str"' not in attributes:
            held = "=" + (formula.group(1) or b"").decode()
        else:
            continue
        found[int(row) - 1, _place(column.decode())] = held
    return found


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 (the analyst's own file; no entities are resolved)
    relation = next(item.get(RELATION) for item in workbook.iter() if item.tag.endswith("}sheet") and item.get("name") == sheet)
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    target = next(item.get("Target", "") for item in relations if item.get("Id") == relation)
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _place(letters: str) -> int:
    place = 0
    for one in letters:
        place = place * 26 + ord(one) - ord("A") + 1
    return place - 1
