"""Places of a document in words: `line 2, 4 to 6`, `sheet Plan, row 3; table 2, row 1, 2`."""

import re
from collections.abc import Iterable
from itertools import groupby

_COUNTED = re.compile(r"(?P<unit>(?:(?!\d to ).)*\b(?:row|line|paragraph)) (?P<first>\d+)(?: to (?P<last>\d+))?")


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
    return "; ".join(f"{unit} {numbers(_row_numbers(alike))}" if unit else "; ".join(alike) for unit, alike in groups)


def reach(first: str, last: str) -> str:
    """A place that reaches from one to another: `line 2 to 4`, `table 1, row 2 to 3`."""
    start, unit = first.split(" to ")[0], _unit(last)
    return f"{start} to {last.removeprefix(unit).strip()}" if unit and unit == _unit(start) else f"{start} to {last}"


def _unit(place: str) -> str:
    match = _COUNTED.fullmatch(place)
    return match["unit"] if match else ""


def _row_numbers(places: Iterable[str]) -> list[int]:
    matches = filter(None, map(_COUNTED.fullmatch, places))
    return [number for match in matches for number in range(int(match["first"]), int(match["last"] or match["first"]) + 1)]
