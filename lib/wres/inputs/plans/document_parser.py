"""Rows and paragraphs of a published plan into actions; what could not be placed goes to a list to be reviewed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wres.inputs.plans.action_rows import HEADING_CELLS, ActionRows
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import Header
from wres.inputs.plans.headings import header_at
from wres.inputs.plans.import_result import ImportResult, postprocess
from wres.inputs.plans.mapped_row import (
    MappedRow,
    SharedColumns,
    columns_by_content,
    columns_by_continuation,
    labelled_words,
    values_of_cells,
)  # fmt: skip
from wres.inputs.plans.reasons import ACROSS, CUT_HEADING, FEWER, FRAGMENT, HEADING_IN_NUMBERS, HEADING_NOT_USED, TOO_MANY, TOTAL_OR_KEY
from wres.inputs.plans.review import GUESSED
from wres.inputs.plans.row_kinds import has_own_fields, is_continuation, is_line, is_number, is_total_or_key
from wres.inputs.plans.tables import BEFORE, BESIDE, OUTSIDE


class DocumentParser:
    """What is known while a document is read from top to bottom."""

    def __init__(self, names: Mapping[str, str]):
        self._names, self._actions = names, ActionRows(names)
        self.rows, self._tables, self._headings = self._actions.rows, self._actions.tables, self._actions.headings
        self._fragment_columns: tuple[int, list[int]] | None = None
        self._after_heading = False

    @property
    def has_headings(self) -> bool:
        """Whether any table has headings that name an action."""
        return self._tables.read

    def read(self, blocks: Sequence[Block]) -> None:
        """All rows and paragraphs in order."""
        place = 0
        while place < len(blocks):
            header, rows_taken = header_at(blocks, place, self._names)
            if header is None:
                self._read_block(blocks[place])
            else:
                self._actions.shared = SharedColumns(self._tables.begin(header, blocks[place]))
                self._fragment_columns = None
            place += max(rows_taken, 1)

    def result(self) -> ImportResult:
        """The actions told apart, and the list of what was joined, guessed and not placed."""
        for place, text in self._headings.unused_headings():
            self.rows.set_aside(place, text, HEADING_NOT_USED)
        imported = postprocess(self.rows)
        imported.headings, imported.unread = self.has_headings, [] if self.has_headings else self._tables.unread
        return imported

    def _read_block(self, block: Block) -> None:
        if not any(letter.isalnum() or letter in "●○◐✓✔☐☑" for letter in block.text):
            return  # a rule drawn with signs
        if heading := self._headings.read(block):
            self._fragment_columns, self._after_heading = None, True
            if sum(bool(cell) for cell in block.cells) > 1:
                self.rows.doubt(block.place, heading[1], [heading[0]], (), GUESSED, CUT_HEADING)
        elif not block.is_row:
            self._tables.interrupt(block)
            self.rows.set_aside(block.place, block.text, OUTSIDE if self.rows.rows else BEFORE)
        elif header := self._tables.header_for(block):
            self._read_row(block, header)

    def _read_row(self, block: Block, header: Header) -> None:
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
            self._read_short_row(block, cells, header)
        else:
            self._read_full_row(block, cells + [""] * (width - len(cells)), header)

    def _read_full_row(self, block: Block, cells: Sequence[str], header: Header) -> None:
        mapped_row = MappedRow.from_cells(block, cells, header)
        across = sum(map(bool, block.cells)) == 1 and len(block.covered) * 2 >= len(header.fields)
        begins = not across and self._actions.begins(block, mapped_row, header, self._after_heading)
        if across:
            self._add_heading("section", mapped_row.words, block, ACROSS)
            return
        if self._is_heading(block, mapped_row, header, begins):
            return
        self._after_heading = self._after_heading and not begins
        if begins or not self.rows.rows:
            self._fragment_columns = None
            self._actions.begin(block, mapped_row)
        else:
            self._actions.join(block, mapped_row.own_values(), mapped_row.words)

    def _is_heading(self, block: Block, mapped_row: MappedRow, header: Header, begins: bool) -> bool:
        """Whether a row is no action but a heading: in the column of numbers, or in a column that several rows share."""
        words = bool(block.cells[0]) and "action_no" in header.fields and not is_number(block.cells[0])
        if begins and not (words and self._after_heading and is_line(block)):
            return False
        if self._actions.shared.is_heading_only(mapped_row.values):
            for name, text in mapped_row.own_values().items():
                self._headings.add(name, text, block.place)
            self._actions.shared.fill(mapped_row.values, mapped_row.repeated)
        elif words and sum(map(bool, block.cells)) <= HEADING_CELLS:
            self._add_heading("section", " ".join(filter(None, block.cells)), block, HEADING_IN_NUMBERS)
        else:
            return False
        return True

    def _add_heading(self, name: str, text: str, block: Block, why: str) -> None:
        self._headings.add(name, text, block.place)
        self.rows.ask_apart(block.place, text, (name,), why)

    def _read_short_row(self, block: Block, cells: Sequence[str], header: Header) -> None:
        """A line with fewer cells than the table has columns: an action mapped by its contents, or a fragment of the one above."""
        above = self.rows.rows[-1] if self.rows.rows else {}
        places = columns_by_content(cells, header)
        values = values_of_cells(zip(places, cells, strict=True), header)
        begins = is_number(cells[0]) or (self._after_heading and len(list(filter(None, cells))) > 1) or not above
        if not begins and values.get("due_text") and has_own_fields(values, ()) and not is_continuation(values, above):
            begins = bool(values.get("action") and values.get("leads"))
        self._after_heading = self._after_heading and not begins
        if begins:
            why = block.doubt or FEWER
            self._fragment_columns = None
            self._actions.begin(replace(block, doubt=""), MappedRow(block.place, values, set(), " | ".join(filter(None, cells))))
            self.rows.doubt_last(block.place, labelled_words(values, header), tuple(values), GUESSED, why)
        else:
            if self._fragment_columns is None or self._fragment_columns[0] != len(cells):
                self._fragment_columns = len(cells), columns_by_continuation(cells, header, above)
            values = values_of_cells(zip(self._fragment_columns[1], cells, strict=True), header)
            self.rows.join(values, block.place)
            for name, text in values.items():
                self.rows.doubt_last(block.place, text, (name,), GUESSED, FRAGMENT)
