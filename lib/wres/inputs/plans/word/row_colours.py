"""Colours that stand for words in a table: in empty cells, behind signs, or different from row to row of a column."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wres.inputs.plans.blocks import Remark
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import Cell
from wres.inputs.plans.word.colours import colour_name, hex_of, says_something
from wres.inputs.plans.word.grid import Grid, Standing
from wres.inputs.plans.word.markup import Element
from wres.inputs.plans.word.notices import Notices
from wres.inputs.plans.word.shading import Shading, letter_colours
from wres.inputs.plans.word.styles import Styles


class RowColours:
    """The colours of a table while its rows are read."""

    def __init__(self, table: Element, styles: Styles, grid: Grid):
        self._shading = Shading(table, styles, len(grid.rows), grid.columns)
        self._labels: dict[int, str] = {}
        self._of_texts: dict[int, dict[int, str]] = defaultdict(dict)

    def take(
        self, place: str, number: int, standings: Sequence[Standing], cells: Sequence[Cell], texts: Sequence[str], notices: Notices
    ) -> None:
        """The colours of one row: a notice for each that stands without words; others are kept for the column."""
        shades = [self._shading.of(standing.element, number - 1, standing.start) for standing in standings]
        is_uniform = len(shades) > 1 and len(set(shades)) == 1
        for standing, cell, shade in zip(standings, cells, shades, strict=True):
            column, text = standing.start, texts[standing.start]
            if number == 1 and text:
                self._labels[column] = text
            if any(letter.isalnum() for letter in text):
                if says_something(shade) and not is_uniform:
                    self._of_texts[column][number] = colour_name(str(shade))
                continue
            inside = {colour for colour in map(hex_of, cell.colours() if text else ()) if says_something(colour)}
            behind = {colour for colour in letter_colours(standing.element) if says_something(colour)}
            colours = sorted(filter(None, inside | behind)) or ([str(shade)] if says_something(shade) and not is_uniform else [])
            if colours and not (text and colours == ["000000"]):
                label = f' "{self._labels[column]}"' if column in self._labels and number > 1 else ""
                named = ", ".join(map(colour_name, colours))
                notices.add(kinds.COLOUR, f"column {column + 1}{label}: {f'{text} ' if text else ''}colour {named}")

    def remarks(self, place: str) -> Iterator[Remark]:
        """Columns whose cells hold words and differ in colour from row to row."""
        for column, colours in sorted(self._of_texts.items()):
            body = {number: colour for number, colour in colours.items() if number > 1}
            if len(set(body.values())) > 1:
                label = f' "{self._labels[column]}"' if column in self._labels else ""
                rows = "; ".join(f"row {number} {colour}" for number, colour in body.items())
                yield Remark(f"{place}, column {column + 1}{label}", rows, kinds.COLOURED.why)
