"""How many figures are hidden and why, in sentences, for rules and figures of every kind."""

from dataclasses import replace

import pytest

from wres.indicators.figures import ROUNDED, Figure
from wres.parameters import Disclosure, Organisation, Workspace
from wres.report.hidden_words import hidden_sentences, hiding_rule
from wres.report.more_shown_words import more_shown, more_shown_to_readers
from wres.report.stages.hidden_summary import hidden_summary

SMALL, DERIVED = "small number", "derived from a small number"
ANY = Figure(year=2025, indicator="1", measure="share", unit="percent", value=40.0)
MARKS = "[c] means hidden, [x] not available, [z] not applicable."
EVERYTHING = "The internal edition, for the organisation alone, shows every figure."


def figures(shown=0, small=0, derived=0, rounded=0, group="white", indicator="1") -> list[Figure]:
    """So many of each; those of the White group do not count for what is said of the BME group."""
    row = replace(ANY, group=group, indicator=indicator)
    hidden = replace(row, status="suppressed")
    return (
        [row] * shown + [replace(hidden, reason=SMALL)] * small + [replace(hidden, reason=DERIVED)] * derived
        + [replace(row, reason=ROUNDED, decimals=1)] * rounded
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        (
            {},
            "Counts from 1 to 4 White or BME people are hidden to protect them, and so are figures that would reveal such a count, and survey "
            "results with fewer than 11 responses. Figures may be rounded for the same reason.",
        ),
        (
            {"threshold": 2, "survey_responses": 0, "sensitive": ("bme",)},
            "Counts of 1 BME person are hidden to protect them, and so are figures that would reveal such a count. "
            "Figures may be rounded for the same reason.",
        ),
        (
            {"threshold": 0},
            "Small numbers are not hidden in this report. Survey results with fewer than 11 responses are hidden to protect people.",
        ),
        ({"threshold": 1, "survey_responses": 1}, "Small numbers are not hidden in this report."),
    ],
)
def test_the_rule_is_that_of_the_parameters(context, rules, sentence):
    assert hiding_rule(context(disclosure=Disclosure(**rules))) == [f"{sentence} {MARKS}"]
    assert hiding_rule(context(disclosure=Disclosure(**rules), edition="internal")) == []


@pytest.mark.parametrize(
    ("rows", "sentences"),
    [
        (figures(shown=5), []),
        (figures(shown=5, rounded=2), ["2 figures in this report are rounded to protect people."]),
        (figures(shown=5, rounded=1), ["1 figure in this report is rounded to protect people."]),
        (
            figures(shown=7, small=1, derived=2),
            [
                "3 of the 10 figures in this report are hidden to protect people, 1 because the number of people is below 5 and 2 because they "
                "would reveal such a number."
            ],
        ),
        (
            figures(shown=3, small=1),
            ["1 of the 4 figures in this report is hidden to protect people, because the number of people is below 5."],
        ),
        (
            figures(shown=1, derived=2, rounded=1),
            [
                "2 of the 4 figures in this report are hidden to protect people, because they would reveal a small number. 1 more is rounded."
            ],
        ),
    ],
)
def test_how_many_are_hidden_and_why(context, rows, sentences):
    assert hidden_sentences(context(), rows) == sentences


def test_what_is_missing_is_neither_shown_nor_hidden(context):
    (sentence,) = hidden_sentences(context(), [*figures(shown=3, small=1), ANY.missing("no data")])
    assert sentence.startswith("1 of the 4 figures")


def test_a_report_that_shows_nothing_says_why(context):
    assert hidden_sentences(context(), figures(small=3, derived=2)) == [
        "This report shows no figures: all 5 figures are hidden to protect people, 3 because the number of people is below 5 and 2 because they "
        "would reveal such a number."
    ]
    assert hidden_sentences(context(), [*figures(small=1), ANY.missing("no data")]) == [
        "This report shows no figures: the 1 figure is hidden to protect people, because the number of people is below 5."
    ]


def test_a_report_that_shows_its_board_alone_says_so(context):
    first, *_ = hidden_sentences(context(), [*figures(shown=2, indicator="9"), *figures(small=3)])
    assert first == (
        "This report shows only figures of indicator 9: all 3 other figures are hidden to protect people, "
        "because the number of people is below 5."
    )


LITTLE = [*figures(shown=4, group="bme"), *figures(small=5, group="bme")]


