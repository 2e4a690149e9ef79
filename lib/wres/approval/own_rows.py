"""What changed of a table in the row that a commitment or a finding is about."""

import re

from wres.approval.differences import CHANGED_COLUMNS, DROPPED, CommitmentChange
from wres.approval.finding_changes import FindingChange
from wres.approval.row_changes import TableChange
from wres.findings import Finding

ROW = re.compile(r", row (\d+)")  # of a place
COLUMN_OF = {what: column for column, what in CHANGED_COLUMNS.items()}


def row_of(table: TableChange, change: CommitmentChange) -> TableChange | None:
    """What changed in the row of a commitment, else of the columns; the whole change where its row is not known."""
    numbers = table.numbers_then if change.what == DROPPED else table.numbers
    if change.place is None or change.place >= len(numbers):
        return table
    number = (numbers[change.place],)
    row_change = table.of_rows(then=number) if change.what == DROPPED else table.of_rows(now=number)
    column = COLUMN_OF.get(change.what, change.what)
    if row_change is None or (row_change.changed and column not in row_change.changed[0][1]):
        return table.of_columns() or row_change
    return row_change


def is_about(finding: Finding, table: TableChange) -> bool:
    """Whether the place of a finding is in a table."""
    return finding.place.is_within(table.label)


def place_of(table: TableChange, change: FindingChange) -> TableChange:
    """What changed in the row of a finding, where it is about one and that is known; else in its table."""
    row = ROW.search(change.finding.where)
    if row is None:
        return table
    row_change = table.of_rows(now=(row[1],)) if change.after else table.of_rows(then=(row[1],))
    return row_change or table
