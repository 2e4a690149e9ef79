"""Cells, rows and columns as a spreadsheet names them."""

from collections.abc import Callable, Iterable

SHOWN = 12
Place = tuple[int, int]
Area = tuple[Place, Place]


def letter(place: int) -> str:
    """The spreadsheet's letters for a column, counted from 0: 0 is A, 26 is AA."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters


def reference(place: Place) -> str:
    """A cell, row and column counted from 0: (1, 2) is C2."""
    row, column = place
    return f"{letter(column)}{row + 1}"


def area(corners: Area) -> str:
    """A range of cells: A1:B3."""
    return f"{reference(corners[0])}:{reference(corners[1])}"


def place_of(name: str) -> Place:
    """The row and column of a reference such as C2, counted from 0. Raises ValueError for anything else."""
    letters = name.rstrip("0123456789")
    column = 0
    for sign in letters:
        column = column * 26 + ord(sign) - ord("A") + 1
    return int(name[len(letters) :]) - 1, column - 1


def rows_in_words(rows: Iterable[int]) -> str:
    """Rows counted from 0 as a spreadsheet numbers them, runs together: `4, 7 to 12`."""
    return _in_words([row + 1 for row in rows], str)


def columns_in_words(columns: Iterable[int]) -> str:
    """Columns counted from 0 by their letters, runs together: `B, D to F`."""
    return _in_words(list(columns), letter)


def _in_words(places: list[int], name: Callable[[int], str]) -> str:
    runs: list[list[int]] = []
    for place in sorted(set(places)):
        if runs and place == runs[-1][-1] + 1:
            runs[-1][1:] = [place]
        else:
            runs.append([place])
    words = [name(run[0]) if len(run) == 1 else f"{name(run[0])} to {name(run[-1])}" for run in runs]
    return ", ".join(words[:SHOWN]) + (f" and {len(words) - SHOWN} more" if len(words) > SHOWN else "")
