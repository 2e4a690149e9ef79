"""The first sentences of the page: on which indicators most organisations are unequal, by their own evidence."""

import pytest
from lxml import html
from tests.unit.overview.conftest import plain, rule_words
from tests.unit.overview.test_gaps import survey
from tests.unit.overview.test_rule_met import EQUAL, FEW, UNEQUAL, with_intervals

from wres.overview.overview import open_overview


def first(publish, rows):
    overview = open_overview(2025, publish(rows))
    return overview, html.fromstring(f"<main>{overview.first().html()}</main>")


def test_the_most_widespread_problem_is_the_first_sentence_with_the_average_and_the_nation(publish):
    """ "None of 57 organisations is outside the 99.8% limits" stood over an indicator on which 19 were above 1.25. All ratios are 1.6 or 1."""
    rows = {f"ZA{n:02}": with_intervals(f"ZA{n:02}", (EQUAL, UNEQUAL)) for n in range(9)}
    rows |= {"BOTH": with_intervals("BOTH", (UNEQUAL, UNEQUAL)), "NONE": with_intervals("NONE", (EQUAL, EQUAL))}
    _, page = first(publish, rows)
    assert plain(page[0]).startswith(
        "Most widespread: Disciplinary (3), BME staff worse off beyond chance in 10 of 11 organisations, above 1.25 in all of them (average "
    )
    assert "Appointment" not in page[0].text_content()
    (fold,) = page.xpath("details[summary = 'In how many organisations BME staff are worse off, by indicator']")
    assert plain(fold[1]).startswith(
        "Relative likelihood beyond chance: Disciplinary (3), above 1 in 10 of 11 organisations, above 1.25 in all of them (average "
    )
    assert "; Appointment (2), above 1 in 1 of 11, above 1.25 (England 2022/23: 1.59)." in plain(fold[1])


def test_gaps_of_the_survey_have_a_sentence_of_their_own(publish):
    """By Newcombe 25% of 400 against 5% of 1,600 is a gap beyond chance, and against 25% it is not."""
    rows = {f"ZA{n:02}": survey(f"ZA{n:02}", 25, 5 if n < 3 else 25) for n in range(4)}
    _, page = first(publish, rows)
    assert plain(page[0]) == ("Most widespread: Harassment from the public (5), BME staff worse off beyond chance in 3 of 4 organisations.")
    assert "Gap in the survey beyond chance, worse for BME staff: Harassment from the public (5), 3 of 4 organisations." in plain(page)


def test_both_kinds_of_indicator_are_in_the_first_sentence_the_larger_share_first(publish):
    """Unequal on appointment are 1 of 4, and 3 of 4 have a gap beyond chance."""
    rows = {
        f"ZA{n:02}": [*survey(f"ZA{n:02}", 25, 5 if n < 3 else 25), *with_intervals(f"ZA{n:02}", (UNEQUAL if n < 1 else EQUAL, EQUAL))]
        for n in range(4)
    }
    _, page = first(publish, rows)
    assert plain(page[0]).startswith(
        "Most widespread: Harassment from the public (5), BME staff worse off beyond chance in 3 of 4 organisations; Appointment (2), "
        "BME applicants worse off beyond chance in 1 of 4, above 1.25 ("
    )


def test_indicators_with_an_equal_share_are_all_named(publish):
    """Of two with 13 of 13 one was named. By Newcombe 25% of 400 against 5% of 1,600 is a gap beyond chance, on both indicators."""
    rows = {code: [line for indicator in "56" for line in survey(code, 25, 5, indicator=indicator)] for code in ("AAA", "BBB", "CCC")}
    _, page = first(publish, rows)
    assert plain(page[0]) == (
        "Most widespread: Harassment from the public (5) and Harassment from staff (6), BME staff worse off beyond chance in 3 of 3 "
        "organisations."
    )


def test_a_small_disparity_of_all_does_not_hide_a_large_one_of_most(publish):
    """Training, above 1 in 7 of 10 and above 1.25 in none, stood before appointment, above 1.25 in 7 of 13. 360 against 300 is 1.20 (1.06 to 1.36)."""
    small = (360, 1000, 300, 1000)
    rows = {code: with_intervals(code, (of_two, small)) for code, of_two in (("AAA", UNEQUAL), ("BBB", UNEQUAL), ("CCC", EQUAL))}
    _, page = first(publish, rows)
    assert plain(page[0]).startswith(
        "Most widespread: Appointment (2), BME applicants worse off beyond chance in 2 of 3 organisations, above 1.25 in all of them ("
    )
    assert "Disciplinary" not in page[0].text_content()


def test_how_many_of_those_above_the_range_rest_on_few_cases_is_said(publish):
    """8 of 38 stood there, of which 3 were marked: few cases, which say little either way."""
    rows = {code: with_intervals(code, (counts, EQUAL)) for code, counts in (("AAA", UNEQUAL), ("BBB", FEW), ("CCC", FEW))}
    _, page = first(publish, rows)
    assert "in 3 of 3 organisations, above 1.25 in all of them (2 on few cases) (" in plain(page[0])


def test_where_nobody_is_unequal_no_indicator_is_called_widespread(publish):
    _, page = first(publish, {code: with_intervals(code, (EQUAL, EQUAL)) for code in ("AAA", "BBB")})
    assert "Most widespread" not in plain(page)
    assert "Relative likelihood beyond chance: Appointment (2), above 1 in none of 2 organisations" in plain(page)


@pytest.mark.parametrize("codes", [("AAA",), ("AAA", "BBB")])
def test_of_one_with_an_interval_there_is_no_such_sentence(publish, codes):
    rows = {"AAA": with_intervals("AAA", (UNEQUAL, EQUAL)), "BBB": with_intervals("BBB", (UNEQUAL, EQUAL))[:2]}
    _, page = first(publish, {code: rows[code] for code in codes})
    assert page[0].text_content() == rule_words(page)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (
            24,
            "Above 1.25 beyond chance in 23 of 24 organisations; above 1 beyond chance in 24 (average 1.59); none outside the 99.8% limits",
        ),
        (5, "Above 1.25 beyond chance in 4 of 5 organisations; above 1 beyond chance in 5; too few to say who is outside limits"),
    ],
)
def test_a_folded_plot_says_how_many_are_unequal_before_who_is_outside(publish, count, words):
    """By statsmodels NEAR is 1.38 (1.21 to 1.58), above 1 and not above 1.25, and 2.1 errors (0.068) of log(1.6 / 1.38) from the others at 1.6."""
    rows = {f"ZA{n:02}": with_intervals(f"ZA{n:02}", (UNEQUAL, UNEQUAL)) for n in range(count - 1)}
    overview, _ = first(publish, rows | {"NEAR": with_intervals("NEAR", ((360, 1000, 260, 1000),) * 2)})
    assert f"<summary>{words}</summary>" in overview.funnel_plots().html()


@pytest.mark.parametrize("planted", [0, 1])
def test_beneath_the_list_it_is_said_how_many_chance_would_put_there(publish, planted):
    """60 figures: on one side of 99.8% limits are 0.06 of them by chance."""
    rows = {f"ZA{n:02}": with_intervals(f"ZA{n:02}", (EQUAL, EQUAL)) for n in range(29)}
    rows["OUT"] = with_intervals("OUT", ((600, 1000, 300, 1000) if planted else EQUAL, EQUAL))
    _, page = first(publish, rows)
    words = "Of 60 figures and gaps compared, fewer than 1 would be outside the 99.8% limits on the worse side even if no organisation stood out."
    assert (words in page.text_content()) == bool(planted)
