"""A CSV file as a grid of text: fast through Arrow when it is regular, row by row when it is not."""

import csv
import io
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa
import pyarrow.csv

from wres.findings import Finding, Location
from wres.inputs.files.characters import LINE_END, ready_for_cells, within_cells
from wres.inputs.files.limits import TooLargeError, check_table, check_text
from wres.inputs.headings import heading
from wres.parameters import Checks

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
CELL_LIMIT = 10_000_000  # characters; a cell beyond this is an unclosed quotation mark
LISTED = 20  # rows named, and first lines looked at
BEGINNING = 20_000  # bytes
LONG = 1_000_000  # bytes that are worth several threads


@dataclass(frozen=True)
class Grid:
    """All cells of a file or sheet, headings included, as text (NA where blank); None when it cannot be used."""

    cells: pd.DataFrame | None
    findings: list[Finding] = field(default_factory=list)


def read_csv(utf8: bytes, label: str, columns: list[str], checks: Checks) -> Grid:
    """The grid of a CSV file's text.

    columns: the headings the table may have, by which the separator is known.
    """
    try:
        check_text(len(utf8))
        return _grid(utf8, label, columns, checks)
    except TooLargeError as fault:
        return Grid(None, [checks.finding("table too large", label, reason=str(fault))])


def _grid(utf8: bytes, label: str, columns: list[str], checks: Checks) -> Grid:
    utf8, strange = ready_for_cells(utf8)
    content, separator = _separator(utf8.rstrip(b"\r\n"), columns)
    if not content.strip():
        return Grid(pd.DataFrame())
    findings = [] if separator == "," else [checks.finding("separator read", label, separator=SEPARATORS.get(separator, repr(separator)))]
    grid = _regular(content, separator) or _row_by_row(content, separator, label, checks)
    if strange and grid.cells is not None:
        line, name = strange
        findings.append(checks.finding("strange characters", f"{label}, line {line}", name=name))
        if LINE_END.encode() in content:
            grid = Grid(grid.cells.map(within_cells, na_action="ignore"), grid.findings)
    return Grid(grid.cells, findings + grid.findings)


def _separator(content: bytes, columns: list[str]) -> tuple[bytes, str]:
    """The content and its separator; a first line `sep=;`, which Excel understands and does not show, is taken off."""
    lines = content[:BEGINNING].decode("utf-8", errors="ignore").replace("\r\n", "\n").split("\n")[:LISTED]
    if not content:
        return content, ","
    if lines[0].lower().startswith("sep=") and len(lines[0]) == len("sep=") + 1:
        return content[len(lines[0].encode()) :].removeprefix(b"\r").removeprefix(b"\n"), lines[0][-1]

    def headings_and_cells(separator: str) -> tuple[int, int]:
        rows = list(csv.reader(lines, delimiter=separator))
        return max(len({heading(cell) for cell in row} & set(columns)) for row in rows), len(rows[0])

    return content, max(SEPARATORS, key=headings_and_cells)


def _regular(content: bytes, separator: str) -> Grid | None:
    """The grid of a file whose rows all have as many cells as its first; None when they have not.

    Raises TooLargeError when it has more columns or cells than are read.
    """
    if content.count(b'"') % 2:
        return None
    first = content[: content.find(b"\n") + 1 or None]
    width = len(next(csv.reader([first.decode("utf-8", errors="ignore")], delimiter=separator), []))
    check_table(content.count(b"\n") + 1, width)
    text = {f"f{place}": pa.string() for place in range(width)}
    try:
        table = pyarrow.csv.read_csv(
            pa.BufferReader(content),
            read_options=pyarrow.csv.ReadOptions(autogenerate_column_names=True, use_threads=len(content) > LONG),
            parse_options=pyarrow.csv.ParseOptions(delimiter=separator, newlines_in_values=b'"' in content, ignore_empty_lines=False),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types=text, strings_can_be_null=True, quoted_strings_can_be_null=True, null_values=[""]
            ),
        )
    except pa.ArrowInvalid:
        return None
    return Grid(table.to_pandas())


def _row_by_row(content: bytes, separator: str, label: str, checks: Checks) -> Grid:
    csv.field_size_limit(CELL_LIMIT)
    rows: list[list[str]] = []
    widest = 0
    try:
        for row in csv.reader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=separator, strict=True):
            widest = max(widest, len(row))
            check_table(len(rows) + 1, widest)
            rows.append(row)
    except csv.Error as fault:
        return Grid(None, [checks.finding("quotation mark not closed", label, reason=str(fault))])
    width = len(rows[0])
    wide = [(number, len(row)) for number, row in enumerate(rows, start=1) if any(cell.strip() for cell in row[width:])]
    headings = sum(1 for cell in rows[0] if cell.strip())
    if wide and headings > 1:
        findings = [checks.finding("too many cells", Location(label, row), cells=cells, headings=width) for row, cells in wide[:LISTED]]
        if len(wide) > LISTED:
            findings.append(checks.finding("more rows alike", label, count=f"{len(wide) - LISTED:,}", check="too many cells", shown=LISTED))
        return Grid(None, findings)
    filled = [[*row, *[""] * (widest - len(row))] for row in rows]
    return Grid(pd.DataFrame(filled, dtype="str").replace("", pd.NA).astype("str"))
