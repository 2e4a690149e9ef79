"""The tables that met everything expected of them are remembered, so that the engine, which takes seconds to start, is asked once.

Only fingerprints are kept, never a cell, and nothing of a table that did not pass.
"""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import wres.inputs
from wres.checks.expectations import Expectation
from wres.checks.great_expectations import engine_version

FOLDER = Path(".cache") / "checks"


@dataclass(frozen=True, slots=True)
class PassedTables:
    """The tables of a workspace that passed, by fingerprint: a file each; a folder that cannot be written keeps nothing."""

    folder: Path

    @classmethod
    def of(cls, workspace: Path) -> "PassedTables":
        """Those of a workspace."""
        return cls(workspace / FOLDER)

    def __contains__(self, fingerprint: str) -> bool:
        try:
            return (self.folder / fingerprint).read_bytes() == fingerprint.encode()  # a file cut short or overwritten says nothing
        except OSError:
            return False

    def add(self, fingerprint: str) -> None:
        """Remember a table; a workspace may be read-only, and is asked about again next time."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder.parent / ".gitignore").write_text("*\n", encoding="ascii")
            (self.folder / fingerprint).write_text(fingerprint, encoding="ascii")


def fingerprint_of(table: str, content: str, expected: Sequence[Expectation]) -> str:
    """What a table is remembered under. content: what identifies the rows and how they are read."""
    return hashlib.sha256("\n".join([table, content, _code(), engine_version(), *map(repr, expected)]).encode()).hexdigest()


@cache
def _code() -> str:
    """One hash over the code that reads and checks."""
    digest = hashlib.sha256()
    for package in (Path(__file__).parent, Path(wres.inputs.__file__).parent):
        for path in sorted(package.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
