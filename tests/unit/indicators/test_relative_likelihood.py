"""Ratios of likelihoods: by hand, by rule, and where they do not exist."""

from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.indicators.at_risk import EventCounts, by_segment
from wres.indicators.figures import Figure
from wres.indicators.relative_likelihood import relative_likelihood
from wres.parameters import Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard


def counts(first: tuple[int, int], second: tuple[int, int], ratio=("white", "bme")) -> list[EventCounts]:
    return [EventCounts(ratio[0], *first), EventCounts(ratio[1], *second)]


def ratio_row(rows: list[Figure]) -> Figure:
    return next(row for row in rows if row.measure == "relative_likelihood")


def test_by_hand(value_of):
    # 40 of 200 White applicants (20%) and 15 of 100 BME applicants (15%): 1.333.
    rows = figures_table(relative_likelihood(counts((40, 200), (15, 100)), ("white", "bme")))
    assert value_of(rows, "likelihood", "white")["value"] == 20
    assert value_of(rows, "likelihood", "bme")["value"] == 15
    ratio = value_of(rows, "relative_likelihood", "white/bme")
    assert ratio["value"] == pytest.approx(4 / 3, rel=1e-12)
    assert ratio["unit"] == "ratio"
    assert pd.isna(ratio["numerator"])
    assert pd.isna(ratio["denominator"])
    # The score inverted by scipy's brentq, the likelihood under each ratio maximised by its golden section search.
    assert ratio["lower"] == pytest.approx(0.788246, abs=0.000001)
    assert ratio["upper"] == pytest.approx(2.304548, abs=0.000001)


@pytest.mark.parametrize(
    ("first", "second", "status", "reason", "value"),
    [
        pytest.param((0, 0), (5, 10), "missing", "nobody at risk", None, id="a first group of nobody"),
        pytest.param((5, 10), (0, 0), "missing", "nobody at risk", None, id="a second group of nobody"),
        pytest.param((5, 10), (0, 10), "missing", "no events in the lower group", None, id="a second group without events"),
        pytest.param((0, 10), (0, 10), "missing", "no events in the lower group", None, id="no events at all"),
        pytest.param((0, 10), (5, 10), "ok", "", 0.0, id="a first group without events"),
        pytest.param((10, 10), (10, 10), "ok", "", 1.0, id="everyone"),
        pytest.param((3, 500), (1, 9000), "ok", "", 54.0, id="one White case in 9,000"),
    ],
)
def test_where_a_ratio_exists(first, second, status, reason, value):
    row = ratio_row(relative_likelihood(counts(first, second), ("white", "bme")))
    assert (row.status, row.reason) == (status, reason)
    if value is None:
        assert isnan(row.value)
        assert isnan(row.upper)
    else:
        assert row.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("first", "second", "lower", "upper"),
    [
        pytest.param((0, 10), (5, 10), 0, 0.64118, id="a ratio of 0 has an upper bound"),
        pytest.param((0, 700), (12, 3000), 0, 1.36663, id="a ratio of 0 that could be chance"),
        pytest.param((60, 300), (0, 120), 6.42287, None, id="without events under the line there is a lower bound"),
        pytest.param((10, 10), (10, 10), 0.71207, 1.40436, id="everybody of both"),
        pytest.param((40, 40), (450, 900), 1.81780, 2.13956, id="everybody of the first group"),
        pytest.param((20, 40), (900, 900), 0.35192, 0.64808, id="everybody of the second group"),
        pytest.param((0, 10), (0, 10), None, None, id="no events at all: nothing is known of the ratio"),
        pytest.param((0, 0), (5, 10), None, None, id="a first group of nobody"),
    ],
)
def test_intervals_where_nobody_or_everybody_has_the_event(first, second, lower, upper):
    """Bounds by scipy: the score inverted by brentq, the likelihood under each ratio maximised by golden section search."""
    row = ratio_row(relative_likelihood(counts(first, second), ("white", "bme")))
    assert isnan(row.lower) if lower is None else row.lower == pytest.approx(lower, abs=0.00001)
    assert isnan(row.upper) if upper is None else row.upper == pytest.approx(upper, abs=0.00001)
    assert row.has_bound_alone == (lower is not None and upper is None)


def test_unknown_ethnicity_is_on_neither_side():
    known = counts((40, 200), (15, 100))
    more = [*known, EventCounts("unknown", 900, 1000)]
    pd.testing.assert_frame_equal(
        figures_table(relative_likelihood(known, ("white", "bme"))), figures_table(relative_likelihood(more, ("white", "bme")))
    )


def test_all_unknown_has_a_reason_everywhere():
    rows = relative_likelihood([EventCounts("unknown", 9, 10)], ("white", "bme"))
    assert {(row.status, row.reason) for row in rows} == {("missing", "nobody at risk")}


