"""What stands is made again from its recorded inputs alone: identical, or what differs, or which input is lost."""

import shutil

import pytest

from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.hashes import Hashes
from wres.parameters.provenance import Provenance, read_provenance
from wres.running import Options, build_products
from wres.running.products.overview import OverviewProduct
from wres.running.products.report import ReportProduct
from wres.running.verification.recorded_inputs import copy_inputs, input_changes
from wres.running.verification.verify import RecordedPages, recorded_pages, verify

SUMS = """import pathlib
folder = pathlib.Path(workspace, "data", organisation, str(year))
rows = [line for path in sorted(folder.glob("*.csv")) for line in path.read_text().splitlines()[1:]]
pathlib.Path(output, "indicators.csv").write_text("sum\\n" + "\\n".join(rows) + "\\n")
"""


OWN_CHECKS = "checks:\n  empty table: {severity: note, what: Nothing here., why: Reasons., how_to_fix: Fill it in.}\n"


@pytest.fixture
def standing_with_checks(workspace_folder, request):
    """The same in a workspace with a file of checks of its own."""
    own = workspace_folder / "params/standards/checks.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN_CHECKS)
    return request.getfixturevalue("standing")


@pytest.fixture
def standing(workspace_folder, notebook):
    """Builds BBB 2025 with a notebook that copies its rows; gives a function that gives the pages as recorded."""
    (workspace_folder / "notebooks").mkdir()
    tiny = shutil.copy(notebook(SUMS), workspace_folder / "notebooks" / "tiny.ipynb")
    workspace = Workspace.at(workspace_folder)
    (outcome,) = build_products(workspace, "BBB", 2025, options=Options(notebook=tiny))
    assert outcome.status == "built"

    def pages():
        product = ReportProduct(Workspace.at(workspace_folder), 2025, "BBB", notebook=tiny)
        return RecordedPages(product, product.folders.pages, read_provenance(product.folders.provenance))

    return pages


def test_what_was_not_touched_is_identical_and_what_was_is_named(standing, workspace_folder):
    (same,) = verify([standing()])
    assert (same.identical, same.rebuilt, same.problems, same.notes) == (True, True, (), ())
    assert same.files == 2

    (workspace_folder / "data/BBB/2025/late.csv").write_text("ethnicity,accessed\nbme,9\n")
    (later,) = verify([standing()])
    assert later.identical
    assert later.notes == ("Added since, and left out: data/BBB/2025/late.csv.",)
    (workspace_folder / "data/BBB/2025/late.csv").unlink()

    figures = workspace_folder / "reports/public/2025/BBB/indicators.csv"
    figures.write_text(figures.read_text().replace("white,1", "white,7"))
    (changed,) = verify([standing()])
    assert changed.rebuilt
    assert changed.problems == ('indicators.csv differs from line 2 on. It says "white,7"; rebuilt, it says "white,1".',)
    assert figures.read_text() == "sum\nwhite,7\n", "verifying changes nothing"


def changes(pages):
    return input_changes(pages.product, pages.provenance, Hashes())


def test_an_input_that_is_gone_or_another_is_named_and_nothing_is_rebuilt(standing, workspace_folder):
    table = workspace_folder / "data/BBB/2025/training.csv"
    table.write_text("ethnicity,accessed\nwhite,2\n")
    assert changes(standing()).lost == ("data/BBB/2025/training.csv has changed since this was built.",)
    table.unlink()
    (lost,) = verify([standing()])
    assert (lost.identical, lost.rebuilt) == (False, False)
    assert lost.problems == ("data/BBB/2025/training.csv is no longer there.",)


def test_a_definition_counts_by_what_it_says(standing, workspace_folder):
    file = workspace_folder / "params/organisations/BBB.yaml"
    file.write_text("# a remark\nname: Made-up BBB\n")
    assert changes(standing()).lost == ()
    file.write_text("name: Another\n")
    assert changes(standing()).lost == ("params/organisations/BBB.yaml has changed since this was built.",)
    file.unlink()
    assert changes(standing()).lost == ("params/organisations/BBB.yaml is no longer there.",)


def test_a_definition_that_cannot_be_read_any_more_is_said(standing, workspace_folder):
    (workspace_folder / "params/organisations/BBB.yaml").write_text("name: [\n")
    assert changes(standing()).lost == ("params/organisations/BBB.yaml has changed since this was built.",)


def test_other_code_of_the_workbook_is_worth_knowing_and_forbids_nothing(standing, workspace_folder):
    record = workspace_folder / "reports/review/2025/BBB/provenance.json"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('"name": "lib/wres",\n   "sha256": "', '"name": "lib/wres",\n   "sha256": "0'), encoding="utf-8")
    changed = changes(standing())
    assert (changed.lost, changed.workbook) == ((), ("lib/wres",))


