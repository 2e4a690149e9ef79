"""A report that has figures is not replaced by one without any."""

import pytest

from wres.running.lost_figures import lost_figures
from wres.running.product_folders import ProductFolders

HEADINGS = "organisation,year,indicator,value,status\n"
MISSING = "AAA,2025,1,,missing\n"
FIGURE = "AAA,2025,1,25.6,ok\n"
HIDDEN = "AAA,2025,1,,suppressed\n"


@pytest.fixture
def folder(tmp_path):
    return ProductFolders(tmp_path / "reports", 2025, "AAA")


@pytest.fixture
def new(tmp_path):
    (tmp_path / "new").mkdir()
    return tmp_path / "new"


def put(place, rows, name="indicators.csv"):
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_text(HEADINGS + rows)


@pytest.mark.parametrize("before", [FIGURE, HIDDEN, FIGURE + MISSING])
def test_a_report_without_figures_does_not_replace_one_that_has_them(folder, new, before):
    put(folder.pages, before)
    put(new, MISSING)
    sentence = lost_figures(new, folder)
    assert sentence.startswith("data/AAA/2025: the return holds no figures any more")
    assert "has 1." in sentence
    assert f"delete {folder.pages} first" in sentence


@pytest.mark.parametrize(("before", "after"), [(FIGURE, FIGURE), (MISSING, MISSING), (MISSING, FIGURE), (FIGURE, HIDDEN)])
def test_any_other_report_may_be_put_in_place(folder, new, before, after):
    put(folder.pages, before)
    put(new, after)
    assert lost_figures(new, folder) == ""


@pytest.mark.parametrize("rows", [None, "no table"])
def test_without_an_earlier_report_there_is_nothing_to_lose(folder, new, rows):
    if rows:
        folder.pages.mkdir(parents=True)
        (folder.pages / "indicators.csv").write_text(rows)
    put(new, MISSING)
    assert lost_figures(new, folder) == ""


def test_the_internal_edition_has_its_own_name(tmp_path, new):
    folder = ProductFolders(tmp_path / "reports", 2025, "AAA", "internal")
    put(folder.pages, FIGURE, "indicators-internal.csv")
    put(new, MISSING, "indicators-internal.csv")
    assert "no figures any more" in lost_figures(new, folder)
