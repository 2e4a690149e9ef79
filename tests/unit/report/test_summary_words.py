"""The sentences of the first screen: as an editor wrote them for a made-up trust, and by rule from a few figures."""

from dataclasses import replace
from math import inf

import pytest

from wres.comparison import Moved, Verdict
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report import open_report
from wres.report.results import Results
from wres.report.summary_words import summary_of

STANDARD = Workspace.at().standard
TWO = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in ("2", "6")}})
RATIO = Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.44, unit="ratio", lower=1.2, upper=1.7)
GAP = Figure(indicator="6", measure="gap", group="bme-white", value=4.0, unit="points", lower=1.0, upper=7.0)
WHITE = Figure(indicator="6", measure="percentage", group="white", value=28.0, unit="percent")
BME = replace(WHITE, group="bme", value=32.0)
FIGURES = (RATIO, GAP, WHITE, BME)


def said(context, figures, moved=()):
    return {statement.about: statement.text for statement in summary_of(context(standard=TWO), Results(figures, moved=moved)).statements}


def furthest(context, figures):
    return summary_of(context(standard=TWO), Results(figures)).furthest


def moved(code, measure, group, before, after, verdict, for_worse, unit="percent", **given):
    return Moved(code, measure, group, "all", "all", unit, before, after, after - before, verdict, for_worse=for_worse, **given)


def test_the_made_up_trust_says_what_an_editor_wrote():
    report = open_report("EXA", 2025)
    assert {statement.about: statement.text for statement in summary_of(report.context, report.results).statements} == {
        "Furthest from equal": (
            "White applicants were 1.33 times as likely as BME applicants to be appointed from shortlisting. 48.8% of BME staff believed that the organisation provides equal opportunities for career progression or promotion, compared with 59.9% of White staff. "
            "Read the 1.33 with care: it is lower than in every part (without international recruits: 1.45; international recruits only: "
            "1.72). Compared within these, it is 1.46."
        ),
        "Better for BME staff than in 2023/24": (
            "Belief in equal opportunities rose from 42.9% to 48.8%."
        ),
        "Worse for BME staff than in 2023/24": "None of the 7 indicators compared.",
        "Could be chance, since 2023/24": (
            "The relative likelihood of entering the disciplinary process fell from 1.52 to 1.17. "
            "Harassment from the public rose from 30.1% to 32.0%."
        ),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        pytest.param(FIGURES, ("2", "6"), id="a ratio and a gap, never ranked across units"),
        pytest.param((replace(RATIO, value=1.25), GAP, WHITE, BME), ("6",), id="1.25 is within the range"),
        pytest.param((replace(RATIO, lower=0.98), GAP, WHITE, BME), ("6",), id="the interval of the ratio holds 1"),
        pytest.param((RATIO, replace(GAP, lower=-0.2), WHITE, BME), ("2",), id="the interval of the gap holds 0"),
        pytest.param((RATIO, replace(GAP, value=0.9), WHITE, BME), ("2",), id="a gap below 1 point"),
        pytest.param((RATIO, replace(GAP, value=-16.0, lower=-20.0, upper=-12.0), WHITE, BME), ("2",), id="a gap that is better"),
        pytest.param(
            (replace(RATIO, value=0.5, lower=0.4, upper=0.6), replace(GAP, value=0.5), WHITE, BME), (), id="a ratio worse for the others"
        ),
    ],
)
def test_what_is_furthest_from_equal(context, figures, codes):
    assert furthest(context, figures) == codes


def test_nothing_that_got_better_is_said_with_how_many_were_compared(context):
    changes = (
        moved("2", "relative_likelihood", "white/bme", 1.4, 1.44, Verdict.LITTLE_CHANGE, for_worse=True, unit="ratio"),
        moved("6", "percentage", "bme", 28.0, 32.0, Verdict.WORSE, for_worse=True),
    )
    sentences = said(context, FIGURES, changes)
    assert sentences["Better for BME staff than in 2023/24"] == "None of the 2 indicators compared."
    assert sentences["Worse for BME staff than in 2023/24"] == "Harassment from staff rose from 28.0% to 32.0%."


@pytest.mark.parametrize(
    ("before", "after", "given", "words"),
    [
        pytest.param(1.5, 1.2, {"decimals_before": 1, "decimals_after": 1}, "fell from 1.5 to 1.2", id="published with one decimal"),
        pytest.param(1.5, 1.2, {"printed_before": True}, "fell from 1.5 to 1.20", id="printed with one decimal, then calculated"),
        pytest.param(inf, 1.5, {"bound_before": 6.42}, "fell from at least 6.42 to 1.50", id="divided by no events in the year before"),
        pytest.param(inf, 1.5, {"bound_before": 0.69}, "went from at least 0.69 to 1.50", id="a bound that does not say which way"),
    ],
)
def test_numbers_of_a_change_have_the_decimals_of_their_figures(context, before, after, given, words):
    ratio, change = replace(RATIO, value=after), ("2", "relative_likelihood", "white/bme", before, after, Verdict.COULD_BE_CHANCE)
    sentences = said(context, (ratio, GAP, WHITE, BME), [moved(*change, for_worse=False, unit="ratio", **given)])
    assert sentences["Could be chance, since 2023/24"] == f"The relative likelihood of appointment from shortlisting {words}."
    assert sentences["Better for BME staff than in 2023/24"] == "Not indicator 2, the only one compared."


