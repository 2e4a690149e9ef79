"""Disparity ratios where bands are shown in clusters that lie in several tiers: nothing small may be worked back from them."""

from fractions import Fraction
from itertools import product

import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from wres.disclosure import disclose, without_unseen
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
    return without_unseen(disclose(calculated.figures, rules, STANDARD), calculated.unseen_counts, rules, STANDARD)


def clinical(**changes):
    return {("clinical", band): pair for band, pair in (LARGE | {name[1:]: pair for name, pair in changes.items()}).items()}


def disparities(disclosed):
    return {(row.staff_group, row.band): row.status for row in disclosed.figures if row.measure == "disparity"}


def test_where_no_count_is_small_the_ratios_are_shown():
    assert set(disparities(published(clinical())).values()) == {"ok", "missing"}  # missing: nobody is non-clinical


def test_a_small_part_of_a_cluster_that_is_shown_whole_hides_them():
    # 10 BME staff in bands 5 to 7 are shown, of them 3 in band 5: the lower tier less bands 4 and below.
    disclosed = published(clinical(_5=(12, 3), _6=(17, 7)))
    assert {row.status for row in disclosed.figures if row.measure == "share"} == {"ok"}
    assert {status for (staff_group, _), status in disparities(disclosed).items() if staff_group != "non_clinical"} == {"suppressed"}
    hidden = [row for row in disclosed.figures if row.status == "suppressed"]
    assert {(row.reason, str(row.value), str(row.lower)) for row in hidden} == {("derived from a small number", "nan", "nan")}
    assert {protection.key for protection in disclosed.protections} == {row.key for row in hidden}


def test_a_small_part_of_a_group_that_is_not_sensitive_does_not():
    assert "suppressed" not in disparities(published(clinical(_5=(12, 3)), Disclosure(sensitive=("white",)))).values()


def test_a_ratio_without_a_value_tells_as_much_and_is_hidden_like_one_with():
    # Nobody BME in the middle tier is said beside a part of 3.
    counts = clinical(_5=(3, 12), _6=(17, 0))
    assert set(disparities(published(counts)).values()) == {"suppressed"}


def test_a_hidden_count_of_the_workforce_hides_them():
    assert {status for (name, _), status in disparities(published(clinical(_8c=(7, 3)))).items() if name == "clinical"} == {"suppressed"}


def test_without_a_threshold_or_where_the_indicator_is_exempt_nothing_is_hidden():
    small = clinical(_5=(12, 3))
    for rules in (Disclosure(threshold=0), Disclosure(exempt=("9", "rdr"))):
        assert "suppressed" not in disparities(published(small, rules)).values()


def test_of_all_staff_together_they_are_shown_where_only_the_parts_of_staff_groups_are_small():
    counts = {(name, band): pair for name in ("clinical", "non_clinical") for band, pair in LARGE.items()}
    counts |= {("clinical", "5"): (12, 3), ("non_clinical", "5"): (12, 4)}
    status = disparities(published(counts))
    assert {status["all", step] for step in STEPS} == {"ok"}
    assert {status[name, step] for name in ("clinical", "non_clinical") for step in STEPS} == {"suppressed"}


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


def test_the_ratios_of_single_bands_need_no_such_care():
    calculated = calculate(
        {"workforce": pd.DataFrame([("clinical", "5", "bme", 3)], columns=["staff_group", "band", "ethnicity", "headcount"])},
        WORKSPACE.standard, WORKSPACE.year(2025), "ABC", 2025, CODES,
    )  # fmt: skip
    disclosed = disclose(calculated.figures, Disclosure(), WORKSPACE.standard)
    assert without_unseen(disclosed, calculated.unseen_counts, Disclosure(), WORKSPACE.standard) == disclosed


@pytest.mark.parametrize("threshold", [1, 0])
def test_a_threshold_that_hides_nobody_hides_no_ratio(threshold):
    assert "suppressed" not in disparities(published(clinical(_5=(12, 1)), Disclosure(threshold=threshold))).values()
