"""Everything that a report was made from and that is not what it was: tables, definitions, files, the workbook itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from wres.approval.definition_changes import KeyChange
from wres.approval.own_rows import for_reading
from wres.approval.row_changes import TableChange
from wres.parameters.approved_places import APPROVED
from wres.parameters.hashes import InputHash

CODE = ("lib/wres", "notebooks/", "requirements.lock")  # how the names of the workbook's own inputs begin
WORKBOOK, COMMIT = "wres", "wres, git commit"
PARTS = ("changed", "new", "gone", "columns")  # of what changed in a table, row by row
SHORT = 10  # letters of a commit


class InWords(Protocol):
    """A change of an input."""

    @property
    def words(self) -> str:
        """What changed, in words."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that holds something else, is new or is gone, of which nobody can say more. file: as provenance names it."""

    file: str
    what: str

    @property
    def words(self) -> str:
        """In words: `data/EXA/2025/commentary.md: changed`."""
        return f"{self.file}: {self.what}"


@dataclass(frozen=True, slots=True)
class CodeChange:
    """Another workbook: its own files or the packages that it uses. versions: what has another version, in words."""

    versions: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """In words: `the workbook: version 0.2.0 became 0.3.0`."""
        return f"the workbook: {'; '.join(self.versions) or 'its code changed'}"


@dataclass(frozen=True, slots=True)
class ChangedInputs:
    """What changed of the inputs, by kind."""

    tables: tuple[TableChange, ...] = ()
    keys: tuple[KeyChange, ...] = ()
    files: tuple[FileChange, ...] = ()
    code: CodeChange | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Each in words, once."""
        changes = (*self.tables, *self.keys, *self.files, *((self.code,) if self.code else ()))
        return tuple(dict.fromkeys(change.words for change in changes))

    def of_reading(self, table: str, columns: tuple[str, ...]) -> "ChangedInputs":
        """What changed for whoever reads some columns alone of a table; everything where no columns are given, or nothing else changed."""
        if not columns:
            return self
        changes = (for_reading(change, columns) if change.table == table else change for change in self.tables)
        mattered = replace(self, tables=tuple(change for change in changes if change))
        return mattered if mattered.words else self

    def without(self, changes: Iterable[InWords]) -> tuple[InWords, ...]:
        """Everything that changed but some of it; of a table, the rows and columns that are left."""
        named = set(changes)
        tables = (_rest_of(table, [change for change in named if isinstance(change, TableChange)]) for table in self.tables)
        others = (*self.keys, *self.files, *((self.code,) if self.code else ()))
        return (*(table for table in tables if table), *(change for change in others if change not in named))


def _rest_of(table: TableChange, others: Iterable[TableChange]) -> TableChange | None:
    """What changed in a table besides what others, of the same table, have; None where that is nothing."""
    same = [other for other in others if (other.table, other.place) == (table.table, table.place)]
    if table.whole or not same:
        return None if same else table
    parts: dict[str, Any] = {}
    for name in PARTS:
        elsewhere = {part for other in same for part in getattr(other, name)}
        parts[name] = tuple(part for part in getattr(table, name) if part not in elsewhere)
    return replace(table, were=(), **parts) if any(parts.values()) else None


def changed_names(before: Iterable[InputHash], after: Iterable[InputHash]) -> list[str]:
    """The names of inputs that are new, gone or not what they were; what was approved is none of them."""
    then, now = ({read.name: read.counts for read in reads if not read.name.startswith(f"{APPROVED}/")} for reads in (before, after))
    return sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))


def file_changes(
    names: Iterable[str], explained: Iterable[str], before: Iterable[InputHash], after: Iterable[InputHash]
) -> list[FileChange]:  # fmt: skip
    """The changed inputs that are neither the workbook's own nor explained by rows or keys."""
    then, now, accounted_for = {read.name for read in before}, {read.name for read in after}, set(explained)
    return [
        FileChange(name, "new" if name not in then else "no longer there" if name not in now else "changed")
        for name in names
        if name not in accounted_for and not name.startswith(CODE)
    ]


def code_change(names: Iterable[str], before: Mapping[str, str], after: Mapping[str, str]) -> CodeChange | None:
    """What changed of the workbook, by its versions; None when its own files are the same. before, after: software by version."""
    if not any(name.startswith(CODE) for name in names):
        return None
    differing = [name for name in after if before.get(name) != after[name]]
    return CodeChange(tuple(_version_words(name, before.get(name, "none"), after[name]) for name in differing))


def _version_words(name: str, before: str, after: str) -> str:
    if name == COMMIT:
        first, second = (version.removesuffix("-dirty") for version in (before, after))
        return f"commit {first[:SHORT]} became {second[:SHORT]}" if first != second else "its code was changed after the commit"
    return f"{'version' if name == WORKBOOK else name} {before} became {after}"
