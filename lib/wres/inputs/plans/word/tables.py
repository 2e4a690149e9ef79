"""The rows of a table as blocks: each text under its column, merged cells filled down, rows that are gone said."""

from collections.abc import Iterable, Iterator

from wres.inputs.plans.blocks import Block
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.cells import Cell, read_cell
from wres.inputs.plans.word.contents import cell_texts, contents
from wres.inputs.plans.word.grid import PlacedCell, Row, TableGrid, grid_of, is_merged_left
from wres.inputs.plans.word.markup import Element, child, raw_text, switch, w
from wres.inputs.plans.word.merging import MergedCells
from wres.inputs.plans.word.shading import RowColours
from wres.inputs.plans.word.story import Story

_FEW, _SHORT, _MANY_TIMES = 4, 12, 3  # letters of what is left of a row: of its number; of a status; how often that in what is gone


class TableReader:
    """A table while its rows are read from top to bottom."""

    def __init__(self, story: Story, element: Element):
        self._story, self._element = story, element
        story.tables += 1
        self._place = f"table {story.tables}"
        self._grid: TableGrid = grid_of(element)
        self._merged = MergedCells()
        self._colours = RowColours(element, story.styles, self._grid)

    def blocks(self) -> Iterator[Block]:
        """A block for each row that says something of its own."""
        for number, row in enumerate(self._grid.rows, start=1):
            place = f"{self._place}, row {number}"
            with self._story.at(place):
                block = self._row(place, number, row)
            if block is not None:
                yield block
        self._story.remarks += self._colours.remarks(self._place)
        for part in contents(self._element):
            if part.tag != w("tr") and raw_text(part):
                with self._story.at(self._place) as notices:
                    notices.add(kinds.UNKNOWN, raw_text(part))

    def _row(self, place: str, number: int, row: Row) -> Block | None:
        properties = child(row.element, "trPr")
        for notice, is_gone in (
            (kinds.ROW_DELETED, child(properties, "del") is not None),
            (kinds.ROW_HIDDEN, switch(properties, "hidden")),
        ):
            if is_gone:
                self._story.notices.add(notice, cell_texts(row.element))
                self._merged.pass_over(row.cells)
                return None
        self._other_parts(row.element)
        cells = [read_cell(self._story, placed_cell.element) for placed_cell in row.cells]
        if self._is_left_out(cells):
            self._leave_out(row, cells)
            return None
        return self._block(place, number, row, cells)

    def _other_parts(self, row: Element) -> None:
        """Cells that are deleted, and what a row holds that is no cell."""
        for place, part in enumerate(contents(row)):
            if child(part, "tcPr", "cellDel") is not None:
                self._story.notices.add(kinds.CELL_GONE, raw_text(part))
            elif place and is_merged_left(part) and raw_text(part):
                self._story.notices.add(kinds.MERGED_AWAY, raw_text(part))
            elif part.tag != w("tc") and raw_text(part):
                self._story.notices.add(kinds.UNKNOWN, raw_text(part))

    @staticmethod
    def _is_left_out(cells: list[Cell]) -> bool:
        """Whether whole cells are deleted, struck or hidden, and what is left is at most a number and a short word beside them."""
        left_out = [place for place, cell in enumerate(cells) if cell.is_left_out]
        filled = [place for place, cell in enumerate(cells) if cell.letters.strip()]
        letters = _letters(cell.letters for cell in cells)
        if left_out and letters <= _FEW and (not filled or filled == [place for place in filled[:1] if place < left_out[0]]):
            return True
        return len(left_out) > 1 and letters <= _SHORT and _letters(cells[place].all_text() for place in left_out) >= letters * _MANY_TIMES

    def _leave_out(self, row: Row, cells: list[Cell]) -> None:
        reasons = {
            piece.notice
            for cell in cells
            for passage in cell.passages
            for piece in passage.pieces
            if piece.text.strip() and not piece.is_in_plan
        }
        notice = kinds.ROW_STRUCK if kinds.STRUCK in reasons else kinds.ROW_HIDDEN if kinds.HIDDEN in reasons else kinds.ROW_DELETED
        self._story.notices.add(notice, " | ".join(filter(None, (cell.all_text() for cell in cells))))
        self._merged.pass_over(row.cells)

    def _block(self, place: str, number: int, row: Row, cells: list[Cell]) -> Block | None:
        notices = self._story.notices
        texts = [""] * (self._grid.columns if row.reaches else max((placed_cell.end for placed_cell in row.cells), default=1))
        covered = {column for placed_cell in row.cells for column in range(placed_cell.start + 1, placed_cell.end)}
        for cell in cells:
            for passage in cell.passages:
                passage.add_to(notices)
        merged = self._merged.texts(row.cells, [cell.text for cell in cells], notices)
        for placed_cell, cell, above in zip(row.cells, cells, merged, strict=True):
            texts[placed_cell.start] = cell.text if above is None else above
        repeated = {placed_cell.start for placed_cell, above in zip(row.cells, merged, strict=True) if above}
        if self._is_out_of_line(row.cells, texts):
            notices.add(kinds.OUT_OF_LINE)
        self._colours.take(number, row.cells, cells, texts, notices)
        if not any(cell.letters.strip() for cell, above in zip(cells, merged, strict=True) if above is None):
            return None  # empty, but for automatic numbers or what is repeated from above
        return Block(place, tuple(texts), notices.doubt(), frozenset(repeated), frozenset(covered))

    def _is_out_of_line(self, cells: tuple[PlacedCell, ...], texts: list[str]) -> bool:
        """Whether a text stands across columns that are apart in most rows, beside other texts."""
        wide = any(texts[cell.start] and len(self._grid.usual & set(range(cell.start, cell.end))) > 1 for cell in cells)
        return wide and sum(map(bool, texts)) > 1


def _letters(texts: Iterable[str]) -> int:
    return sum(letter.isalpha() for text in texts for letter in text)
