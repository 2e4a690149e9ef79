"""Rows and paragraphs of a published plan into actions; what could not be placed goes to a list to be reviewed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wres.inputs.plans.action_rows import HEADING_CELLS, ActionRows
from wres.inputs.plans.belonging import has_own, is_line, is_piece, is_total_or_key
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import Header
from wres.inputs.plans.finishing import finished
from wres.inputs.plans.groups import Groups
from wres.inputs.plans.headings import header_at
from wres.inputs.plans.imported import Imported
from wres.inputs.plans.laying import Laid, by_looks, by_what_goes_on, labelled_words, under
from wres.inputs.plans.numbers import is_number
from wres.inputs.plans.reasons import ACROSS, CUT_HEADING, FEWER, FRAGMENT, HEADING_IN_NUMBERS, HEADING_NOT_USED, TOO_MANY, TOTAL_OR_KEY
from wres.inputs.plans.review import GUESSED
from wres.inputs.plans.tables import BEFORE, BESIDE, OUTSIDE


class Assembly:
    """What is known while a document is read from top to bottom."""

    def __init__(self, names: Mapping[str, str]):
        self._names, self._actions = names, ActionRows(names)
        self.rows, self._tables, self._standing = self._actions.rows, self._actions.tables, self._actions.standing
        self._shape: tuple[int, list[int]] | None = None
        self._fresh = False

    @property
    def has_headings(self) -> bool:
        """Whether any table has headings that name an action."""
        return self._tables.read

    def read(self, blocks: Sequence[Block]) -> None:
        """All rows and paragraphs in order."""
        place = 0
        while place < len(blocks):
            header, taken = header_at(blocks, place, self._names)
            if header is None:
                self._take(blocks[place])
            else:
                self._actions.groups = Groups(self._tables.begin(header, blocks[place]))
                self._shape = None
            place += max(taken, 1)

    def finished(self) -> Imported:
        """The actions told apart, and the list of what was joined, guessed and not placed."""
        for place, text in self._standing.finished():
            self.rows.set_aside(place, text, HEADING_NOT_USED)
        imported = finished(self.rows)
        imported.headings, imported.unread = self.has_headings, [] if self.has_headings else self._tables.unread
        return imported

    def _take(self, block: Block) -> None:
        if not any(letter.isalnum() or letter in "●○◐✓✔☐☑" for letter in block.text):
            return  # a rule drawn with signs
        if heading := self._standing.heading(block):
            self._shape, self._fresh = None, True
            if sum(bool(cell) for cell in block.cells) > 1:
                self.rows.doubt(block.place, heading[1], [heading[0]], (), GUESSED, CUT_HEADING)
        elif not block.is_row:
            self._tables.interrupted(block)
            self.rows.set_aside(block.place, block.text, OUTSIDE if self.rows.rows else BEFORE)
        elif header := self._tables.header_for(block):
            self._row(block, header)

    def _row(self, block: Block, header: Header) -> None:
        cells, width = list(block.cells), len(header.fields)
        outside = list(filter(None, cells[header.end + 1 :]))
        if outside and not cells[header.end] and not is_line(block):
            self.rows.ask_apart(block.place, " | ".join(outside), (), BESIDE)
            del cells[header.end :]
            block = replace(block, cells=tuple(cells))
            if not any(cells):
                return
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if is_total_or_key(cells, header.fields):
            self.rows.set_aside(block.place, " | ".join(filter(None, cells)), TOTAL_OR_KEY)
        elif len(cells) > self._tables.widest(block):
            self.rows.set_aside(block.place, " | ".join(filter(None, cells)), TOO_MANY)
        elif len(cells) < width and (is_line(block) or block.doubt):
            self._fewer(block, cells, header)
        else:
            self._whole(block, cells + [""] * (width - len(cells)), header)

    def _whole(self, block: Block, cells: Sequence[str], header: Header) -> None:
        laid = Laid.whole(block, cells, header)
        across = sum(map(bool, block.cells)) == 1 and len(block.covered) * 2 >= len(header.fields)
        begins = not across and self._actions.begins(block, laid, header, self._fresh)
        if across:
            self._head("section", laid.words, block, ACROSS)
            return
        if self._is_heading(block, laid, header, begins):
            return
        self._fresh = self._fresh and not begins
        if begins or not self.rows.rows:
            self._shape = None
            self._actions.begin(block, laid)
        else:
            self._actions.join(block, laid.own(), laid.words)

    def _is_heading(self, block: Block, laid: Laid, header: Header, begins: bool) -> bool:
        """Whether a row is no action but a heading: in the column of numbers, or in a column that several rows share."""
        words = bool(block.cells[0]) and "action_no" in header.fields and not is_number(block.cells[0])
        if begins and not (words and self._fresh and is_line(block)):
            return False
        if self._actions.groups.alone(laid.given):
            for name, text in laid.own().items():
                self._standing.alone(name, text, block.place)
            self._actions.groups.fill(laid.given, laid.repeated)
        elif words and sum(map(bool, block.cells)) <= HEADING_CELLS:
            self._head("section", " ".join(filter(None, block.cells)), block, HEADING_IN_NUMBERS)
        else:
            return False
        return True

    def _head(self, name: str, text: str, block: Block, why: str) -> None:
        self._standing.alone(name, text, block.place)
        self.rows.ask_apart(block.place, text, (name,), why)

    def _fewer(self, block: Block, cells: Sequence[str], header: Header) -> None:
        """A line with fewer cells than the table has columns: an action laid out by looks, or a fragment of the one above."""
        above = self.rows.rows[-1] if self.rows.rows else {}
        places = by_looks(cells, header)
        given = under(zip(places, cells, strict=True), header)
        begins = is_number(cells[0]) or (self._fresh and len(list(filter(None, cells))) > 1) or not above
        if not begins and given.get("due_text") and has_own(given, ()) and not is_piece(given, above):
            begins = bool(given.get("action") and given.get("leads"))
        self._fresh = self._fresh and not begins
        if begins:
            why = block.doubt or FEWER
            self._shape = None
            self._actions.begin(replace(block, doubt=""), Laid(block.place, given, set(), " | ".join(filter(None, cells))))
            self.rows.doubt_last(block.place, labelled_words(given, header), tuple(given), GUESSED, why)
        else:
            if self._shape is None or self._shape[0] != len(cells):
                self._shape = len(cells), by_what_goes_on(cells, header, above)
            given = under(zip(self._shape[1], cells, strict=True), header)
            self.rows.join(given, block.place)
            for name, text in given.items():
                self.rows.doubt_last(block.place, text, (name,), GUESSED, FRAGMENT)
