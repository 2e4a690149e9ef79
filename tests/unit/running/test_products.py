"""Products: what comes after what, and an overview that follows the figures it is made from."""

import pytest

from wres.parameters import Workspace
from wres.running.many_products import in_waves
from wres.running.product_states import asked_for, product_states, state_now
from wres.running.products import product_named
from wres.running.products.overview import OverviewProduct
from wres.running.provenance import write_provenance
from wres.running.storage.placed_files import record_files


@pytest.fixture
def planned(workspace_folder):
    """Plans what is asked for; gives label to what is planned."""

    def run(code=None, year=None, edition="public"):
        products = asked_for(Workspace.at(workspace_folder), code, year, edition)
        return {wanted.product.label: wanted for wanted in product_states(products)}

    return run


def test_a_year_has_its_reports_and_an_overview_after_them(planned):
    assert list(planned()) == ["2024 AAA", "2025 AAA", "2025 BBB", "2025 CCC", "2024 overview", "2025 overview"]
    assert list(planned(year=2025)) == ["2025 AAA", "2025 BBB", "2025 CCC", "2025 overview"]
    assert list(planned(code="AAA")) == ["2024 AAA", "2025 AAA"]
    waves = in_waves(list(planned().values()))
    assert [[wanted.product.name for wanted in wave] for wave in waves] == [["AAA", "AAA", "BBB", "CCC"], ["overview", "overview"]]


@pytest.fixture
def standing(workspace_folder):
    """An overview of 2025 that stands, made from one report."""
    place = workspace_folder / "reports/public/2025/AAA"
    place.mkdir(parents=True)
    (place / "indicators.csv").write_text("figures")
    product = OverviewProduct(Workspace.at(workspace_folder), 2025)
    (wanted,) = product_states([product])
    for folder in (product.folders.pages, product.folders.review):
        folder.mkdir(parents=True)
    (product.folders.pages / "index.html").write_text("built")
    write_provenance(product.folders.provenance, product.folders, wanted.reads)
    record_files(product.folders.pages, product.folders.review)
    return wanted


def test_an_overview_is_stale_when_figures_it_reads_are_others(standing, workspace_folder):
    assert state_now(standing).why == ""
    (workspace_folder / "reports/public/2025/AAA/indicators.csv").write_text("other figures")
    assert state_now(standing).why == "changed: reports/public/2025/AAA/indicators.csv"


def test_an_overview_is_stale_when_another_report_stands(standing, workspace_folder):
    (workspace_folder / "reports/public/2025/BBB").mkdir()
    (workspace_folder / "reports/public/2025/BBB/indicators.csv").write_text("figures")
    assert "reports/public/2025/BBB/indicators.csv" in state_now(standing).why


def test_the_year_before_is_read_of_the_organisations_of_the_year_alone(standing, workspace_folder):
    for code in ("AAA", "CCC"):
        place = workspace_folder / "reports/public/2024" / code
        place.mkdir(parents=True)
        (place / "indicators.csv").write_text("figures")
    why = state_now(standing).why
    assert "reports/public/2024/AAA/indicators.csv" in why
    assert "CCC" not in why


def test_an_organisations_new_name_makes_the_overview_stale(standing, workspace_folder):
    (workspace_folder / "params/organisations/AAA.yaml").write_text("name: Renamed\n")
    assert state_now(standing).why == "changed: params/organisations/AAA.yaml"


def test_a_return_alone_is_none_of_its_business(standing, workspace_folder):
    (workspace_folder / "data/AAA/2025/training.csv").write_text("ethnicity,accessed\nwhite,9\n")
    assert state_now(standing).why == ""


def test_a_file_that_cannot_be_understood_stops_no_overview(standing, workspace_folder):
    (workspace_folder / "params/organisations/AAA.yaml").write_text("nam: wrong\n")
    assert state_now(standing).problem == ""


@pytest.mark.parametrize(
    ("name", "file"),
    [("overview", "reports/public/2025/AAA/indicators.csv"), ("AAA", "data/AAA/2025/training.csv"), ("AAA", "data/AAA/2024/training.csv")],
)
def test_how_much_it_reads_is_the_size_of_its_inputs(standing, workspace_folder, name, file):
    product = product_named(Workspace.at(workspace_folder), 2025, name, "public")
    before = product.input_bytes
    with (workspace_folder / file).open("a") as text:
        text.write("x" * 1000)
    assert product.input_bytes == before + 1000
