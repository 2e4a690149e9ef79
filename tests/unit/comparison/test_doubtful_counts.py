"""Counts that are no counts: people are whole, and a point before three digits may stand between thousands."""

import pytest

from wres.comparison.doubtful_counts import count_doubts, without_doubtful_counts
from wres.comparison.published_cells import PublishedCells
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
COLUMNS = ("indicator", "measure", "group", "value", "numerator", "denominator")


def read(*counts, separator=";", indicator="1"):
    """Numerators and denominators as they are read, and what is told."""
    rows = [[indicator, "share", "bme", "15.2", *pair] for pair in counts]
    cells, doubtful = without_doubtful_counts(PublishedCells(COLUMNS, rows, range(2, 2 + len(rows)), separator), STANDARD)
    return [tuple(row[4:]) for row in cells.rows], doubtful


@pytest.mark.parametrize("written", ["1.822", "1.000", "22.000", "999.999"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_point_before_three_digits_is_refused_where_commas_do_not_separate_columns(written, separator):
    """1.822 stood for 1,822 and was read as 1.822."""
    counts, doubtful = read(("152", written), separator=separator)
    assert counts == [("152", "")]
    assert doubtful == [f"{written} (1 share bme, denominator) could mean {written.replace('.', '')} or {written}"]


@pytest.mark.parametrize("written", ["12.4", "152.375", "0.5"])
def test_a_count_that_is_not_whole_is_refused_whatever_separates_columns(written):
    assert read((written, "1000"), separator=",")[0] == [("", "1000")]


@pytest.mark.parametrize(("indicator", "is_read"), [("3", True), ("1", False), ("5", False)])
def test_a_half_is_an_average_of_two_years_where_an_indicator_has_a_window(indicator, is_read):
    assert read(("4.5", "233"), separator=",", indicator=indicator)[0] == [("4.5" if is_read else "", "233")]


def test_a_third_is_no_average_of_two_years():
    assert read(("4.33", "233"), separator=",", indicator="3")[0] == [("", "233")]


@pytest.mark.parametrize("written", ["152", "152.0", "152.00", "1822.000", "1.5E3", "", "about 1.8", "1.234.567"])
def test_whole_numbers_stand_and_what_is_no_number_is_left_to_others(written):
    assert read((written, "1822")) == ([(written, "1822")], [])


def test_whole_numbers_with_three_decimals_stand_where_commas_separate_columns_unless_another_count_shows_what_points_are():
    assert read(("1.000", "22.000"), separator=",") == ([("1.000", "22.000")], [])
    assert read(("1.000", "1.822"), separator=",")[0] == [("", "")]


def test_of_many_the_first_are_named():
    ((what, why),) = count_doubts([f"{count}.5 (1 share bme, numerator) is not a whole number of people" for count in range(6)])
    assert what.startswith("6 counts cannot be used: 0.5 (1 share bme, numerator) is not a whole number of people; 1.5")
    assert what.endswith("; and 3 more.")
    assert "A figure has no place in a funnel plot without its counts." in why
