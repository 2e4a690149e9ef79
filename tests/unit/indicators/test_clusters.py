"""Counts by single bands, shown in clusters: made up, added by hand."""

import pandas as pd
import pytest

from wres.indicators import calculate
from wres.indicators.unseen_count import UnseenCount
from wres.parameters.clustered_standard import ClusteredStandard

WORKFORCE = {  # band: White and BME staff
    "3": (30, 3), "4": (20, 6), "5": (12, 5), "6": (9, 4), "7": (8, 3), "8a": (6, 3), "8b": (5, 3), "8c": (4, 3), "vsm": (3, 2),
}  # fmt: skip
RECRUITMENT = [  # staff group, band, group, shortlisted, appointed
    ("clinical", "5", "white", 20, 4), ("clinical", "6", "white", 10, 3), ("clinical", "5", "bme", 20, 5), ("clinical", "7", "bme", 30, 6),
    ("medical", "career_grade", "white", 10, 2), ("medical", "other", "white", 10, 1), ("medical", "other", "bme", 40, 3),
]  # fmt: skip


def workforce():
    rows = [("clinical", band, group, n) for band, pair in WORKFORCE.items() for group, n in zip(("white", "bme"), pair, strict=True)]
    rows += [("medical", "consultant", "white", 9), ("medical", "career_grade", "white", 5), ("medical", "other", "white", 2)]
    return pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])


@pytest.fixture(scope="module")
def calculated(workspace, ethnic_codes):
    def calculated(**tables):
        return calculate(tables, ClusteredStandard.of(workspace.standard), workspace.year(2025), "ABC", 2025, ethnic_codes)

    return calculated


def counts(calculated, measure, group, of_what=("numerator", "denominator")):
    rows = [row for row in calculated.figures if (row.measure, row.group) == (measure, group) and row.status == "ok"]
    return {(row.staff_group, row.band): tuple(getattr(row, name) for name in of_what) for row in rows}


def test_shares_are_of_clusters_whose_bands_are_added_up(calculated):
    shares = counts(calculated(workforce=workforce()), "share", "bme")
    assert shares == {
        ("all", "all"): (32, 145), ("all", "8a_and_above"): (11, 29), ("clinical", "all"): (32, 129), ("clinical", "1_to_4"): (9, 59),
        ("clinical", "5_to_7"): (12, 41), ("clinical", "8a_and_8b"): (6, 17), ("clinical", "8c_to_vsm"): (5, 12),
        ("clinical", "8a_and_above"): (11, 29), ("medical", "all"): (0, 16), ("medical", "consultant"): (0, 9), ("medical", "other_grades"): (0, 7),
    }  # fmt: skip


def test_likelihoods_by_band_are_of_clusters(calculated):
    recruitment = pd.DataFrame(RECRUITMENT, columns=["staff_group", "band", "ethnicity", "shortlisted", "appointed"])
    result = calculated(recruitment=recruitment)
    by_band = {cell: pair for cell, pair in counts(result, "likelihood", "white").items() if cell[1] != "all"}
    assert by_band == {("clinical", "5_to_7"): (7, 30), ("medical", "other_grades"): (3, 20)}
    ratios = counts(result, "relative_likelihood", "white/bme", ["value"])
    assert ratios["clinical", "5_to_7"] == pytest.approx((7 / 30 / (11 / 50),))
    assert ratios["medical", "other_grades"] == pytest.approx((3 / 20 / (3 / 40),))


def test_the_disparity_ratio_goes_by_the_tiers_of_single_bands(calculated):
    ratios = counts(calculated(workforce=workforce()), "disparity", "white/bme", ["value"])
    # Lower: White 30 + 20 + 12 = 62, BME 3 + 6 + 5 = 14; middle: 17 and 7; upper: 18 and 11.
    assert ratios["all", "lower_middle"] == pytest.approx((17 / 62 / (7 / 14),))
    assert ratios["all", "middle_upper"] == pytest.approx((18 / 17 / (11 / 7),))
    assert ratios["clinical", "lower_upper"] == pytest.approx((18 / 62 / (11 / 14),))


def test_the_counts_that_no_figure_shows_are_handed_on(calculated, workspace, ethnic_codes):
    unseen = calculated(workforce=workforce()).unseen_counts
    assert {count for count in unseen if count.people} == {
        UnseenCount("rdr", "clinical", "5_to_7.lower", "5_to_7", "white", 12), UnseenCount("rdr", "clinical", "5_to_7.lower", "5_to_7", "bme", 5),
        UnseenCount("rdr", "clinical", "5_to_7.middle", "5_to_7", "white", 17), UnseenCount("rdr", "clinical", "5_to_7.middle", "5_to_7", "bme", 7),
    }  # fmt: skip
    single = calculate({"workforce": workforce()}, workspace.standard, workspace.year(2025), "ABC", 2025, ethnic_codes)
    assert single.unseen_counts == ()


def printed(*rows):
    return pd.DataFrame(
        [{"indicator": "1", "measure": "share", "group": "bme", "staff_group": "clinical", "value": 20.0, **row} for row in rows]
    )


def test_what_is_printed_for_single_bands_is_left_out_with_a_note_and_for_clusters_shown(calculated):
    result = calculated(published=printed({"band": "8c"}, {"band": "9"}, {"band": "5_to_7"}, {"band": "all", "staff_group": "all"}))
    assert counts(result, "share", "bme", ["value"]) == {("clinical", "5_to_7"): (20,), ("all", "all"): (20,)}
    (note,) = [finding for finding in result.findings if finding.check == "printed figures of single bands"]
    assert (note.severity, note.indicator, note.where) == ("note", "1", "published, band")
    assert note.what == "Indicator 1: 2 printed figures of single bands are left out (bands: 8c, 9)."
    assert "printed for 8c_to_vsm" in note.how_to_fix


def test_a_grade_that_is_a_cluster_of_its_own_keeps_its_printed_figure(calculated):
    result = calculated(published=printed({"band": "consultant", "staff_group": "medical"}))
    assert counts(result, "share", "bme", ["value"]) == {("medical", "consultant"): (20,)}
    assert not [finding for finding in result.findings if finding.check == "printed figures of single bands"]


def test_what_is_printed_for_a_cluster_is_held_against_the_counts(calculated):
    result = calculated(workforce=workforce(), published=printed({"band": "5_to_7"}))
    (warning,) = [finding for finding in result.findings if finding.check == "printed against calculated"]
    assert "20% is printed, but the counts give 29.268%" in warning.what  # 12 of 41
