"""Representation by band, by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.indicators.representation import representation
from wres.parameters import Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
INDICATOR = STANDARD.indicators["1"]
COLUMNS = ["staff_group", "band", "ethnicity", "headcount"]
MADE_UP = pd.DataFrame(
    [
        ("clinical", "5", "white", 60), ("clinical", "5", "bme", 30), ("clinical", "5", "unknown", 10),
        ("clinical", "8a", "white", 9), ("clinical", "8a", "bme", 1),
        ("non_clinical", "vsm", "white", 5),
        ("non_clinical", "2", "bme", 0),
        ("medical", "consultant", "white", 10), ("medical", "consultant", "bme", 15),
    ],
    columns=COLUMNS,
)  # fmt: skip


@pytest.mark.parametrize(
    ("group", "staff_group", "band", "numerator", "denominator", "percent"),
    [
        ("bme", "all", "all", 46, 140, 32.857142857142854),
        ("white", "all", "all", 84, 140, 60.0),
        ("unknown", "all", "all", 10, 140, 7.142857142857143),
        ("bme", "clinical", "5", 30, 100, 30.0),
        ("bme", "clinical", "all", 31, 110, 28.181818181818183),
        ("bme", "medical", "all", 15, 25, 60.0),
        ("unknown", "clinical", "8a", 0, 10, 0.0),
        ("bme", "all", "8a_and_above", 1, 15, 6.666666666666667),
        ("bme", "clinical", "8a_and_above", 1, 10, 10.0),
        ("white", "non_clinical", "8a_and_above", 5, 5, 100.0),
    ],
)
def test_shares_by_hand(value_of, group, staff_group, band, numerator, denominator, percent):
    row = value_of(figures_table(representation(MADE_UP, INDICATOR, STANDARD)), "share", group, staff_group, band)
    assert (row["numerator"], row["denominator"]) == (numerator, denominator)
    assert row["value"] == pytest.approx(percent, rel=1e-12)
    assert row["lower"] <= row["value"] + 1e-9
    assert row["upper"] >= row["value"] - 1e-9


def test_a_cell_of_nobody_has_a_reason(value_of):
    row = value_of(figures_table(representation(MADE_UP, INDICATOR, STANDARD)), "share", "bme", "non_clinical", "2")
    assert (row["status"], row["reason"]) == ("missing", "zero denominator")


def test_medical_grades_are_no_senior_bands():
    rows = figures_table(representation(MADE_UP, INDICATOR, STANDARD))
    assert not ((rows["staff_group"] == "medical") & (rows["band"] == "8a_and_above")).any()


def test_only_cells_that_are_there_get_rows():
    rows = figures_table(representation(MADE_UP, INDICATOR, STANDARD))
    assert set(rows.loc[rows["staff_group"] == "clinical", "band"]) == {"all", "5", "8a", "8a_and_above"}
    assert not rows.duplicated(["group", "staff_group", "band"]).any()


cells = st.sampled_from([(group, band) for group in STANDARD.staff_groups for band in STANDARD.bands(group)])
lines = st.tuples(cells, st.sampled_from(list(STANDARD.groups)), st.integers(0, 5000))


@given(st.lists(lines, min_size=1, max_size=40))
def test_shares_of_a_cell_add_to_100_and_cells_to_the_total(drawn):
    workforce = pd.DataFrame([(*cell, ethnicity, count) for cell, ethnicity, count in drawn], columns=COLUMNS)
    rows = figures_table(representation(workforce, INDICATOR, STANDARD))
    ok = rows[rows["status"] == "ok"]
    assert ok.groupby(["staff_group", "band"])["value"].sum().sub(100).abs().lt(1e-9).all()
    assert rows["value"].notna().eq(rows["status"].eq("ok")).all()
    parts = rows[(rows["band"] == "all") & (rows["staff_group"] != "all")]
    whole = rows[(rows["band"] == "all") & (rows["staff_group"] == "all")].set_index("group")["numerator"]
    assert parts.groupby("group")["numerator"].sum().sub(whole).eq(0).all()


def test_a_workforce_without_a_row_is_nobody():
    rows = representation(MADE_UP[:0], INDICATOR, STANDARD)
    assert [(row.group, row.numerator, row.status, row.reason) for row in rows] == [
        (group, 0, "missing", "zero denominator") for group in ("white", "bme", "unknown")
    ]
