"""A published plan in a spreadsheet: the rows of its sheets as they are shown. What is hidden is not joined to the plan, but named."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from wres.inputs.files.characters import first_strange
from wres.inputs.files.references import Area, columns_in_words, reference, rows_in_words
from wres.inputs.files.shown import shown_text
from wres.inputs.files.spreadsheet import SheetCells, SheetName, sheet_cells, sheet_names, spreadsheet_kind
from wres.inputs.plans.blocks import Block, Document, Remark, words_of
from wres.inputs.plans.visible_rows import VisibleRows
from wres.inputs.plans.workbook_formatting import SheetFormatting, sheet_formatting
from wres.text.letters import garbled_letters

HIDDEN_SHEET = "A row of a sheet that is hidden in the workbook. It was not taken into the plan."
HIDDEN_ROW = "A row that is hidden in its sheet. It was not taken into the plan."
FILTERED_ROW = "A row that is hidden in its sheet, where a filter is set. It was not taken into the plan."
HIDDEN_COLUMNS = "Columns that are hidden in the sheet. They were read like the others."
WITHOUT_VALUE = "A cell without a value: an error, or a formula that was never calculated."
NOT_SEEN = "In this kind of workbook, formats, hidden rows and errors cannot be seen: a month reads as its first day, 75% as 0.75."
FORMATTING_NOT_SEEN = "Colours, struck text, comments and text boxes cannot be seen in this workbook. Only the text of its cells was read."
STRANGE = "Characters of another program, read as line ends or left out."
GARBLED = "Letters that may be wrong: the text was saved in the wrong encoding before."


def read_spreadsheet_plan(path: Path) -> Document:
    """A block for each row of each sheet that is shown, and a remark for each row that is not.

    The text of cells that are merged downwards stands in each of their rows. Raises ValueError when the file cannot be read.
    """
    blocks: list[Block] = []
    remarks: list[Remark] = []
    kind = spreadsheet_kind(path).name
    looks = sheet_formatting(path) if kind == "xlsx" else None
    for sheet in sheet_names(path):
        read = sheet_cells(path, sheet.name)
        hidden = set(range(len(read.rows)) if sheet.hidden else read.marks.hidden_rows)
        without_value = {row for row, _ in read.marks.without_value}
        merged = _MergedRanges(read.merged)
        visible_rows = VisibleRows(f"sheet {sheet.name}", (looks or {}).get(sheet.name, SheetFormatting()))
        for number, texts in enumerate(_texts(read)):
            place = f"sheet {sheet.name}, row {number + 1}"
            if number not in hidden:
                block = visible_rows.row(merged.block(place, number, texts), number)
                blocks.append(replace(block, doubt=f"{block.doubt} {WITHOUT_VALUE}".strip()) if number in without_value else block)
            elif any(texts):
                why = HIDDEN_SHEET if sheet.hidden else FILTERED_ROW if read.marks.filtered else HIDDEN_ROW
                remarks.append(Remark(place, " | ".join(filter(None, texts)), why))
        remarks += [*visible_rows.remarks(), *_remarks(read, sheet)]
    if looks is None and kind != "html":
        remarks.append(Remark("the workbook", "", FORMATTING_NOT_SEEN))
    return Document(tuple(blocks), tuple(remarks))


def _texts(read: SheetCells) -> Iterator[list[str]]:
    """The rows as they are shown; an error, or a formula without a result, as it stands."""
    marks = read.marks
    for number, row in enumerate(read.rows):
        places = ((value, (number, column)) for column, value in enumerate(row))
        yield [
            words_of(marks.without_value.get(place) or shown_text(value, marks.formats.get(place, ""), marks.displayed.get(place)))
            for value, place in places
        ]


class _MergedRanges:
    """The merged cells of a sheet; each is begun by the first of its rows that is shown."""

    def __init__(self, areas: Sequence[Area]):
        self._areas = areas
        self._texts: dict[Area, str] = {}

    def block(self, place: str, number: int, texts: list[str]) -> Block:
        """A row with the text of cells merged downwards in each of their rows."""
        cells, repeated, covered = list(texts), set(), set()
        for corners in self._areas:
            (top, left), (bottom, right) = corners
            if not top <= number <= bottom or left >= len(cells):
                continue
            if corners in self._texts:
                cells[left] = self._texts[corners]
                repeated.add(left)
            elif number == top:
                self._texts[corners] = cells[left]
            covered |= set(range(left + 1, min(right + 1, len(cells))))
        return Block(place, tuple(cells), repeated=frozenset(repeated), covered=frozenset(covered))


def _remarks(read: SheetCells, sheet: SheetName) -> Iterator[Remark]:
    """What a person should know of a sheet besides its rows."""
    place, marks = f"sheet {sheet.name}", read.marks
    if marks.hidden_columns and not sheet.hidden:
        names = [words_of(row[marks.hidden_columns[0]]) for row in read.rows if row[marks.hidden_columns[0]] != ""]
        first = f": {names[0]}" if names else ""
        yield Remark(place, f"Columns {columns_in_words(marks.hidden_columns)}{first}", HIDDEN_COLUMNS)
    for cell, content in marks.without_value.items():
        yield Remark(f"{place}, row {cell[0] + 1}", f"{reference(cell)}: {content}", WITHOUT_VALUE)
    if not marks.complete and read.rows:
        yield Remark(place, f"Rows {rows_in_words(range(len(read.rows)))}", NOT_SEEN)
    texts = [
        ((row, column), str(value)) for row, cells in enumerate(read.rows) for column, value in enumerate(cells) if isinstance(value, str)
    ]
    for cell, text in texts:
        strange = first_strange(text.replace("\r\n", "\n"))
        if strange:
            yield Remark(f"{place}, row {cell[0] + 1}", f"{reference(cell)}: {strange[1]}", STRANGE)
            break
    for cell, text in texts:
        example = garbled_letters(text.encode("utf-8", "ignore"))
        if example:
            yield Remark(f"{place}, row {cell[0] + 1}", f"{reference(cell)}: {example}", GARBLED)
            break
