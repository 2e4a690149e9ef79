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

from wres.inputs.files.limits import CELLS, COLUMNS, check_archive, check_table
from wres.inputs.files.number_formats import is_percent
from wres.inputs.files.package import formats_that_matter, local, sheet_parts
from wres.inputs.files.references import Area, Place, place_of, reference

# signs that a sheet has to be taken apart: errors, formulas, something hidden or filtered, columns from AA on, cells without a place
SIGNS = re.compile(
    rb"""\bt=["']e["']|<(?:\w+:)?f[ />]|\bhidden=|[<:]autoFilter\b|\br=["'][A-Z]{2,3}[0-9]|<(?:\w+:)?(?:c|row)(?: [^r>][^>]*)?>"""
)
LAST_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br=["']([0-9]+)["']""")
ONE_LETTER = 26  # columns that are named by one letter
TAIL = 200_000  # bytes at the end of a sheet, in which its last row is looked for
PARSED = ("{*}row", "{*}col", "{*}autoFilter")
TRUE = ("1", "true")


@dataclass
class Marks:
    """Rows and columns are counted from 0.

    without_value: what cells hold that look filled and have no value: the error (`#REF!`) or the formula (`=B2+B3`); formats: the format
    codes of cells that may show something else than they hold; displayed: what cells show, where the file says so itself; filtered: whether
    a filter is set; merged: merged cells, where a reader of values does not know them; complete: False where the kind of file hides
    all this.
    """

    without_value: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    displayed: dict[Place, str] = field(default_factory=dict)
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
            formats = formats_that_matter(archive)
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
    return last * ONE_LETTER > CELLS


def _marks(content: bytes, formats: Mapping[int, str]) -> Marks:
    marks = Marks()
    styles = {str(style): code for style, code in formats.items()}
    row = last_row = last_column = 0
    for _, element in etree.iterparse(BytesIO(content), tag=PARSED, resolve_entities=False, huge_tree=True):
        name = local(element)
        if name == "row":
            row = _number(element, row + 1)
            if element.get("hidden") in TRUE:
                marks.hidden_rows.append(row - 1)
            held = _cells(element, row - 1, styles, marks)
            if held:
                last_row, last_column = max(last_row, row), max(last_column, held)
                check_table(last_row, last_column, reference((row - 1, held - 1)))
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        elif name == "col" and element.get("hidden") in TRUE:
            first, last = int(element.get("min") or 1), int(element.get("max") or 1)
            marks.hidden_columns += range(first - 1, min(last, first + COLUMNS))
        elif name == "autoFilter":
            marks.filtered = True
    marks.hidden_columns = [place for place in marks.hidden_columns if place < last_column]
    marks.hidden_rows = [place for place in marks.hidden_rows if place < last_row]
    return marks


def _number(row: etree._Element, next_one: int) -> int:
    """The number of a row: its own, else that of its first cell, else the next."""
    if row.get("r"):
        return int(row.get("r") or 0)
    first = next((cell.get("r") for cell in row), None)
    return place_of(first)[0] + 1 if first else next_one


def _cells(row: etree._Element, number: int, styles: Mapping[str, str], marks: Marks) -> int:
    """Put the cells of a row that need it into the marks; gives how many columns the row reaches."""
    reaches = column = 0
    for cell in row:
        name = cell.get("r")
        column = column + 1 if name is None else ord(name[0]) - 64 if name[1:].isdigit() else place_of(name)[1] + 1
        if len(cell):
            reaches = max(reaches, column)
            if len(cell) > 1 or cell.get("t") == "e" or cell.get("s") in styles or cell[0].tag.endswith("f"):
                _mark(cell, (number, column - 1), styles, marks)
    return reaches


def _mark(cell: etree._Element, place: Place, styles: Mapping[str, str], marks: Marks) -> None:
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
    if value and kind in (None, "n", "d") and style in styles:
        marks.formats[place] = styles[style]
