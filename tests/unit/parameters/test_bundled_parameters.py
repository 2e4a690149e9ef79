"""Every bundled parameter file loads, and what it refers to is there."""

import csv

import pytest

from wres.inputs import read_code_list
from wres.parameters import Workspace

WORKSPACE = Workspace.at()
ORGANISATIONS = sorted(path.stem for path in (WORKSPACE.root / "params" / "organisations").glob("*.yaml"))
FRAMEWORKS = {
    "midlands_2021": 6,
    "nhs_edi_2023": 6,
    "eds2": 3,
    "eds2022": 3,
    "model_employer": 2,
    "people_plan_2020": 7,
    "race_disparity_ratio": 3,
}


def commitments(code: str) -> list[dict]:
    return [row for path in sorted((WORKSPACE.data / code).glob("*/actions.csv")) for row in csv.DictReader(path.open(encoding="utf-8"))]


def plans(code: str):
    organisation = WORKSPACE.organisation(code)
    return [organisation.plan, *organisation.plans.values()]


@pytest.mark.parametrize("code", ORGANISATIONS)
def test_an_organisation_loads_and_has_a_return(code):
    assert WORKSPACE.organisation(code).name
    assert any(known == code for known, _ in WORKSPACE.returns())


@pytest.mark.parametrize("code", ORGANISATIONS)
def test_a_plan_shows_columns_that_there_are(code):
    known = WORKSPACE.standard.tables["actions"].columns
    assert all(column in known for plan in plans(code) for column in plan.columns)


@pytest.mark.parametrize("code", ORGANISATIONS)
def test_a_plan_names_frameworks_that_there_are(code):
    assert all(name in WORKSPACE.frameworks for plan in plans(code) for name in plan.frameworks)


@pytest.mark.parametrize("code", ORGANISATIONS)
def test_what_is_said_of_parts_and_sections_belongs_to_commitments(code):
    rows = commitments(code)
    for plan in plans(code):
        assert set(plan.sections) <= {row.get("section") for row in rows}
        assert set(plan.parts) <= {row.get("plan_part") for row in rows}


def test_the_frameworks_are_there_with_their_items():
    assert {name: len(framework.items) for name, framework in WORKSPACE.frameworks.items()} == FRAMEWORKS


def test_the_version_of_a_framework_names_no_file():
    """It stands on published pages behind the name: "Race Disparity Ratio (tiers as in params/standards/wres.yaml)"."""
    assert [framework.version for framework in WORKSPACE.frameworks.values() if "params" in framework.version] == []


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_framework_says_version_and_source(name):
    framework = WORKSPACE.frameworks[name]
    assert framework.version
    assert framework.source


def test_no_name_means_two_frameworks():
    names = [alias.lower() for framework in WORKSPACE.frameworks.values() for alias in framework.aliases]
    assert sorted(names) == sorted(set(names))


def test_high_impact_actions_are_two_frameworks_with_versions():
    versions = {name: WORKSPACE.frameworks[name].version for name in ("midlands_2021", "nhs_edi_2023")}
    assert versions == {"midlands_2021": "May 2021", "nhs_edi_2023": "June 2023"}
    assert "High Impact Priority" in WORKSPACE.frameworks["midlands_2021"].aliases


def test_the_ethnic_codes_are_those_of_the_reference(shared):
    with (shared / "domain" / "ethnic_codes.csv").open(encoding="utf-8") as file:
        reference = {row["code"]: (row["wres_group"].lower(), row["status"].startswith("verified")) for row in csv.DictReader(file)}
    codes = read_code_list(WORKSPACE)
    ours = {row.code: (row.group, row.verified == "yes") for row in codes.itertuples()}
    numeric = {str(code): ("white" if code == 0 else "unknown" if code == 9 else "bme", False) for code in range(10)}
    assert ours == reference | numeric


@pytest.mark.parametrize(
    ("code", "group"), [("A", "white"), ("C", "white"), ("CX", "white"), ("D", "bme"), ("S", "bme"), ("Z", "unknown"), ("NULL", "unknown")]
)
def test_codes_are_grouped_as_the_guidance_groups_them(code, group):
    codes = read_code_list(WORKSPACE).set_index("code")
    assert codes.loc[code, "group"] == group
