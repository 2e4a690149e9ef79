"""Board difference (indicator 9): the board's make-up against the workforce's, in percentage points."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from wres.indicators.figures import NO_DATA, Figure
from wres.indicators.shares import shares
from wres.indicators.survey import DECIMALS

SEATS = {"total": None, "voting": "voting", "executive": "executive"}  # part of the board: the column that says yes to it


def board_shares(board: pd.DataFrame, groups: list[str], level: float = 0.95) -> list[Figure]:
    """Each group's share of the board, its voting members, and its executives whether they vote or not, in percent.

    board: `ethnicity`, `voting`, `executive` (yes or no), `members`. Unknown ethnicity stays in the denominator. A part
    of the board with nobody in it gives status missing, reason `zero denominator`.
    """
    cells = []
    for seat, column in SEATS.items():
        sits = ["yes"] * len(board) if column is None else board[column].tolist()
        members: Counter[str] = Counter()
        for ethnicity, count, yes in zip(board["ethnicity"].tolist(), board["members"].tolist(), sits, strict=True):
            members[ethnicity] += count if yes == "yes" else 0
        everyone = sum(members[group] for group in groups)
        cells += [
            Figure(measure="board_share", group=group, band=seat, numerator=float(members[group]), denominator=float(everyone))
            for group in groups
        ]
    return shares(cells, level)


def differences(board: Iterable[Figure], workforce_share: Figure | None, group: str) -> list[Figure]:
    """The group's share of the board minus its share of the workforce, in points: one row a part of the board.

    board: shares of the board, calculated or printed; workforce_share: the group's share of the whole workforce in the
    same return. There is no interval, since the board is part of that workforce. A missing part gives
    a missing difference with the part's reason.
    """
    shares_of = {row.band: row for row in board if row.group == group}
    return [
        _difference(Figure(measure="difference", group=group, band=seat, unit="points"), shares_of.get(seat), workforce_share)
        for seat in SEATS
    ]


def no_board(groups: list[str]) -> list[Figure]:
    """The shares of the board when nothing is known."""
    return [Figure(measure="board_share", group=group, band=seat, unit="percent").missing(NO_DATA) for seat in SEATS for group in groups]


def _difference(row: Figure, board: Figure | None, workforce_share: Figure | None) -> Figure:
    if board is None or workforce_share is None:
        return row.missing(NO_DATA)
    for part in (board, workforce_share):
        if part.status != "ok":
            return row.missing(part.reason)
    return replace(row, value=round(board.value - workforce_share.value, DECIMALS))
