"""What was validated is kept: the same table is asked once, whichever reports read it, and the engine need not even start.

Only which expectations of a fingerprint hold is kept, never a cell.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pandas as pd

import wres.inputs
from wres.checks.expectations import Expected
from wres.checks.great_expectations import Outcome, engine_version, holds, outcomes

FOLDER = Path(".cache") / "checks"
YES, NO = "1", "0"


@dataclass(frozen=True)
class Rows:
    """Rows to be asked about, as given, and how they are made ready for it.

    Each row is made ready by itself, so the rows of many tables can be as one.
    """

    given: Callable[[], pd.DataFrame]
    made_ready: Callable[[pd.DataFrame], pd.DataFrame] = lambda given: given

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows made ready, once they are needed."""
        return self.made_ready(self.given())


@dataclass(frozen=True)
class Kept:
    """The kept results of a workspace; a folder that cannot be written keeps nothing."""

    folder: Path

    @classmethod
    def of(cls, workspace: Path) -> "Kept":
        """The results kept in a workspace."""
        return cls(workspace / FOLDER)

    def holds(self, name: str, rows: Rows, expected: Sequence[Expected], content: str) -> list[bool]:
        """Whether each expectation of some rows holds, asked of the engine only if it is not known.

        content: what identifies the rows, such as the hash of their file.
        """
        fingerprint = fingerprint_of(name, content, expected)
        met = self.known(fingerprint, len(expected))
        if met is None:
            met = holds(name, rows.frame, expected)
            self.keep(fingerprint, met)
        return met

    def validate(self, name: str, rows: Rows, expected: Sequence[Expected], content: str) -> list[Outcome]:
        """The outcome of every expectation: cells are looked at again only where one does not hold."""
        met = self.holds(name, rows, expected, content)
        return [Outcome(one, True) for one in expected] if all(met) else outcomes(name, rows.frame, expected, met)

    def known(self, fingerprint: str, expectations: int) -> list[bool] | None:
        """What is kept under a fingerprint for so many expectations; None when nothing is."""
        try:
            known = (self.folder / fingerprint).read_text(encoding="ascii")
        except (OSError, ValueError):
            return None
        answers, _, mark = known.partition(" ")
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


def fingerprint_of(name: str, content: str, expected: Sequence[Expected]) -> str:
    """What the answers to some expectations of a content are kept under."""
    return hashlib.sha256("\n".join([name, content, _code(), engine_version(), *map(repr, expected)]).encode()).hexdigest()


@cache
def _code() -> str:
    """One hash over the code that reads and checks."""
    digest = hashlib.sha256()
    for package in (Path(__file__).parent, Path(wres.inputs.__file__).parent):
        for path in sorted(package.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
