"""Public files as published; every expected figure is read off the files or printed by their publishers."""

import pandas as pd
import pytest

from wres.errors import InputError
from wres.inputs.public import benchmarks_from, local_population, read_trust_list, survey_benchmarks, workforce_headcounts
from wres.parameters import Workspace


@pytest.fixture(scope="module")
def workspace():
    return Workspace.at()


@pytest.fixture(scope="module")
def national(shared, workspace):
    return survey_benchmarks(shared / "data" / "NSS24_detailed_national_results.xlsx", workspace.standard, workspace.year(2025))


@pytest.fixture(scope="module")
def by_type(shared, workspace):
    return survey_benchmarks(shared / "data" / "NSS24_detailed_organisational_results.xlsx", workspace.standard, workspace.year(2025))


@pytest.mark.parametrize(
    ("indicator", "white", "bme"),
    [("5", 23.5, 28.6), ("7", 58.9, 49.5), ("8", 6.8, 15.2)],
    ids=["harassment", "opportunities", "discrimination"],
)
def test_national_survey_by_ethnicity(national, indicator, white, bme):
    rows = national[(national["indicator"] == indicator) & (national["level"] == "nation")].set_index("group")["value"]
    assert rows.round(1).to_dict() == {"white": white, "bme": bme}


def test_survey_of_autumn_2024_belongs_to_the_2025_return(national):
    assert set(national["year"]) == {2025}


def test_indicator_6_comes_only_as_the_bounds_it_must_lie_between(national):
    rows = national[(national["indicator"] == "6") & (national["group"] == "bme")].set_index("measure")["value"]
    assert rows.round(1).to_dict() == {"percentage_at_least": 20.9, "percentage_at_most": 31.0}


def test_all_staff_of_a_type_lie_between_its_lowest_and_highest_trust(by_type, shared):
    trusts = pd.read_csv(shared / "data" / "nss2024_wres_questions_org.csv", dtype=str)
    trusts = trusts[trusts["Benchmarking group"] == "Ambulance Trusts"]
    experienced = 100 - pd.to_numeric(trusts["Q14a|% Never"])
    bases = pd.to_numeric(trusts["Q14a|Base (number of responses)"])
    row = by_type[(by_type["indicator"] == "5") & (by_type["name"] == "Ambulance Trusts")].iloc[0]
    assert row["group"] == "all staff"
    assert row["value"] == pytest.approx((experienced * bases).sum() / bases.sum())
    assert row["responses"] == bases.sum()


def test_catchments_of_three_acute_trusts(shared):
    shares = local_population(shared / "data" / "ethnicity21_ltla21.csv", shared / "data" / "lookup_nhs_trusts22_ltla21.csv")
    bme = shares[shares["group"] == "bme"].set_index("code")["value"].round(1)
    assert bme[["RBL", "RWE", "RJ1"]].to_dict() == {"RBL": 4.9, "RWE": 30.0, "RJ1": 37.5}


def test_both_trust_lists_keep_five_character_codes_whole(shared):
    for name in ("ods_etr_2026-04.csv", "nhs_trusts_2026-08.csv"):
        trusts = read_trust_list(shared / "data" / name).set_index("code")
        assert trusts.loc["K0N6A", "name"].lower() == "the online nhs trust"


def test_closed_trusts_have_their_closing_date(shared):
    trusts = read_trust_list(shared / "data" / "ods_etr_2022-03.csv").set_index("code")
    raw = pd.read_csv(shared / "data" / "ods_etr_2022-03.csv", header=None, dtype=str)
    assert trusts["closed"].notna().sum() == raw[11].notna().sum()


def test_workforce_statistics_add_up_to_the_published_headcount(shared):
    counts = workforce_headcounts(shared / "data" / "nhs_turnover_benchmarking_org_2025-11.csv")
    everyone = counts[counts["staff_group"] == "All staff groups"]
    assert len(everyone) == 247
    assert everyone["headcount"].sum() == 1_502_405


def test_a_folder_of_public_files_becomes_tables_with_source_and_hash(shared, workspace):
    tables = benchmarks_from(shared / "data", workspace)
    assert {"staff_survey_2024_national", "staff_survey_2024_by_type", "local_population", "workforce_statistics"} <= set(tables)
    for rows in tables.values():
        assert rows["source"].str.len().gt(0).all()
        assert rows["file_hash"].str.fullmatch("[0-9a-f]{64}").all()
        assert not rows.duplicated(["year", "indicator", "measure", "group", "level", "name"]).any()


def test_some_other_csv_is_refused_by_name(tmp_path):
    other = tmp_path / "something.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match=r"something\.csv"):
        read_trust_list(other)
    with pytest.raises(InputError, match=r"something\.csv.*columns missing"):
        workforce_headcounts(other)
