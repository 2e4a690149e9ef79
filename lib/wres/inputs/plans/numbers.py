"""Numbers of actions, as plans print them: 1, 2.1, 1a, (a), iv), A1/2, 1-1, WRES-01, Action 3."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
_PART = r"(?:\d+[a-z]{0,2}|[a-z]|[ivx]{1,5})"
_JOIN = r"\s*[-–—./_:&)(]+\s*"
_COUNTED = re.compile(
    rf"(?!{_MONTH})[(\[#]*(?:[a-z]{{1,12}}[\s\-–/_.:#]+){{0,3}}[a-z]{{0,12}}\d+[a-z]{{0,2}}(?:{_JOIN}{_PART})*[.)\]:]*", re.IGNORECASE
)
_LETTERED = re.compile(rf"[(\[]*(?:[a-z]|[ivx]{{1,5}})(?:{_JOIN}{_PART})*[.)\]:]*", re.IGNORECASE)
_LONGEST = 24  # letters


def is_number(cell: str) -> bool:
    """Whether a cell holds the number of an action and nothing else."""
    text = cell.strip()
    return len(text) <= _LONGEST and bool(_COUNTED.fullmatch(text) or _LETTERED.fullmatch(text))
