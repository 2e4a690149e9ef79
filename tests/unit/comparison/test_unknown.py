"""What the people whose ethnicity is not known could change."""

from dataclasses import replace
from math import nan

import pytest

from wres.comparison.unknown_range import unknown_ranges
from wres.comparison.unknown_share import unknown_shares
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Workspace

STANDARD = Workspace.at().standard


def ranges(figures, *unknown_counts):
    return {row.indicator: (round(row.as_first, 2), round(row.as_second, 2)) for row in unknown_ranges(unknown_counts, figures, STANDARD)}


def test_cases_of_unknown_ethnicity_in_the_example_organisation(example_figures):
    """A reviewer's 1.08 and 1.39; by hand 1.17 x 50 / 54 and 1.17 x 25 / 21."""
    assert ranges(example_figures, UnknownCounts("3", 4, 190, 1)) == {"3": (1.39, 1.08)}


def test_applicants_of_unknown_ethnicity_move_with_their_appointments(recruited):
    """By hand: (30 / 120) / (20 / 100) = 1.25 and (20 / 100) / (30 / 120) = 0.8."""
    figures = recruited([("white", None, None, 20, 100), ("bme", None, None, 20, 100)])
    assert ranges(figures, UnknownCounts("2", 10, 20, 1)) == {"2": (1.25, 0.8)}


def test_nothing_is_said_without_unknown_or_without_counts(recruited, history_of, hide):
    figures = recruited([("white", None, None, 20, 100), ("bme", None, None, 20, 100)])
    assert ranges(figures) == {}
    assert ranges(figures, UnknownCounts("2", 0, 0, 1)) == {}
    assert ranges(hide(figures, lambda row: row.group == "bme"), UnknownCounts("2", 10, 20, 1)) == {}
    assert ranges(history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio")), UnknownCounts("2", 10, 20, 1)) == {}


def test_more_cases_than_staff_say_nothing(history_of):
    """5 cases of unknown ethnicity and 1 BME member of staff: 426.60 times as likely, a reviewer found; 5 of 1 is no likelihood."""
    figures = [
        replace(row, numerator=numerator, denominator=denominator)
        for row, numerator, denominator in zip(
            history_of(
                (2025, "3", "relative_likelihood", "bme/white", 90.0, "ratio"),
                (2025, "3", "likelihood", "bme", 100.0, "percent"),
                (2025, "3", "likelihood", "white", 1.11, "percent"),
            ),
            (nan, 1, 50), (nan, 1, 4500), strict=True,
        )
    ]  # fmt: skip
    assert ranges(figures, UnknownCounts("3", 5, 20, 1)) == {}
    of_three = [replace(row, denominator=3) if row.group == "bme" else row for row in figures]
    assert ranges(of_three, UnknownCounts("3", 2, 20, 1)) == {"3": (90.0, 28.85)}  # by hand (3/3) / (50/4500) and (1/3) / (52/4500)


def test_the_share_of_the_workforce(example_figures):
    """By hand from 1,530 BME and 190 unknown of 5,986 staff."""
    (row,) = unknown_shares(example_figures, STANDARD)
    assert (row.indicator, row.group, row.unknown) == ("1", "bme", 190)
    assert (row.if_none, row.if_all) == (pytest.approx(100 * 1530 / 5986), pytest.approx(100 * 1720 / 5986))


def test_a_hidden_or_absent_unknown_group_says_nothing(example_figures, hide, history_of):
    assert unknown_shares(hide(example_figures, lambda row: row.group == "unknown"), STANDARD) == ()
    assert unknown_shares(history_of((2019, "1", "share", "bme", 15, "percent")), STANDARD) == ()
