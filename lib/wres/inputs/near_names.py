"""Which table a file or sheet may be meant to be whose name is not quite that of a table."""

import difflib
import re
from collections.abc import Iterable

TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".tab", ".parquet", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".html", ".htm", ".numbers")
ADDED = re.compile(r"\b(copy of|copy|table|sheet|return|final|new|v)\b|\d+|[^a-z]+")  # what programs and people add to a name
NEAR = 0.84  # how alike two words are of which one may be a misspelling of the other


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
