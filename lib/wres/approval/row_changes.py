"""Which rows of a table are not what they were, told by their marks alone."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from wres.approval.row_marks import MarkedRow, MarkedTable
from wres.text.lists import listing

MOST = 6  # rows that are named; of columns all are, because any may be the one that decides
PAIRED = 300  # changed rows beyond which nobody asks which column it was


@dataclass(frozen=True, slots=True)
class TableChange:
    """What changed in a table. changed: row numbers now, with the columns that changed; new: row numbers now; gone: row numbers then.

    were: the numbers then of those in `changed`. columns: what changed of the columns, in words, beside what did in those that both have.
    numbers, numbers_then: those of every row, in order. year: the reporting year of its return; 0 where that is not known.
    read: the columns of `changed` that matter; without any, all.
    """

    table: str
    place: str
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    whole: str = ""
    were: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    numbers_then: tuple[str, ...] = ()
    year: int = 0
    read: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The table as findings name it: its place without the year, which comes last."""
        return self.place.rpartition(" of ")[0] or self.place

    @property
    def words(self) -> str:
        """In words: `recruitment.csv of 2024/25, row 3 (appointed)`; of what the rows held, nothing."""
        if self.whole:
            return f"{self.place}: {self.whole}"
        parts = [self._changed_in_words()] if self.changed else []
        parts += [f"new {_row_numbers(self.new)}"] if self.new else []
        parts += [f"removed {_row_numbers(self.gone)} as it was numbered then"] if len(self.gone) == 1 else []
        parts += [f"removed {_row_numbers(self.gone)} as they were numbered then"] if len(self.gone) > 1 else []
        return f"{self.place}, {'; '.join([*parts, *self.columns])}"

    def of_rows(self, now: Collection[str] = (), then: Collection[str] = ()) -> "TableChange | None":
        """What changed in some rows alone, by their numbers now or then; None where nothing did."""
        were = self.were or ("",) * len(self.changed)
        changed = tuple(row for row, was in zip(self.changed, were, strict=True) if row[0] in now or was in then)
        new, gone = (tuple(row for row in rows if row in numbers) for rows, numbers in ((self.new, now), (self.gone, then)))
        return replace(self, changed=changed, were=(), new=new, gone=gone, columns=()) if changed or new or gone else None

    def of_columns(self) -> "TableChange | None":
        """What changed of the columns alone; None where they are the same."""
        return replace(self, changed=(), were=(), new=(), gone=()) if self.columns else None

    def _changed_in_words(self) -> str:
        columns = dict.fromkeys(column for _, of_row in self.changed for column in of_row if not self.read or column in self.read)
        named = f" ({listing(list(columns))})" if columns else ""
        return _row_numbers([number for number, _ in self.changed]) + named


def table_change(before: MarkedTable | None, after: MarkedTable | None) -> TableChange | None:
    """What changed between two readings of a table; None when every row is the same, in whatever order. One of them must be given."""
    table = after or before
    if table is None:
        raise ValueError("neither reading of the table is given")
    if before is None or after is None:
        return TableChange(table.table, table.place, whole="new" if before is None else "no longer there", year=table.year)
    shared = [name for name in after.columns if name in before.columns]
    if before.columns and after.columns and not shared:
        columns_named = listing(sorted({*before.columns, *after.columns}))
        return TableChange(table.table, table.place, whole=f"other columns ({columns_named})", year=table.year)
    columns = _columns_in_words(before.columns, after.columns)
    numbers, numbers_then = (tuple(row.number for row in side.rows) for side in (after, before))
    if shared and before.columns != after.columns:
        before, after = _of_columns(before, shared), _of_columns(after, shared)
    gone, new = _rows_without(before.rows, after.rows), _rows_without(after.rows, before.rows)
    if not gone and not new and not columns:
        return None
    pairs = _pairs(gone, new) if max(len(gone), len(new)) <= PAIRED else []
    changed = tuple((later.number, _columns(after.columns, earlier, later)) for earlier, later in pairs)
    paired = {id(row) for pair in pairs for row in pair}
    rest_new, rest_gone = (tuple(row.number for row in rows if id(row) not in paired) for rows in (new, gone))
    were = tuple(earlier.number for earlier, _ in pairs)
    return TableChange(table.table, table.place, changed, rest_new, rest_gone, "", were, columns, numbers, numbers_then, table.year)


def _columns_in_words(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The columns that only one of the readings has."""
    sides = (("new", after, before), ("removed", before, after))
    only = [(what, [name for name in side if name not in other]) for what, side, other in sides]
    return tuple(f"{what} {'column' if len(names) == 1 else 'columns'} {listing(names)}" for what, names in only if names)


def _of_columns(table: MarkedTable, columns: Sequence[str]) -> MarkedTable:
    """A table with some of its columns, in their order."""
    places = [table.columns.index(name) for name in columns]
    return replace(
        table, columns=tuple(columns), rows=tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in table.rows)
    )


def _rows_without(rows: Iterable[MarkedRow], others: Iterable[MarkedRow]) -> list[MarkedRow]:
    """The rows that the others have not, each as often as it is missing."""
    available = Counter(row.cells for row in others)
    unmatched = []
    for row in rows:
        if available[row.cells]:
            available[row.cells] -= 1
        else:
            unmatched.append(row)
    return unmatched


def _pairs(gone: Sequence[MarkedRow], new: Sequence[MarkedRow]) -> list[tuple[MarkedRow, MarkedRow]]:
    """Each new row with the one it was, as far as that can be said: most of its cells the same, else the same number."""
    open_, pairs = list(gone), []
    for row in new:
        best = max(open_, key=lambda other: (_alike(other, row), other.number == row.number), default=None)
        if best is not None and (2 * _alike(best, row) >= len(row.cells) if len(row.cells) > 1 else best.number == row.number):
            pairs.append((best, row))
            open_.remove(best)
    return pairs


def _alike(first: MarkedRow, second: MarkedRow) -> int:
    return sum(mark == other for mark, other in zip(first.cells, second.cells, strict=True))


def _columns(columns: Sequence[str], before: MarkedRow, after: MarkedRow) -> tuple[str, ...]:
    return tuple(name for name, mark, other in zip(columns, before.cells, after.cells, strict=False) if mark != other) if columns else ()


def _row_numbers(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    more = len(numbers) - MOST
    return f"rows {', '.join(numbers[:MOST])} and {more:,} more" if more > 0 else f"rows {listing(numbers)}"
