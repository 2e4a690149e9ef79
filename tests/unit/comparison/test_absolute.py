"""Differences in people beside ratios."""

import pytest

from wres.comparison.absolute import absolute_differences
from wres.parameters import Workspace

STANDARD = Workspace.at().standard


def test_the_disciplinary_process_of_the_example_organisation(example_figures):
    """By hand: 21 of 1,530 is 1.37%, 50 of 4,266 is 1.17%; 2.0 in 1,000; 21 less 1,530 x 50 / 4,266 = 17.93 is 3 cases."""
    row = next(row for row in absolute_differences(example_figures, STANDARD) if row.indicator == "3")
    assert (row.compared, row.reference) == ("bme", "white")
    assert (round(row.likelihood, 1), round(row.reference_likelihood, 1), round(row.per_thousand), round(row.events)) == (1.4, 1.2, 2, 3)


def test_the_compared_group_is_the_same_whichever_comes_first_in_the_ratio(recruited):
    (row,) = absolute_differences(recruited([("white", None, None, 20, 100), ("bme", None, None, 15, 100)]), STANDARD)
    assert (row.compared, row.per_thousand, row.events) == ("bme", pytest.approx(-50), pytest.approx(-5))


def test_no_counts_no_people_or_hidden_counts_give_no_row(recruited, history_of, hide):
    assert absolute_differences(history_of((2019, "2", "relative_likelihood", "white/bme", 1.7, "ratio")), STANDARD) == ()
    assert absolute_differences(recruited([("white", None, None, 20, 100), ("bme", None, None, 0, 0)]), STANDARD) == ()
    figures = recruited([("white", None, None, 20, 100), ("bme", None, None, 15, 100)])
    assert absolute_differences(hide(figures, lambda row: row.group == "bme"), STANDARD) == ()


def test_nobody_of_a_group_has_a_difference_too(recruited):
    (row,) = absolute_differences(recruited([("white", None, None, 60, 300), ("bme", None, None, 0, 120)]), STANDARD)
    assert (row.likelihood, row.per_thousand, row.events) == (0, pytest.approx(-200), pytest.approx(-24))
