import pytest

from wres.parameters import Workspace
from wres.running.report_folder import ReportFolder
from wres.running.staleness import Fingerprints, keep, why_stale


@pytest.fixture
def stands(workspace_folder, notebook):
    """Says why a report of the workspace would be built, after all of them have been."""
    path = notebook("1")
    workspace = Workspace.at(workspace_folder)
    folders = {one: ReportFolder(workspace.reports, one[1], one[0]) for one in workspace.returns()}
    for folder in folders.values():
        folder.final.mkdir(parents=True)
        (folder.final / "index.html").write_text("built")
        keep(folder, Fingerprints(workspace, path).of(folder))

    def why(code, year):
        return why_stale(folders[code, year], Fingerprints(Workspace.at(workspace_folder), path).of(folders[code, year]))

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
    assert stands("BBB", 2025) == "changed: parameters of BBB"


def test_the_notebook_touches_every_report(stands, notebook):
    notebook("2")
    assert stands("AAA", 2024) == stands("CCC", 2025) == "changed: the notebook"


def test_what_an_office_program_leaves_while_a_file_is_open_is_no_change(stands, workspace_folder):
    (workspace_folder / "data/BBB/2025/.~lock.return.xlsx#").write_text("me")
    (workspace_folder / "data/BBB/2025/~$return.xlsx").write_text("me")
    assert stands("BBB", 2025) == ""


def test_a_predecessors_return_counts(stands, workspace_folder):
    (workspace_folder / "params/organisations/CCC.yaml").write_text("name: Made-up CCC\npredecessors: [{code: BBB, joined: 2026}]\n")
    assert "data/BBB/2025/training.csv" in stands("CCC", 2025)


def test_a_report_that_is_gone_is_built_again(stands, workspace_folder):
    (workspace_folder / "reports/2025/BBB/index.html").unlink()
    assert stands("BBB", 2025) == "not built yet"


def test_a_page_changed_by_hand_is_built_again(stands, workspace_folder):
    (workspace_folder / "reports/2025/BBB/index.html").write_text("changed by hand")
    assert stands("BBB", 2025) == "changed or deleted since it was built: index.html"
    assert stands("CCC", 2025) == ""


@pytest.mark.parametrize("content", ["[1]", "null", "3", '"x"', "{", "", "[" * 100_000, "\0\0"])
def test_a_fingerprint_that_is_none_means_not_known(stands, workspace_folder, content):
    (workspace_folder / "reports/.fingerprints/2025/BBB.json").write_text(content)
    assert stands("BBB", 2025) == "not known what it was made from"
