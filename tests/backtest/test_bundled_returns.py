"""The bundled real returns agree with the published documents.

Figures, dates, statuses, indicators and numbers of leads are compared with the tables made from the documents in ../shared/sources.
"""

import csv
import re
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from wres.indicators import calculate
from wres.inputs import read_benchmarks, read_code_list, read_return
from wres.parameters import Workspace
from wres.plans.owners import register_of, understand_owners
from wres.report.figures_table import figures_table

WORKSPACE = Workspace.at()
PLANS = {  # code and year: the table made from the document, and how many commitments it has
    ("RRU", 2019): ("actions_las.csv", 29),
    ("RT5", 2024): ("actions_lpt.csv", 14),
    ("LLR", 2021): ("actions_llr_ccgs.csv", 23),
    ("WIRRAL", 2022): ("actions_wirral.csv", 11),
    ("LCC", 2010): ("actions_leicester_city_council.csv", 14),
}
YEARS = {"2015/16": 2016, "2016/17": 2017, "2017/18": 2018, "2018/19": 2019, "2019/20": 2020}
MEASURES = {
    "1": "share", "2": "relative_likelihood", "3": "relative_likelihood", "4": "relative_likelihood", "9": "board_share",
    "5": "percentage", "6": "percentage", "7": "percentage", "8": "percentage",
}  # fmt: skip
RATIOS = {"2": "white/bme", "3": "bme/white", "4": "white/bme"}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ours(code: str, year: int, table: str = "actions") -> list[dict[str, str]]:
    return rows_of(WORKSPACE.return_folder(code, year) / f"{table}.csv")


def theirs(shared: Path, code: str, year: int) -> list[dict[str, str]]:
    return rows_of(shared / "sources" / PLANS[code, year][0])


def number_of(text: str) -> float | None:
    return float(text) if text else None


def indicators_table(shared: Path, level: str) -> list[dict[str, str]]:
    return [row for row in rows_of(shared / "sources" / "las_indicators.csv") if row["level"] == level and row["measure"] != "movement"]


# --- figures ---


@pytest.mark.parametrize("period", YEARS)
def test_published_figures_are_those_of_the_table(shared, period):
    expected = {}
    for row in indicators_table(shared, "organisation"):
        if row["year"] == period:
            measure = "gap" if row["measure"] == "difference" else MEASURES[row["indicator"]]
            group = "bme-white" if measure == "gap" else RATIOS.get(row["indicator"], row["group"].lower())
            expected[row["indicator"], measure, group] = (number_of(row["value"]), row["missing_code"])
    given = ours("RRU", YEARS[period], "published")
    found = {
        (row["indicator"], row["measure"], row["group"]): (number_of(row["value"]), row["missing"])
        for row in given if row["band"] in ("all", "voting")
    }  # fmt: skip
    assert found == expected


@pytest.mark.parametrize("period", YEARS)
def test_of_the_whole_board_nothing_is_known_where_the_source_counts_voting_members(shared, period):
    """The table's heading: only voting members should be included; statistics.md, E9: the total is missing."""
    notes = [row["note"] for row in indicators_table(shared, "organisation") if row["indicator"] == "9"]
    assert all("share of board voting members" in note for note in notes)
    whole = [row for row in ours("RRU", YEARS[period], "published") if row["band"] == "total"]
    assert [(row["group"], row["value"], row["missing"]) for row in whole] == [("white", "", "no data"), ("bme", "", "no data")]


def test_printed_arrows_are_kept_as_notes(shared):
    printed = rows_of(shared / "sources" / "las_indicators.csv")
    arrows = {(row["indicator"], row["movement_symbol"]) for row in printed if row["movement_symbol"]}
    notes = [(row["indicator"], row["note"]) for row in ours("RRU", 2019, "published")]
    assert {(indicator, arrow) for indicator, note in notes for arrow in re.findall("[↑↓↔]", note)} == arrows


def calculated(code: str, year: int):
    published = pd.DataFrame(ours(code, year, "published")).replace("", None)
    published["value"] = published["value"].astype(float)
    result = calculate({"published": published}, WORKSPACE.standard, WORKSPACE.year(year), code, year, read_code_list(WORKSPACE))
    return SimpleNamespace(measures=figures_table(result.figures), findings=result.findings)


def value(measures: pd.DataFrame, indicator: str, measure: str, group: str, band: str = "all") -> float:
    cell = measures[["indicator", "measure", "group", "band", "staff_group"]].eq([indicator, measure, group, band, "all"]).all(axis=1)
    return measures.loc[cell, "value"].item()


