"""Rows and paragraphs of a published plan into actions; what could not be placed goes to a list to be reviewed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wres.inputs.plans.belonging import has_own, is_line, is_piece, is_total_or_key
from wres.inputs.plans.blocks import Block, Document
from wres.inputs.plans.columns import Header, names_of_columns
from wres.inputs.plans.finishing import finished
from wres.inputs.plans.groups import Groups
from wres.inputs.plans.headings import header_at
from wres.inputs.plans.imported import Imported
from wres.inputs.plans.laying import Laid, by_looks, by_what_goes_on, under
from wres.inputs.plans.numbers import is_number
from wres.inputs.plans.outline import outlined
from wres.inputs.plans.reading import read_document
from wres.inputs.plans.remarks import Remarks
from wres.inputs.plans.review import GUESSED, LIKELY, SURE
from wres.inputs.plans.rows import PlanRows
from wres.inputs.plans.standing import Standing
from wres.inputs.plans.tables import BEFORE, BESIDE, OTHER_SHEET, OUTSIDE, Tables

_HEADING_CELLS = 3
TOTAL_OR_KEY = "A total or a key, not an action."
TOO_MANY = "More cells than the table has columns."
FEWER = "The row has fewer cells than the table has columns: laid under them by what each looks like."
FRAGMENT = "A fragment with fewer cells than the table has columns: added to what was unfinished."
HEADING_IN_NUMBERS = "Words in the column of numbers, taken for a heading."
CUT_HEADING = "A heading whose text ran over several cells."
ACROSS = "A text across the whole table, taken for a heading."
JOINED = "No number, lead, date or status of its own: added to the action above."
PIECE = "A line that goes on with the row above it: added to the action above."
ANOTHER = "No action is named, but there is a lead, date or status: read as a further part of the action above."
NOTHING_BUT_ACTION = "No lead, date or status: read as an action. It may be a heading, or part of the action above."
NO_ACTION = "There is no action in this row."
ONLY_A_NUMBER = "A row with a text in the column of numbers and nothing else."
HEADING_NOT_USED = "A heading that is in no action: there is none below it, or a column of the table says something else."
NO_NUMBER = "Words in the column of numbers: read as an action. It may be something else, such as a note below the table."
UNNUMBERED = "No number, but a lead, date or status of its own: read as an action of its own."


def import_plan(path: Path, own: Mapping[str, str], usual: Mapping[str, Sequence[str]]) -> Imported:
    """The actions of a published plan in CSV, Excel, Word or text.

    own: field to label, as the organisation's plan names its columns; usual: field to the labels such tables use. No word is
    lost: it is in an action or in the list to be reviewed, which also holds everything that was joined or guessed. A document
    without a table of actions gives what its headings and bullets say, all of it to be reviewed. Raises InputError when the file
    cannot be read.
    """
    return assembled(read_document(path), names_of_columns(own, usual))


def assembled(document: Document, names: Mapping[str, str]) -> Imported:
    """The actions of a document that is read already. names: plain label to field."""
    assembly = _Assembly(names)
    remarks = Remarks(document.remarks, assembly.rows)
    assembly.read([remarks.without_known_doubts(block) for block in document.blocks])
    if not assembly.has_headings and (from_text := outlined(document, names)).rows:
        return from_text
    remarks.tell()
    return assembly.finished()


class _Assembly:
    """What is known while a document is read from top to bottom."""

    def __init__(self, names: Mapping[str, str]):
        self._names, self.rows = names, PlanRows()
        self._tables = Tables(self.rows, names)
        self._standing, self._groups = Standing(), Groups(None)
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
                self._groups = Groups(self._tables.begin(header, blocks[place]))
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
        begins = not across and self._begins(block, laid, header)
        if across:
            self._head("section", laid.words, block, ACROSS)
            return
        if self._is_heading(block, laid, header, begins):
            return
        self._fresh = self._fresh and not begins
        if begins or not self.rows.rows:
            self._begin(block, laid)
        else:
            self._join(block, laid.own(), laid.words)

    def _begins(self, block: Block, laid: Laid, header: Header) -> bool:
        """Whether a row is an action of its own: by its number, by its lead, date or status, or by its own action."""
        own, given = laid.own(), laid.given
        own_lead = has_own(given, laid.repeated)
        if own_lead and is_line(block) and self.rows.rows:
            own_lead = not is_piece(given, self.rows.rows[-1])
        if own_lead or is_number(own.get("action_no", "")) or (self._fresh and len(given) > 1):
            return True
        action = own.get("action", "")
        if "action_no" in header.fields:
            return bool(action and own.get("action_no") and len(own) > _HEADING_CELLS) and not is_line(block)
        alone = is_line(block) and len(own) < 2
        return bool(action) and not action[:1].islower() and not alone

    def _is_heading(self, block: Block, laid: Laid, header: Header, begins: bool) -> bool:
        """Whether a row is no action but a heading: in the column of numbers, or in a column that several rows share."""
        words = bool(block.cells[0]) and "action_no" in header.fields and not is_number(block.cells[0])
        if begins and not (words and self._fresh and is_line(block)):
            return False
        if self._groups.alone(laid.given):
            for name, text in laid.own().items():
                self._standing.alone(name, text, block.place)
            self._groups.fill(laid.given, laid.repeated)
        elif words and sum(map(bool, block.cells)) <= _HEADING_CELLS:
            self._head("section", " ".join(filter(None, block.cells)), block, HEADING_IN_NUMBERS)
        else:
            return False
        return True

    def _head(self, name: str, text: str, block: Block, why: str) -> None:
        self._standing.alone(name, text, block.place)
        self.rows.ask_apart(block.place, text, (name,), why)

    def _begin(self, block: Block, laid: Laid) -> None:
        """A new action, or a further part of the one above when it names none of its own."""
        given, self._shape = dict(laid.given), None
        if set(given) == {"action_no"} and not is_line(block):
            self.rows.set_aside(block.place, laid.words, ONLY_A_NUMBER)
            return
        merged = bool(laid.repeated & {"action", "action_no"})
        above = self.rows.rows[-1] if self.rows.rows else {}
        further = bool(above) and (merged or not (given.get("action") or given.get("action_no")))
        filled = self._groups.fill(given, laid.repeated)
        if "objective" in self._groups.ended(given):
            self._standing.end_objective()
        if "objective" in given:
            self._standing.objective(given.pop("objective"))
        standing = self._standing.values(given)
        row = {**standing, **given, "place": block.place, "confidence": SURE}
        row["frameworks"] = "; ".join(dict.fromkeys(filter(None, [given.get("frameworks"), standing.get("frameworks")])))
        if further:
            same = {name: above.get(name, "") for name in ("plan_part", "section", "objective_no", "objective", "action_no", "action")}
            row = {**same, **{name: text for name, text in row.items() if text}}
        self.rows.begin(row, further)
        if block.doubt:
            self.rows.doubt_last(block.place, laid.words, (), GUESSED, block.doubt)
        if further and not merged:
            self.rows.doubt_last(block.place, laid.words, ("commitment",), LIKELY, ANOTHER)
        self._ask(block, laid, filled, further)

    def _ask(self, block: Block, laid: Laid, filled: Sequence[str], further: bool) -> None:
        """What was taken for granted in a row that begins an action, asked once for all rows that are alike."""
        given = laid.given
        if self._tables.continued:
            self.rows.ask(block.place, laid.words, (), self._tables.continued)
        if self._tables.further_sheet:
            self.rows.ask(block.place, self._tables.further_sheet, (), OTHER_SHEET)
        for place, label in self._tables.further_columns(block):
            self.rows.ask(block.place, block.cells[place], ("notes",), f'"{label}" is a second column of its kind: it is in notes.')
        for name in filled:
            label = self._tables.label(name)
            self.rows.ask(block.place, self.rows.rows[-1].get(name, ""), (name,), f'Blank under "{label}": filled with the text above it.')
        if not given.get("action") and not further:
            self.rows.ask(block.place, laid.words, (), NO_ACTION)
        elif not has_own(given, ()) and "action_no" not in given:
            self.rows.ask(block.place, laid.words, (), NOTHING_BUT_ACTION)
        elif not given.get("action_no") and not further:
            self.rows.ask_numbered(block.place, laid.words, UNNUMBERED)
        if not is_number(given.get("action_no", "1")):
            self.rows.ask_numbered(block.place, laid.words, NO_NUMBER)

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
            self._begin(replace(block, doubt=""), Laid(block.place, given, set(), " | ".join(filter(None, cells))))
            self.rows.doubt_last(block.place, _told(given, header), tuple(given), GUESSED, why)
        else:
            if self._shape is None or self._shape[0] != len(cells):
                self._shape = len(cells), by_what_goes_on(cells, header, above)
            given = under(zip(self._shape[1], cells, strict=True), header)
            self.rows.join(given, block.place)
            for name, text in given.items():
                self.rows.doubt_last(block.place, text, (name,), GUESSED, FRAGMENT)

    def _join(self, block: Block, given: Mapping[str, str], words: str) -> None:
        self.rows.join(given, block.place)
        why = block.doubt or (PIECE if has_own(given, ()) else JOINED)
        self.rows.doubt_last(block.place, words, (), GUESSED if block.doubt else LIKELY, why)


def _told(given: Mapping[str, str], header: Header) -> str:
    """Which text was put under which heading."""
    labels = dict(zip(reversed(header.fields), reversed(header.labels), strict=True))
    return " | ".join(f"{labels.get(name) or name}: {text}" for name, text in given.items())
