"""The report, opened on the bundled returns."""

import json

import openpyxl
import pandas as pd
import pytest

from wres.errors import InputError, ParameterError
from wres.findings import errors_of
from wres.overview.overview import open_overview
from wres.parameters import Workspace
from wres.report import UnusableInput, open_report
from wres.report.kinds import presenter_of


@pytest.fixture(scope="module")
def london():
    return open_report("RRU", 2019)


def value(report, indicator, measure, group, band="all"):
    (figure,) = (figure for figure in report.results.figures if figure.key == (indicator, measure, group, "all", band))
    return figure.value


@pytest.mark.parametrize(
    ("indicator", "measure", "group", "band", "printed"),
    [
        ("1", "share", "bme", "all", 15), ("2", "relative_likelihood", "white/bme", "all", 1.7), ("3", "relative_likelihood", "bme/white", "all", 1.6),
        ("4", "relative_likelihood", "white/bme", "all", 0.99), ("5", "percentage", "white", "all", 58), ("5", "percentage", "bme", "all", 42),
        ("5", "gap", "bme-white", "all", -16), ("6", "gap", "bme-white", "all", 4), ("7", "gap", "bme-white", "all", -17), ("8", "gap", "bme-white", "all", 7),
        ("9", "board_share", "white", "voting", 93), ("9", "board_share", "bme", "voting", 7), ("9", "difference", "bme", "voting", -8.0),
    ],
)  # fmt: skip
def test_london_ambulance_2019_as_printed(london, indicator, measure, group, band, printed):
    assert value(london, indicator, measure, group, band) == pytest.approx(printed)


@pytest.mark.parametrize(("indicator", "printed"), [("1", 15), ("2", 1.7), ("3", 1.6), ("4", 0.99), ("5", 42), ("9", -8.0)])
def test_one_figure_stands_for_each_indicator(london, indicator, printed):
    headline = presenter_of(london.context, indicator).headline(london.context, london.results, indicator)
    assert headline.value == pytest.approx(printed)


def test_significance_is_that_of_the_whole_organisation_alone(london):
    assert {row.indicator: row.practical for row in london.results.significance} == {"2": "above", "3": "above", "4": "within"}


def test_equality_takes_a_share_of_the_posts_there_were():
    """EXA 2025, by hand: (688 + 393) appointed x 2,581 BME shortlisted / (3,395 + 2,581) shortlisted = 466.9, 74 more than 393."""
    shown = open_report("EXA", 2025).indicator("2").html()
    assert (
        "With the same number of posts, equal likelihood would have given 467 BME appointments, 74 more than the 393 there were." in shown
    )
    assert "the 95% confidence interval, 1.19 to 1.49, does not include 1. Whether it goes beyond 1.25 is not settled." in shown


def test_where_equality_is_not_excluded_nothing_is_asked_for():
    """EXA 2025, indicator 3: 21 of 1,530 against 50 of 4,266 fit 0.71 to 1.93, by brute force."""
    shown = open_report("EXA", 2025).indicator("3").html()
    assert "the figures fit anything from 0.71 to 1.93 (95% confidence interval), so any difference could be due to chance." in shown
    assert "there would have been" not in shown


def test_a_year_without_figures_says_so_in_rows_and_in_words():
    report = open_report("RRU", 2016)
    for code in ("2", "3", "4"):
        rows = report.results.of(code, "relative_likelihood")
        assert [(row.status, row.reason) for row in rows] == [("missing", "no data")]
        assert "There is no figure for this indicator." in report.indicator(code).html()


def test_the_misprinted_gap_of_2017_is_found_and_not_used():
    report = open_report("RRU", 2017)
    assert value(report, "8", "gap", "bme-white") == 9
    assert any("15 points is printed" in finding.what for finding in report.findings)