def test_the_year_2019_is_what_the_paper_says():
    measures = calculated("RRU", 2019).measures
    expected = {
        ("1", "share", "bme", "all"): 15, ("2", "relative_likelihood", "white/bme", "all"): 1.7,
        ("3", "relative_likelihood", "bme/white", "all"): 1.6, ("4", "relative_likelihood", "white/bme", "all"): 0.99,
        ("5", "percentage", "white", "all"): 58, ("5", "percentage", "bme", "all"): 42, ("5", "gap", "bme-white", "all"): -16,
        ("6", "percentage", "white", "all"): 28, ("6", "percentage", "bme", "all"): 32, ("6", "gap", "bme-white", "all"): 4,
        ("7", "percentage", "white", "all"): 68, ("7", "percentage", "bme", "all"): 51, ("7", "gap", "bme-white", "all"): -17,
        ("8", "percentage", "white", "all"): 10, ("8", "percentage", "bme", "all"): 17, ("8", "gap", "bme-white", "all"): 7,
        ("9", "board_share", "white", "voting"): 93, ("9", "board_share", "bme", "voting"): 7, ("9", "difference", "bme", "voting"): -8.0,
    }  # fmt: skip
    assert {key: value(measures, *key) for key in expected} == expected


def test_the_misprint_of_2017_is_found_and_no_other_figure_is_doubted():
    for year in YEARS.values():
        findings = calculated("RRU", year).findings
        doubted = [(row.indicator, "15" in row.what) for row in findings if row.check == "printed against calculated"]
        assert doubted == ([("8", True)] if year == 2017 else [])


def test_what_is_missing_keeps_its_reason():
    first, last = calculated("RRU", 2016).measures, calculated("RRU", 2020).measures
    ratio = first[first["measure"] == "relative_likelihood"]
    assert set(zip(ratio["status"], ratio["reason"], strict=True)) == {("missing", "no data")}
    assert set(last.loc[last["indicator"].isin([*"2345678"]) & (last["measure"] != "likelihood"), "reason"]) == {"to be confirmed"}


def test_the_year_2020_says_that_it_is_not_of_march():
    assert "as at September 2019" in WORKSPACE.organisation("RRU").notes[2020]
    assert all("as at September 2019" in row["note"] for row in ours("RRU", 2020, "published") if row["value"])


def test_the_other_figures_that_survive():
    assert value(calculated("LLR", 2021).measures, "9", "board_share", "bme", "total") == 43.2
    survived = calculated("RT5", 2024).measures
    assert value(survived, "1", "share", "bme", "8a_and_above") == 17
    assert (survived["status"] == "ok").sum() == 1
    assert set(survived.loc[survived["measure"].isin(["relative_likelihood", "percentage", "gap"]), "reason"]) == {"unreadable"}


def test_benchmarks_are_those_of_the_table(shared):
    benchmarks = read_benchmarks(WORKSPACE)
    names = {"National": "England", "London (region)": "London", "Ambulance sector (trust type)": "Ambulance Trusts"}
    compared = 0
    for row in indicators_table(shared, "benchmark"):
        if row["measure"] == "difference" or not row["value"]:
            continue
        group = RATIOS.get(row["indicator"], row["group"].lower())
        key = [2018, row["indicator"], MEASURES[row["indicator"]], group, names[row["benchmark_name"]]]
        found = benchmarks[benchmarks[["year", "indicator", "measure", "group", "name"]].eq(key).all(axis=1)]
        assert found["value"].tolist() == [float(row["value"])]
        assert "benchmark year not printed" in found["source"].item()
        compared += 1
    assert compared == 40


def test_national_benchmarks_are_verified_ones(shared):
    verified = {
        (row["report_year"], row["indicator"], row["group"].lower(), float(row["value"]))
        for row in rows_of(shared / "domain" / "national_benchmarks.csv") if row["status"].startswith("verified")
    }  # fmt: skip
    national = rows_of(WORKSPACE.data / "benchmarks" / "wres_national.csv")
    unverified = [row for row in national if (row["year"], row["indicator"], row["group"], float(row["value"])) not in verified]
    assert [(row["indicator"], row["group"], row["value"]) for row in unverified] == [("9", "white", "88")]  # from the printed table
    assert all(row["source"] for row in national)


# --- plans ---


@pytest.mark.parametrize(("code", "year"), PLANS)
def test_a_plan_has_all_its_commitments(shared, code, year):
    assert len(ours(code, year)) == len(theirs(shared, code, year)) == PLANS[code, year][1]


