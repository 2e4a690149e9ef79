"""What was validated is kept: the same table is asked once, whichever reports read it, and the engine need not even start.

Only which expectations of a fingerprint do not hold is kept, never a cell; a table that has faults is asked again.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd

import wres.inputs
from wres.checks.expectations import Expected
from wres.checks.great_expectations import ENGINE, Outcome, validate

FOLDER = Path(".cache") / "checks"


@dataclass(frozen=True)
class Kept:
    """The kept results of a workspace; a folder that cannot be written keeps nothing."""

    folder: Path

    @classmethod
    def of(cls, workspace: Path) -> "Kept":
        """The results kept in a workspace."""
        return cls(workspace / FOLDER)

    def validate(self, name: str, frame: pd.DataFrame, expected: Sequence[Expected], content: str) -> list[Outcome]:
        """The outcome of every expectation, as `validate` gives it; content: what identifies the frame, such as a hash."""
        path = self.folder / _fingerprint(name, content, expected)
        if path.is_file():
            return [Outcome(one, True) for one in expected]
        outcomes = validate(name, frame, expected)
        if all(outcome.met for outcome in outcomes):
            self._keep(path)
        return outcomes

    def _keep(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            (self.folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            path.touch()
        except OSError:
            return  # a workspace may be read-only: it is asked again next time


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
