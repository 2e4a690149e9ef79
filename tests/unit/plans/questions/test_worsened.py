"""The plan is asked about what got worse beyond chance, and about nothing that could be chance or rounding."""

import pytest

from wres.comparison import Moved, Verdict
from wres.plans import check_plan

PERCENTAGE = ("5", "percentage", "bme", "all", "all", "percent", 30.0, 36.0, 6.0)
GAP = ("5", "gap", "bme-white", "all", "all", "points", 3.0, 9.0, 6.0)
RATIO = ("3", "relative_likelihood", "bme/white", "all", "all", "ratio", 1.2, 1.6, 0.4)
ASKED = ("worsening without an action", "worsening, analysed only", "indicator without an action")


def asked(make, *rows: Moved, **commitment: str) -> list[tuple[str, str, str]]:
    questions = check_plan(make({"indicators": "2", **commitment}, organisation={"group_label": "BME"}), rows)
    return [(question.check, question.severity, question.what) for question in questions if question.check in ASKED]


def about(code: str, questions: list[tuple[str, str, str]]) -> tuple[str, str, str]:
    return next(question for question in questions if f"Indicator {code} " in question[2])


@pytest.mark.parametrize(
    ("row", "verdict", "words"),
    [
        (PERCENTAGE, Verdict.WORSE, "got worse (the BME figure went from 30% to 36%), and no action is linked to it."),
        (GAP, Verdict.FURTHER, "has a wider gap than the year before (the gap went from 3 to 9 percentage points), and no action is linked to it."),
        (GAP, Verdict.CHANGED_SIDES, "changed sides, for the worse (the gap went from 3 to 9 percentage points), and no action is linked to it."),
        (RATIO, Verdict.FURTHER, "is further from equal than the year before, and no action is linked to it."),
    ],
)  # fmt: skip
def test_a_worsening_beyond_chance_without_an_action_is_a_warning(make, row: tuple, verdict: Verdict, words: str) -> None:
    check, severity, what = about(row[0], asked(make, Moved(*row, verdict, for_worse=True)))
    assert (check, severity) == ("worsening without an action", "warning")
    assert what.endswith(words)


@pytest.mark.parametrize("row", [PERCENTAGE, GAP, RATIO], ids=lambda row: row[1])
@pytest.mark.parametrize("verdict", [Verdict.COULD_BE_CHANCE, Verdict.WITHIN_ROUNDING, Verdict.LITTLE_CHANGE, Verdict.NOT_COMPARABLE])
def test_what_could_be_chance_or_rounding_is_no_worsening(make, row: tuple, verdict: Verdict) -> None:
    check, _, what = about(row[0], asked(make, Moved(*row, verdict, for_worse=True)))
    assert check == "indicator without an action"
    assert "worse" not in what


def test_a_change_in_the_groups_favour_is_no_worsening(make) -> None:
    assert about("3", asked(make, Moved(*RATIO, Verdict.FURTHER, for_worse=False)))[0] == "indicator without an action"


def test_where_chance_is_not_known_that_is_said(make) -> None:
    row = Moved(*PERCENTAGE, Verdict.CHANCE_NOT_KNOWN, for_worse=True)
    check, _, what = about("5", asked(make, row))
    assert check == "indicator without an action"
    assert what.endswith("It went for the worse, and it is not known whether this could be chance (the BME figure went from 30% to 36%).")
    check, severity, what = about("5", asked(make, row, indicators="5", action="Analyse the survey results on harassment"))
    assert (check, severity) == ("worsening, analysed only", "note")
    assert "it is not known whether this could be chance" in what


@pytest.mark.parametrize(("near_one", "severity"), [(0.05, "note"), (0.03, "warning")])
def test_what_is_about_equal_is_said_by_the_rule_of_the_year(make, near_one: float, severity: str) -> None:
    """1.04 is within 0.05 of 1 and not within 0.03."""
    row = Moved("3", "relative_likelihood", "bme/white", "all", "all", "ratio", 1.2, 1.04, -0.16, Verdict.LITTLE_CHANGE)
    questions = check_plan(make({"indicators": "2"}), [row], near_one=near_one)
    (question,) = (question for question in questions if question.what.startswith("Indicator 3 ") and question.check in ASKED)
    assert (question.severity, "about equal" in question.what) == (severity, severity == "note")
