"""What changed of a table in the row that a commitment or a finding is about, or in the columns that matter."""

import re
from dataclasses import replace

from wres.approval.differences import ADDED, CHANGED_COLUMNS, DROPPED, CommitmentChange
from wres.approval.finding_changes import GONE, NEW, FindingChange
from wres.approval.row_changes import TableChange
from wres.findings import Finding
from wres.plans.questions.columns_read import is_of_absence

ROWS = re.compile(r", rows? (\d+(?:(?:,| to| and) \d+)*)")  # of a place: ", row 3", ", rows 2, 4 to 8"
RANGE = re.compile(r"(\d+)(?: to (\d+))?")
COLUMN_OF = {what: column for column, what in CHANGED_COLUMNS.items()}


def row_of(table: TableChange, change: CommitmentChange) -> TableChange | None:
    """What changed in the row of a commitment, else of the columns; the whole change where its row is not known."""
    numbers = table.numbers_then if change.what == DROPPED else table.numbers
    if change.place is None or change.place >= len(numbers):
        return table
    number = (numbers[change.place],)
    row_change = table.of_rows(then=number) if change.what == DROPPED else table.of_rows(now=number)
    if row_change and row_change.changed and change.what in (ADDED, DROPPED):
        became = "now holds" if change.what == DROPPED else "held"
        return replace(row_change, whole=f"row {row_change.changed[0][0]} {became} another action")
    column = COLUMN_OF.get(change.what, change.what)
    if row_change is None or (row_change.changed and column not in row_change.changed[0][1]):
        return table.of_columns() or row_change
    return row_change


def for_reading(table: TableChange, columns: tuple[str, ...]) -> TableChange | None:
    """What changed in a table for whoever reads some columns alone; None where nothing did."""
    pairs = zip(table.changed, table.were or ("",) * len(table.changed), strict=True)
    rows = [(row, was) for row, was in pairs if not row[1] or set(row[1]) & set(columns)]
    if not (rows or table.new or table.gone or table.columns or table.whole):
        return None
    changed, were = tuple(row for row, _ in rows), tuple(was for _, was in rows)
    return replace(table, changed=changed, were=were if table.were else (), read=columns)


def is_about(finding: Finding, table: TableChange) -> bool:
    """Whether the place of a finding is in a table."""
    return finding.place.is_within(table.label)


def place_of(table: TableChange, change: FindingChange) -> TableChange:
    """What changed in the rows of a finding, where it names any and that is known; else in its table.

    That something is not there is no fault of a row that was added, and that it is there again no merit of one that was removed.
    """
    rows = rows_named(change.finding)
    if of_rows := table.of_rows(now=rows) if change.after else table.of_rows(then=rows):
        return of_rows
    if not is_of_absence(change.finding.check) or change.what not in (NEW, GONE):
        return table
    able = replace(table, new=()) if change.what == NEW else replace(table, gone=())
    return able if able.changed or able.new or able.gone or able.columns or able.whole else table


def rows_named(finding: Finding) -> set[str]:
    """The numbers of the rows that the place of a finding names."""
    match = ROWS.search(finding.where)
    ranges = RANGE.findall(match[1]) if match else ()
    return {str(number) for low, high in ranges for number in range(int(low), int(high or low) + 1)}
