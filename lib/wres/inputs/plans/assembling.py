"""Rows and paragraphs of a published plan into commitments; what could not be placed goes to a list to be reviewed."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from wres.inputs.plans.alignment import looks_like, under_columns, unfinished
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import UNPLACED, Header, header_of, is_number, names_of_columns
from wres.inputs.plans.imported import Imported, together
from wres.inputs.plans.reading import read_document
from wres.inputs.plans.stacks import LETTERS, LIKELY, SURE, commitments
from wres.inputs.plans.standing import Standing

GUESSED, UNKNOWN = "guessed", "not placed"
_RULE = re.compile(r"[\s\-–—_.·*|]*")
_STATUS = re.compile(r"complete[d]?|not started|in progress|n/?a|on track|overdue", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_FIRST = re.compile(rf"(?P<date>(?:{_MONTH}[,/ ]*(?:and )?)+(?:20)?\d\d)\s+(?P<rest>[A-Z].+)", re.IGNORECASE | re.DOTALL)
_HEADING_CELLS = 3


def import_plan(path: Path, own: Mapping[str, str], known: Mapping[str, Sequence[str]]) -> Imported:
    """The commitments of a published plan in CSV, Excel, Word or text.

    own: field to label, as the organisation's plan names its columns; known: field to the labels such tables use. No word is
    lost: it is in a commitment or in the list to be reviewed, which also holds everything that was guessed. Raises InputError
    when the file cannot be read.
    """
    assembly = _Assembly(names_of_columns(own, known))
    document = read_document(path)
    for block in document.blocks:
        assembly.take(block)
    for remark in document.remarks:
        assembly.set_aside(remark.place, remark.text, remark.why)
    return assembly.finished()


class _Assembly:
    """What is known while a document is read from top to bottom."""

    def __init__(self, names: Mapping[str, str]):
        self._names, self._found = names, Imported()
        self._header: Header | None = None
        self._standing = Standing()
        self._shape: tuple[int, list[int]] | None = None
        self._fresh = False

    def take(self, block: Block) -> None:
        """The next row or paragraph."""
        header = header_of(block, self._names)
        if header is not None:
            self._header, self._shape = self._widest(header), None
            self._unknown_labels(block, header)
        elif _RULE.fullmatch(block.text):
            return
        elif heading := self._standing.heading(block):
            self._shape, self._fresh = None, True
            if sum(bool(cell) for cell in block.cells) > 1:
                self._doubt(block.place, heading[1], heading[0], "", GUESSED, "A heading whose text ran over several cells.")
        elif block.is_row and self._header is not None:
            self._row(block, self._header)
        else:
            self.set_aside(block.place, block.text, "Text outside the tables." if self._found.rows else "Text before the first table.")

    def finished(self) -> Imported:
        """Stacks of paragraphs that run side by side become commitments of one action; statuses move to their column."""
        rows: list[dict[str, str]] = []
        for row in self._found.rows:
            first = str(len(rows) + 1)
            rows += commitments(row, partial(self._doubt_stack, row["place"], first))
        self._found.rows = rows
        for place, text in self._standing.finished():
            self.set_aside(place, text, "A heading without commitments below it.")
        self._found.review = together(self._found.review)
        for number, row in enumerate(rows, start=1):
            self._tidied(row, str(number))
        return self._found

    def _doubt_stack(self, place: str, row: str, name: str, text: str, why: str) -> None:
        self._doubt(place, text, name, row, GUESSED, why)

    def _tidied(self, row: dict[str, str], number: str) -> None:
        """A status that stands in another column is a status too; a date before a lead is the date."""
        said = next(
            (row[name].strip(" .") for name in ("progress", "outcome", "due_text") if _STATUS.fullmatch(row.get(name, "").strip(" ."))), ""
        )
        if said and not row.get("status"):
            row["status"] = said
            self._doubt(row["place"], said, "status", number, LIKELY, "A status that stands in another column; it is left there as well.")
        match = _DATE_FIRST.match(row.get("leads", ""))
        if match and not row.get("due_text"):
            row["due_text"], row["leads"] = match["date"], match["rest"]
            self._doubt(row["place"], match["date"], "due_text", number, GUESSED, "A date that stood before the lead.")

    def _widest(self, header: Header) -> Header:
        """A heading row that lost its number column under an earlier one keeps the earlier columns."""
        before = self._header
        lost = before is not None and before.fields[1:] == header.fields and before.fields[0] == "action_no"
        return before if lost and before is not None else header

    def _unknown_labels(self, block: Block, header: Header) -> None:
        for label, name in zip(header.labels, header.fields, strict=True):
            if label and name == UNPLACED and not any(one["text"] == label for one in self._found.review):
                self.set_aside(block.place, label, "A column that is none of ours; its cells are kept in notes.")

    def _row(self, block: Block, header: Header) -> None:
        cells = list(block.cells)
        while len(cells) > len(header.fields) and not cells[-1]:
            cells.pop()
        if len(cells) > len(header.fields):
            self.set_aside(block.place, " | ".join(filter(None, cells)), "More cells than the table has columns.")
            return
        begins = self._begins(cells, header) or (self._fresh and len(list(filter(None, cells))) > 1)
        if self._spread_heading(block, cells, header, begins):
            return
        self._fresh = self._fresh and not begins
        if len(cells) == len(header.fields):
            places, confidence, why = list(range(len(cells))), GUESSED if block.doubt else SURE, block.doubt
        elif begins or not self._found.rows:
            places = under_columns(cells, len(header.fields), lambda column, cell: looks_like(header.fields[column], cell))
            confidence, why = GUESSED, "The row has fewer cells than the table has columns: laid under them by what each looks like."
        else:
            places = self._as_before(cells, header)
            confidence, why = GUESSED, "A fragment with fewer cells than the table has columns: added to what was unfinished."
        given: dict[str, str] = {}
        for place, cell in zip(places, cells, strict=True):
            name = header.fields[place]
            if cell and name == UNPLACED:
                given["notes"] = "; ".join(filter(None, [given.get("notes", ""), f"{header.labels[place] or 'without a heading'}: {cell}"]))
            elif cell and header.fields.count(name) > 1:
                given[name] = "; ".join(filter(None, [given.get(name, ""), f"{header.labels[place]}={cell}"]))
            elif cell:
                given[name] = cell
        self._place(block, given, begins, confidence, why)

    def _spread_heading(self, block: Block, cells: Sequence[str], header: Header, begins: bool) -> bool:
        """Words where a number should be, and little else: a heading that ran over several cells."""
        filled = [cell for cell in cells if cell]
        words = "action_no" in header.fields and bool(cells[0]) and not is_number(cells[0])
        if not words or len(cells) != len(header.fields) or len(filled) > _HEADING_CELLS or (begins and not self._fresh):
            return False
        self._standing.section(" ".join(filled), block.place)
        self._doubt(block.place, " ".join(filled), "section", "", GUESSED, "Words in the column of numbers, taken for a heading.")
        return True

    def _begins(self, cells: Sequence[str], header: Header) -> bool:
        """Whether a row begins a commitment: by its number, or by its own action where actions have no numbers."""
        if "action_no" in header.fields:
            return is_number(cells[0])
        action = header.fields.index("action")
        if len(cells) <= action or not cells[action]:
            return False
        others = [cell for place, cell in enumerate(cells) if cell and place != action]
        continues = cells[action][:1].islower() or not others
        return not (continues and self._found.rows)

    def _as_before(self, cells: Sequence[str], header: Header) -> list[int]:
        """Fragments of one shape belong under the columns that the first of them was laid under."""
        if self._shape is None or self._shape[0] != len(cells):
            last = self._found.rows[-1]

            def goes_on(column: int, _: str) -> float:
                name = header.fields[column]
                return unfinished(last.get(name, "")) if name not in (UNPLACED, "action_no") else -1.0

            self._shape = len(cells), under_columns(cells, len(header.fields), goes_on)
        return self._shape[1]

    def _place(self, block: Block, given: dict[str, str], begins: bool, confidence: str, why: str) -> None:
        if "objective" in given:
            self._standing.objective(given.pop("objective"))
        if begins or not self._found.rows:
            self._shape = None
            standing = self._standing.values()
            own = {**standing, **given, "place": block.place, "confidence": confidence}
            own["frameworks"] = "; ".join(filter(None, [given.get("frameworks"), standing.get("frameworks")]))
            self._found.rows.append(own)
            for name, text in given.items() if confidence != SURE else ():
                self._doubt(block.place, text, name, str(len(self._found.rows)), confidence, why)
            return
        last = self._found.rows[-1]
        if confidence == SURE and _another(last, given):
            same = {name: last.get(name, "") for name in ("plan_part", "section", "objective_no", "objective", "action_no", "action")}
            letter = LETTERS[(LETTERS.index(last["commitment"]) if last.get("commitment") else 0) + 1]
            last.setdefault("commitment", "a")
            self._found.rows.append({**same, **given, "commitment": letter, "place": block.place, "confidence": LIKELY})
            return
        last["confidence"] = GUESSED if confidence == GUESSED else LIKELY if last["confidence"] == SURE else last["confidence"]
        last["place"] = f"{last['place'].split(' to ')[0]} to {block.place.removeprefix('line ')}"
        for name, text in given.items():
            before = last.get(name, "")
            last[name] = f"{before}{_joint(before, text)}{text}"
            if confidence == GUESSED:
                self._doubt(block.place, text, name, str(len(self._found.rows)), confidence, why)

    def set_aside(self, place: str, text: str, why: str) -> None:
        """Something that stands in no commitment: an entry of the review."""
        self._found.review.append({"place": place, "text": text, "confidence": UNKNOWN, "why": why})

    def _doubt(self, place: str, text: str, name: str, row: str, confidence: str, why: str) -> None:
        self._found.review.append({"place": place, "text": text, "put_into": name, "row": row, "confidence": confidence, "why": why})


def _another(last: Mapping[str, str], given: Mapping[str, str]) -> bool:
    """Whether a row without a key, under a finished one, says another thing to be done, by whom and by when."""
    own = all(given.get(name) and last.get(name) for name in ("requirement", "leads", "due_text"))
    return own and given["requirement"][:1].isupper() and last["requirement"][-1:] in ".?!" and "action" not in given


def _joint(before: str, text: str) -> str:
    """A text that begins with a capital after a finished one is a new paragraph; anything else goes on in the line."""
    if not before:
        return ""
    return "\n" if text[:1].isupper() and (before[-1:] in ".?!" or "\n" in text) else " "
