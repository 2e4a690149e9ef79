"""Colours that stand for words in a table: in empty cells, behind signs, or different from row to row."""

from collections import Counter
from collections.abc import Iterator, Sequence

from wres.inputs.plans.blocks import Remark
from wres.inputs.plans.colours import ColumnColours, colour_name, hex_of, says_something
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import Cell
from wres.inputs.plans.word.grid import PlacedCell, TableGrid
from wres.inputs.plans.word.markup import Element
from wres.inputs.plans.word.notices import Notices
from wres.inputs.plans.word.shading import Shading, letter_colours
from wres.inputs.plans.word.styles import Styles

_INK, _PAPER = "000000", "FFFFFF"
_SHARED = 3  # cells of one shade in a row: how the row looks, no value


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
