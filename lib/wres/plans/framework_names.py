"""Names of frameworks in a text: every name and alias, and the frameworks it could mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wres.parameters import Framework


def name_with_version(framework: Framework) -> str:
    """A framework's name with its version, as it is always cited."""
    return f"{framework.name} ({framework.version})"


@dataclass(frozen=True, slots=True)
class _Register:
    """Every name and alias in lower case with the frameworks it could mean, and one pattern that finds them, longest first."""

    meanings: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]


def _register(frameworks: Mapping[str, Framework]) -> _Register:
    return _register_of(tuple((key, (framework.name, *framework.aliases)) for key, framework in frameworks.items()))


@lru_cache(maxsize=16)
def _register_of(frameworks: tuple[tuple[str, tuple[str, ...]], ...]) -> _Register:
    keys_by_name: dict[str, list[str]] = {}
    for key, names in frameworks:
        for name in names:
            keys_by_name.setdefault(name.lower(), []).append(key)
    meanings = {}
    for name, keys in keys_by_name.items():
        within = re.compile(rf"(?<!\w){re.escape(name.rstrip('s'))}s?(?!\w)")
        others = [key for key, names in frameworks if any(within.search(other.lower()) for other in names)]
        meanings[name] = tuple(dict.fromkeys([*keys, *others]))
    words = (re.escape(name).replace("\\ ", r"[ -]?") for name in sorted(meanings, key=len, reverse=True))
    return _Register(meanings, re.compile(rf"(?<!\w)(?:{'|'.join(f'({word})' for word in words)})(?:s\b|(?!\w))", re.IGNORECASE))


def names_of_frameworks(text: str, frameworks: Mapping[str, Framework]) -> list[tuple[int, int, str]]:
    """Where a name or alias stands, in order, none within another: start, end, the name in lower case."""
    if not frameworks:
        return []
    register = _register(frameworks)
    names = sorted(register.meanings, key=len, reverse=True)
    return [(match.start(), match.end(), names[(match.lastindex or 1) - 1]) for match in register.pattern.finditer(text)]


def meanings_of(name: str, frameworks: Mapping[str, Framework]) -> tuple[str, ...]:
    """The frameworks that a name in lower case could mean, by file name."""
    return _register(frameworks).meanings[name]
