"""A published plan in Word: its paragraphs and the rows of its tables."""

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.table import Table

from wres.inputs.plans.blocks import Block, Document, words_of


def read_word_plan(path: Path) -> Document:
    """Paragraphs and tables in order; a merged cell counts once, where it begins."""
    return Document(tuple(_blocks(path)))


def _blocks(path: Path) -> Iterator[Block]:
    tables = 0
    for number, part in enumerate(docx.Document(str(path)).iter_inner_content(), start=1):
        if not isinstance(part, Table):
            yield Block(f"paragraph {number}", (words_of(part.text),))
            continue
        tables += 1
        above: set[object] = set()
        for place, row in enumerate(part.rows, start=1):
            own = [cell._tc for cell in row.cells]
            texts = []
            for at, cell in enumerate(row.cells):
                merged = own[at] in own[:at] or own[at] in above
                texts.append("" if merged else words_of(cell.text))
            yield Block(f"table {tables}, row {place}", tuple(texts))
            above = set(own)
