"""The rows of a sheet as a person sees them: struck text gone, and what is shown without words remarked."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from wres.inputs.files.references import letter, reference
from wres.inputs.plans.blocks import Block, Remark, words_of
from wres.inputs.plans.colours import ColumnColours, colour_name, says_something
from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.workbook_formatting import SheetFormatting, by_row

_FULL = 3  # cells with words in a heading row, and in the rows below it that are looked at
_FEW, _MANY_TIMES = 12, 3  # letters of what is left of a row that is struck, and how often those in what is struck


class VisibleRows:
    """A sheet while its rows are read. place: the sheet's."""

    def __init__(self, place: str, looks: SheetFormatting):
        self._place, self._looks = place, looks
        self._struck, self._comments = by_row(looks.struck), by_row(looks.comments)
        self._remarks: list[Remark] = []
        self._is_below_headings = False
        self._behind_words = ColumnColours()

    def row(self, block: Block, number: int) -> Block:
        """A row without its struck text, and with the doubts of what is not read. number: counted from 0."""
        visible = self._without_struck(block, number)
        doubt = kinds.STRUCK.why if visible != block and any(visible.cells) else ""
        if any(visible.cells) and self._has_wordless_colours(visible, number):
            doubt = f"{doubt} {kinds.COLOUR.why}".strip()
        for column, text in self._comments.get(number, {}).items():
            self._remark(block.place, f"{reference((number, column))}: {words_of(text)}", kinds.COMMENT)
        return replace(visible, doubt=doubt)

    def remarks(self) -> Iterator[Remark]:
        """What is to be known of the sheet, once its rows are read."""
        yield from self._remarks
        yield from self._behind_words.remarks(self._place)
        for words in self._looks.drawn:
            yield Remark(self._place, words, (kinds.BOX if words else kinds.PICTURE).why)

    def _remark(self, place: str, text: str, notice: kinds.Notice) -> None:
        self._remarks.append(Remark(place, text, notice.why))

    def _without_struck(self, block: Block, number: int) -> Block:
        struck = {column: words for column, words in self._struck.get(number, {}).items() if column < len(block.cells)}
        if not struck:
            return block
        cells = [words_of(struck[column][0]) if column in struck else text for column, text in enumerate(block.cells)]
        struck_texts = [words_of(text) if visible_text else block.cells[column] for column, (visible_text, text) in struck.items()]
        letters_left = sum(len(text) for column, text in enumerate(cells) if column not in block.repeated)
        if letters_left <= _FEW and sum(map(len, struck_texts)) >= letters_left * _MANY_TIMES:
            self._remark(block.place, " | ".join(filter(None, block.cells)), kinds.ROW_STRUCK)
            return replace(block, cells=("",) * len(cells))
        self._remark(block.place, "; ".join(filter(None, struck_texts)), kinds.STRUCK)
        return replace(block, cells=tuple(cells))

    def _has_wordless_colours(self, block: Block, number: int) -> bool:
        """Whether cells of a row are filled with a colour and no words; colours behind words are kept until the sheet ends."""
        colours = {column: self._looks.colours.get((number, column)) for column in range(len(block.cells)) if column not in block.covered}
        usual = Counter(colour for column, colour in colours.items() if block.cells[column]).most_common(1)[0][0]
        unusual = {column: colour for column, colour in colours.items() if colour != usual and says_something(colour)}
        empty = [
            f"{reference((number, column))}: colour {colour_name(str(unusual[column]))}" for column in unusual if not block.cells[column]
        ]
        if empty:
            self._remark(block.place, "; ".join(empty), kinds.COLOUR)
        if sum(map(bool, block.cells)) >= _FULL:
            if self._is_below_headings:
                self._take_colours(block, number, usual, unusual)
            self._is_below_headings = True
        return bool(empty)

    def _take_colours(self, block: Block, number: int, usual: str | None, unusual: dict[int, str | None]) -> None:
        for column, colour in unusual.items():
            if block.cells[column]:
                self._behind_words.take_cell(number + 1, letter(column), block.cells[column], str(colour))
        if says_something(usual) and not unusual:
            self._behind_words.take_row(number + 1, str(usual))
