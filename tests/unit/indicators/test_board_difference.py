"""The board against the workforce."""

import pandas as pd
import pytest

from wres.indicators.board_difference import board_shares, differences
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
INDICATOR = STANDARD.indicators["9"]
PARTS = ["total", "voting", "executive"]
# Fifteen members: 12 voting (10 White, 1 BME, 1 unknown); 6 executives, of whom 1 without a vote.
BOARD = pd.DataFrame(
    [
        ("white", "yes", "yes", 4), ("white", "yes", "no", 6), ("white", "no", "yes", 1), ("white", "no", "no", 2),
        ("bme", "yes", "yes", 1), ("unknown", "yes", "no", 1),
    ],
    columns=["ethnicity", "voting", "executive", "members"],
)  # fmt: skip


def workforce(percent) -> Figure:
    return Figure(measure="share", group="bme", value=percent)


@pytest.mark.parametrize(
    ("band", "group", "numerator", "denominator"),
    [
        ("total", "white", 13, 15),
        ("total", "bme", 1, 15),
        ("voting", "bme", 1, 12),
        ("voting", "unknown", 1, 12),
        ("executive", "white", 5, 6),
        ("executive", "bme", 1, 6),
    ],
)
def test_shares_count_everyone_of_that_part_of_the_board(value_of, band, group, numerator, denominator):
    row = value_of(figures_table(board_shares(BOARD, INDICATOR, STANDARD)), "board_share", group, band=band)
    assert (row["numerator"], row["denominator"]) == (numerator, denominator)
    assert row["value"] == pytest.approx(100 * numerator / denominator)


def test_the_difference_is_board_minus_workforce(value_of):
    rows = figures_table(differences(board_shares(BOARD, INDICATOR, STANDARD), workforce(20.0), "bme", PARTS))
    assert rows["band"].tolist() == ["total", "voting", "executive"]
    assert value_of(rows, "difference", "bme", band="total")["value"] == pytest.approx(100 / 15 - 20)
    assert value_of(rows, "difference", "bme", band="voting")["value"] == pytest.approx(100 / 12 - 20)
    assert set(rows["unit"]) == {"points"}
    assert rows[["numerator", "denominator", "lower", "upper"]].isna().all().all()


def test_no_executives_is_a_reason(value_of):
    shares = board_shares(BOARD[BOARD["executive"] == "no"], INDICATOR, STANDARD)
    assert value_of(figures_table(shares), "board_share", "bme", band="executive")["reason"] == "zero denominator"
    rows = figures_table(differences(shares, workforce(20.0), "bme", PARTS))
    assert value_of(rows, "difference", "bme", band="executive")["reason"] == "zero denominator"


def test_without_a_workforce_there_is_no_difference():
    rows = differences(board_shares(BOARD, INDICATOR, STANDARD), None, "bme", PARTS)
    assert [row.reason for row in rows] == ["no data"] * 3


def test_members_are_counted_and_named_so_there_are_no_intervals():
    """Statistics.md, E11."""
    shares = figures_table(board_shares(BOARD, INDICATOR, STANDARD))
    assert shares["value"].notna().all()
    assert shares[["lower", "upper"]].isna().all().all()


def test_a_board_of_one_has_a_share_of_nothing_or_all(value_of):
    shares = figures_table(board_shares(BOARD.head(1).assign(members=1), INDICATOR, STANDARD))
    assert value_of(shares, "board_share", "white", band="total")["value"] == 100
    assert value_of(shares, "board_share", "bme", band="total")["value"] == 0
