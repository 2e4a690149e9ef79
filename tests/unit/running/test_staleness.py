import json

import pytest

from wres.parameters import Workspace
from wres.parameters.hashes import Hashes
from wres.running.products.report import ReportProduct
from wres.running.provenance import write_provenance
from wres.running.staleness import why_stale
from wres.running.storage.placed_files import record_files


@pytest.fixture
def stands(workspace_folder, notebook):
    """Says why a report of the workspace would be built, after all of them have been."""
    path = notebook("1")

    def product(code, year):
        return ReportProduct(Workspace.at(workspace_folder), year, code, notebook=path)

    for code, year in Workspace.at(workspace_folder).returns():
        folders = product(code, year).folders
        for folder in (folders.pages, folders.review):
            folder.mkdir(parents=True)
        (folders.pages / "index.html").write_text("built")
        write_provenance(folders.provenance, folders, Hashes().of(product(code, year).inputs()), ["pdf"])
        record_files(folders.pages, folders.review)

    def why(code, year, formats=()):
        return why_stale(product(code, year).folders, Hashes().of(product(code, year).inputs()), formats)

    return why


def test_nothing_changed_nothing_to_build(stands):
    assert [stands("AAA", 2024), stands("AAA", 2025), stands("BBB", 2025)] == ["", "", ""]


def test_a_changed_return_touches_its_own_and_later_years_alone(stands, workspace_folder):
    (workspace_folder / "data/AAA/2024/training.csv").write_text("ethnicity,accessed\nwhite,2\n")
    assert stands("AAA", 2024) == "changed: data/AAA/2024/training.csv"
    assert stands("AAA", 2025) == "changed: data/AAA/2024/training.csv"
    assert stands("BBB", 2025) == ""


def test_a_later_year_does_not_touch_an_earlier_one(stands, workspace_folder):
    (workspace_folder / "data/AAA/2025/board.csv").write_text("ethnicity\n")
    assert stands("AAA", 2024) == ""
    assert stands("AAA", 2025) == "changed: data/AAA/2025/board.csv"


def test_parameters_count_by_what_they_say(stands, workspace_folder):
    file = workspace_folder / "params/organisations/BBB.yaml"
    file.write_text("# only a comment\nname: Made-up BBB\n")
    assert stands("BBB", 2025) == ""
    file.write_text("name: Renamed\n")
    assert stands("BBB", 2025) == "changed: params/organisations/BBB.yaml"


def test_the_notebook_touches_every_report(stands, notebook):
    notebook("2")
    assert stands("AAA", 2024) == stands("CCC", 2025) == "changed: tiny.ipynb"


def test_what_an_office_program_leaves_while_a_file_is_open_is_no_change(stands, workspace_folder):
    (workspace_folder / "data/BBB/2025/.~lock.return.xlsx#").write_text("me")
    (workspace_folder / "data/BBB/2025/~$return.xlsx").write_text("me")
    assert stands("BBB", 2025) == ""


def test_a_predecessors_return_counts(stands, workspace_folder):
    (workspace_folder / "params/organisations/CCC.yaml").write_text("name: Made-up CCC\npredecessors: [{code: BBB, joined: 2026}]\n")
    assert "data/BBB/2025/training.csv" in stands("CCC", 2025)


def test_a_report_that_is_gone_is_built_again(stands, workspace_folder):
    (workspace_folder / "reports/public/2025/BBB/index.html").unlink()
    assert stands("BBB", 2025) == "not built yet"


def test_a_page_changed_by_hand_is_built_again(stands, workspace_folder):
    (workspace_folder / "reports/public/2025/BBB/index.html").write_text("changed by hand")
    assert stands("BBB", 2025) == "changed or deleted since it was built: pages/index.html"
    assert stands("CCC", 2025) == ""


@pytest.mark.parametrize("content", ["[1]", "null", "{}", '{"read": [1]}', '{"read": 1}', "3", '"x"', "{", "", "[" * 100_000, "\0\0"])
def test_a_provenance_that_is_none_means_not_known(stands, workspace_folder, content):
    (workspace_folder / "reports/review/2025/BBB/provenance.json").write_text(content)
    assert stands("BBB", 2025) == "not known what it was made from"


@pytest.mark.parametrize(
    "name",
    ["params/standards/wres.yaml", "params/standards/checks.yaml", "params/standards/ethnic_codes.csv", "params/years/2026.yaml",
     "params/standards/published_words.yaml",
     "params/frameworks/nhs_edi_2023.yaml", "requirements.lock", "lib/wres", "lib/wres/rendering/templates", "tiny.ipynb",
     "data/AAA/2024/training.csv", "data/AAA/2025/training.csv", "params/organisations/AAA.yaml"],
)  # fmt: skip
def test_the_provenance_hashes_everything_that_is_read(stands, workspace_folder, name):
    facts = json.loads((workspace_folder / "reports/review/2025/AAA/provenance.json").read_text())
    assert len({entry["name"]: entry["sha256"] for entry in facts["read"]}[name]) == 64


def test_benchmarks_are_hashed_one_by_one(stands, workspace_folder, checkout):
    facts = json.loads((workspace_folder / "reports/review/2025/AAA/provenance.json").read_text())
    files = {f"data/benchmarks/{path.name}" for path in (checkout / "data/benchmarks").glob("*.csv")}
    assert files <= {entry["name"] for entry in facts["read"]}


def test_a_predecessors_own_file_counts(stands, workspace_folder):
    (workspace_folder / "params/organisations/CCC.yaml").write_text("name: Made-up CCC\npredecessors: [{code: BBB, joined: 2026}]\n")
    assert "params/organisations/BBB.yaml" in stands("CCC", 2025)


def test_a_format_that_was_not_made_is_to_be_made(stands):
    assert [stands("AAA", 2025, formats) for formats in ((), ["pdf"], ["pdf", "docx"])] == ["", "", "not made yet: paper.docx"]
