"""The race disparity ratio."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.indicators.disparity import disparity
from wres.parameters import Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
INDICATOR = STANDARD.indicators["rdr"]
TIER_BAND = {"lower": "5", "middle": "6", "upper": "8a"}


def workforce(tiers: dict[str, tuple[int, int]], staff_group: str = "clinical") -> pd.DataFrame:
    rows = [(staff_group, TIER_BAND[tier], e, n) for tier, pair in tiers.items() for e, n in zip(("white", "bme"), pair, strict=True)]
    return pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])


def test_by_hand(value_of):
    rows = figures_table(disparity(workforce({"lower": (400, 200), "middle": (300, 75), "upper": (100, 10)}), INDICATOR, STANDARD))
    # (300/400) / (75/200) = 2; (100/300) / (10/75) = 2.5; (100/400) / (10/200) = 5
    for staff_group in ("all", "clinical"):
        assert value_of(rows, "disparity", "white/bme", staff_group, "lower_middle")["value"] == pytest.approx(2)
        assert value_of(rows, "disparity", "white/bme", staff_group, "middle_upper")["value"] == pytest.approx(2.5)
        assert value_of(rows, "disparity", "white/bme", staff_group, "lower_upper")["value"] == pytest.approx(5)
    assert value_of(rows, "disparity", "white/bme", "non_clinical", "lower_upper")["reason"] == "zero denominator"


def test_tiers_medical_and_unknown():
    base = workforce({"lower": (400, 200), "middle": (300, 75), "upper": (100, 10)})
    spread = pd.DataFrame(
        [
            ("clinical", "under_1", "white", 100), ("clinical", "2", "white", 300), ("clinical", "5", "bme", 200),
            ("clinical", "6", "white", 100), ("clinical", "7", "white", 200), ("clinical", "7", "bme", 75),
            ("clinical", "8c", "white", 60), ("clinical", "vsm", "white", 40), ("clinical", "9", "bme", 10),
            ("clinical", "5", "unknown", 5000), ("medical", "consultant", "white", 5000),
        ],
        columns=base.columns,
    )  # fmt: skip
    pd.testing.assert_frame_equal(
        figures_table(disparity(base, INDICATOR, STANDARD)), figures_table(disparity(spread, INDICATOR, STANDARD))
    )


def test_nobody_of_the_reference_group_at_the_top_is_zero_and_of_the_other_has_a_reason(value_of):
    none_white = figures_table(disparity(workforce({"lower": (400, 200), "middle": (300, 75), "upper": (0, 10)}), INDICATOR, STANDARD))
    assert value_of(none_white, "disparity", "white/bme", "all", "lower_upper")["value"] == 0
    none_bme = figures_table(disparity(workforce({"lower": (400, 200), "middle": (300, 75), "upper": (100, 0)}), INDICATOR, STANDARD))
    row = value_of(none_bme, "disparity", "white/bme", "all", "lower_upper")
    assert (row["status"], row["reason"]) == ("missing", "zero denominator")


head = st.integers(1, 3000)


@given(head, head, head, head, head, head)
def test_the_two_steps_multiply_to_the_whole(a, b, c, d, e, f):
    rows = figures_table(disparity(workforce({"lower": (a, b), "middle": (c, d), "upper": (e, f)}), INDICATOR, STANDARD))
    value = rows[rows["staff_group"] == "all"].set_index("band")["value"]
    assert value["lower_middle"] * value["middle_upper"] == pytest.approx(value["lower_upper"], rel=1e-12)
