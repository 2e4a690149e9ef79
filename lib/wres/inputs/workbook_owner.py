"""Which return a workbook was made for, as its own sheet says: last year's file in this year's folder is an easy slip."""

import re
from collections.abc import Sequence
from pathlib import Path

from wres.inputs.files.spreadsheet import sheet_cells
from wres.inputs.workbook import WorkbookSheet

READ_ME = "read_me"
KEY_ROW = 1  # the second row, in its first cell
_KEY = re.compile(r"(?P<code>[A-Za-z0-9]{3,12}) (?P<year>\d{4})")


def return_key(code: str, year: int | str) -> str:
    """A return as its workbook names it: RT5 2025."""
    return f"{code.upper()} {year}"


def key_in(path: Path, sheets: Sequence[WorkbookSheet]) -> str:
    """The return that a workbook says it was made for; empty when it says none."""
    for sheet in sheets:
        if sheet.table == READ_ME:
            rows = sheet_cells(path, sheet.name).rows
            cell = str(rows[KEY_ROW][0]).strip() if len(rows) > KEY_ROW and rows[KEY_ROW] else ""
            key = _KEY.fullmatch(cell)
            return return_key(key["code"], key["year"]) if key else ""
    return ""