def test_the_headings_of_the_notebook_are_the_titles_of_the_standard(checkout):
    cells = json.loads((checkout / "notebooks" / "report.ipynb").read_text(encoding="utf-8"))["cells"]
    headings = {"".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"}
    assert {f"## {code}. {one.title}" for code, one in Workspace.at().standard.main_indicators.items()} <= headings


def test_a_run_hands_on_charts_as_data_and_by_hand_there_are_drawings(london, monkeypatch):
    section = london.indicator("2")
    assert "<svg" in section._repr_mimebundle_()["text/html"]
    monkeypatch.setenv("WRES_DRAW", "later")
    parts = section._repr_mimebundle_()["application/vnd.wres.section+json"]["parts"]
    assert any("ratio_over_years" in part.get("chart", "") for part in parts)
    assert "<svg" not in json.dumps(parts)


def test_saving_writes_what_may_be_published_and_what_the_reviewer_needs(london, tmp_path):
    london.save(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"indicators.csv", "actions.csv", "approval.csv", "tables.xlsx", "review"}
    assert {"findings.csv", "changes.csv", "words.csv", "checks"} <= {path.name for path in (tmp_path / "review").iterdir()}
    assert len(pd.read_csv(tmp_path / "actions.csv")) == 29
    assert (tmp_path / "approval.csv").read_text() == "organisation,year,state,date\nRRU,2019,draft,\n"


def test_the_published_plan_says_what_its_codes_mean_to_an_overview_elsewhere(tmp_path):
    """In the key of the made-up trust G and A are in progress (3 and 2 actions), B is complete and R blocked (1 each); its file is not there."""
    open_report("EXA", 2025).save(tmp_path / "2025" / "EXA")
    overview = open_overview(2025, tmp_path)
    columns = {column.heading: column.cells for column in next(row for row in overview.tables if row.sheet == "Actions by status").columns}
    numbers = dict(zip(columns["Status"], columns["Actions"], strict=True))
    assert [numbers[words] for words in ("Not started", "In progress", "Complete", "Blocked", "Not known")] == [0, 5, 1, 1, 0]


def test_saving_nowhere_writes_nothing(london, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    london.save("")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "year", "edition", "fault", "part"),
    [
        ("RRU", 2012, "public", InputError, "there is no such return"),
        ("NOPE", 2019, "public", ParameterError, "no such organisation file"),
        ("R/U", 2019, "public", ParameterError, "3 to 12 letters and digits"),
        ("RRU", 19, "public", ParameterError, "YEAR=19"),
        ("RRU", 2019, "secret", ParameterError, "Accepted: public, internal"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_a_sentence(code, year, edition, fault, part):
    with pytest.raises(fault, match=part):
        open_report(code, year, edition=edition)


def test_an_unusable_return_lists_its_errors_and_leaves_them_as_a_file(tmp_path):
    (tmp_path / "params" / "organisations").mkdir(parents=True)
    (tmp_path / "params" / "organisations" / "ABC.yaml").write_text("name: A trust\n")
    (tmp_path / "data" / "ABC" / "2025").mkdir(parents=True)
    (tmp_path / "data" / "ABC" / "2025" / "recruitment.csv").write_text("ethnicity,shortlisted,appointed\nwhite,50,100\nbme,20,2\n")
    with pytest.raises(UnusableInput, match=r"recruitment\.csv, row 2") as raised:
        open_report("ABC", 2025, tmp_path, output=tmp_path / "out")
    assert len(errors_of(raised.value.findings)) == 1
    assert (tmp_path / "out" / "findings.csv").is_file()


def test_every_file_of_the_internal_edition_says_so(tmp_path):
    open_report("EXA", 2025, edition="internal").save(tmp_path)
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {
        "indicators-internal.csv",
        "actions-internal.csv",
        "approval-internal.csv",
        "tables-internal.xlsx",
        "findings-internal.csv",
    } <= names
    assert not {"indicators.csv", "actions.csv", "approval.csv", "tables.xlsx", "findings.csv"} & names
    book = openpyxl.load_workbook(tmp_path / "tables-internal.xlsx")
    for sheet in book.worksheets:
        assert sheet.title == "Contents" or str(sheet["A1"].value).startswith("Internal"), sheet.title
    assert "<h1>Internal: " in (tmp_path / "review" / "checks" / "index.html").read_text(encoding="utf-8")
