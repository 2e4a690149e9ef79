"""Events counted over two years are said to be of two years."""

from dataclasses import replace

import pytest

from wres.indicators.figures import Figure
from wres.report.counted_period import counted_period
from wres.report.results import Results
from wres.report.sections.about import about_lines

RATIO = Figure(year=2021, indicator="3", measure="relative_likelihood", group="bme/white", value=1.5, unit="ratio", source="counts")
TWO_YEARS = "1 April 2019 to 31 March 2021, 2 years together"
ONE_YEAR = "1 April 2020 to 31 March 2021"


@pytest.fixture
def of_2021(context, workspace):
    return context(year=2021, years=(2021,), rules=workspace.year(2021))


def likelihood(group, cases, at_risk, staff):
    case = replace(RATIO, measure="likelihood", group=group, value=1.0, unit="percent", numerator=cases, denominator=at_risk)
    return case, replace(RATIO, indicator="1", measure="share", group=group, unit="percent", numerator=staff, denominator=2000)


@pytest.mark.parametrize(("times", "words"), [(2, TWO_YEARS), (1, ONE_YEAR)])
def test_the_counts_show_over_how_many_years(of_2021, times, words):
    """45 cases of 2,934 are of 1,467 staff counted twice; where the other year was not there, they are counted once."""
    figures = (RATIO, *likelihood("bme", 45, 1467 * times, 1467), *likelihood("white", 30, 533 * times, 533))
    assert counted_period(of_2021, Results(figures), "3") == words


def test_without_counts_the_rules_of_the_year_say_it(of_2021):
    assert counted_period(of_2021, Results((replace(RATIO, source="published"),)), "3") == TWO_YEARS
    assert counted_period(of_2021, Results(()), "2") == ONE_YEAR


def test_the_page_tells_the_two_periods_apart(of_2021):
    (line,) = (line for line in about_lines(of_2021) if line.startswith("Figures are for"))
    assert f"{ONE_YEAR} (2 and 4)" in line
    assert f"{TWO_YEARS} (3)" in line


def test_from_2022_on_it_is_one_year(context):
    assert counted_period(context(), Results((RATIO,)), "3") == "1 April 2024 to 31 March 2025"
