"""One indicator's section from a handful of figures."""

from dataclasses import replace
from math import nan

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.indicators.figures import Figure
from wres.report.readings import reading_of
from wres.report.results import Results
from wres.report.sections.indicator import indicator

RATIO = Figure(
    year=2025, indicator="4", measure="relative_likelihood", group="white/bme", value=1.44, unit="ratio", lower=1.2, upper=1.7, source="counts"
)  # fmt: skip
LIKELIHOODS = (
    Figure(year=2025, indicator="4", measure="likelihood", group="white", value=44.0, unit="percent", numerator=440, denominator=1000),
    Figure(year=2025, indicator="4", measure="likelihood", group="bme", value=40.0, unit="percent", numerator=80, denominator=200),
)
MOVED = Moved("4", "relative_likelihood", "white/bme", "all", "all", "ratio", 1.6, 1.44, -0.16, Verdict.COULD_BE_CHANCE)


def section_of(context, results, code):
    return indicator(context, results, code, reading_of(context, results, code))


def test_finding_chart_movement_and_counts_stand_in_one_section(context):
    section = section_of(context(), Results((RATIO, *LIKELIHOODS), (RATIO, *LIKELIHOODS), moved=(MOVED,)), "4").html()
    assert "White staff were 1.44 times as likely as BME staff to take non-mandatory training." in section
    assert "Between 2023/24 and 2024/25 the relative likelihood fell from 1.60 to 1.44. This could be due to chance." in section
    assert section.count("<svg") == 1
    assert ">440</td>" in section
    assert ">1,000</td>" in section


def test_without_a_figure_it_says_why_and_draws_nothing(context):
    missing = RATIO.missing("no data")
    other = replace(RATIO, indicator="2")
    section = section_of(context(), Results((missing, other), (missing, other)), "4").html()
    assert '<p class="lead">There is no figure for this indicator.</p>' in section
    assert "<svg" not in section
    assert "<table" not in section


def test_without_a_figure_above_those_of_other_years_it_says_for_which_year(context):
    """ "There is no figure for this." stood above a chart with figures."""
    missing, before = RATIO.missing("no data"), replace(RATIO, year=RATIO.year - 1)
    other = replace(RATIO, indicator="2")
    section = section_of(context(), Results((missing, other), (missing, other, before)), "4").html()
    assert "There is no figure for this indicator for 2024/25." in section
    assert "There is no figure for this indicator." not in section


def test_the_analysts_words_stand_with_it(context):
    given = context(commentary={"4": "It is {{4.relative_likelihood}}."})
    section = section_of(given, Results((RATIO,), (RATIO,)), "4").html()
    assert '<div class="commentary"><p>It is 1.44.</p>' in section


def test_seats_that_did_not_change_are_said_once(context):
    """2 of 14 in three years: the sentence over the years names both years that are compared."""
    of_year = [
        Figure(
            year=year, indicator="9", measure=measure, group="bme", band="total", value=value, unit=unit, numerator=seats, denominator=14
        )
        for year in (2023, 2024, 2025)
        for measure, value, unit, seats in (("board_share", 100 / 7, "percent", 2), ("difference", -6.0, "points", nan))
    ]
    people = PeopleCounted(2, 14, 2, 14)
    moved = Moved("9", "difference", "bme", "all", "total", "points", -6.0, -6.0, 0.0, Verdict.PEOPLE, people=people)
    results = Results(tuple(of_year[-2:]), tuple(of_year), moved=(moved,), whole_bands=frozenset({"all", "total"}))
    section = section_of(context(years=(2023, 2024, 2025)), results, "9").html()
    assert "BME members were 2 of 14 in all 3 years from 2022/23." in section
    assert "held 2 of 14" not in section


def test_a_return_without_any_figure_has_no_section_for_what_it_says_nothing_of(context):
    missing = RATIO.missing("no data")
    assert section_of(context(), Results((missing,), (missing,)), "4").html() == ""
    written = context(commentary={"4": "Training is not counted yet."})
    assert "Training is not counted yet." in section_of(written, Results((missing,), (missing,)), "4").html()
    unreadable = RATIO.missing("unreadable")
    assert '<p class="lead">' in section_of(context(), Results((unreadable,), (unreadable,)), "4").html()
