"""What a person should know about a sheet as it was read: what is hidden in it, and what was read otherwise than it is kept."""

import datetime as dt
from collections import defaultdict

import pandas as pd

from wres.findings import Finding, Location
from wres.inputs.files.characters import first_strange
from wres.inputs.files.references import area, columns_in_words, reference, rows_in_words
from wres.inputs.files.shown import stored_text
from wres.inputs.files.spreadsheet import SheetCells
from wres.parameters import Checks
from wres.text.letters import garbled_letters

Findings = list[Finding]


def hidden_or_merged(read: SheetCells, label: str, checks: Checks) -> Findings:
    """Hidden rows and columns, cells merged below the headings, and a warning where this kind of file does not say."""
    findings, marks = [], read.marks
    if marks.hidden_rows:
        filtered = " A filter is set." if marks.filtered else ""
        findings.append(checks.finding("hidden rows", label, rows=rows_in_words(marks.hidden_rows), filter=filtered))
    if marks.hidden_columns:
        findings.append(checks.finding("hidden columns", label, columns=columns_in_words(marks.hidden_columns)))
    below = [area(corners) for corners in read.merged if corners[1][0] > 0 and not _is_title(read, corners)]
    if below:
        findings.append(checks.finding("merged cells", label, ranges=", ".join(below)))
    if not marks.complete:
        findings.append(checks.finding("formats not seen", label))
    return findings


def _is_title(read: SheetCells, corners: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether a merged cell is words across one row: a heading over columns, as spreadsheet programs merge them by themselves."""
    (top, left), (bottom, _) = corners
    return top == bottom and isinstance(read.rows[top][left], str)


def about_days(read: SheetCells, cells: pd.DataFrame, label: str, checks: Checks) -> Findings:
    """Dates below the headings, by the first that was read as a day and the first that was read as a month."""
    first: dict[str, str] = {}
    for row, values in enumerate(read.rows[1:], start=1):
        for column, value in enumerate(values):
            if isinstance(value, dt.date):
                text = str(cells.iat[row, column])
                first.setdefault("date cell read" if text == stored_text(value) else "month cell read", text)
    return [checks.finding(check, label, value=value) for check, value in first.items()]


def about_percentages(
    read: SheetCells, cells: pd.DataFrame, names: list[str], read_percentage: list[bool], label: str, checks: Checks
) -> Findings:
    """For each column of figures, the cells that are formatted as percentages, with an example of how they were read."""
    rows: dict[int, list[int]] = defaultdict(list)
    for row, column in read.marks.formats:
        if read_percentage[column] and read.marks.is_percent((row, column)):
            rows[column].append(row)
    return [
        checks.finding(
            "percent cell read", Location(label, column=names[column]), column=names[column], rows=rows_in_words(rows[column]),
            kept=stored_text(read.rows[rows[column][0]][column]), value=cells.iat[rows[column][0], column],
        )
        for column in rows
    ]  # fmt: skip


def fractions(read: SheetCells, names: list[str], are_percentages: list[bool], label: str, checks: Checks) -> Findings:
    """Values up to 1 in columns of percentages, where it cannot be seen whether they are shown as percentages."""
    if read.marks.complete:
        return []
    return [
        checks.finding("fraction or percentage", Location(label, row + 1, names[column]), column=names[column], value=stored_text(value))
        for row, values in enumerate(read.rows)
        for column, value in enumerate(values)
        if are_percentages[column] and isinstance(value, int | float) and 0 < value <= 1
    ]


def about_characters(read: SheetCells, label: str, checks: Checks) -> Findings:
    """The first cell with characters of other programs, and the first with letters that are hardly what was typed."""
    findings = []
    texts = [
        ((row, column), value)
        for row, values in enumerate(read.rows)
        for column, value in enumerate(values)
        if isinstance(value, str) and not (value.isascii() and value.isprintable() and "_x" not in value)
    ]
    strange = ((place, first_strange(value.replace("\r\n", "\n"))) for place, value in texts)
    for place, sign in (pair for pair in strange if pair[1]):
        findings.append(checks.finding("strange characters", f"{label}, cell {reference(place)}", name=sign[1] if sign else ""))
        break
    garbled = ((place, garbled_letters(value.encode("utf-8", "ignore"))) for place, value in texts)
    for place, example in (pair for pair in garbled if pair[1]):
        findings.append(checks.finding("letters in doubt", f"{label}, cell {reference(place)}", example=example))
        break
    return findings
