"""Returns that are right in form and extreme in figures: each figure has a value or a reason, and the page says it in words."""

import re

import numpy as np
import pytest

from wres.report import UnusableInput, open_report
from wres.report.figures_table import figures_table


def workforce(pack, white, bme, unknown):
    """The only staff; what happened to staff is left out where there are none it could have happened to."""
    pack.rows("disciplinary", "ethnicity entered", ("white", min(white, 9)), ("bme", min(bme, 9)), ("unknown", min(unknown, 1)))
    pack.rows("training", "ethnicity accessed", ("white", white // 3), ("bme", bme // 3), ("unknown", unknown // 3))
    people = zip(("white", "bme", "unknown"), (white, bme, unknown), strict=True)
    pack.rows("workforce", "staff_group band ethnicity headcount", *(("clinical", "5", who, n) for who, n in people))


def all_unknown(pack):
    workforce(pack, 0, 0, 500)


def nobody(pack):
    workforce(pack, 0, 0, 0)


def one_white_case_in_9000(pack):
    workforce(pack, 9000, 3000, 10)
    pack.rows("disciplinary", "ethnicity entered", ("white", 1), ("bme", 9))


def no_case_at_all(pack):
    pack.rows("disciplinary", "ethnicity entered", ("white", 0), ("bme", 0))


def nobody_shortlisted(pack):
    pack.rows("recruitment", "ethnicity shortlisted appointed", ("white", 0, 0), ("bme", 0, 0))


def no_bme_appointed(pack):
    pack.rows("recruitment", "ethnicity shortlisted appointed", ("white", 100, 20), ("bme", 50, 0))


def only_white_staff(pack):
    workforce(pack, 700, 0, 0)


def empty_board(pack):
    pack.rows("board", "ethnicity voting executive members", ("white", "yes", "yes", 0))


def nothing_but_a_plan(pack):
    pack.drop(*(name for name in list(pack.tables) if name != "actions"))


CASES = {  # the figure that the case is about: indicator, measure, group, band, reason ("" when there is a value)
    all_unknown: ("3", "relative_likelihood", "bme/white", "all", "nobody at risk"),
    nobody: ("1", "share", "bme", "all", "zero denominator"),
    one_white_case_in_9000: ("3", "relative_likelihood", "bme/white", "all", ""),
    no_case_at_all: ("3", "relative_likelihood", "bme/white", "all", "no events in the lower group"),
    nobody_shortlisted: ("2", "relative_likelihood", "white/bme", "all", "nobody at risk"),
    no_bme_appointed: ("2", "relative_likelihood", "white/bme", "all", "no events in the lower group"),
    only_white_staff: ("4", "relative_likelihood", "white/bme", "all", "nobody at risk"),
    empty_board: ("9", "board_share", "bme", "total", "zero denominator"),
    nothing_but_a_plan: ("2", "relative_likelihood", "white/bme", "all", "no data"),
}


def opened(pack, edition):
    workspace = pack.save()
    return open_report("AAA", 2025, workspace, edition)


@pytest.mark.parametrize("edition", ["public", "internal"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_every_figure_has_a_value_or_a_reason(pack, case, edition):
    case(pack)
    try:
        report = opened(pack, edition)
    except UnusableInput as fault:
        pytest.fail(str(fault))
    measures = figures_table(report.results.figures)
    numbers = measures[["value", "numerator", "denominator", "lower", "upper"]]
    assert not np.isinf(numbers.to_numpy(dtype=float)).any()
    assert measures["value"].notna().equals(measures["status"] == "ok")
    assert (measures.loc[measures["status"] != "ok", "reason"] != "").all()
    assert set(measures["indicator"]) == {*"123456789", "rdr"}  # none is left out
    indicator, measure, group, band, reason = CASES[case]
    rows = measures[measures["staff_group"] == "all"].set_index(["indicator", "measure", "group", "band"])
    if edition == "internal":
        assert rows.loc[(indicator, measure, group, band), "reason"] == reason


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_no_sentence_holds_an_unexplained_number(pack, case):
    case(pack)
    report = opened(pack, "internal")
    sections = [
        report.summary(),
        *(report.indicator(code) for code in report.context.standard.main_indicators),
        report.trend(),
        report.targets(),
    ]
    words = re.sub(r"<[^>]+>", " ", " ".join(section.html() for section in sections))
    assert not re.search(r"\b(nan|inf|None|NaT)\b", words)


SENTENCES = {
    all_unknown: ("3", "There were no BME or White staff, so there is nothing to compare."),
    no_case_at_all: ("3", "There is nothing to compare."),
    nobody_shortlisted: ("2", "No White or BME applicants were shortlisted, so there is nothing to compare."),
    no_bme_appointed: ("2", "No BME applicants were appointed from shortlisting: 0 of 50, against 20 of 100 White applicants."),
    only_white_staff: ("4", "There were no BME staff, so there is nothing to compare."),
}


@pytest.mark.parametrize("edition", ["public", "internal"])
@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.__name__)
def test_each_cause_has_its_own_sentence(pack, case, edition):
    case(pack)
    code, sentence = SENTENCES[case]
    shown = opened(pack, edition).indicator(code).html()
    assert sentence in shown or (edition == "public" and "Hidden to protect people" in shown)
    assert "could be due to chance" not in shown or case is no_bme_appointed


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_a_plan_alone_says_once_that_there_are_no_figures(pack, edition):
    nothing_but_a_plan(pack)
    report = opened(pack, edition)
    assert "This return has no WRES figures." in report.summary().html()
    assert "".join(report.indicator(code).html() for code in report.context.standard.main_indicators) == ""


def test_one_white_case_in_9000_is_9_cases_in_3000_against_it(pack):
    """9 of 3,000 against 1 of 9,000 is 27 times, by hand; the score inverted by scipy: 4.42464 to 164.790."""
    one_white_case_in_9000(pack)
    rows = figures_table(opened(pack, "internal").results.figures)
    ratio = rows[(rows["indicator"] == "3") & (rows["measure"] == "relative_likelihood")].iloc[0]
    assert ratio["value"] == pytest.approx(27)
    assert (ratio["lower"], ratio["upper"]) == (pytest.approx(4.42464, rel=1e-5), pytest.approx(164.790, rel=1e-5))


def test_one_case_is_not_in_the_public_edition(pack):
    one_white_case_in_9000(pack)
    rows = figures_table(opened(pack, "public").results.figures)
    third = rows[rows["indicator"] == "3"]
    assert set(third.loc[third["group"].isin(["white", "bme/white"]), "status"]) == {"suppressed"}
