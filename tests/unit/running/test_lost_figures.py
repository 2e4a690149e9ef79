"""A report that has figures is not replaced by one without any."""

import pytest

from wres.parameters import Workspace
from wres.running.lost_figures import lost_figures
from wres.running.products.overview import OverviewProduct
from wres.running.products.report import ReportProduct

HEADINGS = "organisation,year,indicator,value,status\n"
MISSING = "AAA,2025,1,,missing\n"
FIGURE = "AAA,2025,1,25.6,ok\n"
HIDDEN = "AAA,2025,1,,suppressed\n"


@pytest.fixture
def report(tmp_path):
    return ReportProduct(Workspace(tmp_path), 2025, "AAA")


@pytest.fixture
def new(tmp_path):
    (tmp_path / "new").mkdir()
    return tmp_path / "new"


def put(place, rows, name="indicators.csv"):
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_text(HEADINGS + rows)


@pytest.mark.parametrize("before", [FIGURE, HIDDEN, FIGURE + MISSING])
def test_a_report_without_figures_does_not_replace_one_that_has_them(report, new, before):
    put(report.folders.pages, before)
    put(new, MISSING)
    sentence = lost_figures(new, report)
    assert sentence.startswith("data/AAA/2025: the return holds no figures any more")
    assert "has 1." in sentence
    assert f"delete {report.folders.pages} first" in sentence


@pytest.mark.parametrize(("before", "after"), [(FIGURE, FIGURE), (MISSING, MISSING), (MISSING, FIGURE), (FIGURE, HIDDEN)])
def test_any_other_report_may_be_put_in_place(report, new, before, after):
    put(report.folders.pages, before)
    put(new, after)
    assert lost_figures(new, report) == ""


@pytest.mark.parametrize("rows", [None, "no table"])
def test_without_an_earlier_report_there_is_nothing_to_lose(report, new, rows):
    if rows:
        report.folders.pages.mkdir(parents=True)
        (report.folders.pages / "indicators.csv").write_text(rows)
    put(new, MISSING)
    assert lost_figures(new, report) == ""


def test_the_internal_edition_has_its_own_name(tmp_path, new):
    report = ReportProduct(Workspace(tmp_path), 2025, "AAA", "internal")
    put(report.folders.pages, FIGURE, "indicators-internal.csv")
    put(new, MISSING, "indicators-internal.csv")
    assert "no figures any more" in lost_figures(new, report)


def test_an_overview_says_what_it_is_made_from(tmp_path, new):
    overview = OverviewProduct(Workspace(tmp_path), 2025)
    put(overview.folders.pages, FIGURE)
    put(new, MISSING)
    assert lost_figures(new, overview) == (
        "reports of 2025: these hold no figures any more, and the overview that was built before has 1. It is kept. "
        "Check that the reports of the year are built and have figures. "
        f"If the overview is meant to be without figures, delete {overview.folders.pages} first."
    )
