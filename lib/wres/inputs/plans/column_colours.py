"""Colours behind words that differ from row to row: they say something that the words may not."""

from collections import defaultdict
from collections.abc import Iterator

from wres.inputs.plans.blocks import Remark
from wres.inputs.plans.colours import colour_name

COLOURED = "Cells of this column differ in colour: only their text is read."
COLOURED_ROWS = "Rows of this table differ in colour: only their text is read."
_ROWS = ""  # in place of a column: rows coloured as a whole


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
