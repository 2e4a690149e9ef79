"""EXA 2025 given as records gives the same measures as the same return given as counts."""

import csv
import shutil

import pytest

from wres.report import open_report
from wres.report.figures_table import figures_table

CODES = {"white": ["A", "B", "CA"], "bme": ["D", "J", "PC"], "unknown": ["Z", ""]}
COLUMNS = [
    "indicator",
    "measure",
    "group",
    "staff_group",
    "band",
    "value",
    "unit",
    "numerator",
    "denominator",
    "lower",
    "upper",
    "status",
    "reason",
]


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def code(ethnicity, number):
    return CODES[ethnicity][number % len(CODES[ethnicity])]


def staff_records(counts):
    """One person a headcount; every seventh also has a bank post, which never counts."""
    people = []
    for row in counts:
        for number in range(int(row["headcount"])):
            person = {
                "person_id": f"P{len(people)}",
                "ethnic_code": code(row["ethnicity"], number),
                "staff_group": row["staff_group"],
                "band": row["band"],
            }
            people.append(person | {"contract": "permanent", "primary": "yes"})
            if number % 7 == 0:
                people.append(person | {"contract": "bank", "primary": "no"})
    return people


def application_records(counts):
    applications = []
    for row in counts:
        for number in range(int(row["shortlisted"])):
            applications.append(
                {
                    "application_id": f"A{len(applications)}", "ethnic_code": code(row["ethnicity"], number), "shortlisted": "yes",
                    "appointed": "yes" if number < int(row["appointed"]) else "no", "staff_group": row["staff_group"], "band": row["band"], "route": row["route"],
                }
            )  # fmt: skip
    return applications


@pytest.mark.parametrize("edition", ["internal", "public"])
def test_the_report_from_records_equals_the_report_from_counts(checkout, tmp_path, answered, edition):
    given, place = checkout / "data" / "EXA" / "2025", tmp_path / "data" / "EXA" / "2025"
    (tmp_path / "params" / "organisations").mkdir(parents=True)
    shutil.copy(checkout / "params" / "organisations" / "EXA.yaml", tmp_path / "params" / "organisations")
    shutil.copytree(given, place)
    write(place / "staff.csv", staff_records(read(given / "workforce.csv")))
    write(place / "applications.csv", application_records(read(given / "recruitment.csv")))
    (place / "workforce.csv").unlink()
    (place / "recruitment.csv").unlink()
    counts_only = tmp_path / "counts"
    shutil.copytree(tmp_path / "params", counts_only / "params")
    shutil.copytree(given, counts_only / "data" / "EXA" / "2025")
    from_records = figures_table(open_report("EXA", 2025, answered(tmp_path), edition).results.figures)
    from_counts = figures_table(open_report("EXA", 2025, answered(counts_only), edition).results.figures)
    keys = COLUMNS[:5]
    first = from_records[COLUMNS].sort_values(keys).reset_index(drop=True)
    second = from_counts[COLUMNS].sort_values(keys).reset_index(drop=True)
    assert (from_records["source"] == "records").any()
    assert first.compare(second).empty
