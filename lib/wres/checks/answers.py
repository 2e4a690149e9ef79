"""Which expectations of a table hold is kept: the same table is asked about once, and the engine, which takes seconds, need not start.

Only yes and no is kept, never a cell.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import wres.inputs
from wres.checks.expectations import Expected
from wres.checks.great_expectations import engine_version

FOLDER = Path(".cache") / "checks"
YES, NO = "y", "n"


@dataclass(frozen=True)
class Answers:
    """The kept answers of a workspace; a folder that cannot be written keeps nothing."""

    folder: Path

    @classmethod
    def of(cls, workspace: Path) -> "Answers":
        """The answers kept in a workspace."""
        return cls(workspace / FOLDER)

    def read(self, fingerprint: str, expectations: int) -> list[bool] | None:
        """What is kept under a fingerprint for so many expectations; None when nothing is."""
        try:
            kept = (self.folder / fingerprint).read_text(encoding="ascii")
        except (OSError, ValueError):
            return None
        answers, _, mark = kept.partition(" ")
        whole = len(answers) == expectations and mark == _mark(fingerprint, answers)
        return [answer == YES for answer in answers] if whole else None

    def keep(self, fingerprint: str, met: Sequence[bool]) -> None:
        """Write whole or not at all; a workspace may be read-only, and is asked again next time."""
        own = self.folder / f"{fingerprint}.{os.getpid()}"
        with suppress(OSError):
            ignored = self.folder.parent / ".gitignore"
            if not ignored.is_file():
                self.folder.mkdir(parents=True, exist_ok=True)
                ignored.write_text("*\n", encoding="ascii")
            answers = "".join(YES if good else NO for good in met)
            own.write_text(f"{answers} {_mark(fingerprint, answers)}", encoding="ascii")
            own.replace(self.folder / fingerprint)


def _mark(fingerprint: str, answers: str) -> str:
    """What stands beside answers that were written whole: a file cut short or overwritten has another."""
    return hashlib.sha256(f"{fingerprint} {answers}".encode()).hexdigest()[:16]


def fingerprint_of(table: str, content: str, expected: Sequence[Expected]) -> str:
    """What the answers to some expectations are kept under. content: what identifies the rows and how they are read."""
    return hashlib.sha256("\n".join([table, content, _code(), engine_version(), *map(repr, expected)]).encode()).hexdigest()


@cache
def _code() -> str:
    """One hash over the code that reads and checks."""
    digest = hashlib.sha256()
    for package in (Path(__file__).parent, Path(wres.inputs.__file__).parent):
        for path in sorted(package.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
