"""What a sheet of an OpenDocument spreadsheet (.ods) holds besides values: what its cells show, hidden rows and columns, its extent."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from wres.inputs.files.limits import COLUMNS, check_archive, check_table
from wres.inputs.files.package import local
from wres.inputs.files.references import reference
from wres.inputs.files.sheet_marks import Marks
from wres.inputs.files.shown import MONTH_AND_YEAR

HIDDEN = ("collapse", "filter")
PERCENT = "0%"
DAY = re.compile(r"\b\d\d?\b(?!$)|^\d+$")  # a day among what a date shows; a number at its end is the year
HEIGHT = 1_048_576  # rows of a sheet at most


def marks_of_sheet(path: Path, sheet: str) -> Marks:
    """The marks of a sheet. Raises TooLargeError when it reaches further than is read, ValueError when the file is damaged."""
    check_archive(path, "ods")
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
            for _, table in etree.iterparse(content, tag="{*}table", resolve_entities=False, huge_tree=True):
                if _attribute(table, "name") == sheet:
                    return _marks(table)
                table.clear()
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, RuntimeError) as fault:
        raise ValueError(f"the sheet {sheet} is damaged") from fault
    return Marks()


def _marks(table: etree._Element) -> Marks:
    marks = Marks()
    last_row = last_column = row = 0
    for column, element in _expand(table, ("table-column",)):
        if _attribute(element, "visibility") in HIDDEN:
            marks.hidden_columns += range(column, min(column + _times(element, "columns"), COLUMNS))
    for row, element in _expand(table, ("table-row",)):
        times = min(_times(element, "rows"), HEIGHT)
        filled = False
        for column, cell in _expand(element, ("table-cell", "covered-table-cell")):
            if not _holds(cell):
                continue
            filled = True
            across = _times(cell, "columns")
            last_row, last_column = max(last_row, row + times), max(last_column, column + across)
            check_table(last_row, last_column, reference((row + times - 1, column + across - 1)))
            for place in ((row + down, column + right) for down in range(times) for right in range(across)):
                _mark(cell, place, marks)
        visibility = _attribute(element, "visibility")
        if filled and visibility in HIDDEN:
            marks.hidden_rows += range(row, row + times)
        marks.filtered |= filled and visibility == "filter"
    marks.hidden_columns = [column for column in marks.hidden_columns if column < last_column]
    return marks


def _expand(parent: etree._Element, names: tuple[str, ...]) -> Iterator[tuple[int, etree._Element]]:
    """The columns, rows or cells of a parent, groups opened, each with its place."""
    place = 0
    for element in parent.iter("{*}table-column", "{*}table-row") if names[0] != "table-cell" else parent:
        if local(element) in names:
            yield place, element
            place += _times(element, "rows" if names[0] == "table-row" else "columns")


def _mark(cell: etree._Element, place: tuple[int, int], marks: Marks) -> None:
    displayed = "\n".join("".join(str(part) for part in text.itertext()) for text in cell if local(text) == "p")
    kinds = {value for name, value in cell.items() if etree.QName(name).localname == "value-type"}
    if "error" in kinds:
        marks.without_value[place] = displayed or "#VALUE!"
    elif "percentage" in kinds:
        marks.formats[place] = PERCENT
    if "date" in kinds and _attribute(cell, "date-value")[8:10] == "01" and not DAY.search(displayed):
        marks.formats[place] = MONTH_AND_YEAR
    if kinds & {"float", "percentage", "currency"}:
        marks.displayed[place] = displayed
    across, down = _span(cell, "columns"), _span(cell, "rows")
    if across > 1 or down > 1:
        marks.merged.append((place, (place[0] + down - 1, place[1] + across - 1)))


def _holds(cell: etree._Element) -> bool:
    return any(etree.QName(name).localname in ("value-type", "formula") for name in cell) or any(local(part) == "p" for part in cell)


def _attribute(element: etree._Element, name: str) -> str:
    return next((value for key, value in element.items() if etree.QName(key).localname == name), "")


def _times(element: etree._Element, what: str) -> int:
    return int(_attribute(element, f"number-{what}-repeated") or 1)


def _span(element: etree._Element, what: str) -> int:
    return int(_attribute(element, f"number-{what}-spanned") or 1)
