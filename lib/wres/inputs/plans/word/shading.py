"""Colours in a table of Word: behind a cell by itself or by the table's style, and those that stand for words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from wres.inputs.plans.blocks import Remark
from wres.inputs.plans.colours import ColumnColours, colour_name, hex_of, says_something
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import Cell
from wres.inputs.plans.word.grid import PlacedCell, TableGrid
from wres.inputs.plans.word.markup import OFF, Element, child, value, w
from wres.inputs.plans.word.notices import Notices
from wres.inputs.plans.word.styles import Styles

_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}
_INK, _PAPER = "000000", "FFFFFF"
_SHARED = 3  # cells of one shade in a row: how the row looks, no value


class Shading:
    """The colours of a table's cells, as six digits."""

    def __init__(self, table: Element, styles: Styles, rows: int, columns: int):
        properties = child(table, "tblPr")
        self._rows, self._columns = rows, columns
        look = child(properties, "tblLook")
        code = value(look) or "04A0"
        bits = int(code, 16) if code.isalnum() else 0
        self._look = {name: (setting not in OFF) if (setting := value(look, name)) else bool(bits & bit) for name, bit in _LOOKS.items()}
        self._chain = styles.chain(value(child(properties, "tblStyle")), "table")
        self._whole = _fill(child(properties, "shd"))

    def of(self, cell: Element, row: int, column: int) -> str | None:
        """The colour of a cell in a row and column, counted from 0; None where there is none."""
        shade = child(cell, "tcPr", "shd")
        if shade is not None:
            return _fill(shade)
        parts = self._parts(row, column)
        by_style = (_fill(child(part, "tcPr", "shd")) for style in self._chain for name in parts for part in _conditional(style, name))
        return next((colour for colour in by_style if colour), None) or self._whole or next(filter(None, map(_inner, self._chain)), None)

    def _parts(self, row: int, column: int) -> list[str]:
        """The parts of a table style that are for this place, the strongest first."""
        look = self._look
        tests = (
            ("firstRow", look["firstRow"] and row == 0),
            ("lastRow", look["lastRow"] and row == self._rows - 1),
            ("firstCol", look["firstColumn"] and column == 0),
            ("lastCol", look["lastColumn"] and column == self._columns - 1),
            ("band1Horz", not look["noHBand"] and (row - look["firstRow"]) % 2 == 0),
            ("band2Horz", not look["noHBand"] and (row - look["firstRow"]) % 2 == 1),
            ("band1Vert", not look["noVBand"] and (column - look["firstColumn"]) % 2 == 0),
            ("band2Vert", not look["noVBand"] and (column - look["firstColumn"]) % 2 == 1),
        )
        return [name for name, holds in tests if holds]


def letter_colours(cell: Element) -> Iterator[str]:
    """The colours behind the letters and paragraphs of a cell: highlighters and shading."""
    for properties in cell.iter(w("rPr"), w("pPr")):
        for colour in (hex_of(value(child(properties, "highlight"))), _fill(child(properties, "shd"))):
            if colour:
                yield colour


def _conditional(style: Element, name: str) -> Iterator[Element]:
    return (part for part in style.findall(w("tblStylePr")) if value(part, "type") == name)


def _inner(style: Element) -> str | None:
    return _fill(child(style, "tcPr", "shd")) or _fill(child(style, "tblPr", "shd"))


def _fill(shade: Element | None) -> str | None:
    if shade is None:
        return None
    return hex_of(value(shade, "color") if value(shade) == "solid" else value(shade, "fill"))


class RowColours:
    """The colours of a table while its rows are read."""

    def __init__(self, table: Element, styles: Styles, grid: TableGrid):
        self._shading = Shading(table, styles, len(grid.rows), grid.columns)
        self._labels: dict[int, str] = {}
        self._behind_words = ColumnColours()

    def take(self, number: int, row_cells: Sequence[PlacedCell], cells: Sequence[Cell], texts: Sequence[str], notices: Notices) -> None:
        """The colours of one row: a notice for each that stands without words; others are kept until the table ends.

        number: the row's, from 1. texts: by column.
        """
        shades = [self._shading.of(placed_cell.element, number - 1, placed_cell.start) for placed_cell in row_cells]
        if number == 1:
            self._labels = {column: f' "{text}"' for column, text in enumerate(texts) if text}
        if number > 1 and len(set(shades)) == 1 and says_something(shades[0]):
            self._behind_words.take_row(number, str(shades[0]))
        looks = Counter(shades)
        for placed_cell, cell, shade in zip(row_cells, cells, shades, strict=True):
            text, differs = texts[placed_cell.start], looks[shade] < min(_SHARED, len(shades)) and says_something(shade)
            if any(letter.isalnum() for letter in text):
                if differs and number > 1:
                    column = f"{placed_cell.start + 1}{self._labels.get(placed_cell.start, '')}"
                    self._behind_words.take_cell(number, column, text, str(shade))
                if _PAPER in cell.colours() and not says_something(shade) and not any(letter_colours(placed_cell.element)):
                    notices.add(kinds.UNSEEN, text)
            elif colours := _without_words(placed_cell.element, cell, text) or ([str(shade)] if differs else []):
                label = self._labels.get(placed_cell.start, "") if number > 1 else ""
                sign = f"{text} " if text else ""
                notices.add(kinds.COLOUR, f"column {placed_cell.start + 1}{label}: {sign}colour {', '.join(map(colour_name, colours))}")

    def remarks(self, place: str) -> Iterator[Remark]:
        """What colours behind words may say besides."""
        return self._behind_words.remarks(place)


def _without_words(element: Element, cell: Cell, text: str) -> list[str]:
    """The colours of the signs in a cell and of what is behind its letters."""
    signs = {hex_of(colour) for colour in cell.colours()} if text else set()
    colours = {colour for colour in (*signs, *letter_colours(element)) if says_something(colour)}
    return sorted(str(colour) for colour in colours - {_INK})
