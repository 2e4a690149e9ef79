"""Model Employer goals, worked out by hand."""

from math import isnan

import pandas as pd
import pytest

from wres.comparison import Goal, model_employer_goals
from wres.disclosure import disclose
from wres.indicators import Figure, calculate
from wres.parameters import Disclosure, Workspace

WORKSPACE = Workspace.at()


def figures(year: int, bme_8a: int) -> tuple[Figure, ...]:
    """1,000 staff, 200 of them BME, with `bme_8a` of 60 in band 8a (both staff groups together) and 3 of 30 in 8b."""
    cells = {
        ("clinical", "5"): (780 - (60 - bme_8a) - 27, 220 - bme_8a - 3 - 20), ("clinical", "8a"): (40 - bme_8a + 6, bme_8a - 6),
        ("non_clinical", "8a"): (14, 6), ("non_clinical", "8b"): (27, 3),
    }  # fmt: skip
    rows = [(*cell, group, n) for cell, counts in cells.items() for group, n in zip(("white", "bme"), counts, strict=True)]
    rest = 1000 - sum(sum(counts) for counts in cells.values())
    bme = 200 - sum(counts[1] for counts in cells.values())
    rows += [("clinical", "4", "white", rest - bme), ("clinical", "4", "bme", bme)]
    table = pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])
    return calculate({"workforce": table}, WORKSPACE.standard, WORKSPACE.year(year), "EXA", year, pd.DataFrame()).figures


def goals(year: int = 2025, bme_8a: int = 8, disclosed: bool = False) -> dict[str, Goal]:
    made = figures(year, bme_8a)
    made = disclose(made, Disclosure(), WORKSPACE.standard).figures if disclosed else made
    return {goal.band: goal for goal in model_employer_goals(made, WORKSPACE.standard)}


def test_the_goal_is_the_share_of_the_whole_workforce() -> None:
    """20% of 60 is 12; 8 are there, so 4 more."""
    row = goals()["8a"]
    assert (row.headcount, row.share, row.actual, row.goal, row.gap) == (60, pytest.approx(20), 8, 12, 4)


def test_a_hidden_count_gives_no_goal() -> None:
    row = goals(disclosed=True)["8b"]
    assert (row.status, row.reason) == ("suppressed", "small number")
    assert all(map(isnan, (row.headcount, row.actual, row.goal, row.gap)))


def test_every_senior_band_has_its_row() -> None:
    table = goals()
    assert list(table) == ["8a", "8b", "8c", "8d", "9", "vsm"]
    assert (table["vsm"].status, table["vsm"].reason) == ("missing", "no data")