def test_boards_are_not_among_the_indicators_compared_where_rounding_may_explain_their_change():
    """Of 2018 six indicators of London Ambulance have a verdict (2, 3, 5 to 8); its board has none, whatever its printed shares bear."""
    report = open_report("RRU", 2018)
    texts = " ".join(statement.text for statement in summary_of(report.context, report.results).statements)
    assert "7 indicators" not in texts
    assert "6 indicators compared" in texts


def test_a_change_from_a_bound_alone_is_never_said_to_be_the_largest(context):
    three = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in ("2", "3", "4")}})
    ratios = [replace(RATIO, indicator=code, value=1.5) for code in "234"]
    changes = [
        moved(
            code, "relative_likelihood", "white/bme", before, 1.5, Verdict.CHANCE_NOT_KNOWN, for_worse=False, unit="ratio", bound_before=2.0
        )
        for code, before in (("2", 1.9), ("3", inf), ("4", 1.7))
    ]
    statements = summary_of(context(standard=three), Results(ratios, moved=changes)).statements
    text = next(statement.text for statement in statements if statement.about.startswith("Better"))
    assert "appointment from shortlisting fell most, from 1.90 to 1.50" in text


def test_of_many_changes_the_count_and_the_largest_percentage_and_gaps_that_went_the_other_way():
    report = open_report("RRU", 2019)
    sentences = {statement.about: statement.text for statement in summary_of(report.context, report.results).statements}
    assert sentences["Better for BME staff than in 2017/18"] == (
        "3 of 6 indicators compared (6, 7, 8). Harassment from staff fell most, from 38% to 32%. "
        "It is not known whether these changes could be due to chance."
    )
    assert sentences["Worse for BME staff than in 2017/18"] == (
        "Harassment from the public rose from 39% to 42%. White staff reported more (58%). "
        "It is not known whether this change could be due to chance."
    )


def test_what_is_missing_and_hidden_is_said(context):
    hidden = replace(RATIO, value=float("nan"), lower=float("nan"), upper=float("nan"), status="suppressed", reason="small number")
    nothing = said(context, [figure.missing("no data") for figure in FIGURES])
    assert nothing == {"Figures": "This return has no WRES figures."}
    one_missing = [RATIO, *(figure.missing("no data") for figure in (GAP, WHITE, BME))]
    assert said(context, one_missing)["Not shown"] == "There is no figure for indicator 6."
    text = said(context, (hidden, GAP, WHITE, BME))["Not shown"]
    assert "Some figures are hidden to protect people and are not compared here." in text


def test_many_changes_that_could_be_chance_are_counted_apart_and_a_change_of_sides_is_neither(context):
    four = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in "2568"}})
    rows = [replace(BME, indicator=code) for code in "568"]
    changes = [
        *(moved(code, "percentage", "bme", 30.0, 32.0, Verdict.COULD_BE_CHANCE, for_worse=True) for code in "568"),
        moved("2", "relative_likelihood", "white/bme", 0.6, 1.44, Verdict.CHANGED_SIDES, for_worse=True, unit="ratio"),
    ]
    statements = summary_of(context(standard=four), Results((RATIO, *rows), moved=changes)).statements
    assert {statement.about: statement.text for statement in statements if statement.about != "Furthest from equal"} == {
        "Better for BME staff than in 2023/24": "None of the 4 indicators compared.",
        "Worse for BME staff than in 2023/24": "None of the 4 indicators compared.",
        "Changed sides of equal since 2023/24": "The relative likelihood of appointment from shortlisting rose from 0.60 to 1.44.",
        "Could be chance, since 2023/24": "3 of 4 indicators compared (5, 6, 8).",
    }


def test_a_figure_to_be_read_with_care_links_to_its_section():
    report = open_report("EXA", 2025)
    assert '<a href="#indicator-2">See indicator 2</a>' in report.heading().html()


def test_one_or_two_figures_are_said_where_nothing_is_furthest_from_equal(context):
    within = replace(RATIO, value=1.02, lower=0.9, upper=1.2)
    sentences = said(context, [within, *(figure.missing("no data") for figure in (GAP, WHITE, BME))])
    assert sentences["Figures"] == (
        "White and BME applicants were about equally likely to be appointed from shortlisting (relative likelihood 1.02)."
    )