def test_segments_by_staff_group_band_and_route(value_of):
    table = pd.DataFrame(
        [
            ("white", "clinical", "5", "domestic", 100, 20), ("bme", "clinical", "5", "domestic", 50, 5),
            ("white", "clinical", "6", "international", 10, 5), ("bme", "clinical", "6", "international", 40, 40),
            ("white", "non_clinical", "2", "domestic", 90, 9), ("bme", "non_clinical", "2", "domestic", 10, 1),
        ],
        columns=["ethnicity", "staff_group", "band", "route", "shortlisted", "appointed"],
    )  # fmt: skip
    rows = figures_table(relative_likelihood(by_segment(table, STANDARD.indicators["2"], STANDARD), ("white", "bme")))
    # Everyone: 34/200 against 46/100. Domestic: 29/190 against 6/60. Clinical: 25/110 against 45/90.
    assert value_of(rows, "relative_likelihood", "white/bme")["value"] == pytest.approx(0.17 / 0.46)
    assert value_of(rows, "relative_likelihood_domestic", "white/bme")["value"] == pytest.approx((29 / 190) / 0.1)
    assert value_of(rows, "relative_likelihood_international", "white/bme")["value"] == pytest.approx(0.5)
    assert value_of(rows, "relative_likelihood", "white/bme", "clinical")["value"] == pytest.approx((25 / 110) / 0.5)
    assert value_of(rows, "relative_likelihood", "white/bme", "clinical", "5")["value"] == pytest.approx(2.0)
    assert value_of(rows, "relative_likelihood", "white/bme", "non_clinical", "2")["value"] == pytest.approx(1.0)
    assert value_of(rows, "likelihood_domestic", "bme")["denominator"] == 60
    assert not rows.duplicated(["indicator", "measure", "group", "staff_group", "band"]).any()


def test_a_table_without_segments_gives_the_overall_rows_only():
    table = pd.DataFrame({"ethnicity": ["white", "bme"], "shortlisted": [200, 100], "appointed": [40, 15], "route": ["", None]})
    rows = relative_likelihood(by_segment(table, STANDARD.indicators["2"], STANDARD), ("white", "bme"))
    assert [row.measure for row in rows] == ["likelihood", "likelihood", "relative_likelihood"]


events = st.integers(1, 200)
rest = st.integers(1, 5000)
times = st.integers(2, 50)


@given(events, rest, events, rest, times)
def test_the_ratio_does_not_depend_on_scale(a, b, c, d, factor):
    small = ratio_row(relative_likelihood(counts((a, a + b), (c, c + d)), ("white", "bme")))
    large = ratio_row(relative_likelihood(counts((factor * a, factor * (a + b)), (factor * c, factor * (c + d))), ("white", "bme")))
    assert large.value == pytest.approx(small.value, rel=1e-12)
    assert large.upper - large.lower <= small.upper - small.lower + 1e-9


@given(events, rest, events, rest)
def test_swapping_the_groups_gives_the_reciprocal(a, b, c, d):
    table = counts((a, a + b), (c, c + d))
    one, other = (ratio_row(relative_likelihood(table, order)) for order in (("white", "bme"), ("bme", "white")))
    assert one.value * other.value == pytest.approx(1, rel=1e-12)
    assert one.lower * other.upper == pytest.approx(1, rel=1e-9)
    assert one.lower <= one.value * (1 + 1e-12)
    assert one.value <= one.upper * (1 + 1e-12)


few = st.integers(1, 40).flatmap(lambda people: st.tuples(st.integers(0, people), st.just(people)))


@given(few, few)
def test_swapped_groups_mirror_the_figures_also_without_events(first, second):
    """A ratio without a value but with a lower bound is, with its groups swapped, a ratio of 0 with the reciprocal upper one."""
    table = counts(first, second)
    there, back = (ratio_row(relative_likelihood(table, order)) for order in (("white", "bme"), ("bme", "white")))
    if first[0] == second[0] == 0:
        assert (there.status, there.reason) == (back.status, back.reason) == ("missing", "no events in the lower group")
        assert all(map(isnan, (there.lower, there.upper, back.lower, back.upper)))
    elif second[0] == 0:
        assert there.has_bound_alone
        assert (back.status, back.value, back.lower) == ("ok", 0, 0)
        assert there.lower * back.upper == pytest.approx(1, rel=1e-9)
    elif first[0] > 0:
        assert there.lower * back.upper == pytest.approx(1, rel=1e-9)
        assert there.upper * back.lower == pytest.approx(1, rel=1e-9)
        assert there.lower <= there.value <= there.upper
