"""What was validated is kept: the same table is asked once, whichever reports read it, and the engine need not even start.

Only which expectations of a fingerprint hold is kept, never a cell.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd

import wres.inputs
from wres.checks.expectations import Expected
from wres.checks.great_expectations import ENGINE, Outcome, holds, outcomes

FOLDER = Path(".cache") / "checks"
YES, NO = "1", "0"


@dataclass(frozen=True)
class Kept:
    """The kept results of a workspace; a folder that cannot be written keeps nothing."""

    folder: Path

    @classmethod
    def of(cls, workspace: Path) -> "Kept":
        """The results kept in a workspace."""
        return cls(workspace / FOLDER)

    def holds(self, name: str, frame: Callable[[], pd.DataFrame], expected: Sequence[Expected], content: str) -> list[bool]:
        """Whether each expectation of a frame holds, asked of the engine only if it is not known.

        frame: gives the frame when it is needed; content: what identifies it, such as the hash of its file.
        """
        path = self.folder / _fingerprint(name, content, expected)
        if path.is_file() and len(known := path.read_text(encoding="ascii")) == len(expected):
            return [one == YES for one in known]
        met = holds(name, frame(), expected)
        self._keep(path, "".join(YES if one else NO for one in met))
        return met

    def validate(self, name: str, frame: Callable[[], pd.DataFrame], expected: Sequence[Expected], content: str) -> list[Outcome]:
        """The outcome of every expectation: cells are looked at again only where one does not hold."""
        met = self.holds(name, frame, expected, content)
        return [Outcome(one, True) for one in expected] if all(met) else outcomes(name, frame(), expected, met)

    def _keep(self, path: Path, met: str) -> None:
        """Write whole or not at all; a workspace may be read-only, and is asked again next time."""
        own = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            (self.folder.parent / ".gitignore").write_text("*\n", encoding="ascii")
            own.write_text(met, encoding="ascii")
            own.replace(path)


def _fingerprint(name: str, content: str, expected: Sequence[Expected]) -> str:
    return hashlib.sha256("\n".join([name, content, _code(), version(ENGINE), *map(repr, expected)]).encode()).hexdigest()


@cache
def _code() -> str:
    """One hash over the code that reads and checks."""
    digest = hashlib.sha256()
    for package in (Path(__file__).parent, Path(wres.inputs.__file__).parent):
        for path in sorted(package.glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
