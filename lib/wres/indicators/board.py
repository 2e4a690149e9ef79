"""Board difference (indicator 9): the board's make-up against the workforce's, in percentage points."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from wres.indicators.measures import NO_DATA, missing, shares, tidy
from wres.indicators.survey import DECIMALS

SEATS = {"total": None, "voting": "voting", "executive": "executive"}  # part of the board: the column that says yes to it


def board_shares(board: pd.DataFrame, groups: list[str], level: float = 0.95) -> pd.DataFrame:
    """Each group's share of the board, its voting members, and its executives whether they vote or not, in percent.

    board: `ethnicity`, `voting`, `executive` (yes or no), `members`. Unknown ethnicity stays in the denominator. A part
    of the board with nobody in it gives status missing, reason `zero denominator`.
    """
    cells = []
    for seat, column in SEATS.items():
        part = board if column is None else board[board[column] == "yes"]
        members = part.groupby("ethnicity", observed=True)["members"].sum().reindex(groups, fill_value=0)
        cells += [
            {"measure": "board_share", "group": group, "band": seat, "numerator": count, "denominator": members.sum()}
            for group, count in members.items()
        ]
    return shares({name: [cell[name] for cell in cells] for name in cells[0]}, level)


def differences(board: pd.DataFrame, workforce_share: Mapping | None, group: str) -> pd.DataFrame:
    """The group's share of the board minus its share of the workforce, in points: one row a part of the board.

    board: rows of `board_share`, calculated or printed; workforce_share: the row of the group's share of the whole
    workforce in the same return. There is no interval, since the board is part of that workforce. A missing part gives
    a missing difference with the part's reason.
    """
    shares_of = {row["band"]: row for row in board[board["group"] == group].to_dict("records")}
    return tidy([_difference(shares_of.get(seat), workforce_share) | {"group": group, "band": seat} for seat in SEATS])


def no_board(groups: list[str]) -> pd.DataFrame:
    """The shares of the board when nothing is known."""
    size = len(groups)
    return missing(
        NO_DATA, measure="board_share", group=groups * len(SEATS), band=[seat for seat in SEATS for _ in range(size)], unit="percent"
    )


def _difference(board: Mapping | None, workforce_share: Mapping | None) -> dict:
    row = {"measure": "difference", "unit": "points", "value": np.nan, "status": "missing", "reason": NO_DATA}
    if board is None or workforce_share is None:
        return row
    for part in (board, workforce_share):
        if part["status"] != "ok":
            return row | {"reason": part["reason"]}
    return row | {"value": round(board["value"] - workforce_share["value"], DECIMALS), "status": "ok", "reason": ""}
