"""Products: what comes after what, and an overview that follows the figures it is made from."""

import re

import pytest

from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.hashes import Hashes
from wres.running.many_products import in_waves
from wres.running.product_states import asked_for, product_states, state_now
from wres.running.products import is_product_name, product_named
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
    assert "reports/public/2025/BBB/" in state_now(standing).why


def test_the_years_before_that_the_page_shows_are_read_whoever_reported_then(standing, workspace_folder):
    for year, code in ((2024, "AAA"), (2024, "CCC"), (2019, "CCC")):
        place = workspace_folder / f"reports/public/{year}/{code}"
        place.mkdir(parents=True)
        (place / "indicators.csv").write_text("figures")
    assert state_now(standing).why == "changed: reports/public/2024/AAA/indicators.csv, reports/public/2024/CCC/indicators.csv"


def test_a_published_plan_is_read(standing, workspace_folder):
    (workspace_folder / "reports/public/2025/AAA/actions.csv").write_text("action\n")
    assert state_now(standing).why == "changed: reports/public/2025/AAA/actions.csv"


def test_public_files_that_others_sent_ask_for_an_overview_without_any_return(tmp_path):
    for place in ("2025/XYZ", "XYZ/2024"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "indicators.csv").write_text("year,indicator\n")
    workspace = Workspace.at(tmp_path)
    assert [product.key for product in asked_for(workspace, None, None, "public")] == [
        (2024, "overview", "public"),
        (2025, "overview", "public"),
    ]
    (product,) = asked_for(workspace, None, 2025, "public")
    assert "2025/XYZ/indicators.csv" in {read.name for read in product.inputs()}
    with pytest.raises(WresError, match="there are no returns here"):
        asked_for(workspace, None, 2023, "public")
    with pytest.raises(WresError, match="there are no returns here"):
        asked_for(workspace, "XYZ", 2025, "public")


@pytest.mark.parametrize(
    ("edition", "sentence"),
    [
        ("public", "there are no public files of 2025 here. Put those of each organisation there as 2025/<code>/indicators.csv"),
        ("internal", "The internal edition is made from a workspace's own returns; files that others sent are public."),
    ],
)
def test_an_overview_of_nothing_says_what_it_is_made_from(tmp_path, edition, sentence):
    (tmp_path / "2024/XYZ").mkdir(parents=True)
    (tmp_path / "2024/XYZ/indicators.csv").write_text("year,indicator\n")
    with pytest.raises(WresError, match=re.escape(sentence)):
        asked_for(Workspace.at(tmp_path), None, 2025, edition, also=("overview",))


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


def test_reports_that_show_one_another_as_peers_come_a_second_time_before_the_overview(workspace_folder, planned):
    for code, peer in (("AAA", "BBB"), ("BBB", "AAA")):
        (workspace_folder / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\npeers: {{codes: [{peer}]}}\n")
    waves = in_waves(list(planned(year=2025).values()))
    assert [[wanted.product.name for wanted in wave] for wave in waves] == [["AAA", "BBB", "CCC"], ["AAA", "BBB"], ["overview"]]


def test_a_report_reads_what_its_peers_published_for_its_year(workspace_folder):
    (workspace_folder / "params/organisations/AAA.yaml").write_text("name: Made-up AAA\npeers: {codes: [BBB]}\n")
    place = workspace_folder / "reports/public/2025/BBB"
    place.mkdir(parents=True)
    (place / "indicators.csv").write_text("figures")
    report = product_named(Workspace.at(workspace_folder), 2025, "AAA", "public")
    assert report.shows == {(2025, "BBB", "public")}
    assert "reports/public/2025/BBB/indicators.csv" in {read.name for read in report.inputs()}


def test_an_approval_concerns_the_report_of_its_own_year_alone(workspace_folder):
    file = workspace_folder / "params/organisations/AAA.yaml"
    written = file.read_text()

    def counts(approval=""):
        file.write_text(f"{written}{approval}")
        workspace = Workspace.at(workspace_folder)
        products = [product_named(workspace, 2024, "AAA", "public"), product_named(workspace, 2025, "AAA", "public")]
        overview = OverviewProduct(workspace, 2025)
        return [{read.name: read.counts for read in Hashes().of(product.inputs())} for product in (*products, overview)]

    before = counts()
    after = counts("approval: {2024: {by: Board of directors, date: 2024-11-26}}\n")
    assert [now == then for now, then in zip(after, before, strict=True)] == [False, True, True]
    named = counts("region: Another\n")
    assert [now == then for now, then in zip(named, before, strict=True)] == [False, False, False], "what a page says of it does concern it"


def test_an_organisation_file_that_cannot_be_understood_counts_for_an_overview_by_its_bytes(workspace_folder):
    file, overview = workspace_folder / "params/organisations/AAA.yaml", OverviewProduct(Workspace.at(workspace_folder), 2025)
    hashes = []
    for text in ("name: [", "name: [ "):
        file.write_text(text)
        (read,) = (read for read in Hashes().of(overview.inputs()) if read.name == "params/organisations/AAA.yaml")
        hashes.append((read.meaning, read.counts))
    assert hashes[0][0] == ""
    assert hashes[0] != hashes[1]


def test_an_overview_is_stale_when_a_folder_without_public_files_is_put_beside_them(standing, workspace_folder):
    for folder in ("2025/letters", "2025/AAA", "2025/overview"):
        (workspace_folder / folder).mkdir(parents=True)
    assert state_now(standing).why == "", "no organisation's, or of one that has a report"
    (workspace_folder / "2025/BBB").mkdir()
    assert state_now(standing).why == "changed: 2025/BBB"


def test_an_overview_is_stale_when_a_report_is_in_another_state(standing, workspace_folder):
    (workspace_folder / "reports/public/2025/AAA/approval.csv").write_text("organisation,year,state\nAAA,2025,corrected\n")
    assert state_now(standing).why == "changed: reports/public/2025/AAA/approval.csv"


def test_an_overview_of_a_region_lies_beside_the_whole_and_is_kept_current_with_it(standing, workspace_folder):
    workspace = Workspace.at(workspace_folder)
    asked = asked_for(workspace, None, 2025, "public", also=("overview-region-Made-up_North",))
    assert [product.name for product in asked][-1] == "overview-region-Made-up_North", "asked for, though it never stood"
    part = asked[-1]
    assert part.parameters["region"] == "Made-up North"
    assert part.listed_as == "Overview: region Made-up North"
    assert part.folders.pages != standing.product.folders.pages
    part.folders.pages.mkdir(parents=True)
    later = [product.name for product in asked_for(workspace, None, None, "public") if product.year == 2025]
    assert later == ["AAA", "BBB", "CCC", "overview", "overview-region-Made-up_North"]
    again = product_named(workspace, 2025, part.name, "public")
    assert (again.key, again.parameters) == (part.key, part.parameters)


@pytest.mark.parametrize("name", ["overview-region", "overview-place-London", "overview.old", "overview-region-London.old"])
def test_a_folder_of_another_name_is_of_no_product(name):
    assert not is_product_name(name)
