"""Public files into benchmark tables, each row with its source and the hash of its file: the census, workforce statistics, the survey."""

import hashlib
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.inputs.public.staff_survey import read_survey, survey_benchmarks
from wres.parameters import Workspace

WHITE = "White"
NUMBER = " (number)"
COLUMNS = {
    "REPORTING_ORG_CODE": "code", "REPORTING_ORG_NAME": "name", "STAFF_GROUP_1_NAME": "staff_group", "HC": "headcount", "PERIOD": "period",
}  # fmt: skip
AT_END = "Denominator at end of period"
BENCHMARK_COLUMNS = ["year", "indicator", "measure", "group", "level", "name", "value", "unit", "source", "file_hash"]
CENSUS_YEAR = 2021  # the year of the census itself, not of a return


def local_population(census: Path, catchments: Path) -> pd.DataFrame:
    """Share of each ethnic group in the catchment of each acute trust, in percent: code, group (white, bme), value.

    census: one row per local authority and ethnic group (`ltla21_code, ethnic_group, value`), of which the numbers are used;
    catchments: the share of a trust's admissions from each authority, adding to 1 for a trust. A trust outside the list
    (ambulance, mental health and community trusts have no such catchment) has no row.
    """
    people = pd.read_csv(census, dtype={"ltla21_code": str})
    people = people[people["ethnic_group"].str.endswith(NUMBER)]
    group = people["ethnic_group"].str.startswith(WHITE).map({True: "white", False: "bme"})
    by_authority = people.groupby(["ltla21_code", group])["value"].sum().unstack()
    share = by_authority.div(by_authority.sum(axis=1), axis=0) * 100
    shares_by_area = pd.read_csv(catchments, dtype={"nhs_trust22_code": str, "ltla21_code": str})
    catchment_shares = shares_by_area.merge(share, left_on="ltla21_code", right_index=True)
    weight = catchment_shares["proportion_trust_came_from_ltla"]
    weighted = catchment_shares[["white", "bme"]].mul(weight, axis=0).groupby(catchment_shares["nhs_trust22_code"]).sum()
    covered = weight.groupby(catchment_shares["nhs_trust22_code"]).sum()
    shares = weighted.div(covered, axis=0).rename_axis(index="code", columns="group")
    return shares.reset_index().melt(id_vars="code", value_name="value").sort_values(["code", "group"], ignore_index=True)


def workforce_headcounts(path: Path) -> pd.DataFrame:
    """Headcounts, one row per organisation and staff group: code, name, staff_group, headcount, period.

    Jobs are allocated to where people work and only contracted staff are counted, so these never equal a return exactly.
    Raises InputError when a column is missing.
    """
    raw = pd.read_csv(path, dtype=str, encoding="utf-8-sig")
    absent = sorted({*COLUMNS, "TYPE"} - set(raw.columns))
    if absent:
        raise InputError(f"{path.name}: not the workforce statistics by organisation; columns missing: {', '.join(absent)}.")
    latest = raw[raw["TYPE"] == AT_END] if AT_END in set(raw["TYPE"]) else raw
    latest = latest[latest["PERIOD"] == latest["PERIOD"].max()]
    named = latest.rename(columns=COLUMNS)
    named["headcount"] = pd.to_numeric(named["headcount"]).astype("int64")
    tidy: pd.DataFrame = named[list(COLUMNS.values())].reset_index(drop=True)
    return tidy


def benchmarks_from(folder: Path, workspace: Workspace) -> dict[str, pd.DataFrame]:
    """Benchmark tables by file name, from whichever public files lie in a folder; files of other kinds are passed over."""
    tables: dict[str, pd.DataFrame] = {}
    for path in sorted(folder.glob("*detailed*results*.xlsx")):
        survey = read_survey(path)
        rules = workspace.year(survey.year + 1)
        rows = survey_benchmarks(path, workspace.standard, rules)
        kind = "national" if survey.national else "by_type"
        source = f"NHS Staff Survey {survey.year}, detailed spreadsheets ({path.name}), weighted"
        tables[f"staff_survey_{survey.year}_{kind}"] = _with_source(rows.assign(unit="percent"), source, path)
    census, catchments = folder / "ethnicity21_ltla21.csv", folder / "lookup_nhs_trusts22_ltla21.csv"
    if census.is_file() and catchments.is_file():
        shares = local_population(census, catchments).rename(columns={"code": "name"})
        rows = shares.assign(year=CENSUS_YEAR, indicator="1", measure="local_population", level="organisation", unit="percent")
        tables["local_population"] = _with_source(rows, "Census 2021 by ethnic group, weighted by acute trust admissions", census)
    for path in sorted(folder.glob("nhs_turnover_benchmarking_org_*.csv")):
        counts = workforce_headcounts(path)
        counts = counts[counts["staff_group"] == "All staff groups"]
        rows = counts.assign(
            year=counts["period"].str[-6:-2].astype(int), indicator="1", measure="headcount", group="all staff",
            level="organisation", name=counts["code"], value=counts["headcount"], unit="people",
        )  # fmt: skip
        tables["workforce_statistics"] = _with_source(rows, f"NHS Workforce Statistics ({path.name})", path)
    return tables


def _with_source(rows: pd.DataFrame, source: str, path: Path) -> pd.DataFrame:
    return rows.assign(source=source, file_hash=hashlib.sha256(path.read_bytes()).hexdigest())[BENCHMARK_COLUMNS]
