"""Gaps in numbers, judged in the sequence in which a plan numbers: through the whole plan, or anew in each part, section or objective."""

import csv

import pytest

from wres.plans.questions.numbering import numbering_findings

PRINTED = {"RRU": 2019, "RT5": 2024, "LLR": 2021, "WIRRAL": 2022, "LCC": 2010, "EXA": 2025}


@pytest.fixture
def gaps(make):
    """What is called missing in a plan of these rows: part, section, objective, number."""

    def _gaps(*rows):
        columns = ("plan_part", "section", "objective_no", "action_no")
        plan = make(*(dict(zip(columns, row, strict=True)) for row in rows))
        return [asked.finding.what for asked in numbering_findings(plan) if asked.finding.check == "number missing"]

    return _gaps


def rows_of(**numbers):
    """Rows of a plan without parts and sections: the numbers of the actions of each objective."""
    return [("", "", objective.removeprefix("objective_"), str(number)) for objective, held in numbers.items() for number in held]


def test_a_number_that_another_objective_holds_is_not_missing(gaps):
    assert gaps(*rows_of(objective_1=[1, 7], objective_2=[2, 3, 4], objective_3=[5, 6])) == []


def test_a_number_that_no_objective_holds_is_missing(gaps):
    assert gaps(*rows_of(objective_1=[1, 8], objective_2=[2, 3, 4], objective_3=[5, 6])) == ["Action 7 is missing: 6 is followed by 8."]


def test_numbers_that_begin_again_are_judged_within_their_objective(gaps):
    rows = rows_of(objective_1=[1, 2, 3], objective_2=[1, 4], objective_3=[1, 2])
    assert gaps(*rows) == ["Actions 2 and 3 are missing: 1 is followed by 4."]


def test_a_slip_in_one_objective_does_not_make_numbers_begin_again(gaps):
    assert gaps(*rows_of(objective_1=[1, 2], objective_2=[1, 4], objective_3=[5], objective_4=[3])) == []


@pytest.mark.parametrize("level", [0, 1], ids=["part", "section"])
def test_numbers_may_begin_again_with_a_part_or_a_section(gaps, level):
    def row(name, number):
        return (*(name if place == level else "" for place in range(3)), number)

    assert gaps(row("A", "1"), row("A", "2"), row("A", "3"), row("B", "1"), row("B", "3")) == ["Action 2 is missing: 1 is followed by 3."]
    assert gaps(row("A", "1"), row("A", "4"), row("B", "2"), row("B", "3")) == []


def test_the_order_of_rows_makes_no_gap(gaps):
    assert gaps(*rows_of(objective_1=[1, 5, 2, 3, 4])) == []


@pytest.mark.parametrize("parts", [("2a", "2b"), ("2(a)", "2(b)"), ("2.a", "2.b"), ("2 i", "2 ii"), ("2B",)])
@pytest.mark.parametrize("prefix", ["", "1.", "HR"])
def test_a_number_whose_parts_have_letters_is_not_missing(gaps, prefix, parts):
    numbers = [f"{prefix}{text}" for text in ("1", *parts, "3")]
    assert gaps(*rows_of(objective_1=numbers)) == []


@pytest.mark.parametrize(
    "numbers",
    [("1.1", "1.2.1", "1.2.2", "1.3"), ("1.1", "1.2.1.1", "1.3"), ("1", "2.1", "2.2", "3"), ("HR.1", "HR.2.1", "HR.3")],
    ids=" ".join,
)
def test_a_number_whose_parts_are_numbered_is_not_missing(gaps, numbers):
    assert gaps(*rows_of(objective_1=numbers)) == []


def test_a_number_without_parts_among_others_with_parts_is_missing(gaps):
    assert gaps(*rows_of(objective_1=["1.1", "1.2.1", "1.4"])) == ["Action 1.3 is missing: 1.1 is followed by 1.4."]
    assert gaps(*rows_of(objective_1=["1.1", "1.20.1", "1.3"])) == ["Action 1.2 is missing: 1.1 is followed by 1.3."]


def test_what_is_missing_behind_a_part_with_a_letter_is_missing(gaps):
    assert gaps(*rows_of(objective_1=["1", "2a", "2b", "4"])) == ["Action 3 is missing: 2b is followed by 4."]
    assert gaps(*rows_of(objective_1=["1a", "1b", "3a"])) == ["Action 2 is missing: 1b is followed by 3a."]


def test_parts_of_one_action_in_two_sections_do_not_make_numbers_begin_again(gaps):
    assert gaps(*rows_of(objective_1=["1a", "2"], objective_2=["1b", "3"])) == []


def test_a_prefix_alone_is_no_number(gaps):
    assert gaps(*rows_of(objective_1=["HR", "HR2"])) == []
    assert gaps(*rows_of(objective_1=["HR", "HR1", "HR3"])) == ["Action HR2 is missing: HR1 is followed by HR3."]


def test_objectives_with_letters_are_not_two_under_one_number(make):
    objectives = [{"objective_no": number, "objective": f"Objective {number}", "action_no": number} for number in ("1", "2a", "2b", "3")]
    assert numbering_findings(make(*objectives)) == []


def test_objectives_may_begin_again_with_a_part(gaps, make):
    parts = [("Part 1", "", "1", "1"), ("Part 1", "", "2", "2"), ("Part 2", "", "1", "3"), ("Part 2", "", "3", "4")]
    assert gaps(*parts) == ["Objective 2 is missing: 1 is followed by 3."]
    two = [{"plan_part": part, "objective_no": "1", "objective": f"Fair pay in {part}"} for part in ("Part 1", "Part 2")]
    assert [asked for asked in numbering_findings(make(*two)) if asked.finding.check == "two objectives under one number"] == []


@pytest.mark.parametrize("code", PRINTED)
def test_of_the_bundled_plans_one_alone_lacks_a_number(make, checkout, code):
    with (checkout / "data" / code / str(PRINTED[code]) / "actions.csv").open(encoding="utf-8-sig", newline="") as file:
        plan = make(*csv.DictReader(file))
    what = [asked.finding.what for asked in numbering_findings(plan) if asked.finding.check == "number missing"]
    assert what == (["Objective 1.3 is missing: 1.2 is followed by 1.4."] if code == "RRU" else [])


def test_a_numbering_through_the_objectives_of_a_bundled_plan_may_go_on_in_its_first(make, checkout):
    with (checkout / "data" / "EXA" / "2025" / "actions.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    added = {**rows[0], "action_no": "7", "commitment": ""}
    assert [asked.finding.what for asked in numbering_findings(make(*rows[:2], added, *rows[3:]))] == [
        "Action 2 is missing: 1 is followed by 3."
    ]
