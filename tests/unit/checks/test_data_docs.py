import re

import pytest

from wres.checks import check_return
from wres.inputs import read_return
from wres.parameters import Workspace


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    root = tmp_path_factory.mktemp("workspace")
    folder = root / "data" / "AAA" / "2025"
    folder.mkdir(parents=True)
    (folder / "training.csv").write_text("ethnicity,accessed\nwhite,<7351\nbme,8642\n")
    workspace = Workspace.at(root)
    docs = root / "checks"
    check_return(read_return(workspace, "AAA", 2025), workspace).write_data_docs(docs)
    return (docs / "index.html").read_text()


def test_every_check_of_every_table_is_on_the_page(page):
    for text in (
        "training.csv",
        "accessed is a whole number, 0 or more.",
        "ethnicity is one of white, bme, unknown.",
        "Across tables and years",
    ):
        assert text in page


def test_the_page_asks_the_network_for_nothing_and_runs_no_script(page):
    assert not re.search(r"https?:|<script|<link|@import|url\(", page)


def test_the_page_holds_no_value_of_any_cell(page):
    assert "7351" not in page
    assert "8642" not in page


def test_tables_have_captions_and_scoped_headings(page):
    assert page.count("<caption>") == page.count("<table>") > 0
    assert page.count("<h1>") == 1
    assert not re.search(r"<th(?! scope)", page.replace("<thead", ""))
