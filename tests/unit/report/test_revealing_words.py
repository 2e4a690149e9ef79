"""Words that give back a hidden count are asked about before the report is approved, with their place."""

from dataclasses import replace
from math import nan

import pytest

from wres.indicators.figures import ROUNDED, Figure
from wres.parameters import Workspace
from wres.report.revealing_words import hidden_figures, revealing_words

CHECK = "words that give back a hidden figure"
WORKFORCE = "staff_group,band,ethnicity,headcount\nclinical,5,white,400\nclinical,5,bme,60\nclinical,5,unknown,10\n"


@pytest.fixture
def hidden_two(returned):
    """7 White and 2 BME staff entered the process: the 2 are hidden."""
    returned.give("workforce.csv", WORKFORCE)
    returned.give("disciplinary.csv", "ethnicity,entered\nwhite,7\nbme,2\nunknown,0\n")
    return returned


def places(report):
    return [finding.where for finding in report.findings if finding.check == CHECK]


@pytest.mark.parametrize(
    "words",
    [
        "Two of the nine cases involved BME colleagues.", "2 BME staff entered the process.", "Of those, two people were in theatres.",
        "2 of 60 is few.", "Two out of 60 entered.", "22% of the cases were BME colleagues.", "3.3 per cent of BME staff entered.",
        "Both sides agree. There were 2 BME cases", "two Black and Asian nurses entered",
    ],
)  # fmt: skip
def test_words_of_the_indicators_own_section_are_asked_about(hidden_two, words):
    hidden_two.give("commentary.md", f"## 3\n{words}\n")
    assert places(hidden_two.opened()) == ["commentary.md, ## 3, paragraph 1"]


def test_the_only_one_is_a_number_too(returned):
    returned.give("workforce.csv", WORKFORCE)
    returned.give("disciplinary.csv", "ethnicity,entered\nwhite,70\nbme,1\n")
    returned.give("commentary.md", "## 3\nThe only BME nurse who entered has left.\n\nOne person of colour entered.\n")
    assert places(returned.opened()) == ["commentary.md, ## 3, paragraph 1", "commentary.md, ## 3, paragraph 2"]


def test_words_elsewhere_are_asked_about_when_they_speak_of_it(hidden_two):
    hidden_two.organisation("name: A made-up trust\nplan: {introduction: [Only 2 BME staff were disciplined.]}\n")
    hidden_two.give("commentary.md", "## summary\nLast year two BME colleagues entered the disciplinary process.\n")
    hidden_two.give("actions.csv", "action,progress\nReview the 2 BME cases,7 White and 2 BME staff were disciplined\n")
    assert set(places(hidden_two.opened())) == {
        "commentary.md, ## summary, paragraph 1", "actions.csv, row 2, action", "actions.csv, row 2, progress",
        "organisation file, plan, introduction, 1",
    }  # fmt: skip


def test_a_count_hidden_a_year_ago_is_not_told_now(hidden_two):
    hidden_two.give("workforce.csv", WORKFORCE, year=2024)
    hidden_two.give("disciplinary.csv", "ethnicity,entered\nwhite,9\nbme,3\n", year=2024)
    hidden_two.give("commentary.md", "## 3\nThe year before, three BME staff entered.\n")
    assert places(hidden_two.opened()) == ["commentary.md, ## 3, paragraph 1"]


@pytest.mark.parametrize(
    "words",
    [
        "Seven per cent fewer cases than before.", "We reviewed 12 policies in 2025.", "The ratio is not shown.", "Two new panels were set up.",
        "Training was held in two sites.", "Cases fell by a fifth.",
    ],
)  # fmt: skip
def test_other_numbers_are_not_asked_about(hidden_two, words):
    hidden_two.give("commentary.md", f"## 3\n{words}\n")
    hidden_two.give("actions.csv", "action\nTrain two BME leads a year in 2 hospitals\n")
    assert places(hidden_two.opened()) == []


def test_where_nothing_is_hidden_nothing_is_asked(returned):
    returned.give("workforce.csv", WORKFORCE)
    returned.give("disciplinary.csv", "ethnicity,entered\nwhite,70\nbme,20\n")
    returned.give("commentary.md", "## 3\n20 BME staff entered.\n")
    assert places(returned.opened()) == []


def test_the_public_edition_does_not_quote_the_words_and_both_ask(hidden_two):
    hidden_two.give("commentary.md", "## 3\nTwo of the nine cases involved BME colleagues.\n")
    said = {}
    for edition in ("public", "internal"):
        (said[edition],) = [finding.what for finding in hidden_two.opened(edition).findings if finding.check == CHECK]
    assert said["public"] == "A number in this text may give back a figure of indicator 3 that is hidden."
    assert said["internal"].startswith('"Two of the nine cases"')


@pytest.mark.parametrize(
    "words",
    [
        "All but two of those disciplined were White.", "Seven of the nine people disciplined were White.", "Of nine people disciplined, two were BME.",
        "A couple of BME staff were disciplined.", "Both BME staff who entered were in theatres.", "BME staff disciplined: 2", "Disciplinary: BME n=2",
        "78% of those disciplined were White.", "One in thirty BME staff entered the process.", "Just over a fifth of the cases involved BME staff.",
        "About 20% of the cases involved BME staff.", "There were nine cases; seven were White, the rest BME.", "2/9 cases",
    ],
)  # fmt: skip
def test_differences_totals_and_shares_give_the_count_back_too(hidden_two, words):
    hidden_two.give("commentary.md", f"## 3\n{words}\n")
    assert places(hidden_two.opened()) == ["commentary.md, ## 3, paragraph 1"]


@pytest.mark.parametrize(
    "words",
    [
        "Two of the nine indicators have improved.", "We held two BME listening events.", "See table 2 for BME staff.", "The BME panel meets on 2 May.",
        "Within 2 weeks of a case, BME colleagues are asked.", "2% of BME staff answered.", "White and BME staff saw version 2 of the policy.",
    ],
)  # fmt: skip
def test_numbers_of_times_and_things_give_nothing_back(hidden_two, words):
    hidden_two.give("commentary.md", f"## 3\n{words}\n")
    assert places(hidden_two.opened()) == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("13% of BME staff entered.", False),  # as published
        ("13.3% of BME staff entered.", True),
        ("8 BME staff entered the process.", True),
        ("13 per cent is a great many.", False),
    ],
)
def test_of_a_figure_published_rounded_more_than_is_published_is_asked_about(words, asked):
    """8 of 60 is 13.333%, published as 13% without its counts."""
    standard = Workspace.at().standard
    exact = Figure(
        year=2025, indicator="3", measure="likelihood", group="bme", value=100 * 8 / 60, unit="percent", numerator=8, denominator=60
    )  # fmt: skip
    other = replace(exact, group="white", value=5.0, numerator=20, denominator=400)
    published = replace(exact, value=13.0, decimals=0, reason=ROUNDED, numerator=nan, denominator=nan)
    hidden = hidden_figures([((exact, other), (published, other))], standard)
    assert bool(revealing_words([("commentary.md", words, "3")], hidden, standard, "BME")) == asked
