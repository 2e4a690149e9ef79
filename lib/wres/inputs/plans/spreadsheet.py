"""A published plan in a workbook: the rows of its sheets."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineWorkbook

from wres.inputs.plans.blocks import Block, Document, words_of


def read_spreadsheet_plan(path: Path) -> Document:
    """A block for each row of each sheet."""
    return Document(tuple(_blocks(path)))


def _blocks(path: Path) -> Iterator[Block]:
    with CalamineWorkbook.from_path(path) as workbook:
        for name in workbook.sheet_names:
            for number, row in enumerate(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1):
                yield Block(f"sheet {name}, row {number}", tuple(words_of(_plain(cell)) for cell in row))


def _plain(cell: object) -> object:
    if isinstance(cell, dt.datetime):
        return cell.date()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
