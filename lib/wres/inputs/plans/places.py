"""Places of a document in words: `line 2, 4 to 6`, `sheet Plan, row 3; table 2, row 1, 2`."""

import re
from collections.abc import Iterable
from itertools import groupby

_COUNTED = re.compile(r"(?P<unit>.*\b(?:row|line|paragraph)) (?P<numbers>\d+(?: to \d+)?)")


def numbers(counted: Iterable[int]) -> str:
    """Numbers in words, runs together: `2`, `2, 5`, `2 to 4, 7`."""
    runs: list[list[int]] = []
    for number in sorted(set(counted)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}{', ' if len(run) == 2 else ' to '}{run[-1]}" for run in runs)


def places_in_words(places: Iterable[str]) -> str:
    """Places in the order given, rows of one table and lines of one text together."""
    groups = groupby(dict.fromkeys(places), key=_unit)
    return "; ".join(f"{unit} {numbers(_counted(alike))}" if unit else "; ".join(alike) for unit, alike in groups)


def reach(first: str, last: str) -> str:
    """A place that reaches from one to another: `line 2 to 4`."""
    return f"{first.split(' to ')[0]} to {last.removeprefix('line ')}"


def _unit(place: str) -> str:
    match = _COUNTED.fullmatch(place)
    return match["unit"] if match else ""


def _counted(places: Iterable[str]) -> list[int]:
    counted: list[int] = []
    for place in places:
        first, _, last = place.rpartition(" to ") if " to " in place.rsplit(",", 1)[-1] else (place, "", "")
        start = int(first.rsplit(" ", 1)[1])
        counted += range(start, int(last or start) + 1)
    return counted
