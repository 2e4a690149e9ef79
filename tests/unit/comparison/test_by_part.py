"""A ratio within routes beside the ratio of the whole."""

from math import inf, isnan

import pytest

from wres.comparison.by_part import by_part
from wres.parameters import Workspace

STANDARD = Workspace.at().standard


def routes(recruited, white, bme, more=()):
    """Counts of (appointed, shortlisted) by route."""
    rows = [
        (group, None, None, *counts, route) for group, by_route in (("white", white), ("bme", bme)) for route, counts in by_route.items()
    ]
    return recruited([*rows, *more])


def test_the_whole_of_the_example_organisation_is_below_both_its_parts(example_figures, rules):
    """By hand: 688 of 3,395 White against 393 of 2,581 BME is 1.33; 7 of 7 against 47 of 81 is 1.72. statsmodels: 1.457."""
    (row,) = by_part(example_figures, STANDARD, rules)
    assert (row.indicator, row.outside) == ("2", True)
    assert [(part, round(ratio, 2)) for part, ratio in row.parts] == [("domestic", 1.45), ("international", 1.72)]
    assert [round(number, 2) for number in (row.whole, row.value)] == [1.33, 1.46]


def test_parts_alike_are_the_whole(recruited, rules):
    same = {"domestic": (20, 100), "international": (20, 100)}
    (row,) = by_part(routes(recruited, same, {"domestic": (10, 100), "international": (10, 100)}), STANDARD, rules)
    assert not row.outside
    assert row.whole == row.value == pytest.approx(2)


def test_no_routes_or_one_alone_give_nothing(recruited, rules):
    assert by_part(recruited([("white", None, None, 9, 30), ("bme", None, None, 5, 30)]), STANDARD, rules) == ()
    assert by_part(routes(recruited, {"domestic": (9, 30)}, {"domestic": (5, 30)}), STANDARD, rules) == ()
    assert (
        by_part(
            routes(recruited, {"domestic": (9, 30), "international": (0, 4)}, {"domestic": (5, 30), "international": (0, 0)}),
            STANDARD,
            rules,
        )
        == ()
    )
    assert by_part((), STANDARD, rules) == ()


def test_rows_that_do_not_say_their_route_leave_the_parts_short_of_the_whole(recruited, rules):
    figures = routes(
        recruited, {"domestic": (9, 30), "international": (5, 9)}, {"domestic": (5, 30), "international": (7, 9)},
        more=[("white", None, None, 3, 10)],
    )  # fmt: skip
    assert by_part(figures, STANDARD, rules) == ()


def test_a_hidden_part_gives_nothing(example_figures, hide, rules):
    hidden = hide(example_figures, lambda row: row.measure == "likelihood_international" and row.group == "white")
    assert by_part(hidden, STANDARD, rules) == ()


def test_a_route_without_events_in_the_lower_group_has_no_limit(recruited, rules):
    figures = routes(recruited, {"domestic": (9, 30), "international": (5, 9)}, {"domestic": (5, 30), "international": (0, 9)})
    (row,) = by_part(figures, STANDARD, rules)
    assert row.parts[1] == ("international", inf)
    assert row.value > row.parts[0][1]
    nobody = routes(recruited, {"domestic": (9, 30), "international": (5, 9)}, {"domestic": (0, 30), "international": (0, 9)})
    assert by_part(nobody, STANDARD, rules) == ()


def test_a_route_without_events_in_the_upper_group_is_a_part_of_0(recruited, rules):
    figures = routes(recruited, {"domestic": (9, 30), "international": (0, 9)}, {"domestic": (5, 30), "international": (2, 9)})
    (row,) = by_part(figures, STANDARD, rules)
    assert row.parts[1] == ("international", 0)
    assert not row.outside
    assert not isnan(row.value)
