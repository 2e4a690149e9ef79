"""The colour behind a cell: its own, or that of its table's style at this place."""

from collections.abc import Iterator

from wres.inputs.plans.colours import hex_of
from wres.inputs.plans.word.markup import OFF, Element, child, value, w
from wres.inputs.plans.word.styles import Styles

_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}


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