@pytest.mark.parametrize(("code", "year"), PLANS)
def test_a_return_is_read_without_a_word_of_complaint(code, year):
    returned = read_return(WORKSPACE, code, year)
    assert returned.findings == []
    assert list(returned.tables["actions"].columns) == list(WORKSPACE.standard.tables["actions"].columns)
    assert returned.commentary["summary"]


@pytest.mark.parametrize(("code", "year"), PLANS)
def test_dates_numbers_and_indicators_are_as_printed(shared, code, year):
    for mine, source in zip(ours(code, year), theirs(shared, code, year), strict=True):
        assert mine["due_text"] == source["due_text"]
        assert mine["action_no"] == source["action_no"]
        assert mine["commitment"] == source["sub_part"]
        assert mine["indicators"] == source["indicators_text"]
        assert mine["objective_no"] == source["objective_no"]


@pytest.mark.parametrize(("code", "year"), PLANS)
def test_a_status_is_as_printed(shared, code, year):
    def printed(text: str) -> str:  # what the table says of the marker itself is in brackets
        return text.partition("(")[0].strip()

    assert [row["status"] for row in ours(code, year)] == [printed(row["status_text"]) for row in theirs(shared, code, year)]


@pytest.mark.parametrize(("code", "year"), PLANS)
def test_leads_are_as_printed(shared, code, year):
    def printed(text: str) -> str:  # entries that stand on lines of their own in the document are parted by semicolons here
        return " ".join(text.replace(";", " ").rstrip(".").split())

    rows = ours(code, year)
    register = register_of([row["leads"] for row in rows])
    for mine, source in zip(rows, theirs(shared, code, year), strict=True):
        assert printed(mine["leads"]) == printed(source["lead_text"])
        assert len(understand_owners(mine["leads"], register)) == len([lead for lead in source["leads"].split(";") if lead.strip()])


def test_carry_overs_are_said():
    assert [row["carried_over_from"] for row in ours("WIRRAL", 2022)] == ["2021/22 plan"] * 5 + [""] + ["2021/22 plan"] * 5


@pytest.mark.parametrize(
    ("code", "year", "fault"),
    [
        ("LLR", 2021, "31/06/21"), ("LLR", 2021, "(Linked to 8.1)"), ("LLR", 2021, "(* 13.9)"), ("LLR", 2021, "EHHIRA"),
        ("LLR", 2021, "EHIIIRA"), ("LLR", 2021, "High Impact Priority 3"), ("LLR", 2021, "TBA post COVID-19"),
        ("LLR", 2021, "b) Complete"), ("LLR", 2021, "NEW:"),
        ("LLR", 2021, "High Impact Action 1 & links to actions above."), ("RRU", 2019, "Update quarterly"), ("RRU", 2019, "Tbc"),
        ("RRU", 2019, "Director of People of Culture"), ("RRU", 2019, "17.5% by 2020 20% by 2020 / 21"), ("RRU", 2019, "by a minimum 3%"),
        ("RT5", 2024, "by 20,"), ("RT5", 2024, "TBC"), ("RT5", 2024, "come. D"), ("LCC", 2010, "2012 (48.0%) 2017 (50.2%)"),
        ("LCC", 2010, "on page 1"), ("LCC", 2010, "up to 30"), ("WIRRAL", 2022, "(reworded from 21/22)"), ("WIRRAL", 2022, "June 2025"),
    ],
)  # fmt: skip
def test_a_printed_fault_is_kept(shared, code, year, fault):
    assert fault in (WORKSPACE.return_folder(code, year) / "actions.csv").read_text(encoding="utf-8").replace('"', "")


def test_printed_faults_around_the_plans_are_kept():
    assert WORKSPACE.organisation("WIRRAL").plan.end == "31th July 2023"
    assert "5" not in WORKSPACE.organisation("WIRRAL").plan.status_scheme
    assert WORKSPACE.organisation("RT5").plan.status_scheme == {}
    assert WORKSPACE.organisation("RT5").paper.fields["Paper authored by:"] == "11 September 2024"
    assert WORKSPACE.organisation("RRU").papers[2019].date == "Insert date of meeting here"
    assert "EDS* 2 Goal 4" in WORKSPACE.organisation("LLR").plan.sections["Inclusive Leadership"].links
    training = [one for one in WORKSPACE.organisation("LLR").plan.measurements if one.unit == "percent"]
    assert {one.value: one.as_of for one in training} == {91.1: "31/06/21", 92.64: "31/06/21"}
