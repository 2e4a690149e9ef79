"""Colours of cells: their names as a person would say them, and those that say something that the words may not."""

import colorsys
import re
from collections import defaultdict
from collections.abc import Iterator

from wres.inputs.plans.blocks import Remark

_HUES = ((12, "red"), (34, "orange"), (52, "amber"), (68, "yellow"), (165, "green"), (195, "turquoise"), (255, "blue"), (300, "purple"),
         (340, "pink"), (361, "red"))  # fmt: skip
_NAMED = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkblue": "000080", "darkcyan": "008080", "darkgray": "808080",
    "darkgreen": "008000", "darkmagenta": "800080", "darkred": "800000", "darkyellow": "808000", "green": "00FF00", "lightgray": "C0C0C0",
    "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
_GREY = 0.12  # saturation
_LIGHT, _DARK = 0.8, 0.2
COLOURED = "Cells of this column differ in colour: only their text is read."
COLOURED_ROWS = "Rows of this table differ in colour: only their text is read."
_ROWS = ""  # in place of a column: rows coloured as a whole


def hex_of(colour: str | None) -> str | None:
    """A colour as six digits, from six digits or from the name of a highlighter; None for automatic, none or unknown."""
    text = (colour or "").lstrip("#")
    return text.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", text) else _NAMED.get(text.lower())


def colour_name(digits: str) -> str:
    """The name of a colour given as six digits, and the digits: `green (#00B050)`."""
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if light > 0.97:
        name = "white"
    elif light < 0.05:
        name = "black"
    elif max(red, green, blue) - min(red, green, blue) < _GREY * max(red, green, blue):
        name = "grey"
    else:
        name = next(name for end, name in _HUES if hue * 360 < end)
        name = f"{'light ' if light > _LIGHT else 'dark ' if light < _DARK and saturation else ''}{name}"
    return f"{name} (#{digits})"


def says_something(digits: str | None) -> bool:
    """Whether a colour can be meant as a value: white cannot."""
    return digits is not None and not colour_name(digits).startswith("white")


class ColumnColours:
    """The colours of the cells with words in a table while its rows are read, its heading row apart."""

    def __init__(self) -> None:
        self._cells: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)

    def take_cell(self, row: int, column: str, text: str, digits: str) -> None:
        """A cell whose colour is not that of its row. row: its number as shown; column: its name, as `5 "RAG"`."""
        self._cells[column][row] = text, digits

    def take_row(self, row: int, digits: str) -> None:
        """A row that is coloured as a whole."""
        self._cells[_ROWS][row] = "", digits

    def remarks(self, place: str) -> Iterator[Remark]:
        """Columns, and rows, that differ in colour where their words do not say the same."""
        for column, cells in sorted(self._cells.items()):
            if len({digits for _, digits in cells.values()}) > 1 and not _said_in_words(list(cells.values())):
                where = place if column == _ROWS else f"{place}, column {column}"
                rows = "; ".join(f"row {number} {colour_name(digits)}" for number, (_, digits) in cells.items())
                yield Remark(where, rows, COLOURED_ROWS if column == _ROWS else COLOURED)


def _said_in_words(cells: list[tuple[str, str]]) -> bool:
    """Whether each text has one colour, and texts come again or name their colour: a status that is coloured as it says."""
    texts = {text for text, _ in cells}
    if len(texts) != len(set(cells)) or not all(texts):
        return False
    return len(texts) < len(cells) or all(_names(text.lower(), colour_name(digits).split(" (")[0]) for text, digits in cells)


def _names(text: str, colour: str) -> bool:
    return text == colour[0] or text.split()[0] in colour
