import csv

import pytest
import yaml

from wres.demo import write_example
from wres.demo.example import FIRST, LAST


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_bundled_example_is_what_the_generator_gives(checkout, tmp_path):
    write_example(tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    data = checkout / "data"
    bundled = {path.relative_to(data): path.read_bytes() for path in (data / "EXA").rglob("*") if path.is_file()}
    assert made == bundled


def test_three_years_of_every_table(checkout):
    assert (FIRST, LAST) == (2023, 2025)
    tables = {"workforce", "recruitment", "disciplinary", "training", "survey", "board", "actions"}
    assert {path.stem for path in (checkout / "data/EXA/2025").glob("*.csv")} == tables


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_example_is_a_believable_trust_of_about_six_thousand(checkout, year):
    folder = checkout / "data/EXA" / str(year)
    staff = {"white": 0, "bme": 0, "unknown": 0}
    for row in read(folder / "workforce.csv"):
        staff[row["ethnicity"]] += int(row["headcount"])
    assert 5600 <= sum(staff.values()) <= 6200
    assert 0.22 <= staff["bme"] / sum(staff.values()) <= 0.28
    for row in read(folder / "recruitment.csv"):
        assert 0 <= int(row["appointed"]) <= int(row["shortlisted"])
    for name, column in (("disciplinary", "entered"), ("training", "accessed")):
        for row in read(folder / f"{name}.csv"):
            assert 0 <= int(row[column]) <= staff[row["ethnicity"]]
    assert 9 <= sum(int(row["members"]) for row in read(folder / "board.csv")) <= 20


def test_there_are_small_counts_to_hide(checkout):
    counts = [int(row["headcount"]) for row in read(checkout / "data/EXA/2025/workforce.csv")]
    assert sum(1 <= count <= 4 for count in counts) >= 5
    assert 0 in counts


def test_it_says_that_it_is_made_up(checkout):
    about = yaml.safe_load((checkout / "params/organisations/EXA.yaml").read_text())
    assert about["made_up"] is True
    assert "made up" in (checkout / "data/EXA/2025/commentary.md").read_text()
