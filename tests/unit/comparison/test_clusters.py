"""Goals, tier shares and targets where bands are shown in clusters, worked out by hand."""

from math import isnan

import pandas as pd
import pytest

from wres.comparison import model_employer_goals, target_progress
from wres.comparison.tier_shares import tier_shares
from wres.indicators import Figure, calculate
from wres.parameters import Target, Workspace
from wres.parameters.clustered_standard import ClusteredStandard

WORKSPACE = Workspace.at()
STANDARD = ClusteredStandard.of(WORKSPACE.standard)
CELLS = {
    ("clinical", "4"): (60, 40), ("clinical", "6"): (50, 30), ("clinical", "8a"): (20, 5), ("non_clinical", "8b"): (10, 1),
    ("non_clinical", "8c"): (6, 1), ("clinical", "vsm"): (3, 0),
}  # fmt: skip


@pytest.fixture(scope="module")
def figures() -> tuple[Figure, ...]:
    """226 staff, 77 of them BME; none in band 5."""
    rows = [(*cell, group, n) for cell, pair in CELLS.items() for group, n in zip(("white", "bme"), pair, strict=True)]
    table = pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])
    return calculate({"workforce": table}, STANDARD, WORKSPACE.year(2025), "ABC", 2025, pd.DataFrame()).figures


def test_goals_are_for_the_clusters_of_senior_bands(figures):
    """77 of 226 is 34.07%: of 36 in bands 8a and 8b 12.27, of 10 in bands 8c and above 3.41."""
    goals = {goal.band: (goal.headcount, goal.actual, goal.goal, goal.gap) for goal in model_employer_goals(figures, STANDARD)}
    assert goals == {"8a_and_8b": (36, 6, 12, 6), "8c_to_vsm": (10, 1, 3, 2)}


def test_a_tier_that_is_part_of_a_cluster_has_no_share_even_if_nobody_is_in_the_rest(figures):
    assert tier_shares(figures, STANDARD.indicators["rdr"], STANDARD) == {}


def test_a_target_for_a_single_band_says_why_it_has_no_figure(figures):
    target = Target(
        measure="Senior staff", indicator="1", group="bme", band="8a", staff_group="clinical", value=10, unit="percent", note="From 2024"
    )
    (row,) = target_progress([target], figures, 2025, STANDARD)
    assert isnan(row.actual)
    assert row.met == "not known"
    assert row.note == "From 2024; Band 8a is shown only within Bands 8a and 8b"


def test_a_target_for_a_cluster_is_measured(figures):
    target = Target(measure="Senior staff", indicator="1", group="bme", band="8a_and_8b", staff_group="clinical", value=10, unit="percent")
    (row,) = target_progress([target], figures, 2025, STANDARD)
    assert (row.actual, row.met, row.note) == (20, "yes", "")  # 5 of 25
