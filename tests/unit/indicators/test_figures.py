"""Figures, found by what they are; nothing infinite leaves."""

from math import inf, isnan, nan

import pytest

from wres.indicators.figures import Figure, Figures, by_key, finite

ROWS = [
    Figure(year=2024, indicator="2", measure="relative_likelihood", group="white/bme", value=1.5),
    Figure(year=2024, indicator="2", measure="relative_likelihood", group="white/bme", staff_group="clinical", value=1.2),
    Figure(year=2024, indicator="9", measure="board_share", group="bme", band="voting", value=7.0),
    Figure(year=2024, indicator="9", measure="board_share", group="bme", band="total", value=8.0),
    Figure(year=2024, indicator="9", measure="board_share", group="white", band="total", value=92.0),
    Figure(year=2025, indicator="2", measure="relative_likelihood", group="white/bme", value=1.4),
    Figure(year=2025, indicator="2", measure="likelihood", group="bme", value=10.0),
]


@pytest.fixture
def figures() -> Figures:
    return Figures(ROWS)


def test_rows_come_back_as_they_were_given(figures):
    assert list(figures) == ROWS


def test_an_indicator_and_a_measure_of_it_over_the_years(figures):
    assert [(row.year, row.measure) for row in figures.of("2")] == [
        (2024, "relative_likelihood"), (2024, "relative_likelihood"), (2025, "relative_likelihood"), (2025, "likelihood"),
    ]  # fmt: skip
    assert [row.value for row in figures.of("2", "likelihood")] == [10.0]
    assert figures.of("7") == []


def test_a_missing_figure_keeps_its_counts_and_loses_its_value():
    row = Figure(measure="share", value=50.0, numerator=1, denominator=2, lower=9.0, upper=91.0).missing("blank")
    assert (row.status, row.reason, row.numerator, row.denominator) == ("missing", "blank", 1, 2)
    assert all(map(isnan, (row.value, row.lower, row.upper)))


def test_of_two_figures_of_the_same_the_first_is_kept():
    found = by_key(ROWS)
    assert found["2", "relative_likelihood", "white/bme", "all", "all"].year == 2024
    assert len(found) == len(ROWS) - 1


@pytest.mark.parametrize("value", [inf, -inf, nan])
def test_a_value_that_is_no_number_is_never_ok(value):
    row = finite(Figure(measure="relative_likelihood", group="white/bme", value=value))
    assert (row.status, row.reason) == ("missing", "no data")
    assert isnan(row.value)
