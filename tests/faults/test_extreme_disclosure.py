"""Returns and rules of disclosure at their extremes: a report that says why it is empty, never a crash and never a hidden number."""

import re
from math import isnan

import pytest

from wres.report import open_report

NUMBERS = ("value", "numerator", "denominator", "lower", "upper")
CODES = "123456789"


def staff(pack, *cells):
    """The only staff, with no events to speak of and no survey."""
    pack.drop("survey", "recruitment")
    rows = [
        ("clinical", band, group, count)
        for band, *counts in cells
        for group, count in zip(("white", "bme", "unknown"), counts, strict=True)
    ]
    pack.rows("workforce", "staff_group band ethnicity headcount", *rows)
    for table, column in (("disciplinary", "entered"), ("training", "accessed")):
        pack.rows(table, f"ethnicity {column}", *((group, 0) for group in ("white", "bme", "unknown")))


def one_person(pack):
    staff(pack, ("5", 0, 1, 0))


def nobody(pack):
    staff(pack, ("5", 0, 0, 0))


def all_counts_small(pack):
    staff(pack, ("5", 3, 1, 2), ("6", 4, 2, 0), ("7", 1, 1, 1))
    pack.rows("disciplinary", "ethnicity entered", ("white", 2), ("bme", 1))
    pack.rows("recruitment", "ethnicity shortlisted appointed", ("white", 4, 2), ("bme", 3, 1))


def threshold_above_every_count(pack):
    pack.organisation += "disclosure: {threshold: 1000000, survey_responses: 1000000}\n"


CASES = {one_person: 5, nobody: 5, all_counts_small: 5, threshold_above_every_count: 1_000_000}


def opened(pack, edition="public"):
    return open_report("AAA", 2025, pack.save(), edition)


def pages(report):
    sections = [report.heading(), report.summary(), *map(report.indicator, CODES), report.progression(), report.trend(), report.targets()]
    return " ".join(section.html() for section in [*sections, report.about()])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_no_small_count_of_the_groups_is_in_the_public_edition(pack, case):
    case(pack)
    report = opened(pack)
    sensitive = [figure for figure in report.results.figures if figure.group in ("white", "bme") and figure.indicator != "9"]
    assert sensitive
    for figure in sensitive:
        assert isnan(figure.numerator) or figure.numerator == 0 or figure.numerator >= CASES[case], figure
        assert figure.status != "suppressed" or all(isnan(getattr(figure, name)) for name in NUMBERS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_every_section_is_there_and_says_no_odd_number(pack, case):
    case(pack)
    words = re.sub(r"<[^>]+>", " ", pages(opened(pack)))
    assert re.findall(r"\b(?:nan|inf|NaT|None(?! of the| was))\b", words) == []  # "None was overdue" is a sentence
    assert "Board membership" in words


@pytest.mark.parametrize("case", [one_person, all_counts_small, threshold_above_every_count], ids=lambda case: case.__name__)
def test_a_report_in_which_nearly_all_is_hidden_says_so(pack, case):
    case(pack)
    report = opened(pack)
    hidden = sum(figure.status == "suppressed" for figure in report.results.figures)
    words = re.sub(r"<[^>]+>", "", pages(report))
    assert hidden > 0
    assert re.search(r"hidden to protect people", words)


def test_a_threshold_of_0_turns_it_off_and_the_page_says_so(pack):
    all_counts_small(pack)
    pack.organisation += "disclosure: {threshold: 0}\n"
    report, inside = opened(pack), opened(pack, "internal")
    assert [figure.value for figure in report.results.figures if figure.status == "ok"] == [
        figure.value for figure in inside.results.figures if figure.status == "ok"
    ]
    assert not any(figure.status == "suppressed" or figure.reason.startswith("rounded") for figure in report.results.figures)
    assert "Small numbers are not hidden in this report." in report.about().html()


def test_a_threshold_below_0_is_refused_with_the_place(pack):
    pack.organisation += "disclosure: {threshold: -1}\n"
    with pytest.raises(Exception, match="threshold"):
        opened(pack)
