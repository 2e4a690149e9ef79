"""Files in the folder of a return that are not what they should be: links out of it, pipes, names that nearly spell a table."""

import difflib
import re
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".tab", ".parquet", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".html", ".htm", ".numbers")
ADDED = re.compile(r"\b(copy of|copy|table|sheet|return|final|new|v)\b|\d+|[^a-z]+")  # what programs and people add to a name
NEAR = 0.84  # how alike two words are of which one may be a misspelling of the other


def why_not_readable(path: Path, folders: Sequence[Path]) -> str:
    """Why a file is not read, in words; empty for an ordinary file.

    A pipe or a device never ends, and a link may show what lies outside the workspace. folders: where files may lie.
    """
    try:
        if path.is_symlink() and not any(path.resolve(strict=True).is_relative_to(folder.resolve()) for folder in folders):
            return "it is a link to a place outside the workspace"
        mode = path.stat().st_mode
    except (OSError, RuntimeError):
        return "it is a link that leads nowhere" if path.is_symlink() else "it cannot be opened"
    if stat.S_ISDIR(mode):
        return "it is a folder"
    return "" if stat.S_ISREG(mode) else "it is a pipe, a device or another thing that is no file"


def likely_tables(name: str, tables: Iterable[str]) -> list[str]:
    """The tables that a name holds as a word or nearly spells: `Copy of recruitment (1)` and `recrutment` are recruitment."""
    bare = name.lower()
    while bare.endswith(TABLE_ENDINGS):
        bare = bare[: bare.rindex(".")]
    words = ADDED.sub(" ", bare.replace("_", " ")).split()
    candidates = ["".join(words), *words] if len(words) > 1 else words
    return [table for table in tables if any(_near(word, table) for word in candidates)]


def _near(word: str, table: str) -> bool:
    return difflib.SequenceMatcher(None, word, table).ratio() >= NEAR


def holds_name(name: str, table: str) -> bool:
    """Whether a name holds the table's own name as a word, as copies of a file do."""
    return table in ADDED.sub(" ", name.lower().replace("_", " ")).split()
