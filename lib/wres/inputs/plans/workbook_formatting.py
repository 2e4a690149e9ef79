"""What sheets of Excel show besides their text: struck words, the colours of cells, comments, text boxes and pictures."""

import colorsys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from posixpath import dirname, normpath
from typing import TypeVar

import openpyxl
from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.styles.colors import COLOR_INDEX, Color

from wres.inputs.files.package import SAFE, sheet_parts
from wres.inputs.files.references import Place
from wres.inputs.plans.colours import hex_of

LARGEST = 10_000_000  # bytes of sheets; taking apart more takes too long
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_THREAD = "Comment:"  # a thread of comments is kept once more below a text for older programs

Anything = TypeVar("Anything")


@dataclass
class SheetFormatting:
    """struck: what is left of a cell's text, and what of it is struck. colours: six digits. By row and column, counted from 0.

    drawn: the words of the sheet's text boxes, and "" for each picture or chart.
    """

    struck: dict[Place, tuple[str, str]] = field(default_factory=dict)
    colours: dict[Place, str] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    drawn: list[str] = field(default_factory=list)


def by_row(cells: Mapping[Place, Anything]) -> dict[int, dict[int, Anything]]:
    """What cells hold, by row and then by column."""
    rows: dict[int, dict[int, Anything]] = {}
    for (row, column), what in cells.items():
        rows.setdefault(row, {})[column] = what
    return rows


def sheet_formatting(path: Path) -> dict[str, SheetFormatting] | None:
    """How the sheets of a workbook (.xlsx) look, by their names; None where that cannot be seen."""
    content = path.read_bytes()
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist() if "worksheets/" in part.filename) > LARGEST:
                return None
            drawn = {name: list(_drawing_texts(archive, part)) for name, part in sheet_parts(archive).items()}
        book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
    except Exception:  # noqa: BLE001 - whatever a foreign program wrote: the text is read all the same, and that looks were not is said
        return None
    theme = _theme(book.loaded_theme)
    looks = {}
    for sheet in book.worksheets:
        looks[sheet.title] = formatting = SheetFormatting(drawn=drawn.get(sheet.title, []))
        for row in sheet.iter_rows():
            for cell in row:
                if cell.has_style or cell.comment or isinstance(cell.value, CellRichText):
                    _add_cell(cell, (cell.row - 1, cell.column - 1), formatting, theme)
    return looks


def _add_cell(cell: Cell, place: Place, looks: SheetFormatting, theme: dict[int, str]) -> None:
    if isinstance(cell.value, CellRichText):
        parts = [(str(part), cell.font.strike if isinstance(part, str) else part.font.strike) for part in cell.value]
        if any(struck for _, struck in parts):
            unstruck = "".join(text for text, struck in parts if not struck)
            looks.struck[place] = unstruck, "".join(text for text, struck in parts if struck)
    elif cell.font.strike and cell.value is not None:
        looks.struck[place] = "", str(cell.value)
    if cell.fill.fill_type == "solid" and (colour := _digits(cell.fill.fgColor, theme)):
        looks.colours[place] = colour
    if cell.comment:
        text = cell.comment.text
        looks.comments[place] = text.partition(_THREAD)[2] if text.startswith("[Threaded") else text


def _digits(colour: Color, theme: dict[int, str]) -> str | None:
    """A colour as six digits; None for one the workbook does not say."""
    if colour.type == "theme":
        digits = theme.get(colour.theme)
    elif colour.type == "indexed":
        digits = COLOR_INDEX[colour.indexed][2:] if colour.indexed < len(COLOR_INDEX) else None
    else:
        digits = colour.rgb[-6:]
    digits = hex_of(digits)
    if digits is None or not colour.tint:
        return digits
    hue, light, saturation = colorsys.rgb_to_hls(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + colour.tint) if colour.tint < 0 else light * (1 - colour.tint) + colour.tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation))


def _theme(content: bytes | None) -> dict[int, str]:
    """The colours of a workbook's theme, by the number that cells give them."""
    scheme = next(etree.fromstring(content, SAFE).iter("{*}clrScheme"), None) if content else None
    named = {} if scheme is None else {etree.QName(part).localname: part[0] for part in scheme if len(part)}
    colours = ((place, named[name]) for place, name in enumerate(_THEME_ORDER) if name in named)
    return {place: colour.get("lastClr") or colour.get("val") or "" for place, colour in colours}


def _drawing_texts(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    """The words of each drawing on a sheet that has any, "" for a picture or chart; lines and arrows say nothing."""
    for drawing in _parts_of_type(archive, part, "/drawing"):
        for shape in etree.fromstring(archive.read(drawing), SAFE).iter("{*}sp", "{*}pic", "{*}graphicFrame"):
            words = " ".join(" ".join(text.text or "" for text in shape.iter("{*}t")).split())
            if words or not shape.tag.endswith("}sp"):
                yield words


def _parts_of_type(archive: zipfile.ZipFile, part: str, kind: str) -> Iterator[str]:
    """The parts that a part of a package names as of one kind."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return
    for relation in etree.fromstring(archive.read(relations), SAFE):
        target = relation.get("Target") or ""
        if (relation.get("Type") or "").endswith(kind):
            yield target.removeprefix("/") if target.startswith("/") else normpath(f"{dirname(part)}/{target}")
