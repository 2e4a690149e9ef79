"""Percentages of several organisations: 10 of 100 and 150 of 300 are 160 of 400, and not the mean of 10% and 50%."""

from dataclasses import replace
from math import isnan

import pytest

from wres.comparison.pooled import has_counts, people_together, percentage_together
from wres.indicators.figures import Figure

FIRST = Figure("AAA", 2025, "4", "likelihood", "bme", value=10.0, unit="percent", denominator=100)
SECOND = replace(FIRST, organisation="BBB", value=50.0, denominator=300)


def test_counts_are_added_up():
    assert people_together([FIRST, SECOND]) == (160, 400)
    assert percentage_together([FIRST, SECOND]) == 40
    assert isnan(percentage_together([]))


@pytest.mark.parametrize(
    "change", [{"status": "suppressed"}, {"unit": "points"}, {"denominator": 0}, {"denominator": float("nan")}, {"decimals": 0}]
)
def test_a_figure_that_is_hidden_rounded_or_without_its_people_cannot_be_added(change):
    assert has_counts(FIRST)
    assert not has_counts(replace(FIRST, **change))
    assert not has_counts(None)
