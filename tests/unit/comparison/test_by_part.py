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


def test_what_the_parts_share_is_read_where_the_whole_misleads(example_figures, rules):
    """A statistician's: settled within routes, and 93 more. By hand 1,027 x 2,500 / 5,888 + 54 x 81 / 88 = 436.06 + 49.70."""
    (row,) = by_part(example_figures, STANDARD, rules)
    reading = row.reading
    assert (reading.practical, reading.statistical, reading.settled) == ("above", "excludes 1", "above")
    assert (reading.to_be_equal, reading.events, reading.events_group) == (486, 393, "bme")


def test_of_too_few_people_the_parts_conclude_nothing(recruited, rules):
    white, bme = {"domestic": (9, 300), "international": (5, 90)}, {"domestic": (2, 2), "international": (1, 2)}
    (row,) = by_part(routes(recruited, white, bme), STANDARD, rules)
    assert isnan(row.value)
    assert row.reading is None


def test_a_hidden_part_is_known_to_be_hidden(example_figures, hide, rules):
    hidden = hide(example_figures, lambda row: row.measure == "likelihood_international" and row.group == "white")
    (row,) = by_part(hidden, STANDARD, rules)
    assert (row.hidden, row.parts, row.outside, row.reading) == (True, (), False, None)
    assert isnan(row.value)


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
