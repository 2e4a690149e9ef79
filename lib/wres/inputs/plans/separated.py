"""A published plan in text: CSV with any separator, or lines with tabs."""

import csv
import io
from pathlib import Path

from wres.inputs.encoding import text_of
from wres.inputs.plans.blocks import Block, Document, words_of


def read_text_plan(path: Path) -> Document:
    """A block for each line, its cells between tabs."""
    lines = text_of(path.read_bytes()).utf8.decode().splitlines()
    return Document(tuple(Block(f"line {number}", tuple(map(words_of, line.split("\t")))) for number, line in enumerate(lines, start=1)))


def read_csv_plan(path: Path) -> Document:
    """A block for each row."""
    text = text_of(path.read_bytes()).utf8.decode()
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    return Document(tuple(Block(f"row {number}", tuple(map(words_of, row))) for number, row in enumerate(rows, start=1)))
