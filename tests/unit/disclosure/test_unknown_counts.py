"""What may be told of the people whose ethnicity is not known: nothing that gives a hidden count back, nor small counts where they are protected."""

from dataclasses import replace

import pytest

from wres.disclosure.unknown_counts import disclose_unknown
from wres.indicators.figures import ROUNDED, Figure
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Disclosure, Workspace

STANDARD = Workspace.at().standard
RULES = Disclosure()
PROTECTED = Disclosure(sensitive=("white", "bme", "unknown"))


def whole(indicator, measure, group):
    return Figure(indicator=indicator, measure=measure, group=group, value=1.0, numerator=50, denominator=500)


PUBLISHED = [
    *(whole("1", "share", group) for group in ("white", "bme", "unknown")),
    *(whole(code, "likelihood", group) for code in ("2", "3") for group in ("white", "bme")),
    *(whole(code, "relative_likelihood", "white/bme") for code in ("2", "3")),
    replace(whole("2", "likelihood", "bme"), staff_group="clinical", status="suppressed"),  # parts are no sums with the unknown in them
    replace(whole("2", "likelihood_international", "white"), status="suppressed"),
]


def told(row, published=PUBLISHED, rules=RULES):
    return disclose_unknown([row], published, rules, STANDARD) == (row,)


@pytest.mark.parametrize(
    ("row", "may"),
    [
        pytest.param(UnknownCounts("2", 40, 159, 1), True, id="large"),
        pytest.param(UnknownCounts("2", 0, 12, 1), True, id="nobody had the event"),
        pytest.param(UnknownCounts("2", 4, 159, 1), False, id="few events"),
        pytest.param(UnknownCounts("2", 0, 3, 1), False, id="few people"),
        pytest.param(UnknownCounts("3", 5, 190, 1), True, id="just enough events"),
        pytest.param(UnknownCounts("3", 9, 380, 2), False, id="two years, of which one could be few"),
    ],
)
def test_small_counts_are_not_told_where_they_are_protected(row, may):
    assert told(row, rules=PROTECTED) is may


@pytest.mark.parametrize("row", [UnknownCounts("2", 4, 159, 1), UnknownCounts("2", 0, 3, 1), UnknownCounts("3", 1, 190, 1)])
def test_small_counts_are_told_as_nobody_is_protected_by_hiding_them(row):
    assert told(row)


def test_events_of_two_years_are_not_told():
    assert not told(UnknownCounts("3", 9, 380, 2))


def test_nothing_is_told_beside_a_figure_that_is_rounded():
    published = [replace(row, reason=ROUNDED, decimals=1) if row.cell[:2] == ("likelihood", "bme") else row for row in PUBLISHED]
    assert not told(UnknownCounts("3", 9, 190, 1), published)


@pytest.mark.parametrize(
    ("indicator", "measure", "group"),
    [("1", "share", "unknown"), ("1", "share", "white"), ("3", "likelihood", "bme"), ("3", "relative_likelihood", "white/bme")],
)
def test_nothing_is_told_where_a_figure_for_everybody_is_hidden(indicator, measure, group):
    cell = (indicator, measure, group)
    published = [replace(row, status="suppressed") if (row.indicator, row.measure, row.group) == cell else row for row in PUBLISHED]
    assert not told(UnknownCounts("3", 9, 190, 1), published)


def test_the_workforce_does_not_matter_to_an_indicator_with_people_of_its_own():
    published = [replace(row, status="suppressed") if row.indicator == "1" else row for row in PUBLISHED]
    assert told(UnknownCounts("2", 40, 159, 1), published)


def test_without_a_threshold_nothing_is_small():
    assert told(UnknownCounts("3", 4, 190, 1), rules=Disclosure(threshold=0))
