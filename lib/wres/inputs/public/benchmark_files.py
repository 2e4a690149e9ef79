"""A folder of public files into benchmark tables, each row with its source and the hash of the file it came from."""

import hashlib
from pathlib import Path

import pandas as pd

from wres.inputs.public.population import local_population
from wres.inputs.public.staff_survey import read_survey, survey_benchmarks
from wres.inputs.public.workforce_statistics import workforce_headcounts
from wres.parameters import Workspace

BENCHMARK_COLUMNS = ["year", "indicator", "measure", "group", "level", "name", "value", "unit", "source", "file_hash"]
CENSUS_YEAR = 2021  # the year of the census itself, not of a return


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
