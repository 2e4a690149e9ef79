"""Disparity ratios where bands are shown in clusters that lie in several tiers: nothing small may be worked back from them."""

from fractions import Fraction
from itertools import product

import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from wres.disclosure import disclose
from wres.indicators import calculate
from wres.inputs import read_code_list
from wres.parameters import Disclosure, Workspace
from wres.parameters.clustered_standard import ClusteredStandard

WORKSPACE = Workspace.at()
STANDARD = ClusteredStandard.of(WORKSPACE.standard)
CODES = read_code_list(WORKSPACE)
LARGE = {"4": (50, 9), "5": (12, 5), "6": (17, 7), "8a": (11, 6), "8c": (7, 5)}
STEPS = ("lower_middle", "middle_upper", "lower_upper")


RULES = Disclosure()


def published(counts, rules=RULES):
    """counts: by staff group and band, White and BME staff."""
    rows = [
        (staff_group, band, group, people)
        for (staff_group, band), pair in counts.items()
        for group, people in zip(("white", "bme"), pair, strict=True)
    ]
    tables = {"workforce": pd.DataFrame(rows, columns=["staff_group", "band", "ethnicity", "headcount"])}
    calculated = calculate(tables, STANDARD, WORKSPACE.year(2025), "ABC", 2025, CODES)
    return disclose(calculated.figures, rules, STANDARD, (), calculated.unseen_counts)


def clinical(**changes):
    return {("clinical", band): pair for band, pair in (LARGE | {name[1:]: pair for name, pair in changes.items()}).items()}


def disparities(disclosed):
    """By staff group and step, the status; `rounded` of one published so."""
    rows = (row for row in disclosed.figures if row.measure == "disparity")
    statuses = {(row.staff_group, row.band): "rounded" if row.is_rounded else row.status for row in rows}
    assert statuses
    return statuses


def test_where_no_count_is_small_the_ratios_are_shown():
    assert set(disparities(published(clinical())).values()) == {"ok", "missing"}  # missing: nobody is non-clinical


def gives_the_part_away(disclosed, staff_group="clinical"):
    """Band 5 is the lower tier less bands 1 to 4: whether both are told exactly."""
    exact = {row.key[1:] for row in disclosed.figures if row.status in ("ok", "missing") and not row.is_rounded}
    tiers = any(("disparity", "white/bme", staff_group, step) in exact for step in ("lower_middle", "lower_upper"))
    return tiers and ("share", "bme", staff_group, "1_to_4") in exact


def test_a_small_part_of_a_cluster_is_not_given_away_by_the_tier_less_the_cluster_below():
    # 10 BME staff in bands 5 to 7 are shown, of them 3 in band 5: the lower tier less bands 4 and below.
    disclosed = published(clinical(_5=(12, 3), _6=(17, 7)))
    assert not gives_the_part_away(disclosed)
    changed = {row.key for row in disclosed.figures if row.status == "suppressed" or row.is_rounded}
    assert {protection.key for protection in disclosed.protections} == changed
    assert {protection.for_the_sake_of for protection in disclosed.protections} == {(("1", "share", "bme", "clinical", "5_to_7"),)}


def test_a_small_part_of_a_group_that_is_not_sensitive_does_not():
    assert "suppressed" not in disparities(published(clinical(_5=(12, 3)), Disclosure(sensitive=("white",)))).values()


def test_a_ratio_without_a_value_tells_as_much_as_one_with():
    # Nobody BME in the middle tier is said beside a part of 3.
    assert not gives_the_part_away(published(clinical(_5=(3, 12), _6=(17, 0))))


def test_without_a_threshold_or_where_the_indicator_is_exempt_nothing_is_hidden():
    small = clinical(_5=(12, 3))
    for rules in (Disclosure(threshold=0), Disclosure(exempt=("9", "rdr"))):
        assert "suppressed" not in disparities(published(small, rules)).values()


def test_of_all_staff_together_the_ratio_is_shown_where_only_the_parts_of_staff_groups_are_small():
    counts = {(name, band): pair for name in ("clinical", "non_clinical") for band, pair in LARGE.items()}
    counts |= {("clinical", "5"): (12, 3), ("non_clinical", "5"): (12, 4)}
    disclosed = published(counts)
    assert {disparities(disclosed)["all", step] for step in STEPS} == {"ok"}
    assert not any(gives_the_part_away(disclosed, name) for name in ("clinical", "non_clinical"))


people = st.integers(0, 9)


@settings(max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.tuples(*[people] * 8).filter(lambda parts: any(0 < part < 5 for part in parts)), st.booleans())
def test_no_small_part_can_be_worked_back_from_the_ratios_of_all_staff(parts, exact):
    """Every way to part the clusters shown is tried that gives the ratios shown: a small part never has one value in all of them."""
    nc5, nc6, cl5, cl6 = (parts[2 * number : 2 * number + 2] for number in range(4))
    whole = {"4": (40, 20), "8a": (20, 10), "8c": (9, 8)}
    counts = {(name, band): pair for name in ("clinical", "non_clinical") for band, pair in whole.items()}
    counts |= {("non_clinical", "5"): nc5, ("non_clinical", "6"): nc6, ("clinical", "5"): cl5, ("clinical", "6"): cl6}
    disclosed = published(counts)
    status = disparities(disclosed)
    assume(all(row.status == "ok" and not row.is_rounded for row in disclosed.figures if row.band == "5_to_7" and row.group != "unknown"))
    assume(status["all", "lower_upper"] == "ok" and "ok" not in (status["clinical", "lower_upper"], status["non_clinical", "lower_upper"]))
    clusters = {name: (five[0] + six[0], five[1] + six[1]) for name, five, six in (("nc", nc5, nc6), ("cl", cl5, cl6))}
    white, bme = (nc5[0] + cl5[0], nc5[1] + cl5[1])
    ratio = Fraction(58, 80 + white) / Fraction(36, 40 + bme)
    possible = []
    for x, y, v, w in product(*(range(clusters[name][group] + 1) for group in (0, 1) for name in ("nc", "cl"))):
        # Fixed sums are what a shown ratio is taken to tell; without `exact`, the one ratio alone.
        if (x + y, v + w) == (white, bme) if exact else Fraction(58, 80 + x + y) / Fraction(36, 40 + v + w) == ratio:
            possible.append((x, y, v, w))
    for values, true in zip(zip(*possible, strict=True), (nc5[0], cl5[0], nc5[1], cl5[1]), strict=True):
        if 0 < true < 5:
            assert len(set(values)) > 1


@pytest.mark.parametrize("threshold", [1, 0])
def test_a_threshold_that_hides_nobody_hides_no_ratio(threshold):
    assert "suppressed" not in disparities(published(clinical(_5=(12, 1)), Disclosure(threshold=threshold))).values()