def test_where_half_of_the_groups_figures_are_hidden_the_report_says_that_it_says_little(context):
    assert hidden_sentences(context(), LITTLE)[1:] == [
        "This report says little about BME people: 5 of the 9 figures about them are hidden."
    ]
    assert hidden_sentences(context(), [*figures(shown=6, group="bme"), *figures(small=5, group="bme")])[1:] == []
    assert hidden_sentences(context(disclosure=Disclosure(says_little=0.6)), LITTLE)[1:] == []


HIDDEN_BAND = replace(LITTLE[-1], staff_group="clinical", band="5")
CASES = replace(LITTLE[-1], indicator="3", measure="likelihood", band="all")
YEAR_BEFORE = [replace(CASES, year=2024, source="counts")]


def test_what_would_show_more_are_the_ways_still_open(context):
    """Bands together, where single ones are hidden; two years together, where the cases of one year are and those of two were given."""
    internal = "The internal edition (EDITION=internal) shows every figure, for the organisation alone."
    bands = "Pay bands shown in groups hide fewer: write `bands: clustered` in the organisation file."
    years = "Indicator 3 over two years together has larger numbers: write `window_years: {disciplinary: 2}` in the rules of the year."
    hidden = [*LITTLE, HIDDEN_BAND, CASES]
    assert more_shown(context(), figures(shown=9, small=1), YEAR_BEFORE) == []
    assert more_shown(context(), hidden, YEAR_BEFORE) == ["What would show more:", bands, years, internal]
    assert more_shown(context(), hidden) == ["What would show more:", bands, internal]
    assert years not in more_shown(context(), hidden, [replace(YEAR_BEFORE[0], source="published")])
    clustered = context(organisation=Organisation(name="A made-up trust", group_label="BME", bands="clustered"))
    assert more_shown(clustered, [*LITTLE, HIDDEN_BAND], YEAR_BEFORE) == ["What would show more:", internal]
    two_years = context(rules=Workspace.at().year(2019))  # which count the cases of two years
    assert years not in more_shown(two_years, [*LITTLE, CASES], YEAR_BEFORE)


def test_readers_are_told_the_ways_that_are_still_open_without_settings(context):
    hidden = [*LITTLE, HIDDEN_BAND, CASES]
    both = "More could be shown to everybody with pay bands in groups or with indicator 3 counted over two years together."
    assert more_shown_to_readers(context(), hidden, YEAR_BEFORE) == [EVERYTHING, both]
    assert more_shown_to_readers(context(), hidden) == [EVERYTHING, "More could be shown to everybody with pay bands in groups."]
    clustered = context(organisation=Organisation(name="A made-up trust", group_label="BME", bands="clustered"))
    assert more_shown_to_readers(clustered, [*LITTLE, HIDDEN_BAND]) == [EVERYTHING]
    assert more_shown_to_readers(context(), figures(shown=9, small=1), YEAR_BEFORE) == []


def test_a_survey_is_hidden_because_few_answered_and_a_high_threshold_is_named(context):
    answered = replace(figures(small=1)[0], indicator="5", measure="percentage")
    rules = Disclosure(threshold=100_000)
    (sentence,) = hidden_sentences(context(disclosure=rules), [*figures(shown=1, small=2), answered])
    assert sentence == (
        "3 of the 4 figures in this report are hidden to protect people, 2 because the number of people is below 100,000 and "
        "1 because fewer than 11 people answered."
    )


def test_the_step_of_the_pipeline_counts_hidden_and_rounded_figures(context, rows):
    section = hidden_summary(context(), figures(shown=5, small=2, derived=3, rounded=1)).html()
    assert rows(section) == [["Reason", "Figures"], [SMALL, "2"], ["would reveal a small number", "3"], [ROUNDED, "1"]]
    assert "5 of the 11 figures for 2024/25 are hidden, 1 rounded" in section
    assert "None of the 2 figures has to be hidden." in hidden_summary(context(), figures(shown=2)).html()


def test_the_step_of_the_pipeline_counts_as_the_page_does(context):
    """What is not available is no figure: it is said beside them."""
    given = [*figures(shown=5, small=2), ANY.missing("no data")]
    section = hidden_summary(context(), given).html()
    assert "2 of the 7 figures for 2024/25 are hidden" in section
    assert "1 more is not available." in section
    assert hidden_sentences(context(), given)[0].startswith("2 of the 7 figures")
