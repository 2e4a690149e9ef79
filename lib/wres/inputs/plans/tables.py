"""The tables of a document: whose headings hold for a row, and what of them has to be known."""

from collections.abc import Mapping

from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import LISTED, SEVERAL, UNPLACED, Header, field_of
from wres.inputs.plans.review import GUESSED
from wres.inputs.plans.row_kinds import is_line, table_of
from wres.inputs.plans.rows import PlanRows

BEFORE, OUTSIDE = "Text before the first table.", "Text outside the tables."
UNKNOWN_COLUMN = "A column that is none of ours; its cells are kept in notes."
OTHER_TABLE = "Rows of a table whose headings name no action."
OTHER_HEADINGS = "A table with other headings than the one before; its rows are in the same plan."
OTHER_SHEET = "Rows of a further sheet with actions: read into the same plan. They may be another year's or another plan's."
OVER_A_COLUMN = "A text above the heading of a column; it is not in the plan."
BESIDE = "Cells beside the table, after an empty column: not in the plan."
STAND_IN = "No column is named for the action: this one was read as the action."
CONTINUED = "A table without headings, as wide as the one before: read under the headings of that one."


class Tables:
    """The headings that hold now. A table without headings of its own goes on with those of the table before it, if it is as wide."""

    def __init__(self, rows: PlanRows, names: Mapping[str, str]):
        self._seen: list[tuple[str, str, str]] = []
        self.continued = self.further_sheet = ""
        self._rows, self._names = rows, names
        self._header: Header | None = None
        self._table = ""
        self._labels: set[str] = set()
        self._left_out: set[str] = set()
        self._interrupted = False
        self._printed = 0  # cells of the heading row, blank ones too

    @property
    def read(self) -> bool:
        """Whether the headings of any table name an action."""
        return self._header is not None

    @property
    def unread(self) -> list[tuple[str, str]]:
        """Place and words of the first row of each table whose headings are not known."""
        return [(place, text) for _, place, text in self._seen]

    def label(self, name: str) -> str:
        """The label of a field as printed."""
        header = self._header
        return header.labels[header.fields.index(name)] if header and name in header.fields else name

    def widest(self, block: Block) -> int:
        """How many cells a row can have and each still stand under its heading, or under none: any number in a table or sheet."""
        width = len(self._header.fields) if self._header else 0
        return len(block.cells) if table_of(block) else width if is_line(block) else max(width, self._printed)

    def further_columns(self, block: Block) -> list[tuple[int, str]]:
        """The filled cells of a row under headings that name a field for the second time, with the labels of those."""
        further = self._header.further if self._header else ()
        labels = self._header.labels if self._header else ()
        return [(place, labels[place]) for place in further if place < len(block.cells) and block.cells[place]]

    def begin(self, header: Header, block: Block) -> Header:
        """The headings that hold from here on; what is unusual about them is said."""
        before, table = self._header, table_of(block)
        lost = before is not None and before.fields[1:] == header.fields and before.fields[0] == "action_no"
        if lost and before is not None:  # a repeated heading that lost its column of numbers
            header = before
        text = " | ".join(filter(None, header.labels))
        if self._rows.rows and before is not None:
            if table != self._table and table.startswith("sheet"):
                self.further_sheet = f"{table.removeprefix('sheet ')}: {text}"
            elif header.fields != before.fields:
                self._rows.set_aside(block.place, text, OTHER_HEADINGS)
        self._header, self._table, self.continued, self._interrupted = header, table, "", False
        self._printed = len(block.cells)
        self._say_columns(header, block)
        return header

    def header_for(self, block: Block) -> Header | None:
        """The headings of a row; None for a paragraph, and for a row of another table, which is set aside."""
        if not block.is_row:
            return None
        table, header = table_of(block), self._header
        if header is not None and table != self._table and not self._is_left_out(block, table):
            self._table, self.continued = table, CONTINUED
        elif table != self._table or (header is not None and self._interrupted and _narrow(block, header)):
            header = None
        if header is None:
            self._set_aside(block, table)
            return None
        self._interrupted = self._interrupted and _narrow(block, header)
        return header

    def interrupt(self, block: Block) -> None:
        """A paragraph stands between the rows: narrow lines after it are another table's."""
        self._interrupted = is_line(block)

    def _set_aside(self, block: Block, table: str) -> None:
        text = " | ".join(filter(None, block.cells))
        alone = sum(map(bool, block.cells)) == 1
        if not alone and table not in {table for table, _, _ in self._seen}:
            self._seen.append((table, block.place, text))
        why = BEFORE if self._header is None else OUTSIDE if alone else OTHER_TABLE
        self._rows.set_aside(block.place, text, why)

    def _is_left_out(self, block: Block, table: str) -> bool:
        """Whether a table without known headings is something else: a sheet, another width, or headings of another kind."""
        width = len(self._header.fields) if self._header else 0
        labels = sum(bool(field_of(cell, self._names)) for cell in block.cells if cell)
        if not table.startswith("table") or len(block.cells) != width or labels > 1:
            self._left_out.add(table)
        return table in self._left_out

    def _say_columns(self, header: Header, block: Block) -> None:
        outside = " | ".join(filter(None, header.labels[header.end :]))
        if outside:
            self._rows.ask_apart(block.place, outside, (), BESIDE)
        labelled = enumerate(zip(header.labels[: header.end], header.fields[: header.end], strict=True))
        unknown = [label for place, (label, name) in labelled if label and name == UNPLACED and place not in header.further]
        new = [label for label in unknown if label not in self._labels]
        if new:
            self._rows.set_aside(block.place, "; ".join(new), UNKNOWN_COLUMN)
        if header.over:
            self._rows.set_aside(block.place, "; ".join(header.over), OVER_A_COLUMN)
        self._labels |= set(unknown)
        for name in dict.fromkeys(header.fields):
            several = [label for label, field in zip(header.labels, header.fields, strict=True) if field == name]
            text = "; ".join(several)
            if name in SEVERAL and name != "frameworks" and len(several) > 1 and text not in self._labels:
                how = "one list" if name in LISTED else "one text, with their labels"
                self._rows.doubt(block.place, text, [name], (), GUESSED, f"Several columns of one kind, joined to {how}.")
                self._labels.add(text)
        if header.instead and header.instead not in self._labels:
            label = header.labels[header.fields.index("action")]
            self._rows.doubt(block.place, label, ["action"], (), GUESSED, STAND_IN)
            self._labels.add(header.instead)


def _narrow(block: Block, header: Header) -> bool:
    return len(block.cells) * 2 <= len(header.fields)
