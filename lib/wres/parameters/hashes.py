"""Hashes of what products read."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wres.parameters.reads import ProductInput, files_in

ABSENT = "absent"  # the hash of what was not there when it was looked for
PRESENT = "present"  # of a folder of which only counts that it is there


@dataclass(frozen=True, slots=True)
class InputHash:
    """Something that is read, with its hash. meaning: of a definition, the hash of what it says, whatever its comments."""

    name: str
    sha256: str
    meaning: str = ""

    @property
    def counts(self) -> str:
        """The hash by which it is the same or another."""
        return self.meaning or self.sha256

    @property
    def is_product(self) -> bool:
        """Whether a run has made it."""
        return self.name.startswith("reports/")


class Hashes:
    """Hashes of what products read; what many share is read once."""

    def __init__(self) -> None:
        self._of: dict[ProductInput, InputHash] = {}

    def of(self, reads: Iterable[ProductInput]) -> tuple[InputHash, ...]:
        """Each once, by name. Raises ParameterError for a definition, OSError for a file that cannot be read."""
        hashed = {read.name: self._of.get(read) or self._hash(read) for read in reads}
        return tuple(hashed[name] for name in sorted(hashed))

    def _hash(self, read: ProductInput) -> InputHash:
        sha256 = PRESENT if read.is_place else _hash_of(read.path)
        meaning = hashlib.sha256(read.meaning.encode()).hexdigest() if read.model else ""
        hashed = self._of[read] = InputHash(read.name, sha256, meaning)
        return hashed


def _hash_of(path: Path) -> str:
    return hash_folder(path) if path.is_dir() else hash_file(path) if path.exists() else ABSENT


def hash_file(path: Path) -> str:
    """The SHA-256 of what a file holds."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def hash_folder(folder: Path) -> str:
    """One hash over the files of a folder of the workbook and their names; read once, as a process keeps the code that it has loaded."""
    digest = hashlib.sha256()
    for path in files_in(folder):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + hash_file(path).encode())
    return digest.hexdigest()
