"""A published plan in text: CSV with any separator, or lines with tabs."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from wres.inputs.files.characters import ready_for_cells, tidy_text, within_cells
from wres.inputs.files.limits import check_table, check_text
from wres.inputs.plans.blocks import Block, Document, Remark, words_of
from wres.text.encoding import Text, text_of

SEPARATORS = ",;\t|"
LOOKED_AT = 200  # rows by which the separator is known
CELL_LIMIT = 10_000_000  # characters; a cell beyond this is an unclosed quotation mark
ENCODING = "Letters that may be wrong: the file does not say how they are encoded, or was saved in the wrong encoding before."
WITHOUT_VALUE = "A cell that a spreadsheet wrote without its value: an error, or #### from a column that is too narrow."
_WITHOUT_VALUE = re.compile(r"#{2,}|#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!)")
_QUOTED = re.compile(rb'(?:^|\t)"(?:[^"]|"")*\n(?:[^"]|"")*"(?=\t|\r?\n|$)', re.MULTILINE)  # a cell of several lines
CHARACTERS = "Characters of another program, read as line ends or left out."


def read_text_plan(path: Path) -> Document:
    """A block for each line, its cells between tabs; rows where a spreadsheet wrote cells of several lines in quotation marks."""
    text = _text(path)
    utf8, strange = ready_for_cells(text.utf8)
    if _QUOTED.search(utf8):
        return read_csv_plan(path)
    lines = utf8.decode().replace("\r\n", "\n").split("\n")
    blocks = (Block(f"line {number}", tuple(_cell(cell) for cell in line.split("\t"))) for number, line in enumerate(lines, start=1))
    return Document(tuple(blocks), _remarks(text, strange))


def read_csv_plan(path: Path) -> Document:
    """A block for each row. Raises ValueError when a quotation mark is opened and not closed."""
    text = _text(path)
    utf8, strange = ready_for_cells(text.utf8)
    content = utf8.decode().replace("\r\n", "\n")
    if content[:4].lower() == "sep=" and content[5:6] == "\n":
        separator, content = content[4], "\n" + content[6:]
    else:
        separator = _separator(content)
    csv.field_size_limit(CELL_LIMIT)
    blocks, remarks = [], []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(content, newline=""), delimiter=separator), start=1):
            check_table(number, len(row))
            without_value = [cell for cell in row if _WITHOUT_VALUE.fullmatch(cell.strip())]
            remarks += [Remark(f"row {number}", "; ".join(without_value), WITHOUT_VALUE)] if without_value else []
            blocks.append(Block(f"row {number}", tuple(map(_cell, row)), WITHOUT_VALUE if without_value else ""))
    except csv.Error as fault:
        raise ValueError("a double quotation mark is opened and not closed") from fault
    return Document(tuple(blocks), (*remarks, *_remarks(text, strange)))


def _text(path: Path) -> Text:
    check_text(path.stat().st_size)
    return text_of(path.read_bytes())


def _cell(text: str) -> str:
    return words_of(tidy_text(within_cells(text)))


def _separator(content: str) -> str:
    """The separator by which most rows have one and the same number of cells, whatever stands above the table."""

    def regular(separator: str) -> tuple[int, int]:
        rows = csv.reader(content.split("\n")[:LOOKED_AT], delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    try:
        return max(SEPARATORS, key=regular)
    except csv.Error:
        return ","


def _remarks(text: Text, strange: tuple[int, str] | None) -> tuple[Remark, ...]:
    remarks = []
    if text.doubtful or text.assumed:
        doubt = (
            ENCODING if text.doubtful else f"The letters were read as {text.assumed}, because the file does not say how they are encoded."
        )
        remarks.append(Remark("the file", text.doubtful or text.example or str(text.assumed), doubt))
    if strange:
        remarks.append(Remark(f"line {strange[0]}", f"First: {strange[1]}", CHARACTERS))
    return tuple(remarks)
