import csv
from collections import Counter

import pytest

from wres.demo import write_two_years
from wres.demo.country import country
from wres.parameters import Workspace


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    place = tmp_path_factory.mktemp("made-up")
    write_two_years(place, 24)
    return place


def actions(root, year):
    """The rows of each plan of a year, by code."""
    plans = {}
    for path in sorted((root / "data").glob(f"*/{year}/actions.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            plans[path.parent.parent.name] = list(csv.DictReader(file))
    return plans


def test_all_have_a_return_of_the_year_and_all_but_every_twelfth_of_the_year_before(root):
    codes = [f"ZA{number:03d}" for number in range(1, 25)]
    before = [code for code in codes if code not in ("ZA012", "ZA024")]
    assert sorted(Workspace.at(root).returns()) == sorted([*((code, 2024) for code in before), *((code, 2025) for code in codes)])


def test_everything_says_that_it_is_made_up(root):
    workspace = Workspace.at(root)
    assert all(workspace.organisation(code).made_up for code, _ in workspace.returns())
    assert all(row["notes"] == "Made up" for year in (2024, 2025) for plan in actions(root, year).values() for row in plan)


def test_it_is_the_same_each_time_and_a_larger_country_begins_with_the_smaller(root, tmp_path):
    write_two_years(tmp_path, 5)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 50
    for path in files:
        assert path.read_bytes() == (root / path.relative_to(tmp_path)).read_bytes()


def test_a_third_has_no_plan_and_no_two_plans_are_alike(root):
    plans = actions(root, 2025)
    assert sorted(plans) == [f"ZA{number:03d}" for number in range(1, 25) if number % 3 != 1]
    assert len({tuple(row["action"] + row["status"] + row["due_text"] for row in plan) for plan in plans.values()}) == len(plans)


def test_plans_differ_in_what_an_overview_counts(root):
    """Statuses of every kind and none, dates before the snapshot of 31 March and after, leads still to be named, links to 6 and 8 here and there."""
    rows = [row for plan in actions(root, 2025).values() for row in plan]
    statuses = Counter(row["status"] for row in rows)
    assert set(statuses) == {"N", "G", "A", "R", "B", ""}
    assert set(Workspace.at(root).organisation("ZA002").plan_of(2025).status_scheme) == {"N", "G", "A", "R", "B"}
    dates = {row["due_text"] for row in rows}
    assert dates >= {"31 December 2024", "31 March 2026", "Ongoing", ""}
    assert {"", "TBC"} < {row["leads"] for row in rows}
    with_six = {code for code, plan in actions(root, 2025).items() if any("6" in row["indicators"].split("; ") for row in plan)}
    assert 0 < len(with_six) < len(actions(root, 2025))


def test_what_is_carried_over_stood_in_the_plan_before_and_was_not_complete(root):
    before, plans = actions(root, 2024), actions(root, 2025)
    carried_over = [(code, row) for code, plan in plans.items() for row in plan if row["carried_over_from"]]
    assert carried_over
    for code, row in carried_over:
        (earlier,) = [earlier for earlier in before[code] if earlier["action"] == row["action"]]
        assert (row["carried_over_from"], row["due_text"]) == ("2024", earlier["due_text"])
        assert earlier["status"] != "B"


def test_the_first_year_has_no_carried_over_action(root):
    assert not any(row["carried_over_from"] for plan in actions(root, 2024).values() for row in plan)


def test_an_organisation_is_that_of_the_country_of_one_year(root):
    """The bench and the demo have organisations of the same names, regions and counts of the year."""
    organisation = Workspace.at(root).organisation("ZA003")
    made = country(3, 2025)[2]
    assert (organisation.type, organisation.region) == (made.kind, made.region)
