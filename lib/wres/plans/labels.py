"""How commitments are called where numbers restart: by number, and by objective or part when the number alone is not enough."""

from collections import defaultdict
from collections.abc import Sequence

from wres.plans.written import WrittenRow

_BELONGS_TO = (("plan_part", ""), ("objective_no", "objective "), ("section", ""))
_LETTERS = 24


def parents_of(rows: Sequence[WrittenRow]) -> list[str]:
    """What each commitment belongs to where the same number occurs again, "objective 3" or "Part 2"; empty where it does not."""
    parents = [""] * len(rows)
    same: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        same[row.number].append(place)
    for number, places in same.items():
        if not number or len(places) < 2:
            continue
        column, word = next(
            ((column, word) for column, word in _BELONGS_TO if len({rows[place][column] for place in places}) > 1), ("", "")
        )
        for place in places if column else ():
            if rows[place][column]:
                parents[place] = f"{word}{_short(rows[place][column])}"
    return parents


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[:_LETTERS].split(" – ")[0].split(" - ")[0].rstrip()
