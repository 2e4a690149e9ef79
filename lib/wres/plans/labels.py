"""How commitments are called where numbers restart: by number, and by objective or part when the number alone is not enough."""

from collections import defaultdict

import pandas as pd

_BELONGS_TO = (("plan_part", ""), ("objective_no", "objective "), ("section", ""))
_LETTERS = 24


def numbers_of(rows: pd.DataFrame) -> dict[int, str]:
    """The printed number of each commitment with its letter and without a full stop behind it: 1.4.2a; empty when there is none."""
    pairs = zip(rows.index, rows["action_no"], rows["commitment"], strict=True)
    return {int(row): f"{number.strip().rstrip('.')}{letter.strip()}" for row, number, letter in pairs}


def names_of(rows: pd.DataFrame) -> dict[int, str]:
    """The number of each commitment, and what it belongs to where the same number occurs again: "1 of objective 3", "4 of Part 2"."""
    numbers = numbers_of(rows)
    same: dict[str, list[int]] = defaultdict(list)
    for row, number in numbers.items():
        same[number].append(row)
    belongs = {column: {int(row): text for row, text in rows[column].items()} for column, _ in _BELONGS_TO}
    names = dict(numbers)
    for number, members in same.items():
        if not number or len(members) < 2:
            continue
        column, word = next(
            ((column, word) for column, word in _BELONGS_TO if len({belongs[column][row] for row in members}) > 1), ("", "")
        )
        for row in members if column else ():
            if belongs[column][row]:
                names[row] = f"{number} of {word}{_short(belongs[column][row])}"
    return names


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[:_LETTERS].split(" – ")[0].split(" - ")[0].rstrip()
