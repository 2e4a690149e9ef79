"""What the files we write hold: names, cells that no spreadsheet takes for a formula, and `findings.csv`."""

import csv
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wres.findings import COLUMNS, Finding, Location

MOST_LETTERS = 32_767  # of a cell of a workbook
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]|_x000D_\n?", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # neither XML nor a reader can show these
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
APOSTROPHE = "'"
_FORMULA = re.compile(r"'*(?:\t|\s*[=+\-@＝＋－＠])")  # the wide signs count in spreadsheets set up for East Asian languages


def file_name(name: str, edition: str) -> str:
    """The name of a saved file: the internal edition's says so, wherever the file is taken."""
    stem, ending = name.rsplit(".", 1)
    return name if edition == "public" else f"{stem}-{edition}.{ending}"


def cell_text(text: str) -> str:
    r"""The text of a cell: every line end is "\n", and characters that cannot be shown are left out."""
    return _NO_TEXT.sub("", _LINE_ENDS.sub("\n", text))


def sheet_text(text: str) -> str:
    """The same as openpyxl must write it: what looks like an escape of Excel's, such as `_x0041_`, stays as it is read."""
    return _LOOKS_ESCAPED.sub("_x005F_", cell_text(text))


def escape_formula(text: str) -> str:
    """The text as a CSV file holds it: with an apostrophe before it where it would be taken for a formula."""
    return APOSTROPHE + text if _FORMULA.match(text) else text


def unescape_formula(text: str) -> str:
    """The text without the apostrophe that `escape_formula` put before it."""
    return text[1:] if text.startswith(APOSTROPHE) and _FORMULA.match(text) else text


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Gives the place of an unfinished file, which takes the place of `path` in one step when the block ends without an error.

    Whoever looks finds the earlier file or the new one, never half; after an error the earlier one, and nothing is left behind. Rights
    are those of the earlier file. Raises OSError.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield unfinished
        if path.exists():
            unfinished.chmod(path.stat().st_mode & 0o7777)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def write_findings(findings: Iterable[Finding], path: Path) -> None:
    """Write findings as CSV, without what only the library needs; the folder is made if need be. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([escape_formula(cell_text(getattr(finding, column))) for column in COLUMNS] for finding in findings)


def read_findings(path: Path) -> tuple[Finding, ...]:
    """The findings of a file that `write_findings` wrote. Raises OSError, and ValueError for a file that holds none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            rows = [{column: unescape_formula(row.get(column) or "") for column in COLUMNS} for row in csv.DictReader(file)]
            return tuple(Finding(place=Location(row.pop("where")), **row) for row in rows)
        except csv.Error as fault:
            raise ValueError(str(fault)) from fault
