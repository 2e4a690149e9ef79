"""What a sheet of an Excel workbook (.xlsx) holds besides values: errors, formulas, formats, hidden rows and columns, its extent.

A reader of values passes these over. The sheet's XML is searched for signs of them first, and taken apart only where there are any.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from lxml import etree

from wres.inputs.files.limits import check_archive, check_table
from wres.inputs.files.number_formats import is_percent
from wres.inputs.files.package import local, sheet_parts, telling_formats
from wres.inputs.files.references import Area, Place, place_of, reference

# signs that a sheet has to be taken apart: errors, formulas, something hidden or filtered, columns from AA on, cells without a place
SIGNS = re.compile(
    rb"""\bt=["']e["']|<(?:\w+:)?f[ />]|\bhidden=|[<:]autoFilter\b|\br=["'][A-Z]{2,3}[0-9]|<(?:\w+:)?(?:c|row)(?: [^r>][^>]*)?>"""
)
LAST_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br=["']([0-9]+)["']""")
TAIL = 200_000  # bytes at the end of a sheet, in which its last row is looked for
PARSED = ("{*}c", "{*}row", "{*}col", "{*}autoFilter")
TRUE = ("1", "true")


@dataclass
class Marks:
    """Rows and columns are counted from 0.

    without_value: what cells hold that look filled and have no value: the error (`#REF!`) or the formula (`=B2+B3`); formats: the format
    codes of cells that may show something else than they hold; shown: what cells show, where the file says so itself; filtered: whether
    a filter is set; merged: merged cells, where a reader of values does not know them; complete: False where the kind of file hides
    all this.
    """

    without_value: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    shown: dict[Place, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    complete: bool = True

    def is_percent(self, place: Place) -> bool:
        """Whether a cell shows its number as a percentage."""
        return place in self.formats and is_percent(self.formats[place])


def marks_of(path: Path, sheet: str) -> Marks:
    """The marks of a sheet.

    Raises TooLargeError when the sheet reaches further than is read, ValueError when the workbook is damaged.
    """
    check_archive(path)
    try:
        with zipfile.ZipFile(path) as archive:
            part = sheet_parts(archive).get(sheet)
            if part is None:
                return Marks()
            content = archive.read(part)
            formats = telling_formats(archive)
        return _marks(content, formats) if _has_signs(content, formats) else Marks()
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as fault:
        raise ValueError(f"the sheet {sheet} is damaged") from fault


def _has_signs(content: bytes, formats: Mapping[int, str]) -> bool:
    if SIGNS.search(content):
        return True
    styles = b"|".join(str(style).encode() for style in formats)
    if styles and re.search(rb"""\bs=["'](?:""" + styles + rb""")["']""", content):
        return True
    last = max((int(row) for row in LAST_ROW.findall(content[-TAIL:])), default=0)
    check_table(last, 1)
    return False


def _marks(content: bytes, formats: Mapping[int, str]) -> Marks:
    marks = Marks()
    row, column = -1, -1
    last_row = last_column = 0
    for event, element in etree.iterparse(BytesIO(content), events=("start", "end"), tag=PARSED, resolve_entities=False, huge_tree=True):
        name = local(element)
        if event == "start":
            if name == "row":
                row, column = int(element.get("r") or row + 2) - 1, -1
                if element.get("hidden") in TRUE:
                    marks.hidden_rows.append(row)
            continue
        if name == "c":
            row, column = _place(element.get("r"), row, column + 1)
            held = _held(element, (row, column), formats, marks)
            if held:
                last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
                check_table(last_row, last_column, reference((row, column)))
            element.clear()
        elif name == "row":
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        elif name == "col" and element.get("hidden") in TRUE:
            first, last = int(element.get("min") or 1), int(element.get("max") or 1)
            marks.hidden_columns += range(first - 1, min(last, first + 1000))
        elif name == "autoFilter":
            marks.filtered = True
    marks.hidden_columns = [place for place in marks.hidden_columns if place < last_column]
    marks.hidden_rows = [place for place in marks.hidden_rows if place < last_row]
    return marks


def _held(cell: etree._Element, place: Place, formats: Mapping[int, str], marks: Marks) -> bool:
    """Whether a cell holds anything; what it holds without a value, and its format, go into the marks."""
    kind, value, formula, text = cell.get("t"), None, None, False
    for part in cell:
        name = local(part)
        if name == "v":
            value = part.text or ""
        elif name == "f":
            formula = part.text or ""
        elif name == "is":
            text = True
    if kind == "e" and value is not None:
        marks.without_value[place] = value or "#VALUE!"
    elif formula is not None and not value and not text and kind != "str":
        marks.without_value[place] = "=" + formula
    style = cell.get("s")
    if value and kind in (None, "n", "d") and style and int(style) in formats:
        marks.formats[place] = formats[int(style)]
    return value is not None or formula is not None or text


def _place(name: str | None, row: int, column: int) -> Place:
    """Row and column of a reference such as B2; where a cell has none it follows the one before."""
    return place_of(name) if name else (max(row, 0), column)