def test_checks_of_its_own_beside_those_of_the_workbook_are_verified(standing_with_checks, workspace_folder):
    """The workbook's checks.yaml, read beside the workspace's, was looked for in the workspace under a name that no file has."""
    assert "workbook/params/standards/checks.yaml" in {read.name for read in standing_with_checks().provenance.reads}
    (same,) = verify([standing_with_checks()])
    assert (same.identical, same.rebuilt, same.problems, same.notes) == (True, True, (), ())
    own = workspace_folder / "params/standards/checks.yaml"
    own.write_text(OWN_CHECKS.replace("Nothing here.", "Nothing there."))
    assert changes(standing_with_checks()).lost == ("params/standards/checks.yaml has changed since this was built.",)


def test_a_folder_without_public_files_is_verified_by_being_there(workspace_folder, tmp_path):
    """It was hashed with what lay in it, never copied, and always called changed. What lies in it counts for nothing."""
    place, copy = workspace_folder / "2025/BBB", tmp_path / "copy"
    place.mkdir(parents=True)
    copy.mkdir()
    (place / "letter.docx").write_text("first")
    product = OverviewProduct(Workspace.at(workspace_folder), 2025)
    pages = RecordedPages(product, product.folders.pages, Provenance(Hashes().of(product.inputs()), (), {}))
    assert "2025/BBB" in {read.name for read in pages.provenance.reads}
    (place / "letter.docx").write_text("second")
    assert changes(pages).lost == ()
    copy_inputs(product.workspace, pages.provenance, copy)
    assert Hashes().of(OverviewProduct(Workspace.at(copy), 2025).inputs()) == pages.provenance.reads
    assert list((copy / "2025/BBB").iterdir()) == []
    assert Workspace.at(copy).returns() == [("AAA", 2025), ("BBB", 2025), ("CCC", 2025)], "returns without a report are listed"
    assert list((copy / "data/AAA/2025").iterdir()) == []
    shutil.rmtree(place)
    assert changes(pages).lost == ("2025/BBB is no longer there.",)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"read": 3, "software": {}}', '{"read": [{"name": "x"}], "software": {}}', "[" * 100_000]
)
def test_a_record_that_cannot_be_read_is_a_sentence(tmp_path, text):
    (tmp_path / "provenance.json").write_text(text)
    with pytest.raises(WresError, match=r"provenance\.json: this record cannot be read"):
        read_provenance(tmp_path / "provenance.json")


def test_a_record_that_is_gone_is_a_sentence(tmp_path):
    with pytest.raises(WresError, match=r"provenance\.json: there is no such file or folder"):
        read_provenance(tmp_path / "provenance.json")


def test_where_nothing_stands_the_command_that_builds_is_said(workspace_folder):
    workspace = Workspace.at(workspace_folder)
    with pytest.raises(WresError, match=r"nothing built here to verify.*\n.* reports "):
        recorded_pages(workspace)
    with pytest.raises(WresError, match=r"report .*(ORG=BBB|--org BBB)"):
        recorded_pages(workspace, "BBB", 2025)


def test_what_stands_is_listed_in_both_editions_and_narrowed(workspace_folder):
    reviews = workspace_folder / "reports/review"
    record = '{"read": [], "software": {}, "formats": ["pdf"]}'
    for place in ("public/2025/AAA", "public/2024/AAA", "public/2025/BBB", "public/2025/overview", "review/2025/AAA/internal"):
        (workspace_folder / "reports" / place).mkdir(parents=True)
        (workspace_folder / "reports" / place / "index.html").write_text("")
    for place in ("2025/AAA", "2024/AAA", "2025/BBB", "2025/overview"):
        (reviews / place).mkdir(parents=True, exist_ok=True)
        (reviews / place / "provenance.json").write_text(record)
    (reviews / "2025/AAA/internal/provenance-internal.json").write_text(record)
    workspace = Workspace.at(workspace_folder)
    everything = recorded_pages(workspace)
    assert [pages.product.label for pages in everything] == ["2024 AAA", "2025 AAA", "2025 AAA-internal", "2025 BBB", "2025 overview"]
    assert everything[0].provenance.formats == ("pdf",)
    assert [pages.product.label for pages in recorded_pages(workspace, "AAA", 2024)] == ["2024 AAA"]
    assert [pages.product.label for pages in recorded_pages(workspace, year=2025)] == ["2025 AAA", "2025 AAA-internal", "2025 BBB", "2025 overview"]  # fmt: skip
